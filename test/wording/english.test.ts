import { expect, test } from 'vitest';
import type { Effect } from '../../shared/domain/acts/effect.ts';
import { changeTitle } from '../../shared/wording/changes/change-title.ts';
import { effectInEnglish } from '../../shared/wording/changes/effect.ts';
import { exemptionInEnglish } from '../../shared/wording/changes/exemption.ts';
import { statementText } from '../../shared/wording/changes/statement.ts';
import { problemText } from '../../shared/wording/missing/problem.ts';
import { operativeWords } from '../../shared/wording/notices/operative.ts';
import { scopeInBrief } from '../../shared/wording/subjects/scope-brief.ts';

test.each([
  [
    '最终用途为紧急医疗、应对公共卫生突发事件、自然灾害救助等人道主义救援的出口，无需申请许可证件，但应当在不晚于出口后10个工作日内报告。',
    'emergency medical, public-health and disaster relief, reported within 10 working days of the export',
  ],
  [
    '2025年4月10日12时01分之前，货物已从启运地启运，并于2025年4月10日12时01分至2025年5月13日24时进口的，不加征。',
    'goods shipped before 10 Apr 2025 12:01 and imported by 13 May 2025',
  ],
  ['2025年3月10日之前，货物已从启运地启运的，不加征。', 'goods shipped before 10 Mar 2025'],
  ['用于展览的样品。', undefined],
])('what is exempt by %s', (words, english) => expect(exemptionInEnglish(words)).toBe(english));

test.each([
  [
    '根据《中华人民共和国出口管制法》有关规定，为维护国家安全和利益，经国务院批准，决定对下列物项实施出口管制：',
    '……决定对下列物项实施出口管制：',
  ],
  [
    '根据《中华人民共和国出口管制法》有关规定，现公布《清单》（见附件1），自2024年12月1日起实施。',
    '……现公布《清单》（见附件1），自2024年12月1日起实施。',
  ],
  ['满足以下特性的物项，未经许可，不得出口：', '满足以下特性的物项，未经许可，不得出口：'],
  ['根据调查结果，继续加征。', '根据调查结果，继续加征。'],
])('%s does: %s', (words, operative) => expect(operativeWords(words)).toBe(operative));

const does = (parts: Partial<Effect>): Effect => ({ action: 'control', force: 'instrument', evidence: '', ...parts });

test('each thing that a text does has its line of English', () => {
  expect(effectInEnglish(does({ rule: 'licence', subjects: ['holmium'] }), '2025')).toBe('Licence for Ho');
  expect(effectInEnglish(does({ action: 'exempt', evidence: '自然灾害救助' }), '2025')).toBe('Exempts disaster relief');
  expect(effectInEnglish(does({ action: 'exempt', evidence: '样品' }), '2025')).toBe('Exempts');
  expect(effectInEnglish(does({ action: 'consolidate', from: '2024-12-01' as never }), '2024')).toBe(
    'Publishes one list of controlled goods from 1 Dec 2024',
  );
});

test('a notice that a problem names is called as people call it', () => {
  expect(problemText({ kind: 'target-not-seen', text: 'mofcom-2026-90' })).toBe(
    'the notice that it acts on has not been seen: MOFCOM No. 90 of 2026',
  );
  expect(problemText({ kind: 'no-start' })).toBe('the day from which it counts was not found');
});

const claim = {
  type: 'tariff-threat',
  news: true,
  imposer: 'US',
  partner: 'CN',
  ratePct: 100,
  evidence: '',
} as const;

test('a statement says who speaks, of what, and how firmly', () => {
  expect(statementText({ ...claim, basis: 'additional', stance: 'expected' })).toBe(
    'President says: +100 % on Chinese goods, as expected',
  );
  expect(statementText({ ...claim, condition: 'talks fail', stance: 'affirmed' })).toBe(
    'President says: 100 % on Chinese goods if talks fail',
  );
});

test.each([
  ['affirmed', 'reported', 'President says: 100 % on Chinese goods; nothing is in force by it'],
  ['withdrawn', 'reported', 'President says: 100 % on Chinese goods, withdrawn; nothing is in force by it'],
  ['denied', 'contradicted', 'Contradicted by the official text: President says: 100 % on Chinese goods, denied'],
] as const)('the title of a statement that is %s, and %s, says so', (stance, status, title) => {
  const told = { subject: 'tariff:US>CN', kind: 'claimed', status, from: null, to: null, names: [] } as const;
  expect(changeTitle({ ...told, since: '2025-10-10' as never, claim: { ...claim, stance } })).toBe(title);
});

const named = (prefix: string, ...names: string[]) =>
  names.map((name) => ({ subject: `${prefix}:${name.toLowerCase().replaceAll(' ', '-')}`, name }));

test.each([
  [named('item', 'Holmium'), 'Holmium'],
  [named('item', 'Superhard materials', 'Holmium', 'Erbium'), 'Ho Er, superhard materials'],
  [named('item', 'Superhard materials', 'Holmium'), 'Superhard materials, holmium'],
  [named('entity:unreliable-entity', 'Skydio, Inc.', 'BRINC Drones, Inc.'), 'Skydio, BRINC Drones'],
  [
    named(
      'entity:unreliable-entity',
      ...['Marine', 'Engine', 'Aero'].map((one) => `Mitsubishi Heavy Industries ${one} Machinery, Ltd.`),
    ),
    'Mitsubishi Heavy Industries Marine Machinery and 2 more',
  ],
])('a title names %j in short', (names, short) => {
  const told = { subject: names[0]!.subject, kind: 'in-force', status: 'confirmed', from: null, to: null } as const;
  expect(changeTitle({ ...told, since: '2025-10-10' as never, names }).split(/: (?:measures|in force)/)[0]).toBe(short);
});

test.each([
  [[['product', '重量能量密度大于等于300 Wh/kg的可充放电锂离子电池']], '≥300 Wh/kg'],
  [
    [
      ['material', '磷酸铁锂正极材料'],
      ['material', '人造石墨负极材料'],
    ],
    'cathode, anode',
  ],
  [[['equipment', '容积大于等于5 m³的设备']], ''],
  [[['technology', '用于生产正极材料的技术']], ''],
] as const)('what narrows %j: %s', (lines, brief) =>
  expect(scopeInBrief(lines.map(([kind, textZh]) => ({ kind, textZh })))).toBe(brief),
);
