import { describe, expect, test } from 'vitest';
import type { Claim } from '../../shared/domain/acts/claim.ts';
import type { Restriction } from '../../shared/domain/acts/effect.ts';
import { displayName } from '../../shared/domain/names/names.ts';
import type { Measure } from '../../shared/ledger/evaluate/measure.ts';
import type { CivilDate } from '../../shared/time/civil.ts';
import { claimText } from '../../shared/wording/changes/claim.ts';
import { composition } from '../../shared/wording/duties/duties.ts';
import { noticeName } from '../../shared/wording/notices/notice.ts';
import { consequences, listName } from '../../shared/wording/rules/list.ts';
import { countryName, endUseText, ruleOf, ruleText } from '../../shared/wording/rules/rule.ts';
import { goodsName, namingOf } from '../../shared/wording/subjects/naming.ts';
import { thingsOf } from '../../shared/wording/subjects/subject.ts';
import { longDay, monthName } from '../../shared/wording/text/day.ts';

const measure = (parts: Partial<Measure>): Measure => ({ state: 'in-force', ...parts }) as Measure;
const claim = (parts: Partial<Claim>): Claim => ({ news: true, stance: 'affirmed', evidence: '', ...parts }) as Claim;

describe('what is claimed', () => {
  test.each<[Partial<Claim>, string]>([
    [{ type: 'control-add', subjects: ['gallium'] }, 'controls on Ga'],
    [{ type: 'control-suspend', subjects: ['gallium'] }, 'controls on Ga suspended'],
    [{ type: 'control-remove', subjects: ['gallium'] }, 'controls on Ga lifted'],
    [{ type: 'list-add', list: 'watch', count: 20 }, '20 firms put on the watch list'],
    [{ type: 'list-suspend', list: 'watch', count: 1 }, 'measures on 1 firm of the watch list suspended'],
    [{ type: 'list-remove', list: 'watch' }, 'firms struck off the watch list'],
    [{ type: 'tariff-set', partner: 'CN', ratePct: 47 }, '47 % on Chinese goods'],
    [{ type: 'tariff-threat', partner: 'CN', ratePct: 100, basis: 'additional' }, '+100 % on Chinese goods'],
    [{ type: 'tariff-suspend', partner: 'US', ratePct: 24 }, '24 % on US goods suspended'],
    [{ type: 'suspension-extend', subjects: ['gallium'] }, 'the suspension for Ga is extended'],
    [{ type: 'licence-general', subjects: ['gallium'] }, 'general licences for Ga'],
  ])('%j: %s', (parts, text) => expect(claimText(claim(parts))).toBe(text));
});

describe('days', () => {
  const MONTHS = 'January February March April May June July August September October November December'.split(' ');
  test.each(MONTHS.map((month, at) => [month, at + 1] as const))('%s', (month, number) => {
    const day = `2025-${String(number).padStart(2, '0')}-09` as CivilDate;
    expect(monthName(day)).toBe(month);
    expect(longDay(day)).toBe(`9 ${month.slice(0, 3)} 2025`);
  });
});

describe('duties by what they rest on', () => {
  const duty = (parts: Partial<Measure>): Measure => measure({ kind: 'tariff', ratePct: 20, notice: 'us-x', ...parts });
  test.each<[Partial<Measure>, string]>([
    [{ notice: 'eo-14195' }, 'fentanyl'],
    [{ notice: 'eo-14257' }, 'reciprocal'],
    [{ authority: 's122' }, 's.122'],
    [{ authority: 's201' }, 's.201'],
    [{ authority: 's232' }, 's.232'],
    [{ authority: 's301' }, 's.301'],
    [{ authority: 's338' }, 's.338'],
  ])('%j is %s', (parts, name) =>
    expect(composition([duty({ notice: 'tariff-commission-2025-4', ratePct: 10 }), duty(parts)], '2025')).toBe(
      `30 % = 10 Tariff Commission 4 + 20 ${name}`,
    ),
  );
});

describe('lists', () => {
  test.each([
    ['unreliable-entity', 'Unreliable Entity List', 'no China trade, no new investment'],
    ['export-control', 'control list', 'no dual-use goods from China'],
    ['watch', 'watch list', 'stricter review of dual-use goods, no general licence'],
    ['countermeasures', 'countermeasures', 'countermeasures under the Anti-Foreign Sanctions Law'],
  ])('%s', (list, name, brings) => {
    expect(listName(list)).toBe(name);
    expect(consequences({ list })).toBe(brings);
  });

  test.each<[Restriction, string]>([
    ['trade', 'no China trade'],
    ['invest', 'no new investment'],
    ['entry', 'no entry'],
    ['stay', 'no residence'],
    ['dealings', 'no dealings'],
    ['data', 'no data'],
    ['fine', 'a fine'],
    ['dual-use-export', 'no dual-use goods from China'],
    ['dual-use-transfer', 'no Chinese dual-use goods from third countries'],
    ['freeze', 'assets frozen'],
    ['product', 'no imports of the named products'],
  ])('%s: %s', (restriction, text) =>
    expect(consequences({ list: 'countermeasures', restrictions: [restriction] })).toBe(text),
  );
});

describe('goods and duties', () => {
  test.each([
    ['gallium', 'Gallium', '镓'],
    ['graphite', 'Graphite', '石墨'],
    ['superhard-materials', 'Superhard materials', '超硬材料'],
    ['lithium-batteries', 'Lithium batteries and cathodes', '锂电池和正极材料'],
    ['drones', 'Drones', '无人机'],
    ['rare-earths', 'Rare-earth goods, equipment, technology', '稀土物项、设备、技术'],
    ['dual-use-items', 'All dual-use items', '全部两用物项'],
  ])('%s is called %s, %s', (slug, name, nameZh) => expect(goodsName(slug)).toEqual({ name, nameZh }));

  test('goods that a text gives by their customs code alone are called by it', () =>
    expect(goodsName('8203200010')).toEqual({ name: 'HS 8203200010' }));

  test.each([
    ['tariff:CN>US', "China's duties on US goods"],
    ['tariff:US>CN', 'US duties on Chinese goods'],
  ])('%s', (subject, name) => expect(namingOf({ subject })).toEqual({ name }));

  const SYMBOLS =
    'scandium Sc yttrium Y lanthanum La cerium Ce praseodymium Pr neodymium Nd promethium Pm samarium Sm europium Eu gadolinium Gd terbium Tb dysprosium Dy holmium Ho erbium Er thulium Tm ytterbium Yb lutetium Lu gallium Ga germanium Ge antimony Sb tungsten W tellurium Te bismuth Bi molybdenum Mo indium In helium He';
  test.each([...SYMBOLS.matchAll(/(\w+) (\w+)/g)].map(([, name, sign]) => [name, sign]))('%s is %s', (name, sign) =>
    expect(thingsOf([{ subject: `item:${name}` }])).toBe(sign),
  );
  test.each([
    ['superhard-materials', 'superhard'],
    ['lithium-batteries', 'batteries'],
    ['dual-use-items', 'any dual-use item'],
    ['rare-earths', 'rare earths'],
  ])('%s: %s', (slug, text) => expect(thingsOf([{ subject: `item:${slug}` }])).toBe(text));
  test('rare earths as a whole give way to what is named', () =>
    expect(thingsOf([{ subject: 'item:rare-earths' }, { subject: 'item:holmium' }])).toBe('Ho'));
  test.each([
    ['1A902', 'systems'],
    ['2B902', 'equipment'],
    ['1C902', 'inputs'],
    ['1D902', 'software'],
    ['1E902', 'technology'],
  ])('%s is of rare-earth %s', (code, category) =>
    expect(thingsOf([{ subject: 'item:rare-earths', codes: [code] }])).toBe(`rare-earth ${category}`),
  );

  test.each('Inc,Incorporated,Corp,Corporation,Co,Company,Ltd,Limited,LLC,L.L.C.,PLC,GmbH,AG,S.A.,K.K.'.split(','))(
    'Skydio %s is Skydio',
    (form) => expect(displayName(`Skydio ${form}`)).toBe('Skydio'),
  );
});

describe('notices', () => {
  test.each([
    ['mofcom-2025-61', 'No.61'],
    ['mofcom-2024-46', 'No.46/2024'],
    ['mofcom-order-2025-1', 'MOFCOM order 1'],
    ['uel-2025-7', 'UEL 7'],
    ['tariff-commission-2025-4', 'Tariff Commission 4'],
    ['gac-2025-200', 'Customs No.200'],
    ['mfa-order-2025-3', 'MFA order 3'],
    ['answer-2025-11-10', "spokesperson's answer, 10 Nov 2025"],
    ['proclamation-10908', 'proclamation'],
    ['us-ending-certain-tariff-actions', 'US order'],
    ['eo-14257', 'EO 14257'],
    ['https://www.cbsnews.com/a', 'cbsnews.com'],
    ['notice-2025-0badcafe', 'notice of 2025 without a number'],
    ['mot-2025-54', 'MoT No.54'],
    ['mot-2024-3', 'MoT No.3/2024'],
    ['state-council-decree-835', 'State Council Decree 835'],
  ])('%s is %s', (key, name) => expect(noticeName(key, '2025')).toBe(name));
});

describe('rules', () => {
  test.each([
    ['no-general-licence', 'no general licence', 'no general licence for'],
    ['licence', 'licence', 'licence for'],
    ['case-by-case', 'case by case', 'case-by-case review of'],
    ['stricter-review', 'stricter review', 'stricter review of'],
    ['presumed-denial', 'denied in principle', 'denial of'],
    ['prohibited', 'prohibited', 'ban on'],
  ])('%s', (rule, words, noun) => {
    expect(ruleText({ rule })).toBe(`${words}, worldwide`);
    expect(ruleOf({ rule }, 'Ga')).toBe(`${noun} Ga`);
  });

  test.each([
    ['military', 'military users and use'],
    ['wmd', 'weapons of mass destruction'],
    ['terrorism', 'terrorism'],
    ['advanced-chips', '≤14 nm logic, ≥256-layer memory'],
    ['military-ai', 'military AI'],
  ])('%s: %s', (use, text) => expect(endUseText(use)).toBe(text));

  test.each([
    ['GB', 'UK'],
    ['EU', 'EU'],
  ])('%s is the %s', (code, name) => expect(countryName(code)).toBe(name));
});
