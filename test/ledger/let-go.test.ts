import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { play } from '../../cli/play.ts';
import type { Audience } from '../../shared/alerts/audience/audience.ts';
import type { News } from '../../shared/alerts/news/stream.ts';
import { streamsOf } from '../../shared/alerts/streams/streams.ts';
import type { Claim } from '../../shared/domain/acts/claim.ts';
import { decide } from '../../shared/ledger/decide/decide.ts';
import type { Commit, Reading } from '../../shared/ledger/log/commit.ts';
import { emptyLedger, fold, type Ledger } from '../../shared/ledger/log/ledger.ts';
import { isVoice, lessonIn, letGo } from '../../shared/ledger/log/voice.ts';
import { addDays, beijingDate, type CivilDate, type Instant, instantOf, millisOf } from '../../shared/time/civil.ts';
import { documents } from '../../simulator/documents.ts';
import { readingWith } from '../support/commits.ts';
import { MAIL } from '../support/desk.ts';
import { readingFromDocument } from '../support/reading.ts';
import { effect, text } from './readings.ts';

const START = Date.UTC(2025, 3, 1);

/** As segments of the checkpoint have it. */
const stored = (commit: Commit): Commit => JSON.parse(JSON.stringify(letGo(commit)));

const claim = (type: Claim['type'], parts: Partial<Claim> = {}): Claim => ({
  ...{ type, stance: 'affirmed', news: true, evidence: `somebody says ${type}` },
  ...parts,
});
const CLAIMS: Claim[][] = [
  [],
  [claim('tariff-threat', { imposer: 'US', partner: 'CN', ratePct: 50 })],
  [claim('tariff-threat', { imposer: 'US', partner: 'CN', stance: 'withdrawn' })],
  [claim('control-add', { subjects: ['item:gallium'] })],
  [claim('control-add', { news: false })],
  [claim('list-add', { list: 'export-control' })],
];

type Article = { url: number; claims: number; mentions: number; page: number; days: number };
const article = fc.record({
  url: fc.nat(3),
  claims: fc.nat(CLAIMS.length - 1),
  mentions: fc.nat(1),
  page: fc.nat(2),
  days: fc.nat(20),
});
const articleOf = ({ url, claims, mentions, page, days }: Article): Reading => {
  const key = `https://npr.example/${url}`;
  return readingWith({
    ...{ key, url: key, kind: 'press', jurisdiction: null, source: 'npr', publisher: 'NPR', rank: 9 },
    ...{
      page: String(page).repeat(64),
      publishedOn: addDays('2025-04-01' as CivilDate, days),
      title: `Article ${url}`,
    },
    ...{ claims: CLAIMS[claims] ?? [], mentions: mentions === 0 ? [] : ['mofcom-2025-57'] },
    seenAt: instantOf(START + days * 86_400_000),
  });
};

const NOTICES = [
  text('mofcom-2025-18', '2025-04-04', [effect('control', { subjects: ['item:gallium'], rule: 'licence' })]),
  text('mofcom-2025-21', '2025-04-09', [
    effect('list', { list: 'export-control', entities: [{ name: 'Alpha Inc', country: 'US' }] }),
  ]),
  text('answer-2025-05-12-00000000', '2025-05-12', [], { mentions: ['mofcom-2025-18'] }),
];

const round = fc.record({
  articles: fc.array(article, { maxLength: 3 }),
  notice: fc.option(fc.constantFrom(...NOTICES), { freq: 4 }),
  minutes: fc.integer({ min: 1, max: 3_000 }),
  cause: fc.constantFrom('round' as const, 'round' as const, 'import' as const),
  /** Up to which share of the log it is read from the checkpoint after a kill; absent: nobody is killed. */
  killed: fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { freq: 3 }),
});

const WORDS = ['kind', 'effects', 'claims', 'mentions', 'attachments', 'problems'] as const;
const wordsOf = (reading: Reading): string => JSON.stringify(WORDS.map((word) => reading[word]));

/** The rule as it is written, over the whole log: an article is taken in if it says something, or other than it last did. */
const isNews = (log: readonly Commit[], reading: Reading): boolean => {
  const last = log.flatMap(({ readings }) => readings).findLast(({ key }) => key === reading.key);
  return last === undefined ? reading.claims.some(({ news }) => news) : wordsOf(last) !== wordsOf(reading);
};

describe('an article whose words were let go', () => {
  test('teaches what it would have taught, whoever is killed between, and from which form the log is read', () => {
    fc.assert(
      fc.property(fc.array(round, { minLength: 1, maxLength: 14 }), (rounds) => {
        const log: Commit[] = [];
        let [ledger, at]: [Ledger, number] = [emptyLedger(), START];
        for (const { articles, notice, minutes, cause, killed } of rounds) {
          if (killed !== null) {
            const kept = Math.floor(killed * log.length);
            ledger = fold(fold(emptyLedger(), log.slice(0, kept).map(stored)), log.slice(kept));
          }
          at += minutes * 60_000;
          const context = { at: instantOf(at), cause };
          const press = [...new Map(articles.map(articleOf).map((one) => [one.key, one])).values()];
          const expected = press.filter((one) => isNews(log, one)).map(({ key }) => key);
          const readings = [...press, ...(notice ? [notice] : [])];
          const taken: Commit[] = [];
          for (let next = decide(ledger, readings, context); next; next = decide(ledger, readings, context)) {
            expect(decide(fold(emptyLedger(), log), readings, context)).toEqual(next);
            expect(decide(fold(emptyLedger(), log.map(stored)), readings, context)).toEqual(next);
            taken.push(next);
            log.push(next);
            ledger = fold(ledger, [next]);
          }
          const heard = taken.flatMap((commit) => commit.readings.filter(isVoice).map(({ key }) => key));
          expect(heard.sort()).toEqual(expected.sort());
        }
      }),
      { numRuns: 200 },
    );
  }, 120_000);

  test('is remembered by its sum alone, and only what was told of the press is held whole', () => {
    const passing = articleOf({ url: 0, claims: 4, mentions: 1, page: 0, days: 1 });
    const told = articleOf({ url: 1, claims: 1, mentions: 0, page: 0, days: 1 });
    const context = { at: instantOf(START), cause: 'round' as const };
    const first = decide(emptyLedger(), [passing, told], context) as Commit;
    expect(first.readings.map(({ key }) => key)).toEqual([told.key]);
    const commit = { ...first, readings: [passing, told] };
    const ledger = fold(emptyLedger(), [commit]);
    expect([...ledger.voices.values()].map(({ reading }) => reading)).toEqual([told]);
    expect(decide(ledger, [passing, told], context)).toBeUndefined();
    expect(decide(ledger, [{ ...passing, title: 'Other', claims: [] }], context)?.readings).toHaveLength(1);
  });
});

/** The known history with an article that only repeats between any two commits. */
const withRepeats = (commits: readonly Commit[], press: readonly Reading[]): Commit[] =>
  commits.flatMap((commit, place): Commit[] => {
    const [model] = press.slice(place % press.length);
    const url = `${model?.url}?again=${place}`;
    const own = { ...commit, number: 2 * place + 1 };
    const changes = own.changes.map((change, index) => ({ ...change, id: `${own.number}.${index}` }));
    const threads = own.threads?.map((one) => {
      const told = 2 * one.commit - 1;
      return { ...one, commit: told, change: one.change.replace(/^\d+/, String(told)) };
    });
    const repeat: Commit = {
      ...{ number: 2 * place + 2, at: instantOf(millisOf(commit.at) + 1), cause: 'round', changes: [] },
      readings: [readingWith({ ...model, key: url, url })],
    };
    return [{ ...own, changes, ...(threads && { threads }) }, repeat];
  });

test('alerts are the same where only lessons are kept of the log, over the known history', () => {
  const record = documents({ copies: false });
  const played = play(record.map(readingFromDocument)).happenings.flatMap((one) =>
    one.kind === 'commit' ? [one.commit] : [],
  );
  const press = record.map(readingFromDocument).filter(({ kind }) => kind === 'press');
  const log = withRepeats(played, press);
  const ledger = fold(emptyLedger(), log);
  const lessons = log.map(stored).flatMap((commit) => lessonIn(commit) ?? []);
  expect(lessons.length).toBe(played.filter((commit) => lessonIn(commit) !== undefined).length);
  expect(lessons.length).toBeLessThan(log.length / 2 + 1);

  const audiences: Audience[] = [MAIL, { ...MAIL, name: 'digest', digest: { hour: 8, zone: 'UTC' } }];
  const end = log.at(-1)?.at as Instant;
  let told = 0;
  for (const audience of audiences)
    for (const stream of streamsOf(audience).filter(({ suffix }) => suffix === '' || suffix === '.digest')) {
      let after = 0;
      // A few commits at a time, the last of them a repeat or not, over the last year.
      for (let upTo = Math.floor(log.length * 0.8); upTo <= log.length; upTo += 1 + (upTo % 7)) {
        const now = instantOf(Math.min(millisOf(end), millisOf(log[upTo - 1]?.at as Instant)) + 60_000);
        const newsOf = (commits: readonly Commit[], known: Ledger): News => ({
          ...{ commits, operations: [], now, site: 'http://localhost' },
          ledger: known,
        });
        const from = after;
        after = upTo;
        if (from > 0) {
          const whole = newsOf(log.slice(0, upTo), fold(emptyLedger(), log.slice(0, upTo)));
          const less = newsOf(
            lessons.filter(({ number }) => number <= upTo),
            fold(emptyLedger(), log.slice(0, upTo).map(stored)),
          );
          expect(stream.head(less)).toBe(upTo);
          expect(stream.ready(less, from)).toBe(stream.ready(whole, from));
          const message = stream.message(whole, from, upTo);
          expect(stream.message(less, from, upTo)).toEqual(message);
          if (message === undefined) continue;
          told++;
          expect(stream.earlier?.(less, from, upTo)).toEqual(stream.earlier?.(whole, from, upTo));
        }
      }
    }
  expect(told).toBeGreaterThan(20);
  expect(beijingDate(end) > '2026').toBe(true);
  expect(ledger.number).toBe(log.length);
}, 300_000);
