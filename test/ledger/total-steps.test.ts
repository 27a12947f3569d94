import { expect, test } from 'vitest';
import { minuteOfInstant } from '../../shared/ledger/evaluate/minutes.ts';
import { stepAt, totalAt, totalSteps } from '../../shared/ledger/evaluate/total-steps.ts';
import { emptyLedger } from '../../shared/ledger/log/ledger.ts';
import { beijing, effect, take, text } from './readings.ts';

const duty = (key: string, ratePct: number, from: string, more = {}) =>
  text(key, from, [
    effect('tariff', { imposer: 'US', partner: 'CN', ratePct, from, fromTime: '00:01', authority: 'ieepa', ...more }),
  ]);
const ASIDE = text('eo-14298', '2025-05-12', [
  effect('suspend', {
    suspendPct: 24,
    from: '2025-05-14',
    until: '2025-08-12',
    untilTime: '00:01',
    targets: [{ notice: 'eo-14257' }],
  }),
]);
const VOID = text('eo-14389', '2026-02-20', [effect('stop', { targets: [{ notice: 'eo-14195' }] })]);
const all = [duty('eo-14195', 20, '2025-02-04'), duty('eo-14257', 34, '2025-04-05'), ASIDE, VOID];
const some = duty('eo-1', 50, '2025-06-01', { goods: { all: false, label: 'copper' } });
const ledger = [...all, some].reduce(
  (held, reading) => take(held, [reading], { at: reading.seenAt, cause: 'round' }),
  emptyLedger(),
);
const shown = (known: string) =>
  totalSteps(ledger, 'tariff:US>CN', beijing(known)).map(({ on, pct }) => `${on} ${pct}`);

test('the total on all goods turns to the minute, over everything known', () => {
  expect(shown('2025-05-13')).toEqual([
    '2025-02-04T00:01 20',
    '2025-04-05T00:01 54',
    '2025-05-14T00:00 30',
    '2025-08-12T00:01 54',
  ]);
  expect(shown('2025-05-01')).toEqual(['2025-02-04T00:01 20', '2025-04-05T00:01 54']);
});

test('an end without a day of its own is marked, and counts from the day of its text', () => {
  const steps = totalSteps(ledger, 'tariff:US>CN', beijing('2026-03-01'));
  const [last] = steps.slice(-1);
  expect([last?.on, last?.pct]).toEqual(['2026-02-20T00:00', 34]);
  expect(last?.parts.find(({ id }) => id.startsWith('eo-14195'))?.undated).toBe(true);
  expect(totalAt(steps, minuteOfInstant(beijing('2026-02-21', '12:00')))).toBe(34);
  expect(stepAt(steps, minuteOfInstant(beijing('2025-01-01')))).toBeUndefined();
});
