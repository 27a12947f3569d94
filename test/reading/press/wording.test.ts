import { describe, expect, test } from 'vitest';
import { subjectsIn } from '../../../shared/reading/lexicon/materials.ts';
import { numberOf } from '../../../shared/reading/lexicon/numbers.ts';
import { basisOf, COMPONENTS } from '../../../shared/reading/press/arguments/basis.ts';
import { PAIRS, ratesIn } from '../../../shared/reading/press/arguments/rates.ts';
import { durationIn, SMALL, startIn, UNITS } from '../../../shared/reading/press/arguments/term.ts';
import { couldMatter } from '../../../shared/reading/press/could-matter.ts';
import { PLAIN, plain, sentencesOf } from '../../../shared/reading/press/parse/sentences.ts';
import { RELATIVE_DAYS, whensIn } from '../../../shared/reading/press/parse/when.ts';
import { actOfPhrase, PHRASES } from '../../../shared/reading/press/words/acts.ts';
import { goodsIn, mentionsIn, WHOSE } from '../../../shared/reading/press/words/party.ts';
import type { CivilDate } from '../../../shared/time/civil.ts';
import { everyRowIsNeeded } from '../../support/rows.ts';

const FRIDAY = '2025-10-10' as CivilDate;

const SPELT: [string, string][] = [
  ['„new“ curbs', '"new" curbs'],
  ['China’s curbs', "China's curbs"],
  ['curbs — at once', 'curbs - at once'],
  ['sold to the U.S.', 'sold to the US'],
  ['CHINA ACTS', 'China ACTS'],
  ['BEIJING said', 'Beijing said'],
  ['the United States of America', 'the US'],
  ['United States goods', 'US goods'],
  ['the E.U. and the European Union', 'the EU and the EU'],
  ['at 12:01 a.m. it began', 'at 12:01 am it began'],
  ['cut to zero.', 'cut to 0%.'],
  ['24 percentage points', '24 points'],
  ['34 per cent and 34 pct', '34% and 34%'],
  ['24 % points', '24 points'],
  ['34 % duty', '34% duty'],
  ['on Nov. 8', 'on Nov 8'],
  ['No. 61', 'No 61'],
  ['two  spaces', 'two spaces'],
];

const RATES: [string, [from: number | undefined, to: number][]][] = [
  ['from 84% up to 125%', [[84, 125]]],
  ['47%, cut from 57%', [[57, 47]]],
  ['84% on cars, up from 34%', [[34, 84]]],
  ['to cut the 20% duty on China to 10%', [[20, 10]]],
  ['the 145% levies will be cut to 30%', [[145, 30]]],
];

const WHOSE_GOODS: [string, string][] = [
  ['Chinese electronics imports', 'CN'],
  ['goods made in China', 'CN'],
  ['duties on China', 'CN'],
  ['American electronics imports', 'US'],
  ['goods from the US', 'US'],
  ['US farm tariffs', 'US'],
  ['duties on the US', 'US'],
  ['a global tariff', 'all'],
  ['dozens of countries', 'other'],
  ['the Swiss', 'other'],
];

const PHRASAL: [string, string][] = [
  ['put off the duty', 'suspend'],
  ['leave 24 points aside', 'suspend'],
  ['hold at 30%', 'retain'],
  ['strike back at them', 'impose'],
  ['roll out duties', 'impose'],
  ['do away with it', 'remove'],
  ['throw out the duties', 'remove'],
];
const actIn = (text: string) => actOfPhrase(text.split(' ')[0]!, text.slice(text.indexOf(' ') + 1));

const PARTIES: [string, string[]][] = [
  [
    'US',
    [
      'US',
      'America',
      'Washington',
      'White House',
      'Trump',
      'Biden',
      'Bessent',
      'Greer',
      'Lutnick',
      'Treasury',
      'Supreme Court',
      'USTR',
      'Pentagon',
      'Truth Social',
      'American',
    ],
  ],
  [
    'CN',
    [
      'China',
      'Beijing',
      'Xi',
      'MOFCOM',
      'Chinese',
      'commerce ministry',
      'Finance Ministry',
      'Ministry of Commerce',
      'Tariff Commission',
      'General Administration of Customs',
      'State Council',
    ],
  ],
  [
    'other',
    ['EU', 'Brussels', 'Mexico', 'Ottawa', 'Japanese', 'Seoul', 'India', 'Brazil', 'UK', 'Swiss', 'Taiwan', 'Dutch'],
  ],
];

const PARTS: [string, string][] = [
  ['a 20% fentanyl tariff', 'fentanyl'],
  ['a 10% reciprocal tariff', 'reciprocal'],
  ['a 10% duty under section 122', 'section122'],
  ['a 25% duty under section 301', 'section301'],
  ['a 25% duty under section 232', 'section232'],
  ['a 20% duty under IEEPA', 'ieepa'],
];

const LENGTHS: [string, string][] = [
  ['for a day', 'P1D'],
  ['for an additional year', 'P1Y'],
  ['for one year', 'P1Y'],
  ['for two weeks', 'P2W'],
  ['for three months', 'P3M'],
  ['for six months', 'P6M'],
];

const RELATIVE: [string, string][] = [
  ['yesterday', '2025-10-09'],
  ['tomorrow', '2025-10-11'],
  ['midnight', '2025-10-11'],
  ['a day earlier', '2025-10-09'],
  ['the day before', '2025-10-09'],
  ['today', '2025-10-10'],
];

const rateIn = (text: string) => ratesIn(plain(text))[0]!;

describe('the press says', () => {
  test.each(SPELT)('%s as %s', (text, spelt) => expect(plain(text)).toBe(spelt));
  test.each(RATES)('%s', (text, rates) => expect(ratesIn(text).map(({ from, pct }) => [from, pct])).toEqual(rates));
  test.each(WHOSE_GOODS)('%s: whose goods', (text, whose) => expect(goodsIn(text)).toBe(whose));
  test.each(PHRASAL)('to %s is to %s', (text, act) => expect(actIn(text)).toBe(act));
  test.each(PARTIES)('who is %s', (party, names) => {
    for (const name of names) expect(mentionsIn(`yet ${name} acted`), name).toMatchObject([{ party, word: name }]);
  });
  test.each(PARTS)('%s', (text, component) => expect(basisOf(text, rateIn(text))).toMatchObject({ component }));
  test.each(LENGTHS)('%s is %s', (text, length) => expect(durationIn(text)).toBe(length));
  test.each(RELATIVE)('%s on a Friday is %s', (text, day) => expect(whensIn(text, FRIDAY)[0]?.day).toBe(day));
});

describe('numbers and days in words', () => {
  const TO_TWENTY =
    'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty';
  test.each(TO_TWENTY.split(' ').map((word, at) => [word, at + 1] as const))('%s is %i', (word, number) =>
    expect(numberOf(word)).toBe(number),
  );
  test.each([
    ['thirty-one', 31],
    ['forty-two', 42],
    ['fifty-three', 53],
    ['sixty-four', 64],
    ['seventy-five', 75],
    ['eighty-six', 86],
    ['ninety-seven', 97],
  ])('%s is %i', (word, number) => expect(numberOf(word)).toBe(number));

  test.each(
    'January February March April May June July August September October November December'
      .split(' ')
      .map((month, at) => [month, String(at + 1).padStart(2, '0')] as const),
  )('%s, whole and cut short', (month, number) => {
    for (const name of [month, month.slice(0, 3)])
      expect(whensIn(`on ${name} 9, 2025`, FRIDAY)[0]?.day).toBe(`2025-${number}-09`);
  });

  test.each([
    ['Saturday', '2025-10-11'],
    ['Sunday', '2025-10-05'],
    ['Monday', '2025-10-06'],
    ['Tuesday', '2025-10-07'],
    ['Wednesday', '2025-10-08'],
    ['Thursday', '2025-10-09'],
    ['Friday', '2025-10-10'],
  ])('%s is %s', (name, day) => expect(whensIn(`said ${name}`, FRIDAY)[0]?.day).toBe(day));

  test.each([
    'with immediate effect',
    'it applies immediately',
    'effective today',
    'takes effect immediately',
    'took effect immediately',
    'came into force at once',
    'effective the same day',
    'upon publication',
    'from the date of its release',
    'banned at once',
    'immediately suspended',
  ])('%s: on that day', (text) => expect(startIn(text, [], FRIDAY)).toMatchObject({ day: FRIDAY }));
});

describe('a full stop that ends no sentence', () => {
  test.each(
    'J U.S U.K E.U U.N Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec No Nos Mr Mrs Ms Dr St Inc Co Corp Ltd Gov Sen Rep Gen vs approx Art Sec'.split(
      ' ',
    ),
  )('%s.', (short) => expect(sentencesOf(`It was told ${short}. Smith of it`)).toHaveLength(1));
});

describe('goods by their names', () => {
  test.each([
    ['natural graphite', 'graphite'],
    ['superhard materials', 'superhard-materials'],
    ['synthetic diamond powder', 'superhard-materials'],
    ['cubic boron nitride', 'superhard-materials'],
    ['lithium-ion battery technology', 'lithium-batteries'],
    ['cathode material', 'lithium-batteries'],
    ['long-range drones', 'drones'],
    ['unmanned aerial vehicles', 'drones'],
    ['rare-earth magnets', 'rare-earths'],
    ['uncommon earths', 'rare-earths'],
    ['supplies of REEs', 'rare-earths'],
    ['dual-use goods', 'dual-use-items'],
  ])('%s', (text, subject) => expect(subjectsIn(text)).toEqual([subject]));
});

describe('what is worth a visit', () => {
  test.each([
    'rare earths',
    'unreliable entity list',
    'export controls',
    'export curbs',
    'export licences',
    'entity list',
    'tariffs',
    'a surcharge',
    'IEEPA',
    'section 122',
    'section 232',
    'section 301',
    'section 338',
    'critical minerals',
    'dual-use goods',
    'gallium',
    'graphite',
    'superhard materials',
    'trade war',
    'trade truce',
    'trade talks',
    'Liberation Day',
    'watch list',
    'control list',
    'MOFCOM',
    'commerce ministry',
    'Ministry of Commerce',
  ])('%s, whoever is named', (topic) => expect(couldMatter(`The world and ${topic}`)).toBe(true));

  test.each([
    'exports',
    'imports',
    'trade',
    'duties',
    'levies',
    'a tax',
    'curbs',
    'restrictions',
    'a ban',
    'a blacklist',
    'sanctions',
    'licences',
    'permits',
    'a list',
    'minerals',
    'metals',
    'magnets',
    'batteries',
    'chips',
    'semiconductors',
    'drones',
    'helium',
    'a truce',
    'talks',
    'an agreement',
    'a joint statement',
    'a summit',
    'retaliation',
    'countermeasures',
    'penalties',
    'supplies',
    'a halt',
    'a suspension',
    'firms',
    'companies',
  ])('China and %s', (word) => {
    expect(couldMatter(`China and ${word}`)).toBe(true);
    expect(couldMatter(`Norway and ${word}`)).toBe(false);
  });

  test.each(['China', 'Chinese', 'Beijing', 'Xi', 'Sino-US', 'Hong Kong', 'Taiwan'])('%s and exports', (name) =>
    expect(couldMatter(`${name} and exports`)).toBe(true),
  );
  test('the weather in China is not', () => expect(couldMatter('Heavy rain in southern China')).toBe(false));
});

const samples = [
  ...SPELT.map(([text]) => ({ text, made: () => plain(text) })),
  ...RATES.map(([text]) => ({ text, made: () => ratesIn(text) })),
  ...WHOSE_GOODS.map(([text]) => ({ text, made: () => goodsIn(text) })),
  ...PHRASAL.map(([text]) => ({ text, made: () => actIn(text) })),
  ...PARTS.map(([text]) => ({ text, made: () => basisOf(text, rateIn(text)) })),
  ...LENGTHS.map(([text]) => ({ text, made: () => durationIn(text) })),
  ...RELATIVE.map(([text]) => ({ text, made: () => whensIn(text, FRIDAY) })),
];
everyRowIsNeeded({ COMPONENTS, PAIRS, PHRASES, PLAIN, RELATIVE_DAYS, SMALL, UNITS, WHOSE }, samples);
