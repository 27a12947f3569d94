import { describe, expect, test } from 'vitest';
import type { Regime } from '../../../shared/ledger/evaluate/measure.ts';
import type { Now } from '../../../shared/views/answers/law/now.ts';
import type { ItemView } from '../../../shared/views/answers/subjects/goods.ts';
import type { Tariffs } from '../../../shared/views/answers/subjects/tariffs.ts';
import { askedOf, jsonOf } from './asked.ts';

const ask = askedOf();
const now = (query: string) => jsonOf<Now>(ask(`/api/now?${query}`));
const goods = ({ goods: all }: Now, slug: string) => all.find((each) => each.slug === slug);

describe('the first view', () => {
  test('before the October notices seven rare earths, then five announced, then suspended', async () => {
    expect((await now('valid=2025-10-08')).rareEarths).toEqual({ inForce: 7, suspended: 0, announced: 0, of: 17 });
    expect((await now('valid=2025-10-10')).rareEarths).toEqual({ inForce: 7, suspended: 0, announced: 5, of: 17 });
    expect((await now('valid=2025-11-08')).rareEarths).toEqual({ inForce: 7, suspended: 5, announced: 0, of: 17 });
  });

  test('as known before the suspension the five are in force on 8 November; later knowledge does not change that', async () => {
    const then = await now('valid=2025-11-08&known=2025-10-31');
    expect(then.rareEarths).toEqual({ inForce: 12, suspended: 0, announced: 0, of: 17 });
  });

  test('gallium: the strictest for a civil buyer, with marks for what differs and what sleeps', async () => {
    expect(goods(await now('valid=2025-10-10'), 'gallium')).toMatchObject({
      state: 'in-force',
      rule: 'presumed-denial',
      byDestination: true,
    });
    expect(goods(await now('valid=2025-11-15'), 'gallium')).toMatchObject({
      state: 'in-force',
      rule: 'licence',
      alsoSuspended: true,
    });
    const then = await now('valid=2025-11-15');
    expect(goods(then, 'dual-use-items')).toBeUndefined();
    expect(then.overall).toEqual([expect.objectContaining({ rule: 'prohibited', endUse: ['military'] })]);
  });

  test('what is coming has its day, both states and the text that set the end', async () => {
    const { coming } = await now('valid=2025-11-15');
    expect(coming.find(({ notice }) => notice === 'mofcom-2025-57')).toMatchObject({
      on: '2026-11-11',
      from: 'suspended',
      to: 'in-force',
      everInForce: false,
      by: ['mofcom-2025-57', 'mofcom-2025-70'],
    });
    expect(coming.map(({ on }) => on)).toEqual(coming.map(({ on }) => on).toSorted());
  });
});

test('an item has its history, its scope by destination and its own words', async () => {
  const view = await jsonOf<ItemView>(ask('/api/items/gallium?valid=2025-11-15'));
  const denied = view.measures.find(({ rule }) => rule === 'presumed-denial');
  expect(denied?.history.map(({ from, state }) => `${from} ${state}`)).toEqual([
    '2024-12-03 in-force',
    '2025-11-09 suspended',
    '2026-11-28 in-force',
  ]);
  expect(view.summary.map(({ destination, rule }) => `${destination} ${rule}`)).toEqual([
    'worldwide licence',
    'US licence',
    'US prohibited',
  ]);
  expect(denied?.evidence).toContain('原则上不予许可');
});

describe('tariffs', () => {
  const china = async (query = '') =>
    (await jsonOf<Tariffs>(ask(`/api/tariffs?${query}`))).directions.find(({ imposer }) => imposer === 'CN');

  test('the total is a step for each act, with the points put aside beside it and never added', async () => {
    const steps = (await china())?.steps.map(({ from, pct }) => `${from} ${pct}`);
    expect(steps).toEqual(['2025-04-10 84', '2025-04-12 125', '2025-05-14 10', '2026-11-11 34']);
    const held = (await china())?.steps.find(({ from }) => from === '2025-05-14');
    expect(held?.layers).toMatchObject([{ notice: 'tariff-commission-2025-4', pct: 10, asidePct: 24 }]);
  });

  test('duties on some goods stand apart', async () => {
    const direction = await china('valid=2025-04-15');
    expect(direction?.goods.map(({ pct, goods }) => `${pct} ${goods}`)).toEqual(['15 chicken, wheat, corn, cotton']);
    expect(direction?.now?.pct).toBe(125);
  });

  test('near an end both figures are given', async () => {
    expect((await china('valid=2025-11-15'))?.now).toMatchObject({ pct: 10, next: { on: '2026-11-11', pct: 34 } });
  });
});

test('the regime is the command line’s answer', async () => {
  const regime = await jsonOf<Regime & { tariffs: unknown[] }>(ask('/api/regime?valid=2025-11-15'));
  expect(regime.valid).toBe('2025-11-15T23:59');
  expect(regime.measures.find(({ id }) => id === 'mofcom-2025-57#1/item:holmium')).toMatchObject({
    state: 'suspended',
    until: '2026-11-10',
    everInForce: false,
  });
  expect(regime.tariffs).toContainEqual(
    expect.objectContaining({ imposer: 'CN', allGoodsPct: 10, allGoodsIfLapsedPct: 34 }),
  );
});
