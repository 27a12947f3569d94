import { describe, expect, test } from 'vitest';
import { minuteOf } from '../../../shared/ledger/evaluate/minutes.ts';
import { regimeAt } from '../../../shared/ledger/evaluate/regime.ts';
import { stretchOf } from '../../../shared/ledger/evaluate/stretches.ts';
import { tableOf } from '../../../shared/ledger/evaluate/table.ts';
import type { Commit } from '../../../shared/ledger/log/commit.ts';
import { DigestMap } from '../../../shared/ledger/log/digest-map.ts';
import { emptyLedger, fold, knownOfPage } from '../../../shared/ledger/log/ledger.ts';
import type { LogView } from '../../../shared/ledger/log/log-view.ts';
import { PersistentMap } from '../../../shared/ledger/log/persistent-map.ts';
import { BEIJING, civilMinute, type Instant, instantOf, millisOf } from '../../../shared/time/civil.ts';
import { changes } from '../../../shared/views/changes/changes.ts';
import { calendar } from '../../../shared/views/days/calendar.ts';
import { now } from '../../../shared/views/days/now.ts';
import type { At } from '../../../shared/views/known/at.ts';
import { lastKnown } from '../../../shared/views/known/known.ts';
import { lawKnown } from '../../../shared/views/known/law-known.ts';
import { regimeWhen } from '../../../shared/views/known/regime-when.ts';
import { search } from '../../../shared/views/search/search.ts';
import { notices } from '../../../shared/views/subjects/notices.ts';
import { readingWith } from '../../support/commits.ts';
import { storyLog } from '../story.ts';

const STORY = storyLog();
const END = STORY.at(-1)?.at ?? instantOf(0);

/** Articles that say what is known, each a commit without changes. */
const voices = (count: number): Commit[] =>
  Array.from({ length: count }, (_, place): Commit => {
    const url = `https://npr.example/${place}`;
    return {
      number: STORY.length + place + 1,
      at: instantOf(millisOf(END) + (place + 1) * 60_000),
      cause: 'round',
      readings: [readingWith({ key: url, url, kind: 'press', jurisdiction: null, source: 'npr', rank: 9 })],
      changes: [],
    };
  });

const logOf = (commits: readonly Commit[]): LogView => ({ commits, ledger: fold(emptyLedger(), commits) });
const grownBy = ({ commits, ledger }: LogView, more: readonly Commit[]): LogView => ({
  commits: [...commits, ...more],
  ledger: fold(ledger, more),
});

const AT: At = { valid: '2025-11-12T10:00', known: END, today: '2025-11-12' } as At;
const LATER: At = { ...AT, known: instantOf(millisOf(END) + 86_400_000) };

describe('commits that only repeat what is known', () => {
  const quiet = logOf(STORY);
  const loud = grownBy(quiet, voices(3));

  test('change no answer', () => {
    for (const view of [now, notices, calendar, (log: LogView, at: At) => search(log, at, 'gallium')])
      expect({ ...view(loud, LATER), known: '' }).toEqual({ ...view(logOf(STORY), AT), known: '' });
    expect(changes(loud, LATER, { limit: 500 })).toEqual(changes(logOf(STORY), AT, { limit: 500 }));
  });

  test('leave everything that was worked out of the law as it is', () => {
    expect(regimeWhen(loud, LATER).measures).toBe(regimeWhen(quiet, AT).measures);
    expect(notices(loud, LATER)).toBe(notices(quiet, AT));
    expect(calendar(loud, LATER)).toBe(calendar(quiet, AT));
    expect(loud.ledger.versions).toBe(quiet.ledger.versions);
  });

  test('are counted with their source, and the last that was known is among them', () => {
    const [before, after] = [quiet, loud].map(({ ledger }) => ledger.sources.get('npr')?.texts ?? 0);
    expect((after ?? 0) - (before ?? 0)).toBe(3);
    expect(lastKnown(loud, LATER.known)?.number).toBe(STORY.length + 3);
    expect(lastKnown(loud, AT.known)?.number).toBe(lastKnown(quiet, AT.known)?.number);
  });

  test('are told at times: that is news, and no more of the law', () => {
    const [voice] = voices(4).slice(3);
    const [reading] = voice?.readings ?? [];
    const claimed = { id: '1.0', measure: 'claim:1', subject: 'tariff:US>CN', kind: 'claimed', status: 'reported' };
    const told = grownBy(loud, [
      { ...voice, changes: [{ ...claimed, since: '2025-11-13', by: reading?.key }] } as Commit,
    ]);
    expect(told.ledger.lesson.number).toBe(STORY.length + 4);
    expect(changes(told, LATER, { limit: 1 }).changes).toMatchObject([claimed]);
    expect(lawKnown(told, LATER.known)).toBe(lawKnown(quiet, AT.known));
    expect(calendar(told, LATER)).toBe(calendar(quiet, AT));
  });

  test('are worked through with a lesson, and then it is the last', () => {
    const lesson = {
      ...voices(4)[3],
      readings: [readingWith({ key: 'mofcom-2026-1', seenAt: LATER.known })],
    } as Commit;
    const taught = grownBy(loud, [lesson]);
    expect(taught.ledger.lesson.number).toBe(lesson.number);
    expect(notices(taught, LATER).notices.length).toBe(notices(quiet, AT).notices.length + 1);
  });
});

test('a ledger is the same, commit by commit or at once', () => {
  const all = [...STORY, ...voices(1_100)];
  const step = all.reduce((ledger, commit) => fold(ledger, [commit]), emptyLedger());
  const whole = fold(emptyLedger(), all);
  const { voices: one, ...rest } = step;
  const { voices: other, ...same } = whole;
  expect(rest).toEqual(same);
  expect([...one.values()]).toEqual([...other.values()]);
  expect([one.size, other.size]).toEqual([other.size, [...other.values()].length]);
  for (const { readings } of voices(1_100))
    for (const reading of readings)
      expect([knownOfPage(step, reading), knownOfPage(whole, reading)]).toEqual(['the same', 'the same']);
});

test('a map that grows holds what was put last, in the order of the first', () => {
  let map = new PersistentMap<number>();
  for (let turn = 0; turn < 2_500; turn++) map = map.with([[String(turn % 1_200), turn]]);
  expect(map.size).toBe(1_200);
  expect(map.get('5')).toBe(2_405);
  expect([...map.values()].slice(0, 2)).toEqual([2_400, 2_401]);
  const before = map;
  map = map.with([['new', 1]]);
  expect([before.has('new'), map.has('new'), map.size]).toEqual([false, true, 1_201]);
});

test('sums that grow hold what was put last, however they were laid', () => {
  const put = Array.from({ length: 3_500 }, (_, turn) => [`article ${(turn * 7) % 1_400}`, turn] as const);
  const expected = new Map(put);
  const early = put.slice(0, 1_500).reduce((sums, entry) => sums.with([entry]), new DigestMap());
  const step = put.slice(1_500).reduce((sums, entry) => sums.with([entry]), early);
  const whole = new DigestMap().with(put);
  for (const [text, value] of expected) expect([step.get(text), whole.get(text)]).toEqual([value, value]);
  expect([step.get('article 1400'), whole.get(''), new DigestMap().get('article 1')]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
  for (const [text, value] of new Map(put.slice(0, 1_500))) expect(early.get(text)).toBe(value);
});

describe('a regime that is kept for a stretch of minutes', () => {
  const log = logOf(STORY);
  const days = ['2025-04-09', '2025-05-14', '2025-10-09', '2025-11-08', '2025-11-10', '2026-11-10', '2026-12-01'];
  const moments: Instant[] = [END, STORY[0]?.at ?? END, STORY[Math.floor(STORY.length / 2)]?.at ?? END];

  test.each(days)('is the regime of every minute of %s', (day) => {
    for (const known of moments)
      for (const time of ['00:00', '00:01', '09:00', '12:00', '12:01', '13:00', '13:01', '23:59']) {
        const valid = civilMinute(day as never, time);
        expect(regimeWhen(log, { valid, known }), `${valid} ${known}`).toEqual(regimeAt(log.ledger, valid, known));
      }
  });

  test('ends where something turns', () => {
    const minute = minuteOf('2025-11-10T13:01' as never, BEIJING);
    const table = tableOf(log.ledger);
    const stretch = stretchOf(table, minute);
    expect(stretch).toBeLessThanOrEqual(minute);
    expect(stretchOf(table, stretch)).toBe(stretch);
    expect(stretchOf(table, stretch - 1)).toBeLessThan(stretch);
  });
});
