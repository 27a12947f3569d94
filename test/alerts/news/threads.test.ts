import { describe, expect, test } from 'vitest';
import { threadsOf } from '../../../shared/alerts/news/threads.ts';
import type { Claim } from '../../../shared/domain/acts/claim.ts';
import type { Change } from '../../../shared/ledger/log/change.ts';
import type { Commit } from '../../../shared/ledger/log/commit.ts';
import type { CivilDate } from '../../../shared/time/civil.ts';
import { commitWith, listing, minute, readingWith } from '../../support/commits.ts';

const DAY = 24 * 60;
type Told = { at: number; change?: Partial<Change>; commit?: Partial<Commit> };

/** For each commit, told so many minutes after the first day began, the first of its thread and of its cluster. */
const placesOf = (...told: Told[]): [thread: number, cluster: number][] => {
  const commits = told.map(({ at, change, commit }, place) =>
    commitWith(place + 1, { at: minute(at), changes: [listing(place + 1, change)], ...commit }),
  );
  const places = threadsOf(commits);
  return commits.map(({ number }) => {
    const { thread = 0, cluster = 0 } = places.placeOf(number) ?? {};
    return [thread, cluster];
  });
};

const claim = (parts: Partial<Claim> = {}): Partial<Change> => ({
  kind: 'claimed',
  status: 'reported',
  measure: 'claim:tariff-threat/US-CN',
  subject: 'tariff:US>CN',
  by: 'https://news.example/1',
  claim: { type: 'tariff-threat', imposer: 'US', news: true, stance: 'affirmed', evidence: '', ...parts },
});
const duty = (by: string, parts: Partial<Change> = {}): Partial<Change> => ({
  measure: `${by}#/tariff:US>CN`,
  subject: 'tariff:US>CN',
  notice: by,
  by,
  ...parts,
});
const same = { measure: 'uel-2025-1#/entity:unreliable-entity:firm-1' };

describe('acts of one issuer', () => {
  test('within the hour of the first alert are one event; the hour is not prolonged by what follows', () =>
    expect(placesOf({ at: 0 }, { at: 40 }, { at: 60 }, { at: 61 })).toEqual([
      [1, 1],
      [1, 1],
      [1, 1],
      [4, 4],
    ]));

  test('of another are another, though within the same hour', () =>
    expect(placesOf({ at: 0 }, { at: 5, change: duty('eo-14257') }, { at: 9 })).toEqual([
      [1, 1],
      [2, 2],
      [1, 1],
    ]));

  test('are acts where nobody could read them, too', () =>
    expect(
      placesOf(
        { at: 0, change: { kind: 'unread', status: 'unread', by: 'mot-2025-55', measure: 'mot-2025-55#' } },
        { at: 31 },
      ),
    ).toEqual([
      [1, 1],
      [1, 1],
    ]));

  test('a date is no act: what it brings joins nobody by the hour', () =>
    expect(placesOf({ at: 0 }, { at: 5, change: { status: 'by-date' }, commit: { cause: 'clock' } })).toEqual([
      [1, 1],
      [2, 2],
    ]));
});

describe('what acts on what a thread told', () => {
  test('continues it, as an event of its own, until thirty days after its last alert', () =>
    expect(
      placesOf(
        { at: 0 },
        { at: 29 * DAY, change: same },
        { at: 59 * DAY, change: same },
        { at: 90 * DAY, change: same },
      ),
    ).toEqual([
      [1, 1],
      [1, 2],
      [1, 3],
      [4, 4],
    ]));

  test('until the last day that it announced, however far', () =>
    expect(
      placesOf(
        { at: 0, change: { since: '2026-01-09' as CivilDate } },
        { at: 92 * DAY, change: { ...same, status: 'by-date' }, commit: { cause: 'clock' } },
      ),
    ).toEqual([
      [1, 1],
      [1, 2],
    ]));

  test('a correction continues what it corrects, whenever', () =>
    expect(placesOf({ at: 0 }, { at: 400 * DAY, change: { ...same, status: 'corrected' } })[1]).toEqual([1, 2]));

  test('a text read again continues what it was told by, and an unread one what it names', () => {
    const by = 'notice-2025-1';
    const unread: Partial<Change> = { kind: 'unread', status: 'unread', by, notice: by, measure: `${by}#` };
    const naming = { readings: [readingWith({ key: by, mentions: ['uel-2025-1'] })] };
    expect(placesOf({ at: 0 }, { at: 31 * DAY, change: unread, commit: naming })[1]).toEqual([1, 2]);
    expect(placesOf({ at: 0 }, { at: DAY, change: { by: 'uel-2025-1' } })[1]).toEqual([1, 2]);
  });

  test('comes before the hour: an act on an older thread belongs there', () =>
    expect(placesOf({ at: 0 }, { at: DAY }, { at: DAY + 5, change: same }).at(-1)).toEqual([1, 3]));
});

describe('duties of one direction are one figure', () => {
  const later = duty('eo-1', { since: '2025-10-13' as CivilDate });

  test('until the day that was announced what is set or threatened continues the thread', () =>
    expect(placesOf({ at: 0, change: later }, { at: 4 * DAY, change: claim() })).toEqual([
      [1, 1],
      [1, 2],
    ]));

  test('and no longer', () =>
    expect(placesOf({ at: 0, change: later }, { at: 5 * DAY, change: claim() }).at(-1)).toEqual([2, 2]));
});

describe('a report', () => {
  const settles = (change: string) => ({ threads: [{ change, commit: 1, now: 'confirmed' as const }] });

  test('that an act confirms goes on with the act, and the hour begins with it', () =>
    expect(
      placesOf(
        { at: 0, change: claim() },
        { at: 5 * DAY, change: duty('eo-14257'), commit: settles('1.0') },
        { at: 5 * DAY + 10, change: duty('eo-14258') },
      ),
    ).toEqual([
      [1, 1],
      [1, 2],
      [1, 2],
    ]));

  test('of which an act confirms what was said in passing keeps its own thread, where the act has an older one', () =>
    expect(
      placesOf(
        { at: 0, change: claim() },
        { at: DAY },
        { at: 2 * DAY, change: { measure: listing(2).measure }, commit: settles('1.1') },
      ).at(-1),
    ).toEqual([2, 3]));

  test('that was called off ends its thread', () =>
    expect(
      placesOf(
        { at: 0, change: claim() },
        { at: DAY, change: claim({ stance: 'withdrawn' }) },
        { at: 2 * DAY, change: { ...claim(), by: 'https://news.example/2' } },
      ),
    ).toEqual([
      [1, 1],
      [1, 2],
      [3, 3],
    ]));
});

test('history and what says nothing new have no place, and what comes later moves nothing that was told', () => {
  const told: Told[] = [
    { at: 0, commit: { cause: 'import' } },
    { at: 1, commit: { changes: [] } },
    { at: 2 },
    { at: 3 },
  ];
  expect(placesOf(...told)).toEqual([
    [0, 0],
    [0, 0],
    [3, 3],
    [3, 3],
  ]);
  expect(placesOf(...told, { at: 4 }).slice(0, 4)).toEqual(placesOf(...told));
});
