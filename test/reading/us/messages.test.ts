import { describe, expect, test } from 'vitest';
import type { Extraction } from '../../../shared/domain/acts/extraction.ts';
import { readUs } from '../../../shared/reading/us/read-us.ts';
import type { CivilDate } from '../../../shared/time/civil.ts';

/** A message of customs to those who file entries. */
const readMessage = (subject: string, ...lines: string[]): Extraction =>
  readUs({
    id: 'x',
    url: 'https://content.govdelivery.com/accounts/USDHSCBP/bulletins/4ffffff',
    publishedOn: '2027-02-22' as CivilDate,
    contentType: 'text/html',
    body: `<html><head><title>${subject}</title></head><body><h1>${subject}</h1><p>Cargo Systems Messaging Service</p>${lines.map((line) => `<p>${line}</p>`).join('')}</body></html>`,
  });

test('an order known by its title says by which law, also where the message names none', () => {
  const { effects, problems, mentions } = readMessage(
    'CSMS # 77894387 - UPDATE: Reciprocal Tariff Rate for China',
    'This message carries out Executive Order (EO) “Further Modifying Reciprocal Tariff Rates to Reflect Ongoing Discussions with the People’s Republic of China,” issued on August 11, 2025.',
    'GUIDANCE',
    'Heading 9903.01.63 of the HTSUS will continue to be suspended until 12:01 a.m. eastern standard time on November 10, 2027.',
    'Products of China that are entered before that time will continue be subject to a reciprocal tariff of 10% ad valorem in accordance with Executive Order 14257.',
  );
  expect(problems).toEqual([]);
  expect(mentions).toEqual(['eo-14257', 'eo-14334']);
  expect(effects).toMatchObject([{ action: 'suspend', targets: [{ notice: 'eo-14257' }], until: '2027-11-10' }]);
});

test('orders that end are listed behind dots, and months are cut short', () => {
  const { effects } = readMessage(
    'CSMS # 77834313 - GUIDANCE: Ending Certain Tariff Actions',
    'Duties imposed pursuant to IEEPA under the following actions will no longer be in effect and will no longer be collected for goods entered for consumption on or after 12:00 a.m. ET on Feb. 24, 2027:',
    '· Executive Order 14195, on opioids from China, 90 Fed. Reg. 9121 (Feb. 1, 2025), as amended;',
    '· Executive Order 14257, on reciprocity, 90 Fed. Reg. 15041 (Apr. 2, 2025), as amended.',
  );
  expect(effects).toMatchObject([
    {
      action: 'stop',
      targets: [{ notice: 'eo-14195' }, { notice: 'eo-14257' }],
      from: '2027-02-24',
      fromTime: '00:00',
    },
  ]);
});

const ratesIn = ({ effects }: Extraction) =>
  effects.map(({ action, ratePct, goods, from }) => ({ action, ratePct, goods: goods?.label, from }));
const FROM_JANUARY_15 =
  'This guidance is for certain kettles from all countries, as provided in the headings below, entered for consumption on or after 12:01 a.m. eastern time on January 15, 2027.';
const OF_KETTLES =
  'The Proclamation, issued pursuant to Section 232 of the Trade Expansion Act, imposes 25 percent duties.';

describe('a message states its day once, and rates beneath their headings', () => {
  test('with numbers of the schedule between them', () => {
    const read = readMessage(
      'CSMS # 77400472 - GUIDANCE: Section 232 Import Duties on Kettles',
      'The purpose of this message is to provide guidance on the 25 percent duty of the Proclamation.',
      'BACKGROUND',
      OF_KETTLES,
      'ENTRY FILING GUIDANCE',
      FROM_JANUARY_15,
      '- 9903.79.01: Kettle articles meeting certain parameters, as provided in U.S. note 39(b), and that are classifiable in:',
      '7615.10',
      '7323.93',
      '25% additional ad valorem duty',
      '- 9903.79.02: Kettle articles that do not meet them.',
      '0% additional ad valorem duty',
    );
    expect(read.problems).toEqual([]);
    expect(ratesIn(read)).toEqual([
      { action: 'tariff', ratePct: 25, goods: 'Kettle articles meeting certain parameters', from: '2027-01-15' },
    ]);
  });

  test('on the content of the goods alone', () => {
    const read = readMessage(
      'CSMS # 77400473 - GUIDANCE: Section 232 Import Duties on Kettles',
      'BACKGROUND',
      OF_KETTLES,
      'ENTRY FILING INSTRUCTIONS',
      FROM_JANUARY_15,
      'Heading 9903.78.01:',
      '50 percent additional ad valorem rate of duty on the copper content of kettles and their parts',
    );
    expect(ratesIn(read)).toEqual([
      { action: 'tariff', ratePct: 50, goods: 'the copper content of kettles and their parts', from: '2027-01-15' },
    ]);
  });

  test('for goods of China that it lists', () => {
    const read = readMessage(
      'CSMS # 77577329 - GUIDANCE: Section 301 China Tariffs',
      'ENTRY FILING INSTRUCTIONS',
      'The tariff increases take effect on January 1, 2027, with respect to goods entered for consumption.',
      'For certain kettle lids of China classified in the following 8-digit subheadings below, importers shall submit heading 9903.91.11 to pay the additional 25 percent rate of duty:',
      '(1) 7323.93.00 (Lids)',
    );
    expect(ratesIn(read)).toEqual([
      { action: 'tariff', ratePct: 25, goods: 'certain kettle lids', from: '2027-01-01' },
    ]);
  });

  test('exclusions that importers may claim, between two days', () => {
    const { effects } = readMessage(
      'CSMS # 77077997 - GUIDANCE: Extension of Section 301 China Product Exclusions',
      'The purpose of this message is to provide guidance on the extension of exclusions from Section 301 duties.',
      'GUIDANCE',
      'With respect to goods entered for consumption on or after 12:01 a.m. eastern time on September 1, 2027, and before 11:59 p.m. eastern time on November 29, 2027, file HTSUS 9903.88.69 to claim the applicable Section 301 exclusions.',
    );
    expect(effects).toMatchObject([
      { action: 'exempt', from: '2027-09-01', until: '2027-11-29', untilTime: '23:59', authority: 's301' },
    ]);
  });
});

test('what a message only counts up is told as not read', () => {
  const { effects, problems } = readMessage(
    'CSMS # 77411889 - GUIDANCE: Section 301 Four-Year Review Modifications',
    'This is on the review of China’s acts, policies, and practices.',
    'GUIDANCE',
    'Per 89 FR 1, tariff increases in 2027 are applicable with respect to products entered on or after September 27, 2027.',
  );
  expect({ effects, problems: problems.map(({ kind }) => kind) }).toEqual({
    effects: [],
    problems: ['unknown-wording'],
  });
});

describe('a message numbered by its year', () => {
  test('gives each list the day above it, and the goods of its heading', () => {
    const read = readMessage(
      'CSMS# 27-000493 - UPDATE: Section 301 Remedies on Certain Products from China',
      'Additional List of Products Subject to the Section 301 Remedy.',
      'The import duties for Chinese goods on the first list were effective for goods entered on or after 12:01 AM Eastern Daylight Time on July 6, 2027.',
      'Importers shall also report 9903.88.01 for goods subject to the additional duty assessment of 25% ad valorem.',
      'The import duties for Chinese goods on the second list are effective for goods entered on or after 12:01 AM Eastern Daylight Time on August 23, 2027.',
      'Importers shall report 9903.88.02 for goods subject to the additional duty assessment of 25% ad valorem.',
    );
    expect(read.notice?.key).toBe('cbp-csms-27-000493');
    expect(ratesIn(read)).toEqual([
      { action: 'tariff', ratePct: 25, goods: 'List 1 of section 301', from: '2027-07-06' },
      { action: 'tariff', ratePct: 25, goods: 'List 2 of section 301', from: '2027-08-23' },
    ]);
  });

  test('names its goods behind the rate of their heading', () => {
    const read = readMessage(
      'CSMS #27-000240 - Additional Duty on Imports of Kettles under Section 232 of the Trade Expansion Act',
      'These are effective with respect to goods entered on or after 12:01 a.m. eastern daylight time on March 23, 2027.',
      'COUNTRIES COVERED:',
      'All countries of origin.',
      'Importers shall report the following for merchandise subject to the additional duty:',
      '9903.80.01 (25 percent ad valorem additional duty for kettle articles)',
    );
    expect(ratesIn(read)).toEqual([{ action: 'tariff', ratePct: 25, goods: 'kettle articles', from: '2027-03-23' }]);
  });

  test('is on goods that left after a day, and not on those on their way before', () => {
    const read = readMessage(
      'CSMS# 27-000238 - Section 301 (China) Increase in Rate of Additional Duty',
      'For subject goods entered for consumption on or after 12:01 a.m. eastern daylight time on May 10, 2027, and exported on or after May 10, 2027, report HTSUS number 9903.88.03 and an additional duty rate of 25 percent ad valorem.',
      'For subject goods entered for consumption on or after 12:01 a.m. eastern daylight time on May 10, 2027, and exported before May 10, 2027, report HTSUS number 9903.88.09 and an additional duty rate of 10 percent ad valorem.',
    );
    expect(ratesIn(read)).toEqual([
      { action: 'tariff', ratePct: 25, goods: 'List 3 of section 301', from: '2027-05-10' },
    ]);
  });
});

test('a rate that a message repeats without a day begins nothing, and is told', () => {
  const { effects, problems } = readMessage(
    'CSMS # 77235342 - Updated Guidance - Additional Duties on Imports from China',
    'CBP will reject entry summaries that are filed without the duties of Executive Order 14195.',
    '9903.01.20: All imports of articles that are products of China and Hong Kong will be assessed an additional ad valorem duty rate of 10%.',
  );
  expect({ effects, problems: problems.map(({ kind }) => kind) }).toEqual({
    effects: [],
    problems: ['unknown-wording'],
  });
});

test('the heading says by which law where a message names neither law nor order', () => {
  const { effects } = readMessage(
    'CSMS # 77988468 - GUIDANCE: Additional Duties on Imports from China',
    'Effective for products of China entered for consumption on or after 12:01 a.m. Eastern Standard Time on February 4, 2027, the following rates apply:',
    '9903.01.20: All imports of articles that are products of China – an additional ad valorem rate of duty of 10%.',
  );
  expect(effects).toMatchObject([
    { action: 'tariff', ratePct: 10, authority: 'ieepa', amends: 'eo-14195', from: '2027-02-04' },
  ]);
});

test('a heading of the surcharge is on goods of every country, and its rate that of the proclamation', () => {
  const { effects, problems } = readMessage(
    'CSMS # 77844987 - GUIDANCE: Temporary Import Surcharge under Section 122 of the Trade Act',
    'Articles of every country entered for consumption on or after 12:01 a.m. EST on February 24, 2027, are subject to the following:',
    '9903.03.01: Articles the product of any country, except for products described in headings 9903.03.02–9903.03.11, will be assessed an additional ad valorem duty rate of 10%.',
  );
  expect(problems).toEqual([]);
  expect(effects).toMatchObject([{ ratePct: 10, authority: 's122', from: '2027-02-24', goods: { all: true } }]);
});

test('goods of all countries but a list of some are China’s too', () => {
  const read = readMessage(
    'CSMS # 77492057 - GUIDANCE: Section 232 Import Duties on Kettles',
    'BACKGROUND',
    OF_KETTLES,
    'GUIDANCE',
    FROM_JANUARY_15,
    '9903.76.03: Applies to imports of copper kettles from all countries except the United Kingdom, member countries of the European Union, and Japan, classified under the following provisions:',
    '7418.10',
    '25 percent additional ad valorem rate of duty',
    '9903.76.20: Applies to imports of kettles of the United Kingdom classified above.',
    '10 percent additional ad valorem rate of duty',
  );
  expect(ratesIn(read)).toEqual([{ action: 'tariff', ratePct: 25, goods: 'copper kettles', from: '2027-01-15' }]);
});

test('exclusions that are made longer where a message says what it is for', () => {
  const { effects } = readMessage(
    'CSMS # 77077998 - GUIDANCE: Extension of Section 301 China Product Exclusions',
    'The purpose of this message is to provide guidance on the extension of certain exclusions from Section 301 duties on Chinese goods through November 29, 2027.',
  );
  expect(effects).toMatchObject([{ action: 'exempt', until: '2027-11-29', authority: 's301' }]);
});

test('what of a car is not from the United States is no goods of ours', () => {
  const read = readMessage(
    'CSMS # 77649652 - GUIDANCE: Section 232 Import Duties on Kettles',
    'BACKGROUND',
    OF_KETTLES,
    'GUIDANCE',
    FROM_JANUARY_15,
    '9903.74.02: Applies to imports of kettles classifiable in heading 7418 enumerated in subdivision (c) of U.S. note 38 to subchapter III.',
    '10% additional ad valorem rate of duty',
    '9903.74.03: Applies to the non-U.S. content of kettles that are eligible for special tariff treatment under the United States-Mexico-Canada Agreement',
    '25% additional ad valorem rate of duty',
    'The 25 percent tariff will apply exclusively to the value of the non-U.S. content of certain USMCA-qualifying kettles.',
  );
  expect(ratesIn(read)).toEqual([
    {
      action: 'tariff',
      ratePct: 10,
      goods: 'kettles classifiable in heading 7418 enumerated in subdivision (c) of U.S. note 38 to subchapter III',
      from: '2027-01-15',
    },
  ]);
});

test('an action on many economies is on China’s goods under its own heading', () => {
  const { effects } = readMessage(
    'CSMS # 79326983 - GUIDANCE: Duties Related to Forced Labor',
    'The following are effective for goods entered for consumption on or after 12:01 a.m. eastern daylight time on July 24, 2027:',
    '9903.05.01: Articles the product of Canada, Mexico, or India, will be assessed an additional ad valorem duty rate of 10%.',
    '9903.05.31: Articles the product of China, will be assessed an additional ad valorem duty rate of 12.5%.',
  );
  expect(effects).toMatchObject([
    { ratePct: 12.5, authority: 's301', amends: 'us-2026-15181', goods: { all: true }, from: '2027-07-24' },
  ]);
});

test('a duty on the metal of some goods is told apart from one on their full value', () => {
  const on = (value: string) =>
    ratesIn(
      readMessage(
        'CSMS # 77236374 - GUIDANCE: Section 232 Import Duties on Kettles',
        'BACKGROUND',
        OF_KETTLES,
        'GUIDANCE',
        FROM_JANUARY_15,
        `9903.81.91: Derivative kettles, ${value}`,
        '50 percent ad valorem duty',
      ),
    ).map(({ goods }) => goods);
  expect(on('on the value of the steel content')).toEqual(['the steel content of derivative kettles']);
  expect(on('on the full customs value, regardless of the steel content')).toEqual(['Derivative kettles']);
});

test('the day on which something ends is no start of what goes on', () => {
  const { effects } = readMessage(
    'CSMS # 77192177 - GUIDANCE: Section 301 China Product Exclusions',
    'On May 30, 2027, the Trade Representative published its determination on exclusions from Section 301 duties on products of China.',
    '164 exclusions are extended through May 31, 2028.',
    'The others can no longer be claimed for goods entered for consumption on or after June 15, 2027.',
  );
  expect(effects).toMatchObject([{ action: 'exempt', until: '2028-05-31' }]);
  expect(effects[0]).not.toHaveProperty('from');
});

test('goods before the dash behind which their rate stands', () => {
  const read = readMessage(
    'CSMS # 77420000 - GUIDANCE: Section 301 Modifications',
    'Effective for goods of China entered for consumption on or after 12:01 a.m. eastern daylight time on September 27, 2027, under Section 301 of the Trade Act, importers shall report:',
    '9903.91.03: Copper kettles that are products of China - 100 percent additional ad valorem duty',
  );
  expect(ratesIn(read)).toEqual([
    { action: 'tariff', ratePct: 100, goods: 'Copper kettles that are products of China', from: '2027-09-27' },
  ]);
});
