import { expect, test } from 'vitest';
import { order, proclamation, readText } from './orders.ts';

const IN_ANNEX =
  'Sec. 2. Updating Scope of Duties. The Harmonized Tariff Schedule of the United States shall be modified as provided in Annex I to this order.';
const kindsIn = (title: string, paragraphs: readonly string[]) => {
  const { kind, effects, problems } = readText(title, paragraphs);
  return { kind, effects: effects.length, problems: problems.map((one) => one.kind) };
};
const UNREAD = { kind: 'notice', effects: 0, problems: ['unknown-wording'] };
const SILENT = { kind: 'irrelevant', effects: 0, problems: [] };

test.each<[string, string, string[], object]>([
  [
    'the goods of an order on China’s duties',
    'Modifying the Scope of the Reciprocal Tariff',
    order(['Pursuant to Executive Order 14257, I have kept a list of goods.', IN_ANNEX]),
    UNREAD,
  ],
  [
    'a quota for goods of everybody',
    'To Facilitate Positive Adjustment to Competition From Imports of Kettles',
    proclamation('sections 201, 203, and 604 of the Trade Act of 1974', [
      '(1) To establish a tariff-rate quota on imports of kettles, subchapter III of chapter 99 of the HTSUS is modified as provided in the Annex to this proclamation.',
    ]),
    UNREAD,
  ],
  [
    'panels that an annex puts back under a safeguard',
    'To Further Facilitate Positive Adjustment to Competition From Imports of Kettles',
    proclamation('sections 203, 204, and 604 of the Trade Act', [
      '(1) In order to modify the action applicable to imports of kettles under HTS subheading 7615.10, subchapter III of chapter 99 of the HTS is modified as set forth in Annex I to this proclamation.',
      '(2) Such kettles as are not exempt shall be subject to the safeguard tariff.',
    ]),
    UNREAD,
  ],
  [
    'the value that a duty on everybody’s goods is on',
    'Strengthening Actions Taken To Adjust Imports of Kettles Into the United States',
    proclamation('section 232 of the Trade Expansion Act of 1962', [
      '(1) Effective April 6, 2027, the additional ad valorem duty imposed on kettles under Proclamation 9704 shall apply to the full customs value of the imported product, regardless of metal content.',
    ]),
    UNREAD,
  ],
  [
    'rates for economies that a memorandum lists',
    'Actions in the Investigations Under Section 301 of the Trade Act of 1974 of 3 Economies',
    [
      'MEMORANDUM FOR THE UNITED STATES TRADE REPRESENTATIVE',
      'The economies subject to these investigations under section 301 of the Trade Act of 1974 are: Chile, China, and Peru.',
      'After considering the factors, it is hereby directed as follows:',
      'Section 1. Tariffs. (a) The Trade Representative shall impose a tariff of 10 percent on goods of Chile.',
      '(b) For goods of all other investigated economies, the Trade Representative shall impose a tariff rate of 12.5 percent.',
      'JOHN Q. PUBLIC',
    ],
    UNREAD,
  ],
  [
    'what a memorandum puts into the schedule',
    'Clarification of Exceptions Under Executive Order 14257',
    [
      'MEMORANDUM FOR THE SECRETARY OF COMMERCE',
      'In Executive Order 14257, I stated that certain goods are not subject to the duties imposed under that order.',
      'The HTSUS shall be modified by inserting the headings above into subdivision (v)(iii) of U.S. note 2, effective as of April 5, 2027.',
      'JOHN Q. PUBLIC',
    ],
    UNREAD,
  ],
  [
    'negotiations on goods of everybody',
    'Adjusting Imports of Kettles Into the United States',
    proclamation('section 232 of the Trade Expansion Act of 1962', [
      '(1) The Secretary shall pursue negotiations of agreements with respect to imports of kettles. He shall determine whether any modifications to the HTSUS are necessary.',
    ]),
    SILENT,
  ],
  [
    'duties on goods of another country',
    'Imposing Additional Duties on Canada',
    proclamation('section 338 of the Tariff Act of 1930', [
      '(1) Certain products of Canada shall be subject to an additional ad valorem duty of 50 percent, effective on or after August 19, 2027.',
      '(2) The HTSUS is modified as provided in Annex II to this proclamation.',
    ]),
    SILENT,
  ],
])('%s', (_, title, paragraphs, expected) => expect(kindsIn(title, paragraphs)).toEqual(expected));
