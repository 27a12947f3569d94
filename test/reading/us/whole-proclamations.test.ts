import { describe, expect, test } from 'vitest';
import { order, proclamation, readText } from './orders.ts';

const LAW = 'section 232 of the Trade Expansion Act of 1962, as amended';
const ON_MAY_4 =
  'Effective with respect to goods entered for consumption on or after 12:01 a.m. eastern daylight time on May 4, 2027';
const KETTLES = 'Adjusting Imports of Kettles, Pans, and Their Parts Into the United States';

const ratesIn = (provisions: readonly string[], title = KETTLES, law = LAW) =>
  readText(title, proclamation(law, provisions)).effects.map(({ ratePct, goods, from, until }) => ({
    ratePct,
    goods: goods?.label,
    from,
    ...(until && { until }),
  }));

describe('rates beneath the goods that they are on', () => {
  test('the general rate is read, and none for goods of others or of American metal', () => {
    const provisions = [
      `(1) ${ON_MAY_4}, the applicable additional ad valorem rate of duty imposed pursuant to section 232 for all iron kettles, most pans, and certain of their parts, as listed in Annex I-A to this proclamation, shall be:`,
      '(a) 40 percent, unless a lower rate of duty applies pursuant to clause (1)(b) of this proclamation;',
      '(b) 20 percent for United Kingdom products, the iron content of which was cast in the United Kingdom; and',
      '(c) 5 percent for parts, the iron content of which is composed entirely of iron that was smelted and cast in the United States.',
      `(2) ${ON_MAY_4}, until 11:59 p.m. eastern standard time on December 31, 2028, the applicable rate of duty for imports of machines listed in Annex III to this proclamation shall be:`,
      '(a) Determined by the Column 1 Duty Rate. For products with a Column 1 Duty Rate that is less than 15 percent, the sum of that rate and the additional rate of duty shall be 15 percent;',
      '(b) 25 percent for products imported from trading partners with whom the United States has no normal trading relations.',
    ];
    expect(ratesIn(provisions)).toEqual([
      {
        ratePct: 40,
        goods: 'iron kettles, most pans, and certain of their parts, as listed in Annex I-A',
        from: '2027-05-04',
      },
      { ratePct: 15, goods: 'machines listed in Annex III', from: '2027-05-04', until: '2028-12-31' },
    ]);
  });

  test('each line has the goods that it names itself', () => {
    const provisions = [
      `(1) ${ON_MAY_4}, the applicable ad valorem rate of duty for the kettles and pans listed in Annex I and Annex II shall be:`,
      '(a) 90 percent for the kettles listed in Annex I to this proclamation, unless a lower rate applies; and',
      '(b) 30 percent for the pans listed in Annex II to this proclamation.',
    ];
    expect(ratesIn(provisions)).toEqual([
      { ratePct: 90, goods: 'kettles listed in Annex I', from: '2027-05-04' },
      { ratePct: 30, goods: 'pans listed in Annex II', from: '2027-05-04' },
    ]);
  });

  test('a rate that another text states is told as not read', () => {
    const { effects, problems } = readText(
      KETTLES,
      proclamation(LAW, [
        `(1) ${ON_MAY_4}, the rate of duty for imports of pans listed in Annex I shall be the rates set out in clause (3) of Proclamation 11999.`,
      ]),
    );
    expect({ effects, problems: problems.map(({ kind }) => kind) }).toEqual({
      effects: [],
      problems: ['unknown-wording'],
    });
  });
});

describe('a start that a later clause states for all', () => {
  test('of the rates, with a step that one of them takes', () => {
    const provisions = [
      '(1) Imports of iron kettles, as set out in Annex I to this proclamation, shall be subject to a 10 percent ad valorem duty rate.',
      '(2) Imports of certain copper pans, as set out in Annex I to this proclamation, will be subject to a 25 percent ad valorem duty rate.',
      '(3) Imports of lids shall be subject to a 20 percent ad valorem duty rate. This duty is on their parts as well.',
      '(4) Goods with a duty of this proclamation have none under Executive Order 14323 of July 30, 2025.',
      '(5) The rates of duty established in this proclamation shall apply to goods entered for consumption on or after 12:01 a.m. eastern daylight time on October 14, 2027. Effective January 1, 2028, the duty rate in clause 2 shall increase to 30 percent and the duty rate in clause 3 shall increase to 50 percent, and they shall continue in effect.',
    ];
    expect(ratesIn(provisions)).toEqual([
      { ratePct: 10, goods: 'iron kettles', from: '2027-10-14' },
      { ratePct: 25, goods: 'certain copper pans', from: '2027-10-14' },
      { ratePct: 20, goods: 'lids', from: '2027-10-14' },
      { ratePct: 30, goods: 'certain copper pans', from: '2028-01-01' },
      { ratePct: 50, goods: 'lids', from: '2028-01-01' },
    ]);
  });

  test('of the changes to the schedule, in a sentence within a clause', () => {
    const provisions = [
      '(1) All articles imported into the United States shall be subject to a 10 percent ad valorem duty rate.',
      '(2) It shall be treated as a regular customs duty.',
      '(7) The HTSUS shall be modified as provided in Annex I to this proclamation. The modifications shall be effective with respect to goods entered for consumption on or after 12:01 a.m. eastern standard time on February 24, 2027, and shall continue in effect through 12:01 a.m. eastern daylight time on July 24, 2027.',
    ];
    const surcharge = 'Imposing an Import Surcharge';
    expect(ratesIn(provisions, surcharge, 'section 122 of the Trade Act of 1974')).toEqual([
      { ratePct: 10, goods: 'all products of China', from: '2027-02-24', until: '2027-07-24' },
    ]);
  });

  test('with one day for some firms and another for the rest', () => {
    const provisions = [
      '(3)(a) Imports of patented kettles, as listed in Annex I to this proclamation, will be subject to a 100 percent ad valorem duty rate.',
      '(4) The tariffs and tariff treatment imposed by this proclamation shall be effective with respect to goods entered for consumption on or after 12:01 a.m. eastern daylight time on July 31, 2027, for the companies listed in Annex III and September 29, 2027, for other companies.',
    ];
    expect(ratesIn(provisions)).toEqual([
      { ratePct: 100, goods: 'patented kettles', from: '2027-07-31' },
      { ratePct: 100, goods: 'patented kettles', from: '2027-09-29' },
    ]);
  });

  test('with another rate for what the first leaves out, and none for what would be owed', () => {
    const provisions = [
      '(1) All imports of kettles specified in Annex I to this proclamation shall be subject to a 25 percent ad valorem duty rate, except for copper kettles of heading 7418, which shall be subject to a 10 percent ad valorem duty rate. These tariffs shall apply to goods entered for consumption on or after November 1, 2027.',
      '(4)(a) Makers may apply for an offset amount equal to 3.75 percent of the value of all kettles.',
      '(b) The percentage in subsection (a) reflects the total duty that would be owed when a 25 percent duty is applied to parts.',
    ];
    expect(ratesIn(provisions)).toEqual([
      { ratePct: 25, goods: 'kettles specified in Annex I to this proclamation', from: '2027-11-01' },
      { ratePct: 10, goods: 'copper kettles of heading 7418', from: '2027-11-01' },
    ]);
  });

  test('with what it rises to behind a comma', () => {
    const provisions = [
      '(1) Effective July 1, 2027, imports of copper kettles shall be subject to an additional ad valorem rate of duty of 15 percent, which shall increase to 30 percent on July 1, 2028.',
    ];
    expect(ratesIn(provisions)).toEqual([
      { ratePct: 15, goods: 'copper kettles', from: '2027-07-01' },
      { ratePct: 30, goods: 'copper kettles', from: '2028-07-01' },
    ]);
  });

  test('a term that the text defines is no country', () => {
    const provisions = [
      '(3) Imports of Covered Products will be subject to a 25 percent ad valorem duty rate. This tariff shall be effective on or after January 15, 2027.',
    ];
    expect(ratesIn(provisions)).toEqual([{ ratePct: 25, goods: 'Covered Products', from: '2027-01-15' }]);
  });
});

test('words put in stand beneath those that put them in; of which goods a clause of theirs is stays unread', () => {
  const { effects, problems } = readText('Amendments to Adjusting Imports of Kettles Into the United States', [
    '2. In Proclamation 11990 of September 29, 2026 (Adjusting Imports of Kettles Into the United States), I adopted a plan of action.',
    `NOW, THEREFORE, I, the President of the United States of America, by the authority vested in me, including ${LAW}, do hereby proclaim as follows:`,
    '(1) Proclamation 11990 is amended by revising clause 5 to read as follows:',
    '“(5) The rates of duty established in this proclamation shall apply on or after October 14, 2026. Effective January 1, 2028, the duty rate in clause 2 shall increase to 30 percent and the duty rate in clause 3 shall increase to 50 percent.',
    'They are in addition to any other duties.”',
    '(2) The Trade Representative shall pursue negotiations.',
    'IN WITNESS WHEREOF, I have hereunto set my hand this twentieth day of February.',
  ]);
  expect(effects).toEqual([]);
  expect(problems).toMatchObject([
    { kind: 'unknown-wording', text: expect.stringMatching(/30 percent .* 50 percent/) },
  ]);
});

test('what one sentence takes back beside what it puts aside counts from the same moment', () => {
  const provisions = [
    'Sec. 2. Suspension. Effective with respect to goods entered for consumption on or after 12:01 a.m. eastern daylight time on May 14, 2027, all articles from the PRC shall be subject to an additional ad valorem rate of duty of 10 percent. This rate reflects (i) the suspension of 24 percentage points of the rate in Executive Order 14257, by suspending 24 percentage points for 90 days; and (ii) the removal of the modified rates of duty imposed by Executive Order 14259 and Executive Order 14266.',
  ];
  const { effects } = readText('Modifying Reciprocal Tariff Rates To Reflect Talks With China', order(provisions));
  expect(effects).toMatchObject([
    { action: 'suspend', targets: [{ notice: 'eo-14257' }], from: '2027-05-14', until: '2027-08-12' },
    { action: 'stop', targets: [{ notice: 'eo-14259' }, { notice: 'eo-14266' }], from: '2027-05-14' },
  ]);
});
