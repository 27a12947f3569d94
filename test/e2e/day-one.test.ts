import { beforeAll, describe, expect, test } from 'vitest';
import { regimeAt } from '../../shared/ledger/evaluate/regime.ts';
import { SOURCES } from '../../shared/sources/registry.ts';
import { PARITY } from '../baseline/parity.ts';
import { learn } from '../simulator/learn.ts';
import { AT, BASELINE, DAY_ONE, type DayOne, dayOne, papersRead, REACHABLE, WINDOWS } from '../support/day-one.ts';
import { judged, type Law, lawOf, listed } from '../support/law.ts';

// A system that is started from nothing on 28 November 2026: before lists that show no more than the real ones, or none.

/** All that is known: the baseline, and over it every text of the record, from lists that are whole. */
let law: Law;
beforeAll(async () => {
  const { log } = await dayOne({ windows: {}, baseline: BASELINE });
  law = lawOf(log, AT);
}, 300_000);
const onlyBaseline = lawOf(learn([], DAY_ONE, BASELINE()), AT);

const measuresOf = ({ log: { ledger } }: DayOne) => regimeAt(ledger, AT.valid, AT.known).measures;
const right = (is: Law, should: Law): void => {
  const verdicts = judged(is, should);
  expect(verdicts.regime.right).toBeGreaterThan(400);
  for (const [view, verdict] of Object.entries(verdicts))
    expect(verdict, view).toMatchObject({ wrong: [], missing: [], more: [] });
};

describe('cut lists, the known addresses and the baseline', () => {
  let day: DayOne;
  beforeAll(async () => {
    day = await dayOne({ windows: WINDOWS, baseline: BASELINE });
  }, 300_000);

  test('nothing fails, all of the known history is read, and none of it is news', () => {
    expect(day.failures).toEqual([]);
    expect(day.history).toMatchObject({ waiting: 0, missed: [] });
    const read = papersRead(day.log);
    expect(REACHABLE.length).toBeGreaterThan(60);
    expect(REACHABLE.filter((paper) => !read.has(paper))).toEqual([]);
    expect(new Set(day.log.commits.map(({ cause }) => cause))).toEqual(new Set(['import']));
  });

  test('no measure is in a wrong state, in any view', () => right(lawOf(day.log, AT), law));

  test('what was read is unmarked, what was not is marked', () => {
    const pages = day.log.commits.flatMap(({ readings }) => readings.filter(({ page }) => page !== ''));
    const read = new Set(pages.map(({ key }) => key));
    const measures = measuresOf(day);
    const unmarked = measures.filter(({ basis }) => basis === undefined);
    expect(unmarked.length).toBeGreaterThan(250);
    expect(unmarked.filter(({ notice }) => !read.has(notice)).map(({ id }) => id)).toEqual([]);
    const unread = measures.filter(({ notice, by }) => ![notice, ...by].some((key) => read.has(key)));
    expect(unread.length).toBeGreaterThan(30);
    expect(unread.filter(({ basis }) => basis === undefined).map(({ id }) => id)).toEqual([]);
  });

  test('firms and persons are as many as the notices named, or more where a page names them', () => {
    const counts = listed(day.log, AT);
    for (const [at, { named }] of Object.entries(PARITY)) expect(counts.get(at) ?? 0, at).toBeGreaterThanOrEqual(named);
  });
});

describe('every list and page down', () => {
  let day: DayOne;
  beforeAll(async () => {
    day = await dayOne({ windows: 'down', baseline: BASELINE });
  }, 300_000);

  test('the law of the baseline is there whole, in every view, and every measure of it is marked', () => {
    expect(day.failures).toEqual([]);
    right(lawOf(day.log, AT), onlyBaseline);
    const measures = measuresOf(day);
    expect(measures.filter(({ basis }) => basis !== 'baseline').map(({ id }) => id)).toEqual([]);
    const addresses = measures.flatMap(({ url }) => url ?? []);
    expect(addresses.length).toBeGreaterThan(450);
    expect(addresses.filter((url) => !/^https?:\/\/[^/]+\.gov(?:\.cn)?\//.test(url))).toEqual([]);
  });

  test('no measure is in another state than where all is read', () => {
    const states = (of: Law) => new Map([...of.regime].map(([id, fact]) => [id, fact.split(' ')[0]]));
    const [is, should] = [states(lawOf(day.log, AT)), states(law)];
    const shared = [...is].filter(([id]) => should.has(id));
    expect(shared.length).toBeGreaterThan(450);
    expect(shared.filter(([id, state]) => should.get(id) !== state)).toEqual([]);
  });

  test('nothing of the history is said to be read', () => {
    expect(day.history).toMatchObject({ read: 0, done: false, missed: [] });
    expect(day.history.waiting).toBe(day.history.texts);
  });

  test('firms and persons are as many as are named', () => {
    const counts = listed(day.log, AT);
    for (const [at, { named }] of Object.entries(PARITY)) expect(counts.get(at) ?? 0, at).toBe(named);
  });
});

test('the lists alone leave measures in a wrong state: the windows are as narrow as the real ones', async () => {
  const { log } = await dayOne({ windows: WINDOWS, sources: SOURCES });
  const { wrong, missing } = judged(lawOf(log, AT), law).regime;
  expect(wrong.length).toBeGreaterThan(10);
  expect(missing.length).toBeGreaterThan(50);
}, 300_000);
