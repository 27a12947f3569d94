import { describe, expect, test } from 'vitest';
import { hsDigits } from '../../../shared/domain/goods/hs-code.ts';
import { dutiesFor } from '../../../shared/views/duties/duties.ts';
import { tariffs } from '../../../shared/views/duties/tariffs.ts';
import { beijing, effect, text } from '../../ledger/readings.ts';
import { at, EMPTY, taken } from '../log.ts';

const duty = (imposer: 'CN' | 'US', ratePct: number, more: Parameters<typeof effect>[1]) =>
  effect('tariff', {
    imposer,
    partner: imposer === 'CN' ? 'US' : 'CN',
    ratePct,
    goods: { all: true, label: 'all goods' },
    ...more,
  });
const on = (label: string, hsCodes?: string[]) => ({ goods: { all: false, label, ...(hsCodes && { hsCodes }) } });

const LOG = taken(
  EMPTY,
  [
    text('tariff-commission-2025-4', '2025-04-04', [duty('CN', 34, { from: '2025-04-10' })]),
    text('tariff-commission-2025-2', '2025-03-04', [
      duty('CN', 15, { provision: '1', from: '2025-03-10', ...on('鸡肉、小麦、玉米、棉花'), scopeIn: 'annex' }),
      duty('CN', 10, { provision: '2', from: '2025-03-10', ...on('高粱、大豆、猪肉'), scopeIn: 'annex' }),
    ]),
    text('tariff-commission-2025-7', '2025-05-13', [
      effect('suspend', {
        targets: [{ notice: 'tariff-commission-2025-4' }],
        suspendPct: 24,
        from: '2025-05-14',
        until: '2026-11-10',
      }),
    ]),
    text('tariff-commission-2019-3', '2019-05-13', [
      duty('CN', 25, {
        provision: '1',
        from: '2019-06-01',
        ...on('附件1所列3个税目商品', ['28053029', '81129230', '12019020']),
      }),
      duty('CN', 5, { provision: '2', from: '2019-06-01', ...on('附件2所列2个税目商品', ['28053019', '81122900']) }),
    ]),
    text('proclamation-11012', '2026-02-20', [
      duty('US', 10, { from: '2026-02-24', until: '2026-07-24', authority: 's122' }),
    ]),
    text('us-2018-13248', '2018-06-20', [
      duty('US', 25, {
        from: '2018-07-06',
        authority: 's301',
        ...on('List 1, 818 lines, 9903.88.01'),
        scopeIn: 'annex',
      }),
    ]),
    text('proclamation-9705', '2018-03-08', [
      duty('US', 25, { from: '2018-03-23', authority: 's232', ...on('steel', ['72081000', '73081000']) }),
    ]),
  ],
  { at: beijing('2026-03-01'), cause: 'import' },
);
const asked = at('2026-03-10', '2026-03-10', '2026-03-10');
const ask = (code: string) => {
  const [china, us] = dutiesFor(LOG, asked, code).directions;
  return { china, us };
};
const told = (duties: readonly { how: string; pct: number; met: string[] }[] = []) =>
  duties.map(({ how, pct, met }) => `${how} ${pct}${met.length > 0 ? ` ${met.join(',')}` : ''}`);

describe('duties on an HS code', () => {
  test('all that falls on a named code is added up, with what is set aside and what comes', () => {
    const { china } = ask('12019020');
    expect(told(china?.duties)).toEqual(['all-goods 10', 'named 25 12019020']);
    expect(china?.total).toEqual({ leastPct: 35, mostPct: 35 });
    expect(china?.next).toEqual({ on: '2026-11-11', leastPct: 59 });
    expect(china?.words[0]).toContain('35 % = 10 on all goods (Tariff Commission No. 4 of 2025) + 25 on');
    expect(china?.words).toContain('24 points of Tariff Commission No. 4 of 2025 are suspended.');
    expect(china?.words).toContain('59 % from 11 Nov 2026 if nothing is issued.');
  });

  test('the words of a list that was not read name a heading, leave it open, or are of other goods', () => {
    expect(told(ask('1201').china?.couldBe)).toEqual(['part 25 12019020', 'worded 10 soybeans']);
    expect(told(ask('10059000').china?.couldBe)).toEqual(['worded 15 corn', 'unread 10']);
    expect(told(ask('854143').china?.couldBe)).toEqual([]);
    expect(told(ask('854143').us?.couldBe)).toEqual(['unread 25']);
    expect(ask('854143').us?.words.at(-1)).toContain('not read and could name it: 25 %');
  });

  test('a shorter code depends on its further digits: of one act at most one list counts', () => {
    const { china } = ask('8112');
    expect(told(china?.couldBe)).toEqual(['part 25 81129230', 'part 5 81122900']);
    expect(china?.total).toEqual({ leastPct: 10, mostPct: 35 });
  });

  test('a longer code stands under a shorter one; one that is named stands on no other list of that act', () => {
    expect(told(ask('2805301900').china?.duties)).toEqual(['all-goods 10', 'named 5 28053019']);
    expect(told(ask('2805301900').china?.couldBe)).toEqual([]);
  });

  test('beyond six digits codes are each country’s own', () => {
    expect(told(ask('81129299').china?.couldBe)).toEqual(['six-digits 25 81129230']);
  });

  test('goods under section 232 are outside section 122: the two are a range', () => {
    expect(ask('72081000').us?.total).toEqual({ leastPct: 25, mostPct: 35 });
  });

  test('what is not tracked or in no figure is said', () => {
    expect(ask('9503').us?.notIn).toContain('MFN duties');
    const bare = dutiesFor(EMPTY, asked, '9503').directions.map(({ total, words }) => [total, words[0]]);
    expect(bare).toEqual([
      [undefined, expect.stringContaining('not known')],
      [undefined, expect.stringContaining('not known')],
    ]);
  });
});

test('another side is told of only where it has something on the code', () => {
  const canada = text('tariff-commission-2025-3', '2025-03-08', [
    effect('tariff', { imposer: 'CN', partner: 'CA', ratePct: 100, from: '2025-03-20', ...on('菜子油、油渣饼、豌豆') }),
  ]);
  const log = taken(LOG, [canada], { at: beijing('2026-03-02'), cause: 'round' });
  const partners = (code: string) => dutiesFor(log, asked, code).directions.map(({ partner }) => partner);
  expect(partners('1514')).toEqual(['US', 'CN', 'CA']);
  expect(partners('8541')).toEqual(['US', 'CN']);
  const told = tariffs(log, asked).directions;
  expect(told.find(({ partner }) => partner === 'CA')?.notTracked).toBeUndefined();
  const namingCanada = told.filter(({ unknown }) => unknown.some((line) => line.includes('3/2025')));
  expect(namingCanada.map(({ partner }) => partner)).toEqual(['CA']);
});

test('codes are taken as people type them', () => {
  const typed = [
    'HS 8541.43',
    '8112 92 10',
    'HTS: 8112.92.10.00',
    '税号28053019',
    '8541',
    '1C902',
    '85414',
    '123456789012',
    'x',
  ];
  expect(typed.map(hsDigits)).toEqual(['854143', '81129210', '8112921000', '28053019', '8541', ...Array(4)]);
});

test('duties on some goods are told by their range and by what of them was not read, in English', () => {
  const [china, us] = tariffs(LOG, asked).directions;
  expect(china?.byGoods).toBe('5 to 25 %, 4 duties known here; the HS codes of 2 were not read');
  expect(china?.goods.map(({ goods, goodsZh }) => [goods, goodsZh])).toContainEqual([
    'chicken, wheat, corn, cotton',
    '鸡肉、小麦、玉米、棉花',
  ]);
  expect(us?.byGoods).toBe('25 %, 2 duties known here; the HS codes of 1 were not read');
  const [, bare] = tariffs(EMPTY, asked).directions;
  expect(bare?.byGoods).toBe('not tracked');
  expect(bare?.notTracked).toContain('section 301 lists (7.5 to 100 %)');
});
