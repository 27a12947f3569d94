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
