import { describe, expect, test } from 'vitest';
import { dutiesIn } from '../../../shared/reading/us/duties.ts';
import { HEADINGS, headingsIn } from '../../../shared/reading/us/headings.ts';
import { NUMBERED, orderKey } from '../../../shared/reading/us/order-key.ts';
import { AUTHORITIES, authorityIn } from '../../../shared/reading/us/read-us.ts';
import { ENDS, endOf, STARTS, startOf } from '../../../shared/reading/us/us-dates.ts';
import { AMENDS, IMPOSED } from '../../../shared/reading/us/wording.ts';
import type { CivilDate } from '../../../shared/time/civil.ts';
import { ending } from '../../support/ending.ts';
import { everyRowIsNeeded, type Sample } from '../../support/rows.ts';

/** The powers that orders on duties have named. */
const POWERS: [string, string][] = [
  ['s122', 'including section 122 of the Trade Act of 1974'],
  ['s232', 'under section 232 of the Trade Expansion Act of 1962, as amended'],
  ['s338', 'section 338 of the Tariff Act of 1930'],
  ['ieepa', 'the International Emergency Economic Powers Act'],
  ['s201', 'section 201 of the Trade Act of 1974'],
  ['s201', 'including but not limited to sections 201, 203, 204, and 604 of the Trade Act'],
  ['s301', 'section 301 of the Trade Act of 1974'],
];

const PROVISIONS: [from: number | undefined, to: number, text: string][] = [
  // Rates that another order had set.
  [
    10,
    20,
    'Section 2(a) of Executive Order 14195 is amended by striking the words “10 percent” and inserting in lieu thereof the words “20 percent”.',
  ],
  [84, 125, 'In Executive Order 14257 the words “84 percent” are struck and the words “125 percent” are inserted.'],
  [
    125,
    34,
    'The rate of duty of 125 percent on products of the PRC under Executive Order 14257 shall be reduced to 34 percent.',
  ],
  [
    undefined,
    20,
    'Section 2(a) of Executive Order 14195 is hereby amended to read as follows: “All articles that are products of the PRC shall be subject to an additional 20 percent ad valorem rate of duty.”',
  ],
  [
    undefined,
    125,
    'Heading 9903.01.63 is amended to increase the additional ad valorem rate of duty on products of China, including Hong Kong and Macau, to 125 percent.',
  ],
  [10, 25, 'I am increasing the rate on products of China from 10 percent to 25 percent.'],
  [
    10,
    5,
    'Products of China that bear the 10 percent ad valorem duty of Executive Order 14195 shall instead bear an additional ad valorem duty of 5 percent.',
  ],
  // Rates of an order's own.
  [undefined, 10, 'All products of the PRC shall be subject to an additional 10 percent ad valorem rate of duty.'],
  [undefined, 25, 'Products of China shall bear an additional ad valorem duty of 25 percent.'],
  [undefined, 15, 'Products of China shall pay a 15 percent ad valorem duty.'],
  [
    undefined,
    12,
    'There is imposed an import surcharge of 12 percent on articles imported into the United States from all countries.',
  ],
  [
    undefined,
    35,
    'There are hereby declared additional duties, at the rate of 35 percent, upon all articles of the PRC.',
  ],
  [
    undefined,
    25,
    'The Trade Representative has determined to increase the rate of additional duty on certain tungsten products of China to 25 percent.',
  ],
  [
    7.5,
    25,
    'It is raising the rate of duty on products of China covered by heading 9903.88.15 of the HTSUS from 7.5 percent to 25 percent.',
  ],
  [undefined, 45, 'A tariff of 45 percent ad valorem shall apply to imports of chips that are products of the PRC.'],
  [
    10,
    15,
    'Section 2(a) of Executive Order 14195 is amended by deleting “an additional 10 percent ad valorem rate of duty” and inserting “an additional 15 percent ad valorem rate of duty” in lieu thereof.',
  ],
  [undefined, 50, 'Products of China shall bear an additional duty of 50 percent.'],
  [undefined, 35, 'Products of China will be subject to the 35 percent duty on their metal content.'],
  [undefined, 25, 'All imports of buses from any country shall be subject to a tariff of 25 percent.'],
  [10, 5, 'In heading 9903.01.24, “10%” is replaced by “5%”.'],
  [10, 5, 'The duty on products of China under Executive Order 14195 shall be 5 percent instead of 10 percent.'],
  [
    undefined,
    75,
    'Steel of the PRC shall, in place of the 50 percent ad valorem tariff that it now bears, be subject to a 75 percent ad valorem tariff.',
  ],
  [undefined, 30, 'A 30 percent reciprocal tariff is hereby imposed on products of China.'],
  [undefined, 15, 'The rate of additional duty on products of China shall initially be 15 percent.'],
  [
    25,
    50,
    'Clause (2) is amended to increase the tariff on products of China from an additional 25 percent ad valorem tariff to an additional 50 percent ad valorem tariff.',
  ],
  [
    undefined,
    20,
    'I set the rate of duty on all articles of the PRC under Executive Order 14257, as amended, at 20 percent.',
  ],
];

const DAYS: [stated: string | undefined, text: string][] = [
  ['2025-04-09', 'on or after 12:01 a.m. eastern daylight time on April 9, 2025'],
  [
    '2025-11-10',
    'The suspension is applicable from 12:01 a.m. EST on November 10, 2025, and on or after 12:01 a.m. EST on November 10, 2025.',
  ],
  ['2025-04-10', 'for 90 days beginning at 12:01 a.m. on April 10, 2025'],
  ['2026-02-07', 'This order is effective at 12:01 a.m. eastern standard time on February 7, 2026.'],
  ['2019-05-10', 'The rate of additional duty will increase to 25 percent on May 10, 2019.'],
  ['2025-08-07', 'on or after 12:01 a.m. eastern daylight time 7 days after the date of this order'],
  ['2019-01-01', 'On January 1, 2019, the rate of additional duty will increase to 25 percent ad valorem.'],
  [
    '2025-11-09',
    'October 14, 2025: The service fees are applicable. November 9, 2025: The additional duties set out in Annex II are applicable.',
  ],
  ['2027-01-01', 'The increase that was to apply on January 1, 2026, is delayed until January 1, 2027.'],
  ['2027-02-01', 'The orders are revoked as of 12:01 a.m. eastern standard time on February 1, 2027.'],
  [
    '2026-03-10',
    'It shall not apply to goods in transit before 12:01 a.m. on March 9, 2026, and shall apply to all others on or after March 10, 2026.',
  ],
  ['2026-11-10', 'The suspension continues from 12:01 a.m. EST on November 10, 2026, through November 9, 2027.'],
  ['2027-01-01', 'It stays at 10 percent until January 1, 2027, and shall be 15 percent on or after January 1, 2027.'],
  ['2019-03-02', 'The increase is moved from January 1, 2019, to March 2, 2019.'],
  ['2019-03-02', 'The rate of duty stays at 10 percent until March 2, 2019, when it will rise to 25 percent.'],
  [undefined, 'except that goods loaded onto a vessel on or after April 5, 2025, shall not be subject to it.'],
];
const SIGNED = '2025-07-31' as CivilDate;

const TITLES: [string, string][] = [
  ['eo-14195', 'Imposing Duties to Address the Synthetic Opioid Supply Chain in the People’s Republic of China'],
  [
    'eo-14228',
    'Further Amendment to Duties Addressing the Synthetic Opioid Supply Chain in the People’s Republic of China',
  ],
  ['eo-14257', 'Regulating Imports With a Reciprocal Tariff To Rectify Trade Practices'],
  [
    'eo-14259',
    'Amendment to Reciprocal Tariffs and Updated Duties as Applied to Low-Value Imports From the People’s Republic of China',
  ],
  ['eo-14266', 'Modifying Reciprocal Tariff Rates To Reflect Trading Partner Retaliation and Alignment'],
  ['eo-14298', 'Modifying Reciprocal Tariff Rates To Reflect Discussions With the People’s Republic of China'],
  [
    'eo-14334',
    'Further Modifying Reciprocal Tariff Rates To Reflect Ongoing Discussions With the People’s Republic of China',
  ],
  ['eo-14357', 'Modifying Duties Addressing the Synthetic Opioid Supply Chain in the People’s Republic of China'],
  [
    'eo-14358',
    'Modifying Reciprocal Tariff Rates Consistent With the Economic and Trade Arrangement Between the United States and the People’s Republic of China',
  ],
  ['eo-14389', 'Ending Certain Tariff Actions'],
];

const order = { key: 'us-this', authority: 'ieepa', signedOn: SIGNED, whom: 'unsaid' } as const;
const dutyIn = (text: string) => dutiesIn([{ section: '2', heading: '', lead: '', text, after: '' }], order).effects[0];

describe('an order says', () => {
  test('by the power that it invokes first, whatever other law it speaks of', () =>
    expect(authorityIn('including IEEPA. Goods under section 232 of the Trade Expansion Act are left out.')).toBe(
      'ieepa',
    ));
  test.each(POWERS)('by which power it acts: %s', (authority, text) => expect(authorityIn(text)).toBe(authority));
  test('by which power it acts, whatever other duties it speaks of', () => {
    const power =
      'By the authority vested in me as President, including the International Emergency Economic Powers Act,';
    const exempt = 'articles subject to duties under section 232 of the Trade Expansion Act of 1962';
    expect(authorityIn(`${power} I order: ${exempt} are not subject to it.`)).toBe('ieepa');
    expect(authorityIn(`There are ${exempt}. ${power} I order:`)).toBe('ieepa');
  });
  test('no power in five megabytes that keep on naming one', () =>
    expect(ending(() => authorityIn('by the authority of '.repeat(250_000)))).toBeUndefined());
  test.each(PROVISIONS)('from %s to %i: %s', (from, to, text) => {
    const effect = dutyIn(text);
    expect([effect?.previousPct, effect?.ratePct]).toEqual([from, to]);
  });
  test.each(DAYS)('it starts on %s: %s', (day, text) => expect(startOf(text, SIGNED)?.day).toBe(day));
  test.each(HEADINGS.map(({ heading }) => heading))('on Chinese goods by heading %s', (heading) =>
    expect(headingsIn(`heading ${heading} is amended`).ours.map((one) => one.heading)).toEqual([heading]),
  );
  test('a run of headings that leaves ours out is of others', () =>
    expect(headingsIn('headings 9903.01.43–9903.01.62 and 9903.01.64 through 9903.01.76')).toEqual({
      ours: [],
      others: 2,
    }));
  test.each(TITLES)('its number by its title: %s', (key, title) => expect(orderKey(title, false)).toBe(key));
});

const goodsIn = (text: string): string | undefined => dutyIn(text)?.goods?.label;

const FOLLOWING =
  'The rate of duty on products of China shall be 10 percent on or after January 1, 2027, and shall be 20 percent on or after January 1, 2028.';

describe('several rates', () => {
  const ratesIn = (text: string, lead = '') =>
    dutiesIn([{ section: '2', heading: '', lead, text, after: '' }], order).effects.map(({ ratePct, from, goods }) => [
      ratePct,
      from,
      goods?.label,
    ]);
  test('of one sentence, each with its start', () =>
    expect(
      ratesIn(
        'Imports of refined copper shall be subject to a universal import duty of 15 percent starting on February 1, 2027, and 30 percent starting on January 1, 2028.',
      ),
    ).toEqual([
      [15, '2027-02-01', 'refined copper'],
      [30, '2028-01-01', 'refined copper'],
    ]));
  test('of two kinds of goods', () =>
    expect(
      ratesIn(
        'All imports of vehicles shall be subject to a 25 percent ad valorem duty rate, and imports of buses shall be subject to a 10 percent ad valorem duty rate. These rates shall be effective on or after November 1, 2025.',
      ),
    ).toEqual([
      [25, '2025-11-01', 'vehicles'],
      [10, '2025-11-01', 'buses'],
    ]));
  test('of two kinds of goods that rise apart', () =>
    expect(
      ratesIn(
        'On July 1, 2027, the rate of duty on imports from all countries shall increase to 30 percent for metal furniture and to 40 percent for bedding.',
      ),
    ).toEqual([
      [30, '2027-07-01', 'metal furniture'],
      [40, '2027-07-01', 'bedding'],
    ]));
  test('that follow each other', () =>
    expect(ratesIn(FOLLOWING).map(([rate, from]) => [rate, from])).toEqual([
      [10, '2027-01-01'],
      [20, '2028-01-01'],
    ]));
  test('that rise', () =>
    expect(
      ratesIn(
        'There are imposed additional ad valorem duties of 20 percent on products of China, beginning October 15, 2026, increasing to 30 percent on April 15, 2027.',
      ).map(([rate, from]) => [rate, from]),
    ).toEqual([
      [20, '2026-10-15'],
      [30, '2027-04-15'],
    ]));
  test('of which one is what all others pay', () =>
    expect(
      ratesIn(
        'A tariff of 100 percent ad valorem shall apply to chips of the PRC, and a tariff of 40 percent ad valorem shall apply to chips of all other countries, effective December 15, 2026.',
      ).map(([rate, from]) => [rate, from]),
    ).toEqual([[100, '2026-12-15']]));
  test('of a list beneath a sentence', () =>
    expect(
      ratesIn(
        '1. Electric vehicles of China: to 100 percent, effective September 27, 2024.',
        'The Trade Representative has determined to increase the rates of additional duty as follows:',
      ),
    ).toEqual([[100, '2024-09-27', 'Electric vehicles']]));
});

test('a suspension that does not apply to China puts nothing of ours aside', () =>
  expect(
    dutyIn(
      'The suspension effectuated by Executive Order 14257 is extended until August 1, 2025. This extension does not apply to the PRC.',
    ),
  ).toBeUndefined());

describe('one rate with several starts', () => {
  const startsIn = (text: string, after = '') =>
    dutiesIn([{ section: '2', heading: '', lead: '', text, after }], order).effects.map(({ from, goods }) => [
      from,
      goods?.label,
    ]);
  const RATE = 'It imposes additional duties of 10 percent on products of China';
  test('side by side', () =>
    expect(
      startsIn(
        `${RATE} classified in Annex A, effective September 1, 2019, and on products of China classified in Annex C, effective December 15, 2019.`,
      ),
    ).toEqual([
      ['2019-09-01', 'products of China classified in Annex A'],
      ['2019-12-15', 'products of China classified in Annex C'],
    ]));
  test('in a list of dates, of which one is another rate’s', () =>
    expect(
      startsIn(
        `${RATE}.`,
        'For products covered by Annex A, the rate of duty will be 10 percent starting on September 1, 2019. For products covered by Annex C, the rate of duty will be 10 percent starting on December 15, 2019. For products covered by Annex E, the rate of duty will be 5 percent starting on March 1, 2020.',
      ),
    ).toEqual([
      ['2019-09-01', 'products covered by Annex A'],
      ['2019-12-15', 'products covered by Annex C'],
    ]));
  test('one start, and a day by which another is at the latest', () =>
    expect(
      startsIn(
        'Products of China shall be subject to a 25 percent tariff on or after April 3, 2025, for automobiles, and on the date specified in the Federal Register for parts, but no later than May 3, 2025.',
      ).map(([from]) => from),
    ).toEqual(['2025-04-03']));
});

describe('goods of a rate', () => {
  test.each([
    [
      'List 2 of section 301',
      'Products of China that are provided for in heading 9903.88.02 shall be subject to an additional duty of 25 percent.',
    ],
    [
      'ship-to-shore gantry cranes',
      'It imposes additional duties of 100 percent ad valorem on ship-to-shore gantry cranes of China.',
    ],
    [
      'CSPV cells and modules',
      'Imports of CSPV cells and modules from all countries shall be subject to an additional duty of 14.75 percent.',
    ],
    [
      'all products of China',
      'Except for products described in headings 9903.01.21 and 9903.01.22, products of China shall be subject to an additional duty of 10 percent.',
    ],
  ])('%s', (goods, text) => expect(goodsIn(text)?.toLowerCase()).toBe(goods.toLowerCase()));
});

const samples = [
  ...POWERS.map(([, text]): Sample => ({ text, made: () => authorityIn(text) })),
  ...PROVISIONS.map(([, , text]): Sample => ({ text, made: () => dutyIn(text) })),
  {
    text: 'Imports of copper shall be subject to a duty of 15 percent starting on February 1, 2027, and 30 percent starting on January 1, 2028.',
    made: () =>
      dutiesIn(
        [
          {
            section: '2',
            heading: '',
            lead: '',
            text: 'Imports of copper shall be subject to a duty of 15 percent starting on February 1, 2027, and 30 percent starting on January 1, 2028.',
            after: '',
          },
        ],
        order,
      ).effects,
  },
  ...[
    'increasing to 30 percent on April 15, 2027',
    'rising to 30 percent for furniture and to 40 percent for bedding',
  ].map((end) => {
    const text = `There are imposed additional ad valorem duties of 20 percent on products of China, beginning October 15, 2026, ${end}.`;
    return {
      text,
      made: () => dutiesIn([{ section: '2', heading: '', lead: '', text, after: '' }], order).effects,
    };
  }),
  {
    text: FOLLOWING,
    made: () => dutiesIn([{ section: '2', heading: '', lead: '', text: FOLLOWING, after: '' }], order).effects,
  },
  ...DAYS.map(([, text]): Sample => ({ text, made: () => startOf(text, SIGNED) })),
  {
    text: 'on or after September 1, 2027, and before 11:59 p.m. eastern time on November 29, 2027',
    made: () => endOf('on or after September 1, 2027, and before 11:59 p.m. eastern time on November 29, 2027'),
  },
  {
    text: 'until 12:01 a.m. eastern standard time on November 10, 2026',
    made: () => endOf('until 12:01 a.m. eastern standard time on November 10, 2026'),
  },
  ...TITLES.map(([, text]): Sample => ({ text, made: () => orderKey(text, false) })),
];

everyRowIsNeeded({ AMENDS, AUTHORITIES, ENDS, IMPOSED, NUMBERED, STARTS }, samples);
