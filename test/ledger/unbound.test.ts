import { describe, expect, test } from 'vitest';
import { type Context, decide } from '../../shared/ledger/decide/decide.ts';
import type { Commit, Reading } from '../../shared/ledger/log/commit.ts';
import { emptyLedger, fold, type Ledger } from '../../shared/ledger/log/ledger.ts';
import { beijing, day, effect, history, text } from './readings.ts';

const round = (date: string, time?: string): Context => ({ at: beijing(date, time), cause: 'round', round: date });
const next = (ledger: Ledger, readings: Reading[], date: string, time?: string): Commit | undefined =>
  decide(ledger, readings, round(date, time));
const untold = (commit: Commit | undefined) =>
  commit?.changes
    .filter(({ kind }) => kind === 'unread')
    .map(({ notice, by, problems, evidence }) => ({ notice, by, problems, evidence }));
const noted = (commit: Commit | undefined) => commit?.readings.flatMap(({ problems }) => problems);

const LIST = 'unreliable-entity';
const LISTED = text('uel-2025-1', '2025-03-04', [
  effect('list', { list: LIST, entities: [{ name: 'Hull One, LLC' }, { name: 'Hull Two, Inc.' }] }),
]);
const before = history([LISTED]);

const pause = (key: string, notice: string, names: string[] = []) =>
  text(key, '2026-12-01', [
    effect('suspend', {
      targets: [{ notice }],
      until: '2027-12-01',
      ...(names.length > 0 && { entities: names.map((name) => ({ name })) }),
      evidence: `${notice} is suspended`,
    }),
  ]);

describe('an act that binds to nothing', () => {
  test('on a notice never seen is told once, with its sentence, and noted for the operators', () => {
    const reading = pause('mofcom-2026-80', 'mofcom-2026-70');
    const commit = next(before, [reading], '2026-12-01');
    const problems = [{ kind: 'target-not-seen', text: 'mofcom-2026-70' }];
    expect(untold(commit)).toEqual([
      { notice: 'mofcom-2026-70', by: 'mofcom-2026-80', problems, evidence: 'mofcom-2026-70 is suspended' },
    ]);
    expect(noted(commit)).toEqual(problems);

    const ledger = fold(before, [commit as Commit]);
    expect(next(ledger, [reading], '2026-12-02')).toBeUndefined();
    const amended = { ...reading, page: 'other bytes', mentions: ['mofcom-2026-70'] };
    expect(untold(next(ledger, [amended], '2026-12-02'))).toEqual([]);
  });

  test('binds by itself when its target is seen, and is not told again', () => {
    const ledger = fold(before, [next(before, [pause('mofcom-2026-80', 'mofcom-2026-70')], '2026-12-01') as Commit]);
    const target = text('mofcom-2026-70', '2026-11-30', [
      effect('control', { rule: 'licence', subjects: ['gallium'], from: '2026-12-05' }),
    ]);
    const commit = next(ledger, [target], '2026-12-01', '09:20');
    expect(commit?.changes.map(({ kind, to }) => [kind, to?.state])).toEqual([['suspended', 'suspended']]);
    expect(noted(commit)).toEqual([]);
  });

  test('but with its target in the same round it binds at once', () => {
    const target = text('mofcom-2026-70', '2026-11-30', [
      effect('control', { rule: 'licence', subjects: ['gallium'] }),
    ]);
    expect(untold(next(before, [pause('mofcom-2026-80', 'mofcom-2026-70'), target], '2026-12-01'))).toEqual([]);
  });

  test('names the firms that are on no list, and only those', () => {
    const some = next(before, [pause('mofcom-2026-80', 'uel-2025-1', ['Hull One LLC', 'Keel Ltd'])], '2026-12-01');
    expect(untold(some)?.map(({ problems }) => problems)).toEqual([[{ kind: 'name-not-listed', text: 'Keel Ltd' }]]);
    expect(some?.changes.map(({ kind, name }) => [kind, name])).toContainEqual(['suspended', 'Hull One, LLC']);
    const none = next(before, [pause('mofcom-2026-80', 'uel-2025-1', ['Keel Ltd'])], '2026-12-01');
    expect(untold(none)?.map(({ problems }) => problems)).toEqual([[{ kind: 'name-not-listed', text: 'Keel Ltd' }]]);
  });

  test('by list, with no notice, and with no aim at all', () => {
    const struck = text('mofcom-2026-81', '2026-12-01', [
      effect('delist', { list: LIST, entities: [{ name: 'Keel Ltd' }] }),
      effect('stop', {}),
    ]);
    expect(untold(next(before, [struck], '2026-12-01'))?.map(({ notice, problems }) => [notice, problems])).toEqual([
      ['mofcom-2026-81', [{ kind: 'name-not-listed', text: 'Keel Ltd' }, { kind: 'target-not-seen' }]],
    ]);
  });

  test('a listing known by its day alone', () => {
    const struck = text('answer-2026-12-01-c', '2026-12-01', [
      effect('stop', { force: 'answer', targets: [{ notice: '', list: LIST, listedOn: day('2025-03-05') }] }),
    ]);
    expect(untold(next(before, [struck], '2026-12-01'))?.map(({ notice, problems }) => [notice, problems])).toEqual([
      ['answer-2026-12-01-c', [{ kind: 'target-not-seen', text: `${LIST} 2025-03-05` }]],
    ]);
  });

  test('an adjusted rate of a duty that was never seen', () => {
    const duty = { imposer: 'CN', partner: 'US', ratePct: 84, goods: { all: true, label: 'all' } };
    const step = text('tariff-commission-2026-5', '2026-12-01', [
      effect('tariff', { ...duty, amends: 'tariff-commission-2026-4' }),
    ]);
    expect(untold(next(before, [step], '2026-12-01'))?.map(({ notice }) => notice)).toEqual([
      'tariff-commission-2026-4',
    ]);
  });
});

describe('what is no alarm', () => {
  test('a history', () => {
    const commit = decide(emptyLedger(), [pause('mofcom-2026-80', 'mofcom-2026-70')], {
      at: beijing('2026-12-05'),
      cause: 'import',
    });
    expect(untold(commit)).toEqual([]);
    expect(noted(commit)).toEqual([]);
    const ledger = fold(before, [{ ...(commit as Commit), number: before.number + 1, at: beijing('2026-12-05') }]);
    const read = { ...pause('mofcom-2026-80', 'mofcom-2026-70'), page: 'other bytes', mentions: ['mofcom-2026-70'] };
    expect(untold(next(ledger, [read], '2026-12-06'))).toEqual([]);
  });

  test('a legal basis that moves from notices older than the log: the operators see it, nobody else', () => {
    const renewal = text('mofcom-2026-82', '2026-12-01', [
      effect('control', { rule: 'licence', subjects: ['graphite'] }),
      effect('repeal', { targets: [{ notice: 'mofcom-2006-50' }] }),
    ]);
    const commit = next(before, [renewal], '2026-12-01');
    expect(untold(commit)).toEqual([]);
    expect(noted(commit)).toEqual([{ kind: 'target-not-seen', text: 'mofcom-2006-50' }]);
  });

  test('an answer that explains a notice, which R9 waits a day for; one that acts on it is not told twice', () => {
    const explaining = text('answer-2026-12-01-a', '2026-12-01', [], { mentions: ['mofcom-2026-70'] });
    expect(untold(next(before, [explaining], '2026-12-01'))).toEqual([]);
    const acting = { ...pause('answer-2026-12-01-b', 'mofcom-2026-70'), mentions: ['mofcom-2026-70'] };
    const ledger = fold(before, [next(before, [acting], '2026-12-01') as Commit]);
    expect(next(ledger, [], '2026-12-03')).toBeUndefined();
  });
});
