import { describe, expect, test } from 'vitest';
import { orderKey, ordersIn } from '../../../shared/reading/us/order-key.ts';
import { readUs } from '../../../shared/reading/us/read-us.ts';
import type { CivilDate } from '../../../shared/time/civil.ts';

const POWER =
  'By the authority vested in me as President by the Constitution and the laws of the United States of America, including the International Emergency Economic Powers Act (50 U.S.C. 1701 et seq.) (IEEPA), and section 301 of title 3, United States Code, it is hereby ordered:';

const read = (title: string, paragraphs: string[]) =>
  readUs({
    id: 'x',
    url: 'https://www.whitehouse.gov/presidential-actions/2025/05/x/',
    publishedOn: '2025-05-12' as CivilDate,
    contentType: 'text/html',
    title,
    body: `<html><body><div class="entry-content">${paragraphs.map((text) => `<p>${text}</p>`).join('')}</div></body></html>`,
  });

const RECIPROCAL = 'Modifying Reciprocal Tariff Rates To Reflect Discussions With the People’s Republic of China';

describe('an order on duties', () => {
  test.each<[string, string, object[]]>([
    [
      'lays a duty',
      'Sec. 2. All articles that are products of the PRC shall be subject to an additional 10 percent ad valorem rate of duty on or after 12:01 a.m. eastern time on February 4, 2025.',
      [
        {
          action: 'tariff',
          imposer: 'US',
          partner: 'CN',
          ratePct: 10,
          authority: 'ieepa',
          from: '2025-02-04',
          fromTime: '00:01',
          goods: { all: true },
        },
      ],
    ],
    [
      'strikes one rate and puts in another',
      'Sec. 2. Section 2(a) of Executive Order 14195 is amended by striking the words “10 percent” and inserting in lieu thereof the words “20 percent”, effective on or after 12:01 a.m. eastern time on March 4, 2025.',
      [{ action: 'tariff', amends: 'eo-14195', ratePct: 20, previousPct: 10, from: '2025-03-04' }],
    ],
    [
      'lowers a rate and puts points of it aside',
      'Sec. 2. (a) The additional ad valorem rate of duty of 125 percent on products of the PRC set by Executive Order 14257, as amended, shall be 34 percent. (b) 24 percentage points of that rate shall be suspended for a period of 90 days, effective on or after 12:01 a.m. eastern daylight time on May 14, 2025.',
      [
        { action: 'tariff', amends: 'eo-14257', ratePct: 34, previousPct: 125, from: '2025-05-14' },
        { action: 'suspend', targets: [{ notice: 'eo-14257' }], suspendPct: 24, duration: 'P90D', from: '2025-05-14' },
      ],
    ],
    [
      'continues a suspension to an instant',
      'Sec. 2. The suspension of 24 percentage points of the duty on products of the PRC imposed by Executive Order 14257 is continued until 12:01 a.m. eastern standard time on November 10, 2026.',
      [{ action: 'suspend', suspendPct: 24, until: '2026-11-10', untilTime: '00:01' }],
    ],
    [
      'ends duties from the day on which collection ends',
      'Sec. 2. The duties imposed by Executive Order 14195 and Executive Order 14257 shall no longer be in effect. Collection shall end on or before 12:01 a.m. eastern standard time on February 24, 2026.',
      [
        {
          action: 'stop',
          targets: [{ notice: 'eo-14195' }, { notice: 'eo-14257' }],
          from: '2026-02-24',
          fromTime: '00:01',
        },
      ],
    ],
  ])('%s', (_, section, expected) => {
    const { kind, effects, problems } = read(RECIPROCAL, [
      POWER,
      'Section 1. Background. A duty of 99 percent was imposed on the PRC.',
      section,
    ]);
    expect(kind).toBe('notice');
    expect(problems).toEqual([]);
    expect(effects).toMatchObject(expected);
    expect(effects).toHaveLength(expected.length);
    for (const { evidence } of effects) expect(section).toContain(evidence);
  });

  test('a surcharge under section 122 has its own end, and the start may follow in the next paragraph', () => {
    const { notice, effects } = read('Imposing a Temporary Import Surcharge', [
      'I, the President, by the authority vested in me, including section 122 of the Trade Act of 1974, do hereby proclaim as follows:',
      '(1) There is imposed, for a period of 150 days, a temporary import surcharge of 10 percent ad valorem on articles from all countries, including the People’s Republic of China.',
      '(2) The surcharge is effective on or after 12:01 a.m. eastern standard time on February 24, 2026, and shall continue through 12:01 a.m. eastern daylight time on July 24, 2026.',
    ]);
    expect(notice?.key).toBe('proclamation-imposing-a-temporary-import-surcharge');
    expect(effects).toMatchObject([
      { ratePct: 10, authority: 's122', from: '2026-02-24', until: '2026-07-24', untilTime: '00:01' },
    ]);
  });

  test('a notice of the Trade Representative under section 301', () => {
    const { notice, effects } = read('Notice of Action: Practices of China', [
      'AGENCY: Office of the United States Trade Representative.',
      'SUMMARY: The Trade Representative takes action under section 301 of the Trade Act of 1974.',
      'Products of China shall be subject to an additional 7.5 percent ad valorem rate of duty on or after 12:01 a.m. eastern time on June 1, 2026.',
    ]);
    expect(notice?.issuers).toEqual(['United States Trade Representative']);
    expect(effects).toMatchObject([{ authority: 's301', ratePct: 7.5, from: '2026-06-01', goods: { all: true } }]);
  });

  test('a sectoral proclamation does not go for all goods', () => {
    const { effects } = read('Adjusting Imports of Copper Into the United States', [
      'By the authority vested in me, including section 232 of the Trade Expansion Act of 1962, I proclaim that imports from all countries shall be subject to an additional 50 percent ad valorem duty on or after 12:01 a.m. eastern time on August 1, 2025.',
    ]);
    expect(effects).toMatchObject([{ authority: 's232', ratePct: 50, goods: { all: false, label: 'Copper' } }]);
  });

  test.each([
    ['Nominations Sent to the Senate', 'The following persons are nominated.'],
    [
      'Addressing Threats by Brazil',
      'Products of Brazil shall be subject to an additional 40 percent ad valorem duty.',
    ],
  ])('%s concerns nobody here', (title, text) => expect(read(title, [POWER, text]).kind).toBe('irrelevant'));

  test.each([
    ['as the Federal Register heads it', ['Executive Order 14334 of August 11, 2025', POWER], '2025-08-11'],
    ['as it stands under the text', [POWER, 'THE WHITE HOUSE,', 'August 11, 2025.'], '2025-08-11'],
    [
      'and not that of an order it speaks of',
      [POWER, 'In Executive Order 14257 of April 2, 2025, I acted.'],
      '2025-05-12',
    ],
  ])('is of the day of its signature, %s', (_, paragraphs, issuedOn) => {
    const continued =
      'Sec. 2. The suspension of 24 percentage points of the duty on products of the PRC imposed by Executive Order 14257 is continued.';
    const { notice, effects } = read(RECIPROCAL, [...paragraphs, continued]);
    expect(notice?.issuedOn).toBe(issuedOn);
    expect(effects).toHaveLength(1);
    expect(effects[0]).not.toHaveProperty('from');
  });

  test('one on China that cannot be read is a problem', () => {
    expect(
      read(RECIPROCAL, [POWER, 'Sec. 2. The Secretary shall act on duties on products of the PRC as the Annex says.'])
        .problems,
    ).toHaveLength(1);
  });
});

describe('keys', () => {
  test.each([
    [
      'Imposing Duties to Address the Synthetic Opioid Supply Chain in the People’s Republic of China',
      false,
      'eo-14195',
    ],
    ['Regulating Imports With a Reciprocal Tariff To Rectify Trade Practices', false, 'eo-14257'],
    ['Ending Certain Tariff Actions', false, 'us-ending-certain-tariff-actions'],
  ])('%s', (title, proclaimed, key) => expect(orderKey(title, proclaimed)).toBe(key));

  test('an order without a known number goes by the title that stands with it', () => {
    expect(
      ordersIn(
        'Executive Order 14257 of April 2, 2025, and Executive Order 15000 of March 3, 2026 (Ending Certain Tariff Actions)',
      ),
    ).toEqual(['eo-14257', 'us-ending-certain-tariff-actions']);
  });
});
