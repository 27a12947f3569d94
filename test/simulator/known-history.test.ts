import { describe, expect, test } from 'vitest';
import type { Effect } from '../../shared/domain/acts/effect.ts';
import { PAPERS } from '../../simulator/corpus/corpus.ts';
import { documents } from '../../simulator/documents.ts';
import { read } from '../support/read.ts';

/** What the official texts of the known history do, in their order: the facts that everything else stands on. */
const HISTORY: Record<string, string[]> = {
  'mofcom-2023-23': ['control licence [gallium germanium] 2023-08-01'],
  'mofcom-2023-39': ['control licence [graphite] 2023-12-01', 'repeal 2023-12-01 > mofcom-2006-50'],
  'mfa-order-2024-5': ['list countermeasures 2 2024-04-11'],
  'mfa-order-2024-8': ['list countermeasures 6 2024-06-21'],
  'mofcom-2024-31': ['control licence [drones] 2024-09-01', 'repeal 2024-09-01 > mofcom-2023-27 mofcom-2023-28'],
  'mofcom-2024-33': ['control licence [antimony superhard-materials] 2024-09-15'],
  'mfa-order-2024-12': ['list countermeasures 9 2024-09-18'],
  'mfa-order-2024-13': ['list countermeasures 13 2024-10-10'],
  'mofcom-2024-46': [
    'control 1 prohibited [dual-use-items] US military 2024-12-03',
    'control 2.a presumed-denial [antimony gallium germanium superhard-materials] US 2024-12-03',
    'control 2.b stricter-review [graphite] US 2024-12-03',
  ],
  'mofcom-2025-1': ['list export-control 28 2025-01-02'],
  'uel-2025-2': ['list unreliable-entity 7 2025-01-14'],
  'uel-2025-1': ['list unreliable-entity 10 2025-01-02'],
  'tariff-commission-2025-1': ['tariff 15 2025-02-10', 'tariff 10 2025-02-10'],
  'mofcom-2025-10': ['control licence [bismuth indium molybdenum tellurium tungsten] 2025-02-04'],
  'uel-2025-4': ['list unreliable-entity 2 2025-02-04'],
  'tariff-commission-2025-2': ['tariff 15 2025-03-10', 'tariff 10 2025-03-10'],
  'mofcom-2025-13': ['list export-control 15 2025-03-04'],
  'uel-2025-5': ['list unreliable-entity 10 2025-03-04'],
  'uel-2025-6': ['restrict unreliable-entity 1 2025-03-04'],
  'mofcom-2025-18': ['control licence [dysprosium gadolinium lutetium samarium scandium terbium yttrium] 2025-04-04'],
  'mofcom-2025-21': ['list export-control 16 2025-04-04'],
  'uel-2025-7': ['list unreliable-entity 11 2025-04-04'],
  'tariff-commission-2025-4': ['tariff 34 2025-04-10T12:01'],
  'tariff-commission-2025-5': ['tariff 84 2025-04-10T12:01 amends tariff-commission-2025-4'],
  'mofcom-2025-22': ['list export-control 12 2025-04-10T12:01'],
  'uel-2025-8': ['list unreliable-entity 6 2025-04-10T12:01'],
  'tariff-commission-2025-6': ['tariff 125 2025-04-12 amends tariff-commission-2025-5'],
  'tariff-commission-2025-7': [
    'suspend 24 2025-05-14T12:01 until 2025-08-12 > tariff-commission-2025-4',
    'stop 2025-05-14T12:01 > tariff-commission-2025-5 tariff-commission-2025-6',
  ],
  'answer-2025-05-14-control-list': ['suspend 2025-05-14 until 2025-08-12 > mofcom-2025-21 mofcom-2025-22'],
  'answer-2025-05-14-unreliable': [
    'suspend 2025-05-14 until 2025-08-12 > uel-2025-7',
    'suspend 2025-05-14 > uel-2025-8',
  ],
  'mofcom-2025-35': ['list export-control 8 2025-07-09'],
  'answer-2025-08-12-control-list': [
    'suspend 2025-08-12 until 2025-11-10 > mofcom-2025-21',
    'stop 2025-08-12 > mofcom-2025-22',
  ],
  'answer-2025-08-12-unreliable': ['suspend 2025-08-12 until 2025-11-10 > uel-2025-7', 'stop 2025-08-12 > uel-2025-8'],
  'tariff-commission-2025-8': ['suspend 24 2025-08-12T12:01 until 2025-11-10 > tariff-commission-2025-4'],
  'mofcom-order-2025-5': ['list countermeasures 2 2025-08-13'],
  'mofcom-2025-51': ['list export-control 3 2025-09-25'],
  'answer-2025-09-30-affiliates': [],
  'uel-2025-9': ['list unreliable-entity 3 2025-09-25'],
  'mofcom-2025-61': [
    'control 1.1 licence [rare-earths] 2025-12-01',
    'control 1.2 licence [rare-earths] 2025-12-01',
    'control 1.3 licence [rare-earths] 2025-10-09',
    'control 2 presumed-denial [rare-earths] military 2025-10-09',
    'control 3 presumed-denial [rare-earths] military terrorism wmd 2025-10-09',
    'control 4 case-by-case [rare-earths] advanced-chips military-ai 2025-10-09',
    'exempt 5 2025-10-09',
  ],
  'mofcom-2025-62': ['control licence [rare-earths] 2025-10-09'],
  'answer-2025-10-09-rare-earth': [],
  'uel-2025-10': ['list unreliable-entity 23 2025-10-09'],
  'mofcom-2025-55': ['control licence [superhard-materials] 2025-11-08'],
  'mofcom-2025-56': ['control licence [rare-earths] 2025-11-08'],
  'mofcom-2025-57': ['control licence [erbium europium holmium thulium ytterbium] 2025-11-08'],
  'mofcom-2025-58': ['control licence [graphite lithium-batteries] 2025-11-08'],
  'answer-2025-10-12-recent-measures': [],
  'mofcom-order-2025-6': ['list countermeasures 5 2025-10-14'],
  'answer-2025-10-30-kuala-lumpur': [],
  'answer-2025-11-04-nexperia': [],
  'answer-2025-11-11-affiliates-paused': [],
  'answer-2025-11-05-unreliable': [
    'suspend 2025-11-10 until 2026-11-10 > uel-2025-7',
    'stop 2025-11-10 > uel-2025-5 uel-2025-6',
  ],
  'answer-2025-11-05-control-list': [
    'stop 2025-11-10 > mofcom-2025-13',
    'suspend 2025-11-10 until 2026-11-10 > mofcom-2025-21',
  ],
  'tariff-commission-2025-9': ['stop 2025-11-10T13:01 > tariff-commission-2025-2'],
  'tariff-commission-2025-10': ['suspend 24 2025-11-10T13:01 until 2026-11-10 > tariff-commission-2025-4'],
  'mofcom-2025-70': [
    'suspend 2025-11-07 until 2026-11-10 > mofcom-2025-55 mofcom-2025-56 mofcom-2025-57 mofcom-2025-58 mofcom-2025-61 mofcom-2025-62',
  ],
  'mofcom-2025-72': ['suspend 2025-11-09 until 2026-11-27 > mofcom-2024-46#2'],
  'mofcom-order-2025-7': ['suspend 2025-11-10 until 2026-11-10 > mofcom-order-2025-6'],
  'mfa-order-2025-18': ['list countermeasures 1 2025-12-15'],
  'tao-2024-10-14': ['list taiwan-affairs 1 2024-10-14', 'list taiwan-affairs 2 2024-10-14'],
  'mfa-2025-07-01-tolentino': ['list countermeasures 1 2025-07-01'],
  'mfa-conference-2025-10-10': [],
  'tao-2026-01-07': ['list taiwan-affairs 1 2026-01-07', 'list taiwan-affairs 2 2026-01-07'],
  'mofcom-2026-1': ['control prohibited [dual-use-items] JP military 2026-01-06'],
  'answer-2026-01-06-japan': [],
  'mofcom-2026-11': ['list export-control 20 2026-02-24'],
  'mofcom-2026-12': ['list watch 20 2026-02-24'],
  'mofcom-2026-20': ['list export-control 7 2026-04-24'],
  'mofcom-2026-23': ['list export-control 10 2026-06-22'],
  'mofcom-2026-28': ['list watch 20 2026-06-29'],
  'mofcom-2026-29': ['control prohibited [helium] 2026-07-10'],
  'mofcom-2026-30': ['list export-control 14 2026-07-24'],
  'mofcom-2026-34': [
    'control case-by-case [drones] US 2026-08-05',
    'control no-general-licence [drones] US 2026-08-05',
  ],
  'mfa-order-2022-4': ['list countermeasures 2 2022-12-23'],
  'uel-2023-1': ['list unreliable-entity 2 2023-02-16'],
  'mfa-order-2023-1': ['list countermeasures 6 2023-04-07'],
  'mfa-order-2023-3': ['list countermeasures 1 2023-04-13'],
  'uel-2024-1': ['list unreliable-entity 2 2024-05-20', 'warn 1 2024-05-20'],
  'uel-2024-2': ['list unreliable-entity 1 2024-05-20'],
  'mfa-order-2024-6': ['list countermeasures 1 2024-05-21'],
  'mfa-order-2024-7': ['list countermeasures 22 2024-05-22'],
  'mfa-order-2024-10': ['list countermeasures 11 2024-07-12'],
  'mfa-order-2024-11': ['list countermeasures 1 2024-07-31'],
  'uel-2024-3': ['investigate unreliable-entity 1 2024-09-24'],
  'mfa-order-2024-14': ['list countermeasures 19 2024-12-05'],
  'mfa-order-2024-15': ['list countermeasures 22 2024-12-21'],
  'mfa-order-2024-16': ['list countermeasures 7 2024-12-27'],
  'uel-2025-3': ['list unreliable-entity 4 2025-01-15'],
  'tariff-commission-2025-3': ['tariff 100 2025-03-20', 'tariff 25 2025-03-20'],
  'mfa-order-2025-17': ['list countermeasures 1 2025-09-08'],
  'mfa-order-2025-19': ['list countermeasures 30 2025-12-26'],
  'mofcom-order-2026-1': ['delist countermeasures 2 2026-04-24'],
  'mofcom-order-2026-2': ['list countermeasures 6 2026-08-05'],
  'mofcom-order-2026-3': ['list countermeasures 1 2026-08-05'],
};
/** Notices whose provisions are told apart. */
const PROVISIONS = new Set(['mofcom-2024-46', 'mofcom-2025-61']);

const words = (...parts: (string | number | undefined)[]): string =>
  parts.filter((part) => part !== undefined && part !== '').join(' ');

const summary = (effect: Effect, provisions: boolean): string =>
  words(
    effect.action,
    provisions ? effect.provision : undefined,
    effect.action === 'control' ? effect.rule : undefined,
    effect.list,
    effect.subjects && effect.rule && `[${[...effect.subjects].sort().join(' ')}]`,
    effect.destinations?.join(' '),
    effect.rule && [...(effect.endUse ?? [])].sort().join(' '),
    effect.entities?.length,
    effect.ratePct ?? effect.suspendPct,
    effect.from && `${effect.from}${effect.fromTime ? `T${effect.fromTime}` : ''}`,
    effect.until && effect.action === 'suspend' ? `until ${effect.until}` : undefined,
    effect.amends && `amends ${effect.amends}`,
    effect.targets &&
      `> ${effect.targets.map(({ notice, provision }) => notice + (provision ? `#${provision}` : '')).join(' ')}`,
  );

const papers = new Map(documents().map((document) => [document.id, document]));
const official = [...papers.keys()].filter((id) => !/^(npr|al-jazeera|eo|president)-/.test(id));

describe('the known history, read', () => {
  test.each(Object.entries(HISTORY))('%s', (id, expected) => {
    const { effects, problems } = read(papers.get(id)!);
    const found = effects.filter(({ action }) => action !== 'exempt' || PROVISIONS.has(id));
    expect(found.map((effect) => summary(effect, PROVISIONS.has(id))).sort()).toEqual([...expected].sort());
    // What only an unread file would tell is said to be missing.
    expect(problems.filter(({ kind }) => kind !== 'scope-incomplete')).toEqual([]);
  });

  test.each(
    official.filter(
      (id) =>
        /^(conference|tariff-plan|mofcom-20\d\d-\d+$)/.test(id) &&
        !(id in HISTORY) &&
        !['mofcom-2023-66', 'mofcom-2024-51', 'mofcom-2025-28', 'mofcom-2026-27'].includes(id),
    ),
  )('%s does nothing and puzzles nobody', (id) => {
    expect(read(papers.get(id)!)).toMatchObject({ effects: [], claims: [], problems: [] });
  });

  test.each([
    ['mofcom-2023-66', ['items']],
    ['mofcom-2024-51', ['items', 'repealed']],
  ])('%s, a list issued anew, moves the legal basis and says that its annexes were not read', (id, roles) => {
    const { effects, attachments } = read(papers.get(id)!);
    expect(effects.map(({ action }) => action)).toContain('consolidate');
    expect(attachments.map(({ role, read }) => [role, read])).toEqual(roles.map((role) => [role, false]));
  });

  test('a list in an attachment is a list of which a person must see to the names', () => {
    const { effects, problems } = read(papers.get('mofcom-2026-27')!);
    expect(effects).toMatchObject([{ action: 'list', list: 'export-control', statedCount: 20, scopeIn: 'annex' }]);
    expect(problems).not.toEqual([]);
  });

  test.each(
    PAPERS.filter(({ series, body }) => series === 'announcement' && body.includes('附件')).map(
      (paper) => [paper.id, paper] as const,
    ),
  )('%s: names are read as they stand in the annex', (id, { body }) => {
    const names = body.flatMap((line) => /^\d+\. (.+?)（/.exec(line)?.[1] ?? []);
    const { effects } = read(papers.get(id)!);
    expect(effects[0]?.entities?.map(({ nameZh }) => nameZh)).toEqual(names);
  });

  test.each([
    ['mot-2025-54', '收取船舶特别港务费。'],
    ['mot-2025-55', '歧视性限制措施。'],
    ['mot-2025-11-10-suspension', '（交通运输部公告2025年第55号）1年。'],
    ['mofcom-2025-28', '限制出口的技术，调整内容见附件。'],
    ['state-council-decree-817', '现予公布，自公布之日起施行。'],
    ['state-council-decree-835', '自公布之日起施行。'],
    ['mof-2025-07-06-medical-devices', '不得超过合同总金额的50%。'],
    ['mof-2026-06-22-procurement', '排除46家美国企业参与。'],
  ])('%s does what no effect can say, and is told in its own words', (id, end) => {
    const { kind, effects, problems } = read(papers.get(id)!);
    expect({ kind, effects }).toEqual({ kind: 'notice', effects: [] });
    expect(problems).toEqual([{ kind: 'no-schema', text: expect.stringMatching(new RegExp(`${end}$`)) }]);
  });

  test('an official who says how long an arrangement runs makes a claim, not law', () => {
    const { effects, claims } = read(papers.get('answer-2026-09-28-arrangement')!);
    expect(effects).toEqual([]);
    expect(claims).toMatchObject([{ type: 'suspension-extend', until: '2027-01-10', speaker: 'official-cn' }]);
  });

  test.each(official.filter((id) => !id.endsWith('-news')))('%s reads alike on every site', (id) => {
    const copies = documents({ copies: true }).filter((document) => document.id.split('@')[0] === id);
    const readings = copies.map((copy) => JSON.stringify(read(copy).effects));
    expect(new Set(readings).size).toBe(1);
  });
});
