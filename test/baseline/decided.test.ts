import { describe, expect, test } from 'vitest';
import type { Effect } from '../../shared/domain/acts/effect.ts';
import type { Measure } from '../../shared/ledger/evaluate/measure.ts';
import { duty, measuresOn, rule, state } from '../support/worked-days.ts';
import { baselineLedger, byKey } from './files.ts';

const ledger = baselineLedger();
const on = (day: string): Measure[] => measuresOn(ledger, day);
const effects = (key: string): Effect[] => byKey.get(key)?.effects ?? [];
const items = (key: string) => effects(key).flatMap((effect) => effect.items ?? []);
const hsOf = (key: string, subject: string) => [
  ...new Set(items(key).flatMap((item) => (item.subjects?.includes(subject) ? (item.hsCodes ?? []) : []))),
];
const texts = (key: string, subject: string) =>
  items(key).flatMap((item) => (item.subjects?.includes(subject) ? [item.textZh] : []));
const names = (key: string) => effects(key).flatMap(({ entities = [] }) => entities.map(({ name }) => name));

describe('where sources differ: controls and items', () => {
  test('drones to the United States: case by case, and no general licence', () => {
    const rules = on('2026-08-05').filter(({ notice }) => notice === 'mofcom-2026-34');
    expect(rules.map(({ rule }) => rule).sort()).toEqual(['case-by-case', 'no-general-licence']);
    expect(rule(on('2026-08-05'), 'drones', 'US')).toBe('case-by-case');
  });

  test('the rare earths of April 2025 have customs numbers of their own', () => {
    expect(hsOf('mofcom-2025-18', 'terbium')).toContain('2805301300');
    expect(hsOf('mofcom-2025-18', 'dysprosium')).toContain('2805301200');
    expect(hsOf('mofcom-2025-18', 'scandium')).toContain('2805301800');
    expect(hsOf('mofcom-2025-18', 'yttrium')).toContain('2805301700');
    expect(hsOf('mofcom-2025-18', 'yttrium')).not.toContain('2805301910');
    expect(texts('mofcom-2025-18', 'lutetium')).toContain('镱镥合金');
    expect(texts('mofcom-2025-18', 'scandium').filter((text) => text.endsWith('靶'))).toEqual(['钪靶']);
  });

  test('tungsten with silver, eight numbers of bismuth, molybdenum under its own code', () => {
    expect(texts('mofcom-2025-10', 'tungsten')).toContain('钨掺银');
    expect(hsOf('mofcom-2025-10', 'tungsten')).toEqual(expect.arrayContaining(['7106919001', '7106929001']));
    expect(hsOf('mofcom-2025-10', 'bismuth').filter((code) => code.startsWith('8106'))).toHaveLength(8);
    expect(items('mofcom-2025-10').find(({ textZh }) => textZh === '钼粉')?.code).toBe('1C117.b');
    const referred = ['1C226', '1C229', '1C241'];
    expect(
      effects('mofcom-2025-10').flatMap(({ codes = [] }) => codes.filter((code) => referred.includes(code))),
    ).toEqual([]);
  });

  test('gallium metal is matched under 8112, and under the number that was printed', () => {
    expect(hsOf('mofcom-2023-23', 'gallium')).toEqual(expect.arrayContaining(['8112929010', '8110929010']));
  });

  test('engines of drones under twenty numbers, nine items', () => {
    expect(items('mofcom-2024-31')[0]?.hsCodes).toHaveLength(20);
    expect(items('mofcom-2024-31').filter(({ hsCodes }) => hsCodes?.includes('9013200093'))).toHaveLength(2);
  });

  test('the list of dual-use items of 15 November 2024 took the place of four notices, under codes of its own', () => {
    expect(byKey.get('mofcom-2024-51')).toMatchObject({
      publishedOn: '2024-11-15',
      notice: { issuedOn: '2024-11-15' },
    });
    expect(state(on('2024-11-30'), 'mofcom-2023-23')).toEqual(['in-force']);
    for (const notice of ['mofcom-2023-23', 'mofcom-2023-39', 'mofcom-2024-33'])
      expect(state(on('2024-12-01'), notice)).toEqual(['replaced']);
    expect(state(on('2024-12-01'), 'mofcom-2024-31', '2')).toEqual(['in-force']);
    const gallium = on('2024-12-01').find(({ id }) => id === 'mofcom-2024-51#/item:gallium');
    expect(gallium).toMatchObject({ state: 'in-force', rule: 'licence', codes: ['3C001'], incomplete: true });
  });

  test('26 lines of equipment, three kinds of ore, five extractants', () => {
    const codes = effects('mofcom-2025-56').flatMap((effect) => effect.codes ?? []);
    expect(codes.filter((code) => code.startsWith('2B902.'))).toHaveLength(26);
    expect(items('mofcom-2025-56').filter(({ code }) => code === '1C914.c')).toHaveLength(5);
    expect(codes).not.toContain('2B104');
  });

  test('the five of October 2025 have all their forms', () => {
    expect(texts('mofcom-2025-57', 'holmium')).toEqual(
      expect.arrayContaining(['含钬的磁制冷材料', '含钬的磁致伸缩材料']),
    );
    expect(texts('mofcom-2025-57', 'erbium')).toEqual(expect.arrayContaining(['含铒的储氢材料', '含铒的陶瓷材料']));
    expect(texts('mofcom-2025-57', 'europium')).toEqual(expect.arrayContaining(['铕靶', '含铕的晶体材料']));
  });

  test('a code that the notice prints by a slip is matched as well as the one that it means', () => {
    const codes = effects('mofcom-2025-58').flatMap((effect) => effect.codes ?? []);
    expect(codes).toEqual(expect.arrayContaining(['3C901.b.2', '3C902.b.2']));
    expect(items('mofcom-2025-58').filter(({ code }) => code === '3B901.b')).toHaveLength(4);
  });

  test('the suspension of November 2025 holds on its last day', () => {
    expect(state(on('2026-11-10'), 'mofcom-2025-57')).toEqual(['suspended until 2026-11-10']);
    expect(state(on('2026-11-11'), 'mofcom-2025-57')).toEqual(['in-force']);
  });

  test('the technology catalogue of 2025 is No. 28, five bodies issued No. 40 of 2026', () => {
    expect(byKey.get('mofcom-2025-28')?.publishedOn).toBe('2025-07-15');
    expect(byKey.get('mofcom-2026-40')?.notice?.issuers).toHaveLength(5);
    expect(byKey.get('state-council-decree-835')).toMatchObject({
      publishedOn: '2026-04-13',
      notice: { issuedOn: '2026-04-07' },
    });
  });
});

describe('where sources differ: lists', () => {
  test('names that are not known are not read, not nobody', () => {
    for (const [key, stated] of [
      ['mofcom-2026-27', 20],
      ['mofcom-2026-28', 20],
      ['mofcom-2026-30', 14],
    ] as const)
      expect(byKey.get(key)?.attachments).toMatchObject([{ role: 'entities', read: false, stated, found: 0 }]);
  });

  test('names by registers alone are only likely', () => {
    for (const key of ['mofcom-2026-20', 'mofcom-2026-23', 'mofcom-order-2026-2', 'mofcom-order-2026-3'])
      expect(byKey.get(key)?.certainty, key).toBe('likely');
    expect(byKey.get('mofcom-2026-11')?.certainty).toBeUndefined();
    expect(effects('mofcom-2026-20')[0]?.entities?.map(({ nameZh }) => nameZh)).toEqual(
      expect.arrayContaining(['奥姆尼波尔公司', '圣剑军械公司']),
    );
  });

  test('the unreliable entity list: 2, 3, then 10 + 7 + 4 + 2 + 10 + 11 + 6 + 3 + 14', () => {
    const listed = (year: number) =>
      Array.from({ length: 10 }, (_, place) => effects(`uel-${year}-${place + 1}`))
        .flat()
        .filter(({ action }) => action === 'list')
        .map(({ statedCount }) => statedCount);
    expect([2023, 2024, 2025].map(listed)).toEqual([[2], [2, 1], [10, 7, 4, 2, 10, 11, 6, 3, 14]]);
    expect(effects('uel-2024-3')).toMatchObject([{ action: 'investigate', entities: [{ name: 'PVH Corp.' }] }]);
    expect(effects('uel-2024-1')).toMatchObject([
      { action: 'list' },
      { action: 'warn', entities: [{ name: 'Caplugs' }] },
    ]);
    expect(effects('uel-2025-10')[0]?.entities).toHaveLength(23);
    expect(effects('uel-2023-1')[0]?.entities?.map(({ kind }) => kind)).toEqual(['company', 'company']);
  });

  test('names as printed, other spellings beside them', () => {
    expect(effects('mofcom-2025-13')[0]?.entities?.at(-1)).toMatchObject({
      name: 'Aero Vironment',
      aliases: ['AeroVironment, Inc.'],
    });
    expect(names('uel-2025-4')).toEqual(['PVH Corp.', 'Illumina, Inc.']);
    expect(names('mfa-order-2024-14')).toContain('Amber Dolan');
    expect(names('mfa-order-2024-10')).toHaveLength(11);
    expect(names('mfa-order-2024-15')).toHaveLength(22);
    expect(names('mfa-order-2025-17')).toEqual(['Shi Ping']);
    expect(effects('mfa-order-2024-16')[0]?.entities?.every(({ kind }) => kind === 'company')).toBe(true);
  });

  test("Hanwha's suspension has the number 7, the two banks were lifted on 24 April 2026", () => {
    expect(effects('mofcom-order-2025-7')).toMatchObject([
      { action: 'suspend', targets: [{ notice: 'mofcom-order-2025-6' }] },
    ]);
    expect(state(on('2025-11-10'), 'mofcom-order-2025-6')).toEqual(['suspended until 2026-11-10']);
    expect(state(on('2026-04-23'), 'mofcom-order-2025-5')).toEqual(['in-force']);
    expect(state(on('2026-04-24'), 'mofcom-order-2025-5')).toEqual(['delisted']);
  });

  test('European persons of 2021 are not ended by what was only reported', () => {
    const later = [...byKey.values()].flatMap((reading) => reading.effects.flatMap(({ targets = [] }) => targets));
    expect(later.filter(({ notice }) => notice.startsWith('mfa-statement-2021'))).toEqual([]);
  });
});

describe('where sources differ: duties', () => {
  test('an order that states no day or no points has them from where the law has them', () => {
    expect(effects('eo-14228')).toMatchObject([{ ratePct: 20, from: '2025-03-04' }]);
    for (const key of ['eo-14334', 'eo-14358']) {
      const [act] = effects(key);
      expect(act).toMatchObject({ action: 'suspend', keepsPct: 10, untilTime: '00:01' });
      expect([act?.suspendPct, act?.from]).toEqual([undefined, undefined]);
    }
  });

  test('duties under IEEPA end in law on 20 February 2026, their collection on the 24th', () => {
    expect(duty(on('2026-02-19'), 'US>CN')).toBe(20);
    expect(duty(on('2026-02-20'), 'US>CN') ?? 0).toBe(0);
    expect(effects('eo-14389')).toMatchObject([{ action: 'stop', from: '2026-02-20' }]);
    expect(effects('cbp-csms-67834313')).toMatchObject([{ action: 'stop', from: '2026-02-24' }]);
  });

  test('section 122: Proclamation 11012, 10 percent until 24 July 2026, never 15', () => {
    expect(byKey.get('proclamation-11012')?.notice?.unnumbered).toMatch(
      /^proclamation-imposing-a-temporary-import-surcharge/,
    );
    expect(effects('proclamation-11012')).toMatchObject([
      { ratePct: 10, authority: 's122', until: '2026-07-24', untilTime: '00:01' },
    ]);
    expect(duty(on('2026-07-23'), 'US>CN')).toBe(10);
    expect(duty(on('2026-07-24'), 'US>CN')).toBe(12.5);
    expect(effects('us-2026-15181')).toMatchObject([{ ratePct: 12.5, authority: 's301' }]);
  });

  test('the duties of 2018 and 2019: four lists in force line by line, cars set aside, nothing doubled', () => {
    const day = on('2026-10-10');
    expect(state(day, 'tariff-commission-2018-8')).toEqual(['ended']);
    expect(state(on('2019-05-31'), 'tariff-commission-2018-8')).toEqual(['in-force']);
    const lines = day.filter(({ notice }) => notice === 'tariff-commission-2019-3');
    expect(lines.map(({ state, ratePct, goods }) => [state, ratePct, goods?.hsCodes?.length])).toEqual([
      ['in-force', 25, 2493],
      ['in-force', 20, 1078],
      ['in-force', 10, 974],
      ['in-force', 5, 595],
    ]);
    const cars = day.filter(({ goods }) => goods?.label === 'cars and parts');
    expect(cars.map(({ state }) => state)).toEqual(['suspended', 'suspended']);
    expect(state(day, 'tariff-commission-2019-4')).toEqual(['in-force', 'suspended']);
  });

  test('the March duties on farm goods were stopped, not suspended; those on Canadian goods stand', () => {
    expect(state(on('2025-11-10'), 'tariff-commission-2025-2')).toEqual(['stopped']);
    expect(state(on('2026-10-10'), 'tariff-commission-2025-3')).toEqual(['in-force']);
    expect(effects('tariff-commission-2025-3').map(({ partner }) => partner)).toEqual(['CA', 'CA']);
  });

  test('section 301 on cranes and chassis: set aside to 9 November 2026, then 100 percent if nothing is issued', () => {
    expect(state(on('2026-11-09'), 'us-2025-19568')).toEqual(['suspended until 2026-11-09']);
    const [cranes] = on('2026-11-10').filter(({ notice }) => notice === 'us-2025-19568');
    expect(cranes).toMatchObject({ state: 'in-force', ratePct: 100 });
  });

  test('citations and days by the Register: copper from 1 August, cars from 3 April 2025', () => {
    expect(effects('proclamation-10908')[0]?.from).toBe('2025-04-03');
    expect(effects('proclamation-10962')[0]?.from).toBe('2025-08-01');
  });
});
