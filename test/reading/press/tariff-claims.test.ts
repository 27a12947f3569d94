import { expect, test } from 'vitest';
import { storyOf } from '../../../shared/reading/press/article/story.ts';
import { drafted } from '../../../shared/reading/press/read-press.ts';
import type { CivilDate } from '../../../shared/time/civil.ts';

/** What the sentences may claim of duties, whatever is news of it: “set US>CN 10”. */
const claimsIn = (body: string, title = ''): string[] =>
  drafted(
    storyOf({ id: 'x', url: '', publishedOn: '2025-10-10' as CivilDate, contentType: 'text/plain', title, body }),
  ).candidates.map(
    ({ claim: { type, imposer, partner, ratePct } }) =>
      `${type.replace('tariff-', '')} ${imposer}>${partner} ${ratePct ?? '-'}`,
  );

test.each<[kind: string, body: string, claims: string[]]>([
  [
    'a duty that is lifted from some goods is none',
    'Beijing will scrap duties of up to 15% on some American farm goods.',
    ['set CN>US 0'],
  ],
  ['a duty that is eased is not gone', 'Beijing will ease duties of 15% on American farm goods.', ['set CN>US -']],
  [
    'what is added in points',
    'Trump is raising tariffs on Chinese products by 10 percentage points.',
    ['set US>CN 10'],
  ],
  ['points of an index', 'China faces higher tariffs. The Dow rose 400 points.', ['set US>CN -']],
  ['what is only added to', 'The tariff of 34% on China comes on top of the 20% it already pays.', ['set US>CN 34']],
  ['what strikes back', 'China strikes back with 125% tariffs on American goods.', ['set CN>US 125']],
  ['what starts later', 'The 10% tariff on Chinese toys will not start until December.', ['suspend US>CN 10']],
  [
    'what both do',
    'Both will suspend 24% of the tariffs and retain 10%.',
    ['suspend US>CN 24', 'suspend CN>US 24', 'set US>CN 10', 'set CN>US 10'],
  ],
  ['what was not done', 'Washington failed to lift its tariffs on Chinese goods.', []],
  ['what is asked for', 'Beijing urged Washington to cancel its tariffs on Chinese goods.', []],
  ['what is to be done by a day', 'China has a deadline to withdraw its tariffs on American goods.', []],
  [
    'whose goods were named last before',
    'Beijing answered the 10% tariff on Chinese goods: American coal will be charged 15%, and crude an additional 10%.',
    ['set US>CN 10', 'set CN>US 15', 'set CN>US 10'],
  ],
  [
    'what it is told in answer to',
    'An additional 50% was added to the tariffs by Trump after Beijing refused to drop duties on American goods.',
    ['set US>CN 50'],
  ],
  [
    'whose duty it is called',
    "China responds to Trump's 145% levies and hits American goods with 125%.",
    ['set US>CN 145', 'set CN>US 125'],
  ],
  [
    'who is named in the clause',
    'China put 34% tariffs on American goods on Monday, and Trump then added 50%.',
    ['set CN>US 34', 'set US>CN 50'],
  ],
  ['what is not to come', 'Tariffs on Chinese goods will come down but not to zero, and not to 0%.', []],
  ['what else has ended', 'Talks of China and America on tariffs ended in Madrid.', []],
  ['a plan that nobody has', 'There is no plan for Washington to drop its tariffs on Chinese goods.', []],
  ['a surcharge that has ended', 'The surcharge on Chinese goods ended in July.', ['set US>CN 0']],
  [
    'an American law',
    'China and others were told of it. One order reduces the 20% fentanyl duty to 10%.',
    ['set US>CN 10'],
  ],
  [
    'a rate by country',
    'Trump put tariffs on the world: 34% for China, 25% for South Korea.',
    ['set US>all -', 'set US>CN 34'],
  ],
])('%s', (_, body, claims) => expect(claimsIn(body)).toEqual(claims));

test('goods of which the headline says whose they are', () => {
  expect(claimsIn('Cars will be charged 100% and solar cells 50%.', 'US raises tariffs on Chinese cars')).toEqual([
    'set US>CN -',
    'set US>CN 100',
    'set US>CN 50',
  ]);
  expect(claimsIn('Tariffs on imports from China change. Cars will be charged 100%.')).toContain('set US>CN 100');
  expect(claimsIn('Cars will be charged 100%.', 'US raises tariffs on cars')).toEqual([]);
});

test('who acts is who is named as acting, in the text or above it', () =>
  expect(claimsIn('Older toys from China get a tariff. The rate is 5% at first.', 'US sets tariffs')).toContain(
    'set US>CN 5',
  ));
