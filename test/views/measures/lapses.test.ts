import { describe, expect, test } from 'vitest';
import { emptyLedger } from '../../../shared/ledger/log/ledger.ts';
import type { LogView } from '../../../shared/ledger/log/log-view.ts';
import type { CivilDate, CivilMinute } from '../../../shared/time/civil.ts';
import { now } from '../../../shared/views/days/now.ts';
import { item } from '../../../shared/views/subjects/items.ts';
import { beijing, effect, take, text } from '../../ledger/readings.ts';

const CONTROL = text('mofcom-2025-57', '2025-10-09', [
  effect('control', { rule: 'licence', subjects: ['holmium'], from: '2025-11-08' }),
]);
const PAUSE = text('mofcom-2025-70', '2025-11-07', [
  effect('suspend', { targets: [{ notice: 'mofcom-2025-57' }], from: '2025-11-07', until: '2026-11-10' }),
]);
const LONGER = text('mofcom-2026-90', '2026-11-05', [
  effect('suspend', { targets: [{ notice: 'mofcom-2025-57' }], from: '2026-11-11', until: '2027-11-10' }),
]);
const RESUMED = text('mofcom-2026-91', '2026-03-01', [
  effect('resume', { targets: [{ notice: 'mofcom-2025-57' }], from: '2026-03-02' }),
]);

const on = (day: string, ...readings: ReturnType<typeof text>[]) => {
  const log: LogView = {
    commits: [],
    ledger: take(emptyLedger(), [CONTROL, ...readings], { at: beijing('2026-11-20'), cause: 'import' }),
  };
  const at = { valid: `${day}T23:59` as CivilMinute, known: beijing('2026-11-28'), today: day as CivilDate };
  return { card: item(log, at, 'holmium')?.measures[0], first: now(log, at).lapsed };
};

describe('a suspension that ended by its own text', () => {
  test('is marked from the day after its last, with the text that set it', () => {
    expect(on('2026-11-10', PAUSE).card).not.toHaveProperty('lapsed');
    const { card, first } = on('2026-11-11', PAUSE);
    expect(card).toMatchObject({ state: 'in-force', lapsed: { on: '2026-11-10', by: 'mofcom-2025-70' } });
    expect(first).toMatchObject([
      { on: '2026-11-10', by: 'mofcom-2025-70', issuer: 'CN', names: [{ subject: 'item:holmium' }] },
    ]);
  });

  test('is none where a newer text went on from it, or ended it before its day', () => {
    expect(on('2026-11-11', PAUSE, LONGER).card).toMatchObject({ state: 'suspended' });
    expect(on('2026-11-11', PAUSE, LONGER).first).toEqual([]);
    expect(on('2026-11-11', PAUSE, RESUMED).card).not.toHaveProperty('lapsed');
  });

  test('is none before its day has come, however far ahead is asked', () => {
    const at = {
      valid: '2026-12-01T23:59' as CivilMinute,
      known: beijing('2026-11-28'),
      today: '2026-11-10' as CivilDate,
    };
    const ledger = take(emptyLedger(), [CONTROL, PAUSE], { at: beijing('2026-11-01'), cause: 'import' });
    expect(now({ commits: [], ledger }, at).lapsed).toEqual([]);
  });

  test('stays on its card, and leaves the first view after half a year', () => {
    const { card, first } = on('2027-06-01', PAUSE);
    expect(card).toMatchObject({ lapsed: { on: '2026-11-10' } });
    expect(first).toEqual([]);
  });

  test('is no lapse where an announced day came', () => expect(on('2026-01-01').card).not.toHaveProperty('lapsed'));
});
