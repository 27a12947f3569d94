import type { FactNotice } from './facts.ts';

/**
 * What ships, and how. A text that is uncertain, or known by recall alone, ships without effects and is marked
 * `uncertain`; one that does what no effect says ships without effects and is marked `no-schema`. What an uncertain text
 * would have changed is left out as well: the regime says less, and nothing false.
 */
export const UNSAYABLE: Record<string, string> = {
  'mofcom-2020-63': 'Commercial cryptography came under import licence and export control; its list was not read.',
  'mofcom-2023-57': 'Technologies whose export is prohibited or restricted; the catalogue was not read.',
  'mofcom-2025-28': 'Technologies whose export is prohibited or restricted; the adjustments were not read.',
  'mofcom-2026-40': 'Two precursor chemicals need a licence to go to certain countries: a regime of its own.',
  'mofcom-2026-21': 'Bars Chinese persons from complying with US sanctions on five refiners.',
  'mof-2026-06-22-procurement':
    'Products of 46 US firms are barred from government purchases; the names were not read.',
  'mofcom-2026-08-05-trade-security': 'Opens an investigation of imported printing and copying equipment.',
  'bis-affiliates-rule': 'A US rule on affiliates of listed firms.',
  'bis-affiliates-rule-suspension': 'Sets the US rule on affiliates of listed firms aside until 9 November 2026.',
  'ustr-301-maritime-2025-04': 'Port fees on Chinese ships.',
  'ustr-301-semiconductors-2025': 'Semiconductors: no duty at first, one to be set from 23 June 2027.',
};

/** Texts that the facts have by recall alone, and that reports of their days attest, each of them several. */
export const ATTESTED: Record<string, string> = {
  'tariff-commission-2018-13w': 'By reports of 2 April 2018; the text was not seen.',
  'tariff-commission-2019-4': 'By reports and later texts; the text itself was not seen.',
  'tariff-commission-2020-1': 'By reports of 6 February 2020; the text was not seen.',
};

/** Effects of a text that are left out, by provision or label, beside what no effect says of any text. */
export const LEFT_OUT: Record<string, RegExp> = {
  // Catch-alls on help abroad: read as a control they would meet every shipment.
  'mofcom-2025-62': /^(?:1\.c|7)$/,
  // Set aside before its first day by a text that is not here.
  'ustr-301-list-4': /^List 4B/,
  // The duties on cars are aside by what comes before and after, and the partners' are not watched.
  'ustr-301-forced-labour': /Hong Kong/,
};

/** A text whose own words are in doubt where its row is not marked so. */
export const DOUBTS: Record<string, string> = {
  'tariff-commission-2018-8': 'The text states no end: its lists gave way to those of 3/2019 on 1 June 2019.',
  'tariff-commission-2018-5': 'The number of lines was not checked.',
  'tariff-commission-2018-7': 'The number of lines was not checked.',
  'eo-14228': 'The order states no day: 4 March 2025 is the day of the customs notice.',
  'eo-14334': 'The order states no rate: 10 is what the heading that it leaves in force says.',
  'eo-14358': 'The order states no rate: 10 is what the heading that it leaves in force says.',
};

/** Firms that a text names in passing, as it prints them. */
export const NAMED: Record<string, object> = {
  'PVH Corp.': { name: 'PVH Corp.', nameZh: 'PVH集团', country: 'US', kind: 'company' },
  'Illumina, Inc.': { name: 'Illumina, Inc.', nameZh: '因美纳公司', country: 'US', kind: 'company' },
  Caplugs: { name: 'Caplugs', nameZh: '凯普拉格斯公司', country: 'US', kind: 'company' },
};

/** Printed without a name in Latin letters, by which its subject would be called. */
export const NAMED_IN_CHINESE = ['Miles Yu Maochun'];

const CARS = 'cars and parts';
const cars = { goods: { all: false, label: CARS } };

/** Effects that the facts put in another form than the core needs, by text: what replaces them. */
export const REWRITTEN: Record<string, (notice: FactNotice) => FactNotice['effects']> = {
  // Cars and parts, set aside later for themselves, are lines of these lists.
  'tariff-commission-2018-5': ({ effects: [duty] }) => [
    { ...duty, action: 'tariff', goods: { all: false, label: 'soya, pork, seafood and others' } },
    { ...duty, action: 'tariff', ...cars },
  ],
  'tariff-commission-2018-7': ({ effects: [duty] }) => [
    { ...duty, action: 'tariff', goods: { all: false, label: 'fuels, steel, medical goods' } },
    { ...duty, action: 'tariff', ...cars },
  ],
  'tariff-commission-2018-10': ({ effects: [act] }) => [{ ...act, action: 'suspend', ...cars, targets: CAR_LISTS }],
  'tariff-commission-2019-1': ({ effects: [act] }) => [{ ...act, action: 'suspend', ...cars, targets: CAR_LISTS }],
  'tariff-commission-2019-08-23-cars': ({ effects: [act] }) => [
    { ...act, action: 'resume', ...cars, targets: CAR_LISTS },
  ],
  'tariff-commission-2019-12-15': ({ effects: [lists, cars] }) => [
    { ...lists, action: 'suspend' },
    { ...cars, action: 'suspend', goods: { all: false, label: CARS }, targets: CAR_LISTS },
  ],
  'tariff-commission-2020-1': ({ effects }) =>
    effects.map(({ goods, ...duty }) => ({
      ...duty,
      ...(goods && { goods: { all: false, label: goods.label.replace(' of 4/2019', '') } }),
    })),
  // Respirators and masks had a rate of their own first, which stands in the words of the second.
  'ustr-301-review-2024': ({ effects }) =>
    effects.flatMap((duty) => {
      const label = duty.goods?.label ?? '';
      const [, first, rate, heading] =
        /^(respirators and face masks), [\d.]+ \((\d+) in 2025, ([\d.]+)\)$/.exec(label) ?? [];
      if (first === undefined) return [duty];
      const before = { ...duty, ratePct: Number(rate), from: '2024-09-27', until: '2025-12-31' };
      return [{ ...before, goods: { all: false, label: `${first}, ${heading}` } }, duty];
    }),
  // Its lists gave way to those of 3/2019, line by line. Of its own text no address is known: what ends it stands here.
  'tariff-commission-2018-8': ({ effects }) =>
    effects.map((duty) => ({
      ...duty,
      provision: '1',
      until: '2019-05-31',
      goods: { all: false, label: ANNEXES_OF_2018[Number(duty['ratePct'])] ?? '' },
    })),
  // Four lists of its own: no steps of one measure.
  'tariff-commission-2019-3': ({ effects }) =>
    effects.map(({ amends: _, previousPct: __, goods, ...duty }) => ({
      ...duty,
      goods: { all: false, label: `附件${duty.provision}所列${goods?.lines}个税目商品` },
    })),
  // The rate of one country stands in the annex, and takes the place of the general one.
  'eo-14257': ({ effects }) =>
    effects.map((duty) => (duty['ratePct'] === 34 ? { ...duty, previousPct: 10, amends: 'eo-14257' } : duty)),
  'eo-14298': ({ effects }) => effects.map((act) => (act.action === 'suspend' ? { ...act, keepsPct: 10 } : act)),
  'eo-14228': ({ effects }) => effects.map((duty) => ({ ...duty, fromTime: '00:01' })),
  'eo-14334': ({ effects }) => effects.map(keepsTen),
  'eo-14358': ({ effects }) => effects.map(keepsTen),
  'proclamation-10947': ({ effects: [duty] }) => [
    {
      ...duty,
      amends: 'proclamation-10895',
      action: 'tariff',
      goods: { all: false, label: 'aluminium and derivatives' },
    },
    {
      ...duty,
      amends: 'proclamation-10896',
      action: 'tariff',
      goods: { all: false, label: 'steel and derivatives' },
    },
  ],
  // Two sentences of one paragraph.
  'mofcom-2026-34': ({ effects }) => effects.map((one, place) => ({ ...one, provision: `1.${'ab'[place]}` })),
  'uel-2024-1': ({ effects }) => effects.map((one) => (one.action === 'list' ? { ...one, provision: '1' } : one)),
  // It takes the place of the notices whose goods it holds, under codes of its own.
  'mofcom-2024-51': ({ effects }) => effects.map((one) => (one.action === 'consolidate' ? { ...one, ...MOVED } : one)),
};

const CAR_LISTS = [{ notice: 'tariff-commission-2018-5' }, { notice: 'tariff-commission-2018-7' }];

const ANNEXES_OF_2018: Record<number, string> = {
  10: '其附件1所列2493个税目商品、附件2所列1078个税目商品',
  5: '其附件3所列974个税目商品、附件4所列662个税目商品',
};

/** Neither the points nor a start stand in these orders. */
const keepsTen = ({ suspendPct: _, from: __, ...act }: FactNotice['effects'][number]) => ({ ...act, keepsPct: 10 });

const MOVED = {
  subjects: ['gallium', 'germanium', 'graphite', 'drones', 'antimony', 'superhard-materials'],
  targets: [
    { notice: 'mofcom-2023-23' },
    { notice: 'mofcom-2023-39' },
    // Its ban on other drones for military use stands beside the list.
    { notice: 'mofcom-2024-31', provision: '1' },
    { notice: 'mofcom-2024-33' },
  ],
};
/** The notices whose items go on in the list, most of them under a code that they did not have. */
export const MOVED_FROM = MOVED.targets.map(({ notice }) => notice);
