import { describe, expect, test } from 'vitest';
import type { Claim } from '../../../shared/domain/acts/claim.ts';
import { elementsIn, subjectsIn } from '../../../shared/reading/lexicon/materials.ts';
import { numberOf } from '../../../shared/reading/lexicon/numbers.ts';
import { noticesIn } from '../../../shared/reading/press/arguments/notices.ts';
import { ratesIn } from '../../../shared/reading/press/arguments/rates.ts';
import { durationIn, endIn, startIn } from '../../../shared/reading/press/arguments/term.ts';
import { framesOf } from '../../../shared/reading/press/frames/frames.ts';
import { mergeClaims } from '../../../shared/reading/press/merge/merge.ts';
import { parse } from '../../../shared/reading/press/parse/parse.ts';
import { plain, sentencesOf } from '../../../shared/reading/press/parse/sentences.ts';
import { whensIn } from '../../../shared/reading/press/parse/when.ts';
import { goodsIn } from '../../../shared/reading/press/words/party.ts';
import { speakerIn } from '../../../shared/reading/press/words/speaker.ts';
import type { CivilDate } from '../../../shared/time/civil.ts';

const FRIDAY = '2025-10-10' as CivilDate;

describe('sentences', () => {
  test.each<[string, number]>([
    ['Shipments to the U.S. will stop on Nov. 8. No. 57 says so.', 2],
    ['It was shipped to the U.S. The ban followed.', 2],
    ['Saronic Technologies, Inc. and Aerkomm Inc. were named. So was Mr. Li’s firm.', 2],
    ['“They have been warned.” Nobody replied!', 2],
    ['At 12:01 a.m. on Thursday it began', 1],
  ])('%s', (text, count) => expect(sentencesOf(text)).toHaveLength(count));

  test.each([
    ['24 percentage points', '24 points'],
    ['24 % points', '24 points'],
    ['34 per cent', '34%'],
    ['a 34-percent duty', 'a 34% duty'],
    ['the United States’ “Entity List”', 'the US\' "Entity List"'],
  ])('%s is spelt %s', (text, expected) => expect(plain(text)).toBe(expected));
});

describe('days', () => {
  const day = (text: string, published = FRIDAY) => whensIn(text, published)[0];

  test.each<[string, string, string?]>([
    ['on Thursday', '2025-10-09'],
    ['on Friday', '2025-10-10'],
    ['said on Saturday', '2025-10-11'],
    ['yesterday', '2025-10-09'],
    ['from Dec. 1', '2025-12-01'],
    ['since Aug. 1', '2025-08-01'],
    ['from Feb. 1', '2026-02-01'],
    ['on 10 April', '2025-04-10'],
    ['on January 2', '2026-01-02', '2026-01-09'],
    ['until November 10, 2026', '2026-11-10'],
  ])('%s is %s', (text, expected, published) =>
    expect(day(plain(text), (published ?? FRIDAY) as CivilDate)?.day).toBe(expected),
  );

  test.each([
    ['in April', true],
    ['last December', true],
    ['Earlier this year', true],
    ['in 2023', true],
    ['starting in November', false],
    ['in 2026', false],
  ])('%s is past: %s', (text, past) => expect(day(text)?.past).toBe(past));

  test.each<[string, string | undefined, boolean?]>([
    ['takes effect from Sept. 15', '2025-09-15', false],
    ['effective Tuesday', '2025-10-14', false],
    ['effective Thursday', '2025-10-09', false],
    ['took effect on Thursday', '2025-10-09', false],
    ['effective immediately', FRIDAY, false],
    ['by November 14', '2025-11-14', true],
    ['Most of these rules start on December 1', '2025-12-01', true],
    ['suspended until November 27, 2026', undefined],
    ['a meeting on October 30', undefined],
    ['goods entered on or after November 3', '2025-11-03'],
    ['at 12:01 a.m. ET on Monday, October 13', '2025-10-13'],
    ['comments are due on October 31', undefined],
    ['if Beijing does not yield by October 20', undefined],
    ['which began on Feb. 4, and will rise from October 20', '2025-10-20'],
    ['On Thursday the duties came into effect', '2025-10-09'],
    ['began to collect 15% on Thursday', '2025-10-09'],
    ['will pay more after talks on Thursday', undefined],
    ['from shortly after midnight', '2025-10-11'],
    ['the rate that took effect at midnight', '2025-10-10'],
    ['published on October 8, and took effect on that day', '2025-10-08'],
    ['goes into effect on Tuesday', '2025-10-14'],
    ['30 days from today', undefined],
    ['duties imposed on Thursday', undefined],
  ])('%s: starts %s', (raw, start, hedged) => {
    const text = plain(raw);
    const found = startIn(text, whensIn(text, FRIDAY), FRIDAY);
    expect(found?.day).toBe(start);
    if (hedged !== undefined) expect(found?.hedged).toBe(hedged);
  });

  test('an end and a length', () => {
    const text = plain('shifting the deadline to just after midnight on Nov. 10, 2025');
    expect(endIn(text, whensIn(text, FRIDAY))).toBe('2025-11-10');
    expect(['for another 90 days', 'for one year', 'a two-month pause', 'at once'].map(durationIn)).toEqual([
      'P90D',
      'P1Y',
      'P2M',
      undefined,
    ]);
  });
});

describe('clauses', () => {
  const framesIn = (text: string, title = '') => parse(title, title ? [] : [text], FRIDAY).flatMap(framesOf);

  test('a subject keeps what its prepositions govern, and “on or after” begins no clause', () => {
    expect(framesIn('China said the rate on imports from the US would rise.').map(({ text }) => text)).toContain(
      'the rate on imports from the US would rise.',
    );
    expect(framesIn('Goods will be taxed at 12% on or after March 9.')).toHaveLength(1);
  });

  test.each<[string, string[]]>([
    ['China announced export controls, minutes after a 10% tariff on its goods took effect', ['main', 'before']],
    ['The U.S. will suspend 24 points of its tariff for 90 days, retaining a duty of 10%', ['main', 'participle']],
    ['China suspended a measure that added 28 firms to its control list', ['main']],
    ['The tariff rose to 20%, which took effect on Tuesday', ['main', 'relative']],
    ['A duty of 50% will start unless Beijing withdraws its tariffs', ['main', 'if']],
    ['Tariffs as high as 145% on Chinese goods', ['main']],
    ['China said on Thursday it would suspend the controls', ['main', 'complement']],
    ['China raised tariffs and the US will keep its duties', ['main', 'and']],
    ['China announced that duties of up to 15% on some goods will be removed', ['main', 'complement']],
    ['China said duties of 15% on some goods will be removed', ['main', 'complement']],
    ['In a separate notice, the Ministry of Commerce added 14 firms', ['main']],
    ['As the ministry wrote, the tariff of 24% on US goods stays suspended', ['main', 'and']],
  ])('%s', (text, links) => expect(framesIn(text).map(({ link }) => link)).toEqual(links));

  test.each<[string, object]>([
    ['China will suspend its ban on exports of gallium', { act: 'suspend', form: 'future', verb: 'suspend' }],
    ['China has been added to the list', { act: 'impose', form: 'perfect', passive: true }],
    ['Trump threatened to raise tariffs', { act: 'impose', verb: 'raise', governors: ['threaten'] }],
    ['Beijing no longer requires licences', { act: 'remove' }],
    ['The ministry has not approved exports', { act: 'impose' }],
    ['The ministry announced a suspension of the ban', { act: 'suspend', nominal: true }],
    ['Washington puts off the duties', { act: 'suspend', verb: 'put' }],
    ['A duty of 24% stays suspended', { act: 'suspend', verb: 'suspend', form: 'present' }],
    ['The duty would be cut to 10%', { act: 'lower', form: 'modal', modal: 'would' }],
  ])('%s', (text, expected) => expect(framesIn(text).at(-1)).toMatchObject(expected));

  test('a headline’s verbs in -s are verbs, in title case, too', () => {
    for (const title of ['China bans exports of gallium to the US', 'China Bans Exports of Gallium to the US'])
      expect(framesIn('', title)[0]).toMatchObject({ verb: 'ban', act: 'impose', nominal: false });
  });
});

describe('rates', () => {
  const pairs = (text: string) => ratesIn(plain(text)).map(({ pct, from }) => (from === undefined ? pct : [from, pct]));

  test.each<[string, unknown[]]>([
    ['raised from 34 to 84 percent', [[34, 84]]],
    ['cut to 47% from 57%', [[57, 47]]],
    ['the 145% levies will be reduced to 30%', [[145, 30]]],
    ['34% on China, 24% on Japan', [34, 24]],
    ['a 15% tariff on toys instead of the planned 10%', [[10, 15]]],
    ['the 20% tariff on China was kept', [20]],
    ['reduces the 20% duty to 10%', [[20, 10]]],
    ['reduces duties by 20% and raises others to 10%', [20, 10]],
    ['duties of 10% to 12.5 percent', [12.5]],
    ['between 10 and 15 percent', [15]],
    ['tariffs of at least 10%', [10]],
    ['the rate is zero for now', [0]],
    ['34 per cent, up from the previous 10 per cent', [[10, 34]]],
    ['a tariff on goods that contain 0.1% of rare earths', []],
    ['the tariff hits 67% of global supply', []],
    ['tariffs of more than 100%', []],
    ['after the tariff news the S&P 500 was down 2.7%', []],
  ])('%s', (text, expected) => expect(pairs(text)).toEqual(expected));

  test('points are no rate', () =>
    expect(ratesIn(plain('24 percentage points of its tariff'))).toMatchObject([{ pct: 24, points: true }]));

  test.each([
    ['on Chinese imports', 'CN'],
    ['China faces', 'CN'],
    ['on key U.S. farm products', 'US'],
    ['American soybeans', 'US'],
    ['worldwide tariffs', 'all'],
    ['on Japan', 'other'],
    ['electric vehicles from China', 'CN'],
    ['Chinese solar cells', 'CN'],
    ['China, which will be charged', 'CN'],
    ['China chip tariffs', 'CN'],
    ['Retaliatory Tariffs On US Goods', 'US'],
    ['all imports originating from the US', 'US'],
    ['tariffs on US$112 billion of goods', undefined],
    ['US steel tariffs', undefined],
    ['any country that trades with Iran', 'all'],
    ['countries doing business there', 'all'],
    ['a surcharge under Section 122', 'all'],
    ['U.S. tariffs on imports', undefined],
  ])('%s: whose goods', (text, whose) => expect(goodsIn(plain(text))).toBe(whose));
});

describe('names and numbers', () => {
  test('elements that are named to be left out do not count', () => {
    expect(elementsIn('Neodymium and praseodymium were not included')).toEqual([]);
    expect(elementsIn('holmium, Erbium and holmium')).toEqual(['holmium', 'erbium']);
    expect(subjectsIn('rare earths such as holmium')).toEqual(['holmium']);
    expect(subjectsIn('drone makers')).toEqual([]);
  });

  test.each([
    ['In “2025 Announcement No. 61”', ['mofcom-2025-61']],
    ['MOFCOM Announcement No. 11 of 2026', ['mofcom-2026-11']],
    [
      'Announcements No. 5 and No. 6 of 2025 of the Tariff Commission',
      ['tariff-commission-2025-5', 'tariff-commission-2025-6'],
    ],
    ['No. 1 in the world', []],
  ])('%s', (text, keys) => expect(noticesIn(plain(text), 2025)).toEqual(keys));

  test.each([
    ['Trump said on Friday he would act', 'official-us'],
    ['the commerce ministry said in a statement', 'official-cn'],
    ['analysts expect more', 'press'],
  ])('%s: %s', (text, speaker) => expect(speakerIn(text)).toBe(speaker));

  test('numbers in words', () =>
    expect(['14', 'eight', 'twenty-eight', 'dozens'].map(numberOf)).toEqual([14, 8, 28, undefined]));
});

describe('what is said twice', () => {
  const listed = (list: string, count?: number): Claim => ({
    ...{ type: 'list-add', news: true, stance: 'affirmed', imposer: 'CN', list, evidence: `${list} ${count}` },
    ...(count !== undefined && { count }),
  });

  test('is said once', () => {
    expect(mergeClaims([listed('watch', 20), listed('watch'), listed('export-control', 20)])).toHaveLength(2);
  });

  test('a sum over two lists is no listing of its own', () => {
    const told = mergeClaims([
      listed('unspecified', 25),
      listed('unreliable-entity', 10),
      listed('export-control', 15),
    ]);
    expect(told.map(({ count }) => count)).toEqual([10, 15]);
  });

  test('a sure sentence leaves no doubt, and what names the notice is quoted', () => {
    const doubtful = { ...listed('watch', 20), doubtful: true as const };
    const [told] = mergeClaims([doubtful, { ...listed('watch', 20), notice: 'mofcom-2026-12', evidence: 'No. 12 …' }]);
    expect(told).toMatchObject({ notice: 'mofcom-2026-12', evidence: 'No. 12 …' });
    expect(told).not.toHaveProperty('doubtful');
  });
});
