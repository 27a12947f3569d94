import { expect, test } from 'vitest';
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
