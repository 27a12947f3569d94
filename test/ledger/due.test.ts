import fc from 'fast-check';
import { expect, test } from 'vitest';
import { due } from '../../shared/ledger/decide/due.ts';
import type { Commit } from '../../shared/ledger/log/commit.ts';
import { emptyLedger, fold, type Ledger } from '../../shared/ledger/log/ledger.ts';
import { instantOf, millisOf } from '../../shared/time/civil.ts';
import { ledgerOf, texts } from './histories.ts';
import { beijing, effect, take, text } from './readings.ts';

const FIVE = text('mofcom-2025-57', '2025-10-09', [effect('control', { subjects: ['holmium'], from: '2025-11-08' })]);
const TECHNOLOGY = text('mofcom-2025-62', '2025-10-09', [
  effect('control', { subjects: ['rare-earths'], from: '2025-10-09' }),
]);
const PAUSE = text('mofcom-2025-70', '2025-11-07', [
  effect('suspend', {
    from: '2025-11-07',
    until: '2026-11-10',
    targets: [{ notice: 'mofcom-2025-57' }, { notice: 'mofcom-2025-62' }],
  }),
]);
const LONGER = text('mofcom-2026-60', '2026-11-09', [
  effect('suspend', {
    from: '2026-11-11',
    until: '2027-01-10',
    targets: [{ notice: 'mofcom-2025-57' }, { notice: 'mofcom-2025-62' }],
  }),
]);

const after = (...readings: (typeof FIVE)[]): Ledger =>
  readings.reduce((ledger, reading) => take(ledger, [reading], { at: reading.seenAt, cause: 'round' }), emptyLedger());
const moments = (commits: readonly Commit[]) =>
  commits.map(({ at, cause, changes }) => [
    at,
    cause,
    changes.map(({ subject, kind, status }) => [subject, kind, status]),
  ]);

test('a control starts at midnight in Beijing, by date', () => {
  expect(moments(due(after(FIVE, TECHNOLOGY), beijing('2025-12-01')))).toEqual([
    [beijing('2025-11-08', '00:00'), 'clock', [['item:holmium', 'in-force', 'by-date']]],
  ]);
});

test('nothing happens on the day of a start that is suspended', () => {
  expect(due(after(FIVE, TECHNOLOGY, PAUSE), beijing('2026-11-10', '23:59'))).toEqual([]);
});

test('a suspension lapses on the day after its last', () => {
  const [lapse, ...more] = due(after(FIVE, TECHNOLOGY, PAUSE), beijing('2026-11-11', '00:00'));
  expect(more).toEqual([]);
  expect(
    lapse?.changes.map(({ subject, kind, from, to, since, by, everInForce }) => [
      subject,
      kind,
      from,
      to,
      since,
      by,
      everInForce,
    ]),
  ).toEqual([
    [
      'item:holmium',
      'lapsed',
      { state: 'suspended', until: '2026-11-10' },
      { state: 'in-force' },
      '2026-11-11',
      'mofcom-2025-70',
      false,
    ],
    [
      'item:rare-earths',
      'lapsed',
      { state: 'suspended', until: '2026-11-10' },
      { state: 'in-force' },
      '2026-11-11',
      'mofcom-2025-70',
      true,
    ],
  ]);
});

test('no lapse where an extension is recorded, or the measure is over', () => {
  expect(due(after(FIVE, TECHNOLOGY, PAUSE, LONGER), beijing('2027-01-10', '23:59'))).toEqual([]);
  const repeal = text('mofcom-2026-50', '2026-10-01', [
    effect('repeal', { targets: [{ notice: 'mofcom-2025-57' }, { notice: 'mofcom-2025-62' }] }),
  ]);
  expect(due(after(FIVE, TECHNOLOGY, PAUSE, repeal), beijing('2027-01-10'))).toEqual([]);
});

test('what a text foretold is told again on its day; what it brings on its own day is not', () => {
  const stop = text('mofcom-2025-90', '2025-12-01', [
    effect('stop', { from: '2025-12-20', targets: [{ notice: 'mofcom-2025-62' }] }),
  ]);
  expect(moments(due(after(TECHNOLOGY, stop), beijing('2026-01-01')))).toEqual([
    [beijing('2025-12-20', '00:00'), 'clock', [['item:rare-earths', 'stopped', 'by-date']]],
  ]);
  const sameDay = text('mofcom-2025-91', '2025-12-20', [
    effect('stop', { from: '2025-12-20', fromTime: '13:01', targets: [{ notice: 'mofcom-2025-62' }] }),
  ]);
  expect(due(after(TECHNOLOGY, sameDay), beijing('2026-01-01'))).toEqual([]);
});

test('a new rate is told on its day, and so is the second of one text', () => {
  const rate = (pct: number, from: string, amends?: string) =>
    effect('tariff', { imposer: 'US', partner: 'CN', ratePct: pct, from, ...(amends && { amends }) });
  const duty = text('eo-1', '2025-04-02', [rate(10, '2025-04-05'), rate(34, '2025-04-09', 'eo-1')]);
  const raised = text('eo-2', '2025-04-20', [rate(84, '2025-05-01', 'eo-1'), rate(125, '2025-06-01', 'eo-1')]);
  expect(moments(due(after(duty, raised), beijing('2025-07-01')))).toEqual([
    ['2025-05-01T04:00:00.000Z', 'clock', [['tariff:US>CN', 'in-force', 'by-date']]],
    ['2025-06-01T04:00:00.000Z', 'clock', [['tariff:US>CN', 'in-force', 'by-date']]],
  ]);
  expect(due(after(duty), beijing('2025-07-01'))).toHaveLength(2);
});

test('what a history foretold was told to nobody: its day tells', () => {
  const stop = text('mofcom-2025-90', '2025-12-01', [
    effect('stop', { from: '2025-12-20', targets: [{ notice: 'mofcom-2025-62' }] }),
  ]);
  const known = take(emptyLedger(), [TECHNOLOGY, stop], { at: beijing('2025-12-10'), cause: 'import' });
  expect(moments(due(known, beijing('2026-01-01')))).toEqual([
    [beijing('2025-12-20', '00:00'), 'clock', [['item:rare-earths', 'stopped', 'by-date']]],
  ]);
  const late = take(emptyLedger(), [TECHNOLOGY, stop], { at: beijing('2026-01-10'), cause: 'import' });
  expect(due(late, beijing('2026-02-01'))).toEqual([]);
});

test('a duty of a stated term ends by date', () => {
  const surcharge = text('us-proclamation', '2026-02-20', [
    effect('tariff', {
      imposer: 'US',
      partner: 'CN',
      ratePct: 10,
      from: '2026-02-24',
      fromTime: '00:01',
      until: '2026-07-24',
      untilTime: '00:01',
    }),
  ]);
  expect(moments(due(after(surcharge), beijing('2026-08-01')))).toEqual([
    ['2026-02-24T05:01:00.000Z', 'clock', [['tariff:US>CN', 'in-force', 'by-date']]],
    ['2026-07-24T04:01:00.000Z', 'clock', [['tariff:US>CN', 'lapsed', 'by-date']]],
  ]);
});

test('what fell due before the log was begun is history', () => {
  const imported = take(emptyLedger(), [FIVE], { at: beijing('2026-01-01'), cause: 'import' });
  expect(moments(due(imported, beijing('2026-01-02')))).toEqual([
    [beijing('2025-11-08', '00:00'), 'import', [['item:holmium', 'in-force', 'by-date']]],
  ]);
});

test('an answer about a notice that is not seen within a day is reported, once', () => {
  const answer = text('answer-2025-10-09-a', '2025-10-09', [], { mentions: ['mofcom-2025-57'] });
  expect(moments(due(after(answer), beijing('2025-10-12')))).toEqual([
    [beijing('2025-10-10'), 'clock', [['notice:mofcom-2025-57', 'claimed', 'reported']]],
  ]);
  const told = fold(after(answer), due(after(answer), beijing('2025-10-12')));
  const copy = { ...answer, key: 'answer-2025-10-11-a', seenAt: beijing('2025-10-11') };
  expect(due(take(told, [copy], { at: copy.seenAt, cause: 'round' }), beijing('2025-10-14'))).toEqual([]);
  expect(due(after(FIVE, answer), beijing('2025-10-12'))).toEqual([]);
});

test.each([
  ['minute by minute', 1, 4],
  ['every six hours', 361, 60],
])(
  'one jump brings what a clock that looks %s would have brought, moment for moment',
  (_, minutes, numRuns) => {
    fc.assert(
      fc.property(texts, (readings) => {
        const start = ledgerOf(readings);
        const end = beijing('2025-04-15');
        let ledger = start;
        const steps: Commit[] = [];
        for (let at = millisOf(start.ats.at(-1) ?? end); at < millisOf(end); at += minutes * 60_000) {
          const fresh = due(ledger, instantOf(at));
          if (fresh.length === 0) continue;
          steps.push(...fresh);
          ledger = fold(ledger, fresh);
        }
        steps.push(...due(ledger, end));
        expect(steps).toEqual(due(start, end));
      }),
      { numRuns },
    );
  },
  600_000,
);

test('two clocks and a restart bring one commit a moment', () => {
  const ledger = after(FIVE);
  const [one] = due(ledger, beijing('2025-11-08', '00:00'));
  const [other] = due(ledger, beijing('2025-11-08', '00:01'));
  expect(other).toEqual(one);
  expect(due(fold(ledger, one ? [one] : []), beijing('2025-11-09'))).toEqual([]);
});

test('points that were put aside from a duty do not come back once it is stopped', () => {
  const duty = text('eo-14257', '2025-04-02', [effect('tariff', { imposer: 'US', partner: 'CN', ratePct: 34 })]);
  const aside = text('eo-14298', '2025-05-12', [
    effect('suspend', { suspendPct: 24, until: '2025-08-12', targets: [{ notice: 'eo-14257' }] }),
  ]);
  const void_ = text('us-void', '2025-06-01', [effect('stop', { targets: [{ notice: 'eo-14257' }] })]);
  expect(due(after(duty, aside), beijing('2025-09-01'))).toMatchObject([
    { changes: [{ kind: 'lapsed', from: { ratePct: 34, suspendedPct: 24 }, to: { ratePct: 34 } }] },
  ]);
  expect(due(after(duty, aside, void_), beijing('2025-09-01'))).toEqual([]);
});
