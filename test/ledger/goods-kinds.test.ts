import { expect, test } from 'vitest';
import { byKind, isGathered, kindsOf } from '../../shared/ledger/evaluate/goods-kinds.ts';
import type { Measure } from '../../shared/ledger/evaluate/measure.ts';
import { itemSummaries } from '../../shared/ledger/evaluate/summary.ts';
import type { CivilDate } from '../../shared/time/civil.ts';
import { allGoods, overallRules } from '../../shared/views/subjects/goods.ts';
import { controlOf } from '../support/control.ts';

const DAY = '2025-10-09' as CivilDate;
const control = (notice: string, provision: string, parts: Partial<Measure>): Measure =>
  controlOf({ id: `${notice}#${provision}`, subject: 'item:rare-earths', notice, provision, ...parts }, DAY);

const TECHNOLOGY = control('62', '1', { codes: ['1E902.a'], reach: ['export', 'transfer', 'domestic-disclosure'] });
const PLANT = control('56', '', { codes: ['2B902.a', '1C914.b'], state: 'announced' });
const ABROAD = control('61', '1.1', { reach: ['foreign-made'], state: 'announced' });
const MOVED = control('61', '1.3', { reach: ['transfer'] });
const DENIED = control('61', '2', { rule: 'presumed-denial', destinations: ['US'] });
const BAN = control('46', '1', {
  subject: 'item:dual-use-items',
  rule: 'prohibited',
  destinations: ['US'],
  endUse: ['military'],
});
const RARE = [TECHNOLOGY, PLANT, ABROAD, MOVED, DENIED];

test('what a measure is on is told by its reach and its codes, else by the rest of its notice', () => {
  expect(RARE.map((one) => kindsOf(one, RARE))).toEqual([
    ['technology'],
    ['inputs', 'equipment'],
    ['foreign-made'],
    ['transfers'],
    ['foreign-made', 'transfers'],
  ]);
  expect(byKind([control('9', '1', {})])).toEqual([[undefined, [expect.objectContaining({ notice: '9' })]]]);
});

test('a name for several kinds has a row for each, and no rule of one is said of another', () => {
  expect(allGoods(RARE).map(({ name, rule, state }) => [name, rule, state])).toEqual([
    ['Rare-earth inputs (ores, reagents)', 'licence', 'announced'],
    ['Rare-earth equipment', 'licence', 'announced'],
    ['Rare-earth technology', 'licence', 'in-force'],
    ['Foreign-made goods with Chinese rare-earth content or technology', 'presumed-denial', 'in-force'],
    ['Chinese-origin rare-earth goods moved between third countries', 'presumed-denial', 'in-force'],
  ]);
  expect(allGoods(RARE).map(({ nameZh }) => nameZh)).toEqual([
    '稀土矿石、试剂等原料',
    '稀土设备',
    '稀土技术',
    '含中国稀土成分或技术的境外制造物项',
    '在第三国间转移的中国原产稀土物项',
  ]);
  const [summary] = itemSummaries(RARE);
  const worldwide = summary?.summary.filter(({ destination }) => destination === 'worldwide');
  expect(worldwide?.map(({ kind, rule }) => [kind, rule])).toEqual([
    ['technology', 'licence'],
    ['transfers', 'licence'],
  ]);
});

test('a rule over everything on the dual-use list is no goods', () => {
  expect(isGathered('item:dual-use-items')).toBe(false);
  expect(allGoods([BAN])).toEqual([]);
  expect(overallRules([BAN])).toEqual([
    { notice: '46', rule: 'prohibited', state: 'in-force', since: DAY, destinations: ['US'], endUse: ['military'] },
  ]);
});
