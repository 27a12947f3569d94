import { isDeepStrictEqual } from 'node:util';
import { describe, expect, test } from 'vitest';
import type { Claim } from '../../../shared/domain/acts/claim.ts';
import { readPress } from '../../../shared/reading/press/read-press.ts';
import type { CivilDate } from '../../../shared/time/civil.ts';

const read = (body: string, title = '', publishedOn = '2025-10-10'): Claim[] =>
  readPress({
    id: 'x',
    url: 'https://example.org/x',
    publishedOn: publishedOn as CivilDate,
    contentType: 'text/plain',
    title,
    body,
  }).claims;
const news = (body: string, title?: string, publishedOn?: string): Claim[] =>
  read(body, title, publishedOn).filter((claim) => claim.news && claim.stance !== 'denied');

/** Whether a claim has what a row asks of it. */
const isLike = (claim: Claim | undefined, asked: object): boolean =>
  Object.entries(asked).every(([field, value]) => isDeepStrictEqual(claim?.[field as keyof Claim], value));

/** Decisions are learned: of texts without a headline most are told apart, and the list says which are not. */
const NONE: [kind: string, text: string][] = [
  [
    'a licence',
    'China has approved the first export licences for gallium since controls were introduced on August 1, the ministry said on Thursday.',
  ],
  ['a denial', 'China denied on Thursday that it had banned exports of rare earths.'],
  ['a proposal', 'China proposed on Thursday to restrict exports of battery technology and asked for public comment.'],
  ['a rumour', 'China is weighing curbs on exports of gallium, sources said on Thursday.'],
  [
    'a reaction',
    'China on Thursday condemned the US move to add dozens of Chinese entities to its export control list.',
  ],
  ['a list of Washington', 'The US on Thursday added 140 Chinese companies to its entity list.'],
  ['another country', 'Indonesia on Thursday announced a ban on exports of bauxite, a mineral that China buys.'],
  ['duties on others', 'A 50% US tariff on Brazilian goods took effect on Thursday. China pays less.'],
  ['an anti-dumping duty', 'China on Thursday imposed anti-dumping duties of 74.9% on plastics from the US.'],
  ['prices', 'Antimony prices rose 40% on Thursday, the most since China restricted exports last year.'],
  [
    'a counterfactual',
    'Without the deal, US tariffs on Chinese goods would snap back to 145%, officials said on Thursday.',
  ],
  [
    'what had been due',
    'The 100% tariff on Chinese goods had been due to start on Nov. 1, officials said on Thursday.',
  ],
  [
    'an essay',
    'In answer to tariffs Beijing has built a system that controls trade in rare earths. Nobody wins such a war.',
  ],
  ['an old story', 'In April, China put seven rare earths under export control. Prices have since doubled.'],
];

test('what looks like news and is none is mostly told apart', () => {
  const taken = NONE.filter(([, text]) => news(text).length > 0).map(([kind]) => kind);
  expect(taken.length, taken.join(', ')).toBeLessThanOrEqual(NONE.length / 3);
});

describe('what nobody stands for', () => {
  test.each([
    'China has put holmium under export control, people familiar with the matter said on Thursday.',
    'China on Thursday raised its tariffs on US goods to 84%, according to sources.',
    'China has reportedly put two US firms on its unreliable entity list on Thursday.',
  ])('is reported, never affirmed: %s', (text) => {
    const claims = read(text);
    expect(claims).not.toEqual([]);
    expect(claims.filter(({ stance }) => stance === 'affirmed')).toEqual([]);
  });
});

describe('what explains', () => {
  const TEXT =
    'China has extended its export controls to seven rare earths, the ministry said. Exporters need a licence.';

  test.each([
    'What are China’s export controls?',
    'Explainer: China’s export controls',
    'How China controls metals',
    'Why China adds export controls',
  ])('tells no news of its own: %s', (title) => expect(news(TEXT, title)).toEqual([]));

  test('where the same under a headline is news', () =>
    expect(news(TEXT, 'China expands export controls')).not.toEqual([]));
});

describe('a duty on one kind of goods', () => {
  test.each([
    'Trump on Thursday imposed a 25% tariff on steel and aluminum. China is the largest producer.',
    'The US on Thursday set a 100% tariff on semiconductors, a blow to Beijing.',
    'Washington on Thursday raised the tariff on copper to 50% from 25%. China buys most copper.',
  ])('is none on all goods: %s', (text) =>
    expect(news(text).filter(({ type }) => type.startsWith('tariff'))).toEqual([]),
  );
});

const DONE: [kind: string, text: string, claims: object[]][] = [
  [
    'a threat dressed as a fact',
    'Trump has hit China with a 100% tariff from Nov. 1 in a post on Truth Social. The White House declined to say how.',
    [{ type: 'tariff-threat', imposer: 'US', partner: 'CN', ratePct: 100, effectiveOn: '2025-11-01' }],
  ],
  [
    'an order',
    'Trump signed an executive order on Thursday that raises the tariff on Chinese goods to 20% from 10%.',
    [{ type: 'tariff-set', ratePct: 20, fromPct: 10 }],
  ],
  [
    'the other direction',
    'China on Thursday raised its tariffs on US goods to 84% from 34%.',
    [{ type: 'tariff-set', imposer: 'CN', partner: 'US', ratePct: 84, fromPct: 34 }],
  ],
  [
    'respectively',
    'The US and China on Thursday cut tariffs on each other to 30% and 10% respectively.',
    [
      { imposer: 'US', partner: 'CN', ratePct: 30 },
      { imposer: 'CN', partner: 'US', ratePct: 10 },
    ],
  ],
  [
    'points put aside',
    'China will suspend 24 percentage points of its tariff on US goods for one year while retaining a 10% levy, it said on Thursday.',
    [
      { type: 'tariff-suspend', ratePct: 24, basis: 'points', duration: 'P1Y' },
      { type: 'tariff-set', ratePct: 10 },
    ],
  ],
  [
    'a removal',
    'China will scrap tariffs of up to 15% on US farm goods from Nov. 10, it said on Thursday.',
    [{ type: 'tariff-set', ratePct: 0, fromPct: 15, effectiveOn: '2025-11-10' }],
  ],
  [
    'a suspended measure that once added',
    'China on Thursday suspended a measure that added 28 US firms to its export control list in April.',
    [{ type: 'list-suspend', list: 'export-control', count: 28 }],
  ],
  [
    'two lists in one breath',
    'China on Thursday put 20 Japanese firms on its export control list and another 20 on a watch list.',
    [
      { list: 'export-control', count: 20 },
      { list: 'watch', count: 20 },
    ],
  ],
  [
    'a control on firms is a listing',
    'China on Thursday banned the export of dual-use items to 16 US entities.',
    [{ type: 'list-add', list: 'export-control', count: 16 }],
  ],
  [
    'lifted until a day is suspended',
    'China on Thursday lifted its ban on exports of gallium to the US until Nov. 27, 2026.',
    [{ type: 'control-suspend', subjects: ['gallium'], destinations: ['US'], until: '2026-11-27' }],
  ],
  [
    'halted exports are a control',
    'China halted exports of rare earth magnets on Thursday.',
    [{ type: 'control-add', subjects: ['rare-earths'] }],
  ],
  [
    'a share',
    'Foreign firms will need a licence for goods with at least 0.1% of Chinese rare earths, the ministry said on Thursday.',
    [{ type: 'control-add', thresholds: [{ pct: 0.1, of: 'value' }] }],
  ],
  [
    'the notice it names',
    'In Announcement No. 61 China on Thursday put holmium under export control.',
    [{ notice: 'mofcom-2025-61', subjects: ['holmium'] }],
  ],
  [
    'elements in the next sentence',
    'China announced export controls on five metals on Thursday. The controls, effective immediately, cover tungsten, tellurium and bismuth.',
    [{ subjects: ['tungsten', 'tellurium', 'bismuth'], effectiveOn: '2025-10-09' }],
  ],
  [
    'agreed, not done',
    'China has agreed to remove its controls on rare earths, Trump said on Thursday.',
    [{ type: 'control-remove', stance: 'expected', speaker: 'official-us' }],
  ],
  [
    'called off',
    'The threat of a 100% tariff on Chinese goods is off the table, Bessent said on Thursday.',
    [{ type: 'tariff-threat', stance: 'withdrawn', ratePct: 100 }],
  ],
  [
    "an official's word",
    'The arrangement runs until January 10, 2027, a commerce ministry official said on Thursday.',
    [{ type: 'suspension-extend', speaker: 'official-cn', until: '2027-01-10' }],
  ],
];

describe('what a text says is done', () => {
  test('is mostly read whole', () => {
    const missed = DONE.filter(([, text, expected]) => {
      const claims = news(text);
      return !(claims.length === expected.length && expected.every((one, i) => isLike(claims[i], one)));
    }).map(([kind]) => kind);
    expect(missed.length, missed.join(', ')).toBeLessThanOrEqual(DONE.length / 3);
  });

  test('every claim shows words of the text', () => {
    for (const [, text] of DONE) for (const { evidence } of read(text)) expect(text).toContain(evidence);
  });

  test('background is kept, marked as such', () => {
    const claims = read(
      'China suspended its ban on exports of gallium to the US on Thursday. The ban was imposed in December 2024.',
    );
    expect(claims.filter((claim) => claim.news)).toHaveLength(1);
  });

  test('a headline counts where the text is silent', () => {
    const text = 'The commerce ministry said nothing more on Thursday.';
    expect(news(text, 'China bans exports of helium')).toMatchObject([{ type: 'control-add', subjects: ['helium'] }]);
  });

  test('empty and foreign texts say nothing', () => {
    for (const body of ['', '???', 'A China suspendeu a proibição de exportação de gálio.', '<p></p>'])
      expect(read(body)).toEqual([]);
  });
});
