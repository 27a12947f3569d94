import { describe, expect, test } from 'vitest';
import { orderKey, ordersIn } from '../../../shared/reading/us/order-key.ts';
import { readUs } from '../../../shared/reading/us/read-us.ts';
import type { CivilDate } from '../../../shared/time/civil.ts';
import { order, proclamation, RECIPROCAL, readText, SIGNATURE } from './orders.ts';

const OPIOIDS = 'Imposing Duties on the Supply Chain in the People’s Republic of China';
const ON_APRIL_9 =
  'Effective with respect to goods entered for consumption on or after 12:01 a.m. eastern daylight time on April 9, 2025:';

describe('what an order does to duties on Chinese goods', () => {
  test.each<[string, string[], object[]]>([
    [
      'lays a duty, and lets in what was on its way',
      [
        'Sec. 2. (a) All articles that are products of the PRC shall be, consistent with law, subject to an additional 10 percent ad valorem rate of duty. Such rate of duty shall apply with respect to goods entered for consumption on or after 12:01 a.m. eastern time on February 4, 2025, except that goods loaded onto a vessel before 12:01 a.m. eastern time on February 1, 2025, shall not be subject to such additional duty.',
      ],
      [
        {
          action: 'tariff',
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
      'lays one on everybody, and another on countries of a list',
      [
        'Sec. 3. (a) All articles imported into the customs territory of the United States shall be, consistent with law, subject to an additional ad valorem rate of duty of 10 percent. Such rates of duty shall apply on or after 12:01 a.m. eastern daylight time on April 5, 2025.',
        'Furthermore, all articles from trading partners enumerated in Annex I to this order shall be subject to an additional ad valorem rate of duty of 34 percent on or after 12:01 a.m. eastern daylight time on April 9, 2025.',
      ],
      [{ action: 'tariff', partner: 'CN', ratePct: 10, from: '2025-04-05' }],
    ],
    [
      'strikes a rate from another order’s section and states no day',
      [
        'Sec. 2. Amendment. Section 2(a) of Executive Order 14195 is hereby amended by striking the words “10 percent” and inserting in lieu thereof the words “20 percent”.',
      ],
      [{ action: 'tariff', amends: 'eo-14195', ratePct: 20, previousPct: 10 }],
    ],
    [
      'changes a heading from the day in the paragraph before, and the note that explains it but once',
      [
        `Sec. 2. Tariff Increase. The HTSUS shall be modified as follows. ${ON_APRIL_9}`,
        '(a) heading 9903.01.63 of the HTSUS shall be amended by deleting “34%” each place that it appears and by inserting “84%” in lieu thereof; and (b) subdivision (v)(xiii)(10) of U.S. note 2 to subchapter III of chapter 99 of the HTSUS shall be amended by deleting “34%”, and inserting “84%” in lieu thereof.',
      ],
      [{ action: 'tariff', amends: 'eo-14257', ratePct: 84, previousPct: 34, from: '2025-04-09', fromTime: '00:01' }],
    ],
    [
      'puts in a text that excepts China, and suspends the headings of others',
      [
        `Sec. 3. The HTSUS shall be modified as follows: ${ON_APRIL_9}`,
        '(a) heading 9903.01.25 of the HTSUS shall be amended by deleting the article description and by inserting “Articles the product of any country, except for articles the product of China, at a rate of 10 percent” in lieu thereof;',
        '(b) headings 9903.01.43–9903.01.62 and 9903.01.64–9903.01.76 are hereby suspended for a period of 90 days.',
        'Sec. 4. Heading 9903.01.63 of the HTSUS shall be amended by deleting “84%” and by inserting “125%” in lieu thereof, effective on or after April 10, 2025.',
      ],
      [{ action: 'tariff', amends: 'eo-14257', ratePct: 125, from: '2025-04-10' }],
    ],
    [
      'keeps ten of a rate, puts the rest aside, and takes back what two orders had made of it',
      [
        'Sec. 2. Effective on or after 12:01 a.m. eastern daylight time on May 14, 2025, all articles from the PRC shall be subject to an additional ad valorem rate of duty of 10 percent. This rate reflects the modification of the rate in Executive Order 14257 by suspending 24 percentage points of that rate for an initial period of 90 days and retaining a remaining rate of 10 percent, and removing the modified rates imposed by Executive Order 14259 and Executive Order 14266.',
      ],
      [
        {
          action: 'suspend',
          targets: [{ notice: 'eo-14257' }],
          suspendPct: 24,
          keepsPct: 10,
          duration: 'P90D',
          from: '2025-05-14',
        },
        { action: 'stop', targets: [{ notice: 'eo-14259' }, { notice: 'eo-14266' }], from: '2025-05-14' },
      ],
    ],
    [
      'continues a suspension by its heading: no points, no start, an instant at which it ends',
      [
        'Sec. 2. Heading 9903.01.63 and subdivision (v)(xiv)(10) of U.S. note 2 to subchapter III of chapter 99 of the HTSUS shall continue to be suspended until 12:01 a.m. eastern standard time on November 10, 2025.',
      ],
      [{ action: 'suspend', targets: [{ notice: 'eo-14257' }], keepsPct: 10, until: '2025-11-10', untilTime: '00:01' }],
    ],
    [
      'says in a section of its own when it counts, its headings set apart by a point',
      [
        'Sec. 2 . Tariff Modification. Section 2(a) of Executive Order 14195 is amended by striking “10 percent” and inserting “15 percent”.',
        'Sec. 3 . Effective Date. The modification made by section 2 of this order shall be effective on or after 12:01 a.m. eastern daylight time on June 15, 2027.',
      ],
      [{ action: 'tariff', amends: 'eo-14195', ratePct: 15, previousPct: 10, from: '2027-06-15' }],
    ],
    [
      'makes a suspension longer that two orders with long titles had made',
      [
        'Sec. 2. The suspension of heading 9903.01.63 of the HTSUS effectuated by Executive Order 14298 of May 12, 2025 (Modifying Reciprocal Tariff Rates to Reflect Discussions with the People’s Republic of China), as continued by Executive Order 14358 of November 4, 2025 (Modifying Reciprocal Tariff Rates Consistent with the Economic and Trade Arrangement Between the United States and the People’s Republic of China), is hereby extended through 11:59 p.m. eastern standard time on January 10, 2027.',
      ],
      [{ action: 'suspend', targets: [{ notice: 'eo-14257' }], until: '2027-01-10', untilTime: '23:59' }],
    ],
    [
      'puts aside what others pay, and not what it raises for China',
      [
        'Sec. 2. Enforcement of the second paragraph of section 3(a) of Executive Order 14257 is suspended until July 9, 2025. All articles from trading partners, except as provided for in section 3 of this order with respect to the PRC, shall be subject to an additional ad valorem rate of duty of 10 percent.',
        'Sec. 3. Heading 9903.01.63 of the HTSUS shall be amended by deleting “84%” and inserting “125%” in lieu thereof, effective on or after April 10, 2025.',
      ],
      [{ action: 'tariff', amends: 'eo-14257', ratePct: 125, from: '2025-04-10' }],
    ],
    [
      'ends the duties of several orders in one sentence of its background',
      [
        'In light of recent events, the additional ad valorem duties imposed in Executive Order 14195, as amended; and Executive Order 14257, as amended shall no longer be in effect and, as soon as practicable, shall no longer be collected. The emergencies declared in Executive Order 14195 remain in effect.',
      ],
      [{ action: 'stop', targets: [{ notice: 'eo-14195' }, { notice: 'eo-14257' }] }],
    ],
  ])('%s', (_, provisions, expected) => {
    const { kind, effects, problems } = readText(RECIPROCAL, order(provisions));
    expect({ kind, problems }).toEqual({ kind: 'notice', problems: [] });
    expect(effects).toMatchObject(expected);
    expect(effects).toHaveLength(expected.length);
    for (const { evidence } of effects) expect(provisions.join(' ')).toContain(evidence);
  });

  test('what a text does not state is not made up', () => {
    const [amended] = readText(
      RECIPROCAL,
      order([
        'Sec. 2. Section 2(a) of Executive Order 14195 is hereby amended by striking the words “10 percent” and inserting the words “20 percent”.',
      ]),
    ).effects;
    expect(amended).not.toHaveProperty('from');
    const [continued] = readText(
      RECIPROCAL,
      order([
        'Sec. 2. Heading 9903.01.63 of the HTSUS shall continue to be suspended until 12:01 a.m. eastern standard time on November 10, 2026.',
      ]),
    ).effects;
    expect(continued).not.toHaveProperty('from');
    expect(continued).not.toHaveProperty('suspendPct');
  });

  test('a surcharge under section 122 has its own end, and its start in the next paragraph', () => {
    const { notice, effects } = readText(
      'Imposing a Temporary Import Surcharge',
      proclamation('section 122 of the Trade Act of 1974', [
        '(1) There is imposed, for a period of 150 days, a temporary import surcharge of 10 percent ad valorem on articles imported into the United States from all countries.',
        '(2) The surcharge shall be effective on or after 12:01 a.m. eastern standard time on February 24, 2026, and shall continue in effect through 12:01 a.m. eastern daylight time on July 24, 2026.',
      ]),
    );
    expect(notice?.key).toBe('proclamation-imposing-a-temporary-import-surcharge');
    expect(effects).toMatchObject([
      { ratePct: 10, authority: 's122', from: '2026-02-24', until: '2026-07-24', untilTime: '00:01' },
    ]);
  });

  test('a surcharge is raised by the proclamation that strikes its rate', () =>
    expect(
      readText(
        'Amending the Temporary Import Surcharge',
        proclamation('section 122 of the Trade Act of 1974', [
          '(1) Clause (1) of Proclamation 11012 is amended by striking “10 percent” and inserting “15 percent” in lieu thereof, effective with respect to articles of all countries on or after March 5, 2026.',
        ]),
      ).effects,
    ).toMatchObject([{ ratePct: 15, previousPct: 10, amends: 'proclamation-11012', from: '2026-03-05' }]));

  test('of two rates the one on another country’s goods, and one that goes on, are no acts on ours', () =>
    expect(
      readText(
        'Adjusting Imports of Aluminum Into the United States',
        proclamation('section 232 of the Trade Expansion Act of 1962', [
          '(1) Imports of aluminum articles from all countries shall be subject to an additional 25 percent ad valorem rate of duty on or after March 12, 2025. The 200 percent ad valorem rate of duty on aluminum of Russia is not affected.',
          '(2) The ad valorem tariff of 25 percent described in clause (1) of this proclamation shall not apply to parts until there is a process.',
          '(3) Imports of cabinets from all countries shall continue to be subject to the 20 percent ad valorem duty imposed before.',
        ]),
      ).effects,
    ).toMatchObject([{ ratePct: 25 }]));

  test.each([
    'Except as otherwise provided in this order, all articles that are products of the PRC shall be subject to an additional ad valorem rate of duty of 10 percent.',
    'Except as provided in headings 9903.01.21, 9903.01.22, and 9903.01.23, articles the product of China shall be subject to an additional ad valorem rate of duty of 10 percent.',
    'All products of the PRC shall be subject to an additional ad valorem rate of duty of 10 percent, except for articles described in section 3(b) of this order.',
    'All products of the PRC shall be subject to an additional ad valorem rate of duty of 10 percent in addition to duties imposed by section 2.',
  ])('a duty on Chinese goods with an exception is one: %s', (text) =>
    expect(readText(OPIOIDS, order([`Sec. 2. ${text}`])).effects).toMatchObject([{ action: 'tariff', ratePct: 10 }]),
  );

  test('a duty on everybody’s goods but Chinese ones is none on them', () =>
    expect(
      readText(
        'Regulating Imports',
        order([
          'Sec. 2. Except for products of China, all articles imported into the United States shall be subject to an additional ad valorem rate of duty of 10 percent.',
        ]),
      ).effects,
    ).toEqual([]));

  test.each([
    'The additional duties imposed pursuant to the national emergency declared in Executive Order 14195 are hereby terminated.',
    'By the authority vested in me, the duties imposed by Executive Order 14195 are hereby terminated.',
    'The national emergency declared in Executive Order 14195, and the additional duties imposed under it, are hereby terminated.',
  ])('duties of an emergency end: %s', (text) =>
    expect(readText(OPIOIDS, order([`Sec. 2. ${text}`])).effects).toMatchObject([
      { action: 'stop', targets: [{ notice: 'eo-14195' }] },
    ]),
  );

  test.each([
    'The national emergency declared in Executive Order 14195 is hereby terminated.',
    'The process for requesting exclusions under Executive Order 14195 is hereby terminated.',
  ])('what ends beside them ends no duty: %s', (text) =>
    expect(readText(OPIOIDS, order([`Sec. 2. ${text}`])).effects).toEqual([]),
  );

  test('a proclamation on one kind of goods does not go for all', () => {
    const { effects } = readText(
      'Adjusting Imports of Copper Into the United States',
      proclamation('section 232 of the Trade Expansion Act of 1962', [
        '(1) Imports of semi-finished copper from all countries shall be subject to an additional 50 percent ad valorem duty on or after 12:01 a.m. eastern time on August 1, 2025.',
      ]),
    );
    expect(effects).toMatchObject([
      { authority: 's232', ratePct: 50, goods: { all: false, label: 'semi-finished copper' } },
    ]);
  });
});

describe('a notice of a trade agency', () => {
  const notice = (action: string, summary: string, dates: string) => [
    'AGENCY: Office of the United States Trade Representative.',
    `ACTION: ${action}`,
    `SUMMARY: ${summary}`,
    `DATES: ${dates}`,
  ];
  const TITLE = 'Notice of Modification of Section 301 Action: China’s Acts, Policies, and Practices';

  test('raises a rate on the goods of an earlier action, never on all', () => {
    const { notice: head, effects } = readText(
      TITLE,
      notice(
        'Notice of modification of action.',
        'The Trade Representative has determined to modify the action being taken in this Section 301 investigation by increasing the rate of additional duty from 10 percent to 25 percent for the products of China covered by the September 2018 action.',
        'The rate of additional duty will increase to 25 percent with respect to products covered by the September 2018 action on May 10, 2019.',
      ),
    );
    expect(head?.issuers).toEqual(['United States Trade Representative']);
    expect(effects).toMatchObject([
      {
        authority: 's301',
        ratePct: 25,
        previousPct: 10,
        from: '2019-05-10',
        goods: { all: false, label: expect.stringContaining('September 2018 action') },
      },
    ]);
  });

  test.each<[string, string[], string[]]>([
    [
      'a list without days',
      [
        'The Trade Representative has determined to increase the rates of duty as follows:',
        '1. Steel products of China: to 25 percent.',
        '2. Lithium batteries of China: to 25 percent.',
      ],
      ['Steel products', 'Lithium batteries'],
    ],
    [
      'two annexes',
      ['A', 'B'].map(
        (annex) =>
          `The Trade Representative has determined to impose an additional duty of 25 percent on products of China covered by Annex ${annex}.`,
      ),
      ['products of China covered by Annex A', 'products of China covered by Annex B'],
    ],
  ])('lays one rate on the goods of each line: %s', (_, lines, expected) => {
    const summary = 'The Trade Representative has determined to modify the action.';
    const { effects } = readText(TITLE, [...notice('Notice of modification.', summary, 'See below.'), ...lines]);
    expect(effects.map(({ goods }) => goods?.label)).toEqual(expected);
  });

  test.each([
    'increase the rate of additional duties on products of List 3 from 10 percent to 25 percent.',
    'impose an additional duty of 25 percent on the semiconductors of China that were proposed in the notice of May 28.',
  ])('has determined to %s', (determined) =>
    expect(
      readText(
        TITLE,
        notice(
          'Notice of modification.',
          `The Trade Representative has determined to ${determined}`,
          'Effective August 1, 2025.',
        ),
      ).effects,
    ).toMatchObject([{ ratePct: 25, from: '2025-08-01' }]),
  );

  test('lays a duty from the day under DATES', () => {
    const { effects } = readText(
      TITLE,
      notice(
        'Notice of action.',
        'The Trade Representative takes action under section 301 of the Trade Act of 1974. Products of China shall be subject to an additional 7.5 percent ad valorem rate of duty.',
        'The duties are effective on or after 12:01 a.m. eastern time on June 1, 2026.',
      ),
    );
    expect(effects).toMatchObject([{ authority: 's301', ratePct: 7.5, from: '2026-06-01', goods: { all: true } }]);
  });

  test.each([
    [
      'put aside until further notice, of an action that nothing names by its number',
      'Notice of modification of action.',
      'The Trade Representative has determined to suspend until further notice the imposition of additional duties of 15 percent on products of China specified in Annex C, under section 301 of the Trade Act of 1974.',
      ['unknown-wording'],
    ],
    [
      'amended where exclusions that were granted before stand in the schedule',
      'Notice.',
      'The Trade Representative is making conforming amendments to two previously reinstated exclusions of the Section 301 investigation of China, on which a duty is levied.',
      [],
    ],
    [
      'proposed',
      'Request for comments on proposed modification.',
      'Under section 301 of the Trade Act of 1974, the Trade Representative proposes an additional duty of 25 percent on products of China.',
      [],
    ],
  ])('%s', (_, action, summary, expected) => {
    const { effects, problems } = readText(TITLE, notice(action, summary, 'It is applicable as of December 15, 2019.'));
    expect({ effects, problems: problems.map(({ kind }) => kind) }).toEqual({ effects: [], problems: expected });
  });

  const ACTION_ON_SHIPS =
    'Termination of Action: China’s Targeting of the Maritime, Logistics, and Shipbuilding Sectors';
  test('ends the action that its title names', () =>
    expect(
      readText(
        ACTION_ON_SHIPS,
        notice(
          'Notice of termination of action.',
          'Pursuant to section 307(a) of the Trade Act, the Trade Representative has determined to terminate the action, including additional duties on cranes.',
          'The termination is effective on February 10, 2027.',
        ),
      ).effects,
    ).toMatchObject([
      { action: 'stop', targets: [{ notice: 'us-2025-06927' }, { notice: 'us-2025-19568' }], from: '2027-02-10' },
    ]));

  test('ends duties for an order, and not the order that ended them', () =>
    expect(
      readText(
        'Ending the Collection of Duties',
        notice(
          'Notice.',
          'In order to effectuate Executive Order 14389, the additional duties imposed on products of China pursuant to IEEPA by Executive Order 14195 shall no longer be collected.',
          'They shall no longer be collected on or after 12:00 a.m. eastern standard time on February 24, 2026.',
        ),
      ).effects,
    ).toMatchObject([{ action: 'stop', targets: [{ notice: 'eo-14195' }], from: '2026-02-24' }]));

  test('of section 232 is on goods of everybody where it names nobody', () =>
    expect(
      readText(
        'Additions of Derivative Articles',
        notice(
          'Notice.',
          'Under section 232 of the Trade Expansion Act of 1962, the products set out in Annex I will be subject to a duty rate of 50 percent.',
          'It is effective on or after 12:01 a.m. eastern daylight time on August 18, 2025.',
        ),
      ).effects,
    ).toMatchObject([
      { ratePct: 50, from: '2025-08-18', goods: { all: false, label: 'products set out in Annex I' } },
    ]));

  test('that carries out an order changes the rate of the order that this one changed', () =>
    expect(
      readText(
        'Modification of Duties on Products of the People’s Republic of China Pursuant to Executive Order 14357',
        notice(
          'Notice.',
          'In order to effectuate Executive Order 14357, issued under IEEPA, the HTSUS is modified to reduce the additional duty from 20 percent to 10 percent.',
          'It is effective on or after 12:01 a.m. eastern standard time on November 10, 2025.',
        ),
      ).effects,
    ).toMatchObject([{ ratePct: 10, previousPct: 20, amends: 'eo-14195', from: '2025-11-10' }]));

  test('has its headings as large as the page’s, and what stands under one of what went before is background', () => {
    const { effects } = readUs({
      id: 'x',
      url: 'https://www.federalregister.gov/documents/2018/07/17/2018-22222/x',
      publishedOn: '2018-07-17' as CivilDate,
      contentType: 'text/html',
      body: `<html><body><h1>${TITLE}</h1><div><h1>AGENCY:</h1><p>Office of the United States Trade Representative.</p><h1>ACTION:</h1><p>Notice of action.</p><h1>SUMMARY:</h1><p>The Trade Representative takes action under section 301 of the Trade Act of 1974: products of China are subject to an additional duty of 5 percent.</p><h1>DATES:</h1><p>It is effective on August 1, 2018.</p><h1>SUPPLEMENTARY INFORMATION:</h1><h1>A. Proceedings</h1><p>Effective July 6, 2018, an additional duty of 25 percent was imposed on products of China.</p></div></body></html>`,
    });
    expect(effects).toMatchObject([{ ratePct: 5, from: '2018-08-01' }]);
  });

  test('on fees for ships is told with its sentence: nothing that we keep can say it', () => {
    const { kind, effects, problems } = readText(
      'Notice of Action in Section 301 Investigation of China’s Targeting the Maritime Sector',
      notice(
        'Notice of action and proposed action.',
        'The Trade Representative has determined that appropriate action includes fees on vessels owned by Chinese operators, under section 301 of the Trade Act of 1974, beside duties already in place.',
        'Dates applicable to fees are contained in Annex I.',
      ),
    );
    expect({ kind, effects }).toEqual({ kind: 'notice', effects: [] });
    expect(problems).toMatchObject([{ kind: 'no-schema', text: expect.stringContaining('fees on vessels') }]);
  });
});

describe('the Register as it is printed', () => {
  const printed = (...lines: string[]): string =>
    `<html><head><title>Federal Register, Volume 84 Issue 94</title></head><body><pre>[Federal Register Volume 84, Number 94 (Wednesday, May 15, 2019)]\n[FR Doc No: 2019-09990]\n\n\n-----------------------\n\nOFFICE OF THE UNITED STATES TRADE REPRESENTATIVE\n\n\n${lines.join('\n')}\n</pre></body></html>`;
  const readPrinted = (...lines: string[]) =>
    readUs({
      id: 'x',
      url: 'https://www.govinfo.gov/content/pkg/FR-2019-05-15/html/2019-09990.htm',
      publishedOn: '2019-05-15' as CivilDate,
      contentType: 'text/html',
      body: printed(...lines),
    });

  test('has its title above the agency, paragraphs by their indents, and a page that begins within a sentence', () => {
    const { notice, effects } = readPrinted(
      "Notice of Action: China's Acts and \nPolicies",
      '',
      'AGENCY: Office of the United States Trade Representative.',
      '',
      'ACTION: Notice.',
      '',
      '-----------------------',
      '',
      'SUMMARY: The Trade Representative acts under section 301 of the Trade Act of 1974.',
      'A. Action',
      '    It changes nothing that was there before.',
      '    All articles that are products of China shall be subject to an',
      '',
      '[[Page 21893]]',
      '',
      'additional duty of 25 percent on or after May 10, 2019.',
      '',
      '[FR Doc. 2019-09990',
      'Filed 5-14-19; 8:45 am]',
    );
    expect(notice).toMatchObject({ key: 'us-2019-09990', title: "Notice of Action: China's Acts and Policies" });
    expect(effects).toMatchObject([{ ratePct: 25, from: '2019-05-10', goods: { all: true } }]);
  });
});

describe('what concerns nobody here', () => {
  test.each<[string, string, string[]]>([
    [
      'another country',
      'Addressing Threats to the United States by the Government of Brazil',
      [
        'Sec. 2. Articles of Brazil shall be subject to an additional ad valorem rate of duty of 40 percent, on or after 12:01 a.m. eastern time on August 6, 2025.',
      ],
    ],
    [
      'all but China',
      'Modifying Reciprocal Tariff Rates',
      [
        'Sec. 2. All articles from trading partners, except with respect to the PRC, shall be subject to an additional ad valorem rate of duty of 10 percent.',
      ],
    ],
    [
      'whoever is not on a list',
      'Further Modifying the Reciprocal Tariff Rates',
      [
        'Sec. 2. (d) Goods of any foreign trading partner that is not listed in Annex I to this order will be subject to an additional ad valorem rate of duty of 10 percent pursuant to the terms of Executive Order 14257.',
        '(g) Nothing in this order shall be construed to affect Executive Order 14298 (Modifying Reciprocal Tariff Rates To Reflect Discussions With the People’s Republic of China).',
      ],
    ],
    [
      'whoever trades with a third, if somebody finds so',
      'Addressing Threats by the Government of Iran',
      [
        'Sec. 2. An additional ad valorem rate of duty of 25 percent may be imposed on goods that are products of any country that directly purchases goods from Iran, such as China.',
      ],
    ],
    [
      'parcels',
      'Further Amendment to Duties as Applied to Low-Value Imports',
      [
        'Sec. 2. (c)(i) Ad Valorem Duty. 30 percent of the value of each postal item from the PRC on or after 12:01 a.m. eastern time on May 2, 2025.',
        '(b) increase the ad valorem rate of duty on postal items of the PRC from 30 percent to 90 percent.',
      ],
    ],
    [
      'goods by a detour',
      'Further Modifying the Reciprocal Tariff Rates',
      [
        'Sec. 3. Transshipment. (a) An article of China determined to have been transshipped shall be subject to an additional ad valorem rate of duty of 40 percent.',
      ],
    ],
    ['no duties', 'Nominations Sent to the Senate', ['The following persons are nominated.']],
  ])('%s', (_, title, provisions) => {
    const { kind, effects, problems } = readText(title, order(provisions));
    expect({ kind, effects, problems }).toEqual({ kind: 'irrelevant', effects: [], problems: [] });
  });
});

test('what an agency tells the press is none of its notices', () => {
  const { kind, problems } = readUs({
    id: 'x',
    url: 'https://ustr.gov/about/press-releases/2025/december/x',
    publishedOn: '2025-12-23' as CivilDate,
    contentType: 'text/html',
    body: '<html><body><h1>USTR Announces Section 301 Action on China</h1><p>It will impose tariffs on semiconductors of China under section 301 of the Trade Act of 1974, at a rate of duty that is 0 percent for 18 months.</p><p>###</p></body></html>',
  });
  expect({ kind, problems }).toEqual({ kind: 'irrelevant', problems: [] });
});

describe('a duty on some of the goods of an order', () => {
  const title = 'Amendments to Adjusting Imports of Timber Into the United States';
  const recital =
    '1. In Proclamation 10976 of September 29, 2025 (Adjusting Imports of Timber Into the United States), I laid duties on timber.';
  const effectsOf = (provision: string) => {
    const [first = '', ...more] = proclamation('section 232 of the Trade Expansion Act of 1962', [provision]);
    return readText(title, [first, recital, ...more]).effects;
  };

  test('that is put aside names them, and the order by its title', () =>
    expect(
      effectsOf(
        '(1) The additional duty on softwood timber imposed by Proclamation 10976 is suspended from 12:01 a.m. eastern standard time on March 1, 2027, until 12:01 a.m. eastern standard time on June 1, 2027.',
      ),
    ).toMatchObject([
      {
        action: 'suspend',
        targets: [{ notice: 'proclamation-adjusting-imports-of-timber-into-the-united-states' }],
        goods: { all: false, label: 'softwood timber' },
        from: '2027-03-01',
        until: '2027-06-01',
      },
    ]));

  test('is no part of what another order lays on all', () =>
    expect(
      readText(
        RECIPROCAL,
        order([
          'Sec. 2. The additional duty on rare earth magnets of the PRC imposed by Executive Order 14257 is suspended until 12:01 a.m. eastern standard time on June 1, 2027.',
        ]),
      ).effects,
    ).toMatchObject([{ action: 'suspend', goods: { all: false, label: 'rare earth magnets' } }]));
});

describe('what is not understood, or not whole, is told and never guessed', () => {
  test('a rate on everybody’s goods that is put off', () =>
    expect(
      readText(
        'Amendments to Adjusting Imports of Timber Into the United States',
        proclamation('section 232 of the Trade Expansion Act of 1962', [
          '(1) The increase in the rates of duty on cabinets described in Proclamation 10976 shall be delayed until January 1, 2027.',
        ]),
      ).problems,
    ).toMatchObject([{ kind: 'unknown-wording' }]));

  test('a provision on Chinese goods in other words', () => {
    const { kind, effects, problems } = readText(
      RECIPROCAL,
      order(['Sec. 2. The rate of duty on articles of the PRC shall be increased as the Annex says.']),
    );
    expect({ kind, effects }).toEqual({ kind: 'notice', effects: [] });
    expect(problems).toMatchObject([{ kind: 'unknown-wording' }]);
  });

  test.each([
    'Sec. 2. Tariffs. For articles of the PRC the tariff is to stand at a third of what it is, 12 percent.',
    'Sec. 2. Tariffs. The tariff that articles of the PRC bear will be eased by a third, and comes to 12 percent.',
  ])('an order whose title names nobody, of which nothing is read: %s', (provision) => {
    const { effects, problems } = readText('Responding to Conduct', order([provision]));
    expect(effects).toEqual([]);
    expect(problems).toMatchObject([{ kind: 'unknown-wording' }]);
  });

  test('rates by country in an annex that the page does not have', () => {
    const { effects, problems } = readText(
      'Setting Rates by Country',
      order([
        'Sec. 2. Country Rates. All articles of the trading partners listed in Annex I to this order shall be subject to the additional ad valorem rates of duty set forth in Annex I, effective on March 1, 2027.',
      ]),
    );
    expect(effects).toEqual([]);
    expect(problems).toMatchObject([{ kind: 'unknown-wording' }]);
  });

  test('an order on China of which nothing is read', () => {
    expect(
      readText(RECIPROCAL, order(['Sec. 2. The Secretary shall see to duties on products of the PRC.'])).problems,
    ).toHaveLength(1);
  });

  test('an order without its signature', () => {
    const whole = order([
      'Sec. 2. All articles that are products of the PRC shall be subject to an additional 10 percent ad valorem rate of duty on or after February 4, 2025.',
    ]);
    expect(readText(RECIPROCAL, whole).effects).toHaveLength(1);
    const { kind, effects, problems } = readText(RECIPROCAL, whole.slice(0, -1));
    expect({ kind, effects }).toEqual({ kind: 'notice', effects: [] });
    expect(problems).toMatchObject([{ kind: 'cut-off' }]);
  });
});

describe('what an order is called, and of which day it is', () => {
  const PROVISION =
    'Sec. 2. Heading 9903.01.63 of the HTSUS shall continue to be suspended until 12:01 a.m. eastern standard time on November 10, 2025.';
  const unsigned = order([PROVISION]).slice(0, -1);
  test.each<[string, string[], string]>([
    [
      'as the Federal Register heads it',
      ['Executive Order 14334 of August 11, 2025', ...unsigned, 'THE WHITE HOUSE,'],
      '2025-08-11',
    ],
    ['as it stands under the text', [...unsigned, SIGNATURE], '2025-05-12'],
    ['as it stands under the text in two lines', [...unsigned, 'THE WHITE HOUSE,', 'August 11, 2025.'], '2025-08-11'],
    [
      'of its page where it states none',
      [...unsigned, 'In Executive Order 14257 of April 2, 2025, I acted.', 'THE WHITE HOUSE,'],
      '2025-05-13',
    ],
  ])('is of the day of its signature, %s', (_, paragraphs, issuedOn) =>
    expect(readText(RECIPROCAL, paragraphs).notice?.issuedOn).toBe(issuedOn),
  );

  test.each([
    [
      'Imposing Duties to Address the Synthetic Opioid Supply Chain in the People’s Republic of China',
      false,
      'eo-14195',
    ],
    ['Regulating Imports With a Reciprocal Tariff To Rectify Trade Practices', false, 'eo-14257'],
    ['Some Order of Ours', false, 'us-some-order-of-ours'],
  ])('%s', (title, proclaimed, key) => expect(orderKey(title, proclaimed)).toBe(key));

  test('an order without a known number goes by the title that stands with it', () => {
    expect(
      ordersIn(
        'Executive Order 14257 of April 2, 2025, and Executive Order 15000 of March 3, 2026 (Some Order of Ours)',
      ),
    ).toEqual(['eo-14257', 'us-some-order-of-ours']);
  });

  test('the Register’s plain text, wrapped and paged, reads as its page does', () => {
    const body = `                 Executive Order 14334 of August 11, 2025\n\n                By the authority vested in me, including the International\n                Emergency Economic Powers Act (IEEPA), I hereby determine\n                and order:\n\n[[Page 39306]]\n\n                Sec. 2. Heading 9903.01.63 of the HTSUS shall continue\n                to be suspended until 12:01 a.m. eastern standard time on\n                November 10, 2025.\n\n                THE WHITE HOUSE,\n\n                    August 11, 2025.\n\n[FR Doc. 2025-15554\nFiled 8-13-25; 11:15 am]\n`;
    const { notice, effects } = readUs({
      id: 'x',
      url: 'https://www.federalregister.gov/d/x',
      publishedOn: '2025-08-14' as CivilDate,
      contentType: 'text/plain',
      title: RECIPROCAL,
      body,
    });
    expect(notice).toMatchObject({ key: 'eo-14334', issuedOn: '2025-08-11' });
    expect(effects).toMatchObject([{ action: 'suspend', keepsPct: 10, until: '2025-11-10' }]);
  });
});
