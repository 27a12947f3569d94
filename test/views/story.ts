import type { Claim } from '../../shared/domain/acts/claim.ts';
import type { Effect, Entity } from '../../shared/domain/acts/effect.ts';
import { issuerOfKey } from '../../shared/domain/acts/jurisdictions.ts';
import { decide } from '../../shared/ledger/decide/decide.ts';
import type { Commit, Reading } from '../../shared/ledger/log/commit.ts';
import { emptyLedger, fold } from '../../shared/ledger/log/ledger.ts';
import { type CivilDate, civilMinute, type Instant, instantAt } from '../../shared/time/civil.ts';

const day = (text: string): CivilDate => text as CivilDate;
const at = (text: string, time = '09:00'): Instant => instantAt(civilMinute(day(text), time), 'Asia/Shanghai');

type Part = Partial<Omit<Effect, 'from' | 'until'>> & Pick<Effect, 'action'> & { from?: string; until?: string };
const effect = (part: Part): Effect => ({ force: 'instrument', evidence: '自公布之日起正式实施', ...part }) as Effect;

/** The text of a page, its hash a digit repeated, so that a page store of the test can hold it. */
export const PAGES: Record<string, string> = {};

/** Rows of annexes, in the same store. */
export const NAMES = 'e'.repeat(64);
export const ANNEXES: Record<string, string> = {
  [NAMES]: [
    '附件',
    '不可靠实体清单',
    '序号\t名称\t英文名称',
    '1\t反无人机技术公司\tDedrone by Axon',
    '2\t泰克英赛公司\tTechInsights Inc.',
    '\t策略分析公司\tStrategy Analytics',
  ].join('\n'),
};

const reading = (key: string, on: string, title: string, effects: Part[], more: Partial<Reading> = {}): Reading => {
  const page = (Object.keys(PAGES).length + 1).toString(16).padStart(64, '0');
  const words = effects.map(({ evidence }) => evidence ?? '自公布之日起正式实施');
  PAGES[page] =
    `<html><body><h1>${title}</h1><div class="art-con" ergodic="article"><p>${key}</p>${words.map((each) => `<p>${each}</p>`).join('')}</div></body></html>`;
  return {
    key,
    kind: 'notice',
    notice: { key, issuers: ['商务部'], title, issuedOn: day(on) },
    title,
    mentions: [],
    effects: effects.map(effect),
    claims: [],
    attachments: [],
    problems: [],
    source: 'mofcom-announcements',
    jurisdiction: issuerOfKey(key) ?? 'CN',
    publisher: 'MOFCOM',
    rank: 1,
    length: 900,
    reader: 'test',
    url: `https://www.mofcom.gov.cn/zcfb/blgg/gg/${key}.html`,
    page,
    publishedOn: day(on),
    seenAt: at(on),
    ...more,
  };
};

const press = (url: string, on: string, title: string, claim: Partial<Claim> & Pick<Claim, 'type'>): Reading => {
  const { notice: _, ...text } = reading(url, on, title, [], {
    kind: 'press',
    source: 'npr',
    jurisdiction: null,
    publisher: 'NPR',
    rank: 9,
    url,
  });
  return { ...text, claims: [{ news: true, stance: 'expected', evidence: title, ...claim }] };
};

const firm = (name: string, nameZh: string, more: Partial<Entity> = {}): Entity => ({
  name,
  nameZh,
  country: 'US',
  ...more,
});
const licence = (subjects: string[], codes: string[], from: string, more: Partial<Part> = {}): Part => ({
  action: 'control',
  rule: 'licence',
  provision: '1',
  subjects,
  codes,
  from,
  items: subjects.map((subject, index) => ({
    subjects: [subject],
    kind: 'material',
    textZh: `${codes[index] ?? ''} 相关物项`,
    ...(codes[index] && { code: codes[index] }),
  })),
  ...more,
});
const duty = (imposer: string, ratePct: number, from: string, more: Partial<Part> = {}): Part => ({
  action: 'tariff',
  imposer,
  partner: imposer === 'CN' ? 'US' : 'CN',
  ratePct,
  from,
  goods: { all: true, label: 'all goods' },
  authority: imposer === 'CN' ? 'cn-tariff-law' : 'ieepa',
  ...more,
});
const suspend = (notice: string, until: string | undefined, from: string, more: Partial<Part> = {}): Part => ({
  action: 'suspend',
  targets: [{ notice }],
  from,
  ...(until && { until }),
  evidence: '自即日起至2026年11月10日暂停实施',
  ...more,
});

const US = ['US'];
const HEAVY = ['samarium', 'gadolinium', 'terbium', 'dysprosium', 'lutetium', 'scandium', 'yttrium'];
const FIVE = ['holmium', 'erbium', 'thulium', 'europium', 'ytterbium'];

/** A few of the known texts, hand-made in the form that readers give, oldest first. */
const STORY: readonly Reading[] = [
  reading('mofcom-2023-23', '2023-07-03', '关于对镓、锗相关物项实施出口管制的公告', [
    licence(['gallium', 'germanium'], ['3C001', '3C002'], '2023-08-01'),
  ]),
  reading('mofcom-2023-39', '2023-10-20', '关于优化调整石墨物项临时出口管制措施的公告', [
    licence(['graphite'], ['1C004'], '2023-12-01', { hsCodes: ['3801100030'] }),
  ]),
  reading('mofcom-2024-46', '2024-12-03', '关于加强相关两用物项对美国出口管制的公告', [
    {
      action: 'control',
      rule: 'prohibited',
      provision: '1',
      subjects: ['dual-use-items'],
      destinations: US,
      endUse: ['military'],
      evidence: '禁止两用物项对美国军事用户或军事用途出口',
    },
    {
      action: 'control',
      rule: 'presumed-denial',
      provision: '2',
      subjects: ['gallium', 'germanium', 'antimony', 'superhard-materials'],
      destinations: US,
      evidence: '原则上不予许可镓、锗、锑、超硬材料相关两用物项对美国出口',
    },
    {
      action: 'control',
      rule: 'stricter-review',
      provision: '2',
      subjects: ['graphite'],
      destinations: US,
      evidence: '对石墨两用物项对美国出口，实施更严格的最终用户和最终用途审查',
    },
  ]),
  reading(
    'eo-14195',
    '2025-02-01',
    'Imposing duties to address the synthetic opioid supply chain',
    [duty('US', 10, '2025-02-04')],
    { source: 'federal-register', publisher: 'Federal Register' },
  ),
  reading('mofcom-2025-10', '2025-02-04', '关于对钨、碲、铋、钼、铟相关物项实施出口管制的决定', [
    licence(
      ['tungsten', 'tellurium', 'bismuth', 'molybdenum', 'indium'],
      ['1C117.d', '6C002.a', '6C001.a', '1C117.b', '3C004.a'],
      '2025-02-04',
    ),
  ]),
  reading('uel-2025-4', '2025-02-04', '将PVH集团和因美纳公司列入不可靠实体清单', [
    {
      action: 'list',
      list: 'unreliable-entity',
      entities: [firm('PVH Corp.', 'PVH集团'), firm('Illumina, Inc.', '因美纳公司')],
      restrictions: ['trade', 'invest'],
    },
  ]),
  reading(
    'tariff-commission-2025-2',
    '2025-03-04',
    '关于对原产于美国的部分进口商品加征关税的公告',
    [duty('CN', 15, '2025-03-10', { goods: { all: false, label: 'chicken, wheat, corn, cotton' } })],
    { source: 'tariff-commission', publisher: 'Tariff Commission' },
  ),
  reading(
    'eo-14228',
    '2025-03-03',
    'Further amendment to duties addressing the synthetic opioid supply chain',
    [duty('US', 20, '2025-03-04', { amends: 'eo-14195' })],
    { source: 'federal-register', publisher: 'Federal Register' },
  ),
  reading('eo-14257', '2025-04-02', 'Regulating imports with a reciprocal tariff', [duty('US', 34, '2025-04-09')], {
    source: 'federal-register',
    publisher: 'Federal Register',
  }),
  reading(
    'tariff-commission-2025-4',
    '2025-04-04',
    '关于对原产于美国的进口商品加征关税的公告',
    [duty('CN', 34, '2025-04-10', { fromTime: '12:01' })],
    { source: 'tariff-commission', publisher: 'Tariff Commission' },
  ),
  reading('mofcom-2025-18', '2025-04-04', '关于对部分中重稀土相关物项实施出口管制的决定', [
    licence(HEAVY, ['1C902.a', '1C903.a', '1C904.a', '1C905.a', '1C906.a', '1C907.a', '1C908.a'], '2025-04-04'),
  ]),
  reading('uel-2025-7', '2025-04-04', '将斯凯迪奥公司等11家美国实体列入不可靠实体清单', [
    {
      action: 'list',
      list: 'unreliable-entity',
      entities: [firm('Skydio, Inc.', '斯凯迪奥公司'), firm('BRINC Drones, Inc.', '布林克无人机公司')],
      restrictions: ['trade', 'invest'],
    },
  ]),
  reading('mofcom-2025-21', '2025-04-04', '将16家美国实体列入出口管制管控名单', [
    {
      action: 'list',
      list: 'export-control',
      entities: [
        firm('High Point Aerotechnologies', '高点航空技术公司'),
        firm('Universal Logistics Holdings, Inc.', '环球物流控股公司'),
      ],
      restrictions: ['dual-use-export'],
    },
  ]),
  reading(
    'tariff-commission-2025-5',
    '2025-04-09',
    '关于调整对原产于美国的进口商品加征关税措施的公告',
    [duty('CN', 84, '2025-04-10', { fromTime: '12:01', amends: 'tariff-commission-2025-4' })],
    { source: 'tariff-commission', publisher: 'Tariff Commission' },
  ),
  reading(
    'tariff-commission-2025-6',
    '2025-04-11',
    '关于调整对原产于美国的进口商品加征关税措施的公告',
    [duty('CN', 125, '2025-04-12', { amends: 'tariff-commission-2025-4' })],
    { source: 'tariff-commission', publisher: 'Tariff Commission' },
  ),
  reading(
    'tariff-commission-2025-7',
    '2025-05-13',
    '关于调整对原产于美国的进口商品加征关税措施的公告',
    [
      {
        action: 'stop',
        targets: [{ notice: 'tariff-commission-2025-5' }, { notice: 'tariff-commission-2025-6' }],
        from: '2025-05-14',
        fromTime: '12:01',
      },
      suspend('tariff-commission-2025-4', '2025-08-12', '2025-05-14', {
        suspendPct: 24,
        evidence: '24%的对美加征关税在90天内暂停实施',
      }),
    ],
    { source: 'tariff-commission', publisher: 'Tariff Commission' },
  ),
  reading(
    'answer-2025-05-14-0b0b0b0b',
    '2025-05-14',
    '商务部新闻发言人就不可靠实体清单答记者问',
    [
      suspend('uel-2025-7', '2025-08-12', '2025-05-14', { force: 'answer' }),
      suspend('mofcom-2025-21', '2025-08-12', '2025-05-14', { force: 'answer' }),
    ],
    { kind: 'spokesperson', source: 'mofcom-spokesperson' },
  ),
  reading(
    'answer-2025-08-12-0c0c0c0c',
    '2025-08-12',
    '商务部新闻发言人就不可靠实体清单答记者问',
    [
      suspend('uel-2025-7', '2025-11-10', '2025-08-12', { force: 'answer', evidence: '继续暂停90天' }),
      suspend('mofcom-2025-21', '2025-11-10', '2025-08-12', { force: 'answer', evidence: '继续暂停90天' }),
    ],
    { kind: 'spokesperson', source: 'mofcom-spokesperson' },
  ),
  reading(
    'tariff-commission-2025-8',
    '2025-08-12',
    '关于继续暂停部分加征关税的公告',
    [suspend('tariff-commission-2025-4', '2025-11-10', '2025-08-12', { suspendPct: 24 })],
    { source: 'tariff-commission', publisher: 'Tariff Commission' },
  ),
  reading('mofcom-2025-57', '2025-10-09', '关于对部分中重稀土相关物项实施出口管制的公告', [
    licence(FIVE, ['1C909', '1C910', '1C911', '1C912', '1C913'], '2025-11-08', {
      evidence: '自2025年11月8日起正式实施',
    }),
  ]),
  reading(
    'mofcom-2025-58',
    '2025-10-09',
    '关于对锂电池和人造石墨负极材料相关物项实施出口管制的公告',
    [licence(['lithium-batteries', 'graphite'], ['3A901.a', '1C901'], '2025-11-08')],
    {
      attachments: [
        { title: '附件：物项清单.pdf', role: 'items', read: false, url: 'https://www.mofcom.gov.cn/annex.pdf' },
      ],
      problems: [{ kind: 'unread-attachment', text: '附件：物项清单.pdf' }],
    },
  ),
  reading('mofcom-2025-62', '2025-10-09', '关于对稀土相关技术实施出口管制的决定', [
    licence(['rare-earths'], ['1E902.a'], '2025-10-09'),
  ]),
  reading(
    'uel-2025-10',
    '2025-10-09',
    '将反无人机技术公司等外国实体列入不可靠实体清单',
    [
      {
        action: 'list',
        list: 'unreliable-entity',
        entities: [
          firm('Dedrone by Axon', '反无人机技术公司'),
          firm('TechInsights Inc.', '泰克英赛公司', { country: 'CA' }),
          firm('Strategy Analytics', '策略分析公司', { parent: 'TechInsights Inc.', country: 'GB' }),
        ],
        restrictions: ['trade', 'invest', 'dealings', 'data'],
      },
    ],
    {
      attachments: [
        {
          title: '不可靠实体清单.pdf',
          role: 'entities',
          read: true,
          found: 3,
          url: 'https://www.mofcom.gov.cn/names.pdf',
          file: 'f'.repeat(64),
          rows: NAMES,
        },
      ],
    },
  ),
  press(
    'https://www.npr.org/2025/10/10/threat',
    '2025-10-10',
    'Trump says he will impose an additional 100% tariff on China from Nov. 1',
    {
      type: 'tariff-threat',
      imposer: 'US',
      partner: 'CN',
      ratePct: 100,
      basis: 'additional',
      effectiveOn: day('2025-11-01'),
      speaker: 'official-us',
    },
  ),
  reading(
    'mofcom-2025-70',
    '2025-11-07',
    '关于暂停实施2025年第55号等6项公告的公告',
    ['mofcom-2025-57', 'mofcom-2025-58', 'mofcom-2025-62'].map((key) => suspend(key, '2026-11-10', '2025-11-07')),
  ),
  reading('mofcom-2025-72', '2025-11-09', '关于暂停实施2024年第46号公告第二款的公告', [
    suspend('mofcom-2024-46', '2026-11-27', '2025-11-09', {
      targets: [{ notice: 'mofcom-2024-46', provision: '2' }],
      evidence: '自即日起至2026年11月27日暂停实施第二款',
    }),
  ]),
  reading(
    'tariff-commission-2025-10',
    '2025-11-05',
    '关于继续暂停部分加征关税的公告',
    [suspend('tariff-commission-2025-4', '2026-11-10', '2025-11-10', { suspendPct: 24 })],
    { source: 'tariff-commission', publisher: 'Tariff Commission' },
  ),
  reading(
    'answer-2025-11-10-0d0d0d0d',
    '2025-11-10',
    '商务部新闻发言人就不可靠实体清单答记者问',
    [
      suspend('uel-2025-7', '2026-11-10', '2025-11-10', { force: 'answer' }),
      suspend('mofcom-2025-21', '2026-11-10', '2025-11-10', { force: 'answer' }),
    ],
    { kind: 'spokesperson', source: 'mofcom-spokesperson' },
  ),
];

/** The story as a log takes it in: a round a text, and the clock between them. */
export const storyLog = (until?: string): Commit[] => {
  const commits: Commit[] = [];
  let ledger = emptyLedger();
  for (const text of STORY.filter(({ publishedOn }) => !until || publishedOn <= until)) {
    for (;;) {
      const commit = decide(ledger, [text], { at: text.seenAt, cause: 'round', round: text.key });
      if (!commit) break;
      commits.push(commit);
      ledger = fold(ledger, [commit]);
    }
  }
  return commits;
};
