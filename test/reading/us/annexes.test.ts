import { describe, expect, test } from 'vitest';
import type { AnnexRows } from '../../../shared/domain/acts/annex.ts';
import { ratesAnnexes } from '../../../shared/reading/us/annexes.ts';
import { readUs } from '../../../shared/reading/us/read-us.ts';
import type { CivilDate } from '../../../shared/time/civil.ts';

const FILE = 'https://www.whitehouse.gov/wp-content/uploads/2027/04/Annex-II.pdf';
const ORDER = [
  'By the authority vested in me as President, including section 301 of the Trade Act of 1974, it is hereby ordered:',
  'Section 1. Tariffs. (a) Articles of the PRC listed in Annex II to this order shall be subject to an additional ad valorem rate of duty of 50 percent, effective April 10, 2027.',
  'THE WHITE HOUSE, April 4, 2027.',
];

const readOrder = (after: string, rows?: AnnexRows) =>
  readUs(
    {
      id: 'order',
      url: 'https://www.whitehouse.gov/presidential-actions/2027/04/order/',
      publishedOn: '2027-04-04' as CivilDate,
      contentType: 'text/html',
      title: 'Adjusting Duties on Certain Articles of the People’s Republic of China',
      body: `<html><body>${ORDER.map((text) => `<p>${text}</p>`).join('')}${after}</body></html>`,
    },
    undefined,
    rows === undefined ? [] : [{ url: FILE, file: 'file', rowsHash: 'rows', rows }],
  );

const ROWS: AnnexRows = [
  ['Annex I'],
  ['1. Heading 9903.01.25 is amended by striking 10 percent.'],
  ['Annex II'],
  ['HTSUS', 'Description'],
  ['2804.29.00', 'Rare gases, other than argon'],
  ['85423100', 'Processors and controllers'],
  ['9903.01.77', 'Articles of China'],
  ['8421.39.0115, 8421.39.0120', 'Dust collection'],
];
const CODES = ['28042900', '85423100', '8421390115', '8421390120'];

describe('goods in an annex of an order', () => {
  test('stand in a file that it links', () => {
    const { effects, attachments } = readOrder(`<p><a href="${FILE}">Annex II</a></p>`, ROWS);
    expect(effects).toMatchObject([{ action: 'tariff', ratePct: 50, goods: { all: false, hsCodes: CODES } }]);
    expect(attachments).toEqual([
      { title: 'Annex II', url: FILE, role: 'goods', read: true, found: 3, file: 'file', rows: 'rows' },
    ]);
  });

  test('or behind its signature', () => {
    const table = ROWS.map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('');
    const { effects, attachments } = readOrder(`<table>${table}</table>`);
    expect(effects).toMatchObject([{ goods: { hsCodes: CODES } }]);
    expect(attachments).toEqual([{ title: 'Annex 2', role: 'goods', read: true, found: 3 }]);
  });

  test('wait for it, or have no address', () => {
    expect(readOrder(`<p><a href="${FILE}">Annex II</a></p>`).attachments).toMatchObject([
      { read: false, why: 'waiting', url: FILE },
    ]);
    expect(readOrder('').attachments).toMatchObject([{ read: false, why: 'no-address' }]);
  });

  test('are not those of another annex', () => {
    const { effects, attachments } = readOrder(`<p><a href="${FILE}">Annex II</a></p>`, [
      ['Annex III'],
      ['2804.29.00', 'Gases'],
    ]);
    expect(effects[0]?.goods).not.toHaveProperty('hsCodes');
    expect(attachments).toMatchObject([{ read: false, why: 'lines' }]);
  });
});

test.each([
  [
    'all articles from trading partners enumerated in Annex I to this order shall be subject to the country-specific ad valorem rates of duty specified in Annex I to this order.',
    ['Annex I'],
  ],
  ['Articles of trading partners shall bear the additional rate of duty set forth in Annex II.', ['Annex II']],
  ['Articles of trading partners shall bear the rate of duty listed in Annex A to this order.', ['Annex A']],
  ['Articles of trading partners shall bear the rate of duty listed in Annex 2 to this order.', ['Annex 2']],
  [
    'Articles from trading partners listed in Annex I to Executive Order 14257 shall be subject to a rate of duty of 10 percent.',
    [],
  ],
  ['Trading partners pay the rates of duty specified in Annex I to Executive Order 14257.', []],
  ['Articles of the PRC listed in Annex II shall be subject to a rate of duty of 50 percent.', []],
])('rates by country that an annex alone states: %s', (text, titles) => {
  expect(ratesAnnexes([{ text }])).toEqual(titles.map((title) => ({ title, role: 'rates', read: false })));
});
