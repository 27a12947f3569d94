import { expect, test } from 'vitest';
import { applies } from '../../shared/ledger/evaluate/applies.ts';
import { itemSummaries, tariffSummaries } from '../../shared/ledger/evaluate/summary.ts';
import { effect, history, on, text } from './readings.ts';

const ledger = history([
  text('mofcom-2023-23', '2023-07-03', [
    effect('control', { rule: 'licence', subjects: ['gallium'], from: '2023-08-01' }),
  ]),
  text('mofcom-2024-46', '2024-12-03', [
    effect('control', {
      provision: '1',
      rule: 'prohibited',
      subjects: ['dual-use-items'],
      destinations: ['US'],
      endUse: ['military'],
    }),
    effect('control', { provision: '2.a', rule: 'presumed-denial', subjects: ['gallium'], destinations: ['US'] }),
  ]),
  text('mofcom-2025-61', '2025-10-09', [
    effect('control', { provision: '1.1', rule: 'licence', subjects: ['holmium'], reach: ['foreign-made'] }),
  ]),
  text('mofcom-2025-72', '2025-11-09', [
    effect('suspend', { until: '2026-11-27', targets: [{ notice: 'mofcom-2024-46', provision: '2' }] }),
  ]),
]);
const [SIGNED, PAUSED] = ['2025-01-10', '2025-11-15'].map((day) => on(ledger, day).measures);
const gallium = { subject: 'item:gallium' };

test.each([
  ['anywhere', SIGNED, gallium, 'licence'],
  ['to Germany', SIGNED, { ...gallium, destination: 'DE' }, 'licence'],
  ['to the US, civil', SIGNED, { ...gallium, destination: 'US' }, 'presumed-denial'],
  ['to the US, military', SIGNED, { ...gallium, destination: 'US', endUse: ['military'] as const }, 'prohibited'],
  ['to the US, civil, while suspended', PAUSED, { ...gallium, destination: 'US' }, 'licence'],
  ['made abroad with it', PAUSED, { subject: 'item:holmium', reach: ['foreign-made'] as const }, 'licence'],
  ['exported from China', PAUSED, { subject: 'item:holmium' }, 'none'],
])('the strictest that matches: %s', (_, measures = [], shipment, rule) => {
  expect(applies(measures, shipment).rule).toBe(rule);
});

test('what is suspended is told beside it', () => {
  const { inForce, suspended } = applies(PAUSED ?? [], { ...gallium, destination: 'US' });
  expect(inForce.map(({ id }) => id)).toEqual(['mofcom-2023-23#/item:gallium']);
  expect(suspended.map(({ id, until }) => [id, until])).toEqual([['mofcom-2024-46#2.a/item:gallium', '2026-11-27']]);
});

test('an item is summed up for each destination, use and reach that is singled out', () => {
  expect(itemSummaries(PAUSED ?? []).find(({ subject }) => subject === 'item:gallium')?.summary).toEqual([
    { destination: 'worldwide', rule: 'licence', measures: ['mofcom-2023-23#/item:gallium'], suspended: [] },
    {
      destination: 'US',
      rule: 'licence',
      measures: ['mofcom-2023-23#/item:gallium'],
      suspended: ['mofcom-2024-46#2.a/item:gallium'],
    },
    {
      destination: 'US',
      endUse: ['military'],
      rule: 'prohibited',
      measures: ['mofcom-2024-46#1/item:dual-use-items', 'mofcom-2023-23#/item:gallium'],
      suspended: ['mofcom-2024-46#2.a/item:gallium'],
    },
  ]);
});

test('duties on all goods are added, those on some goods only listed', () => {
  const duty = (pct: number, all: boolean) =>
    effect('tariff', { imposer: 'US', partner: 'CN', ratePct: pct, goods: { all, label: String(pct) } });
  const duties = history([
    text('eo-1', '2025-02-04', [duty(10, true)]),
    text('eo-2', '2025-04-05', [duty(34, true)]),
    text('eo-3', '2025-05-01', [duty(25, false)]),
    text('eo-4', '2025-05-14', [
      effect('suspend', { suspendPct: 24, until: '2025-08-12', targets: [{ notice: 'eo-2' }] }),
    ]),
  ]);
  expect(tariffSummaries(on(duties, '2025-06-01').measures)).toEqual([
    {
      imposer: 'US',
      partner: 'CN',
      allGoodsPct: 20,
      allGoodsIfLapsedPct: 44,
      measures: ['eo-1#/tariff:US>CN', 'eo-2#/tariff:US>CN', 'eo-3#/tariff:US>CN'],
    },
  ]);
});
