import { describe, expect, test } from 'vitest';
import type { Claim } from '../../../shared/domain/acts/claim.ts';
import { firmsIn, listsIn } from '../../../shared/reading/press/arguments/listed.ts';
import { storyOf } from '../../../shared/reading/press/article/story.ts';
import { complete } from '../../../shared/reading/press/merge/complete.ts';
import { mergeClaims } from '../../../shared/reading/press/merge/merge.ts';
import { drafted } from '../../../shared/reading/press/read-press.ts';
import type { CivilDate } from '../../../shared/time/civil.ts';

/** All that a text may claim, were all of it news but what it adds to controls. */
const claimsOf = (body: string): Claim[] => {
  const publishedOn = '2026-03-13' as CivilDate;
  const story = storyOf({ id: 'one', url: '', publishedOn, contentType: 'text/plain', title: '', body });
  const { candidates, scene } = drafted(story);
  for (const { claim } of candidates) claim.news = claim.type !== 'control-add';
  complete(candidates, scene);
  return mergeClaims(candidates.map(({ claim }) => claim));
};

describe('how many firms', () => {
  test.each<[string, number | undefined]>([
    ['twelve American suppliers', 12],
    ['two Czech lenders and five drone makers', 7],
    ['6 of the 20 companies', 6],
    ['on 14 March the companies', undefined],
  ])('%s', (text, count) => expect(firmsIn(text)).toBe(count));

  test.each<[string, number]>([
    ['put Arrow Labs and Bluefin on its export control list along with four other firms', 6],
    ['Arrow Labs, Bluefin and Corvid were added to the export control list together with nine other US companies', 12],
    ['on 14 March put Arrow Labs on its export control list along with 3 others', 4],
    ['has put 6 of the 20 companies on its unreliable entity list', 6],
  ])('%s', (text, count) => expect(listsIn(text)).toMatchObject([{ count }]));
});

describe('whom a list strikes', () => {
  test.each<[string, string, number]>([
    ['China bars nine Dutch firms and puts them on its export control list.', 'export-control', 9],
    ['Nine firms, two shipyards among them, have been put on an export control watch list by Beijing.', 'watch', 9],
    ['Another 13, Arrow Labs for one, were added by China to the export control list.', 'export-control', 13],
    ['They are among 31 entities that Beijing added to its unreliable entity list.', 'unreliable-entity', 31],
    [
      'China put Arrow Labs and Bluefin on its unreliable entity list. The two companies may not invest there.',
      'unreliable-entity',
      2,
    ],
    ['China sanctioned four arms makers. Beijing put them on its unreliable entity list.', 'unreliable-entity', 4],
    ['China imposed sanctions on three Estonian banks. No dealings with them are allowed.', 'countermeasures', 3],
    ['Sanctions against six US-linked units of a shipyard were announced by China.', 'countermeasures', 6],
    ['Three banks have come under countermeasures in China.', 'countermeasures', 3],
    ['Washington has raised duties, and China put four carriers on its watch list.', 'watch', 4],
    ['Answering new US tariffs, China listed two mills, placing restrictions on forty US firms.', 'unspecified', 40],
    ['The five Arrow units now stand on its export control list, Beijing said.', 'export-control', 5],
    ['China placed restrictions on thirty US firms.', 'unspecified', 30],
  ])('%s', (text, list, count) =>
    expect(claimsOf(text)).toContainEqual(expect.objectContaining({ type: 'list-add', list, count })),
  );
});

describe('what is undone', () => {
  const LISTED = 'China added 30 firms to its export control list in May.';
  test.each<[string, Partial<Record<keyof Claim, unknown>>]>([
    [
      `${LISTED} The suspension goes on for another 90 days for the 18 entities listed on May 4.`,
      { type: 'list-suspend', count: 18 },
    ],
    [`${LISTED} The controls on the 12 firms of May 9 are fully lifted.`, { type: 'list-remove', count: 12 }],
    [`${LISTED} The measures remain suspended for the 18 firms.`, { type: 'list-suspend', count: 18 }],
    [
      'China has lifted export controls on 12 US firms and suspended similar restrictions on another 7 entities.',
      { type: 'list-suspend', count: 7 },
    ],
    ['China lifted its sanctions on Arrow Shipyards for one year.', { type: 'list-suspend' }],
    [
      `${LISTED} For 9 firms that were listed on May 9, the measures will no longer be applied.`,
      { type: 'list-remove', count: 9 },
    ],
    [
      'China announced the suspension of its export ban on metals, including tungsten.',
      { type: 'control-suspend', subjects: ['tungsten'] },
    ],
    [
      'China announced the immediate suspension of its export controls on tungsten.',
      { type: 'control-suspend', effectiveOn: '2026-03-13' },
    ],
    [
      'China suspended its export controls on tungsten. Traders had hoped for it. Their suspension takes effect immediately.',
      { type: 'control-suspend', effectiveOn: '2026-03-13' },
    ],
    ['China will take 8 companies off its unreliable entity list.', { type: 'list-remove', count: 8 }],
    ['China will lift temporary export controls on some consumer drones.', { type: 'control-remove' }],
    ['Export controls on graphite have been put on hold by China.', { type: 'control-suspend' }],
    ["China's planned export controls on tungsten should be deferred.", { type: 'control-suspend' }],
    [
      'China said it had lifted its ban on exports of tungsten. The suspension runs until November 20, 2026.',
      { type: 'control-suspend', until: '2026-11-20' },
    ],
    [
      'On Thursday China suspended its export controls on tungsten.',
      { type: 'control-suspend', effectiveOn: '2026-03-12' },
    ],
  ])('%s', (text, claim) => expect(claimsOf(text)).toContainEqual(expect.objectContaining(claim)));

  test('a truce that is paused is no end of what is lifted', () =>
    expect(
      claimsOf('China lifted its export controls on tungsten. The trade truce was paused until May 9.'),
    ).toContainEqual(expect.objectContaining({ type: 'control-remove' })));

  test.each([
    ['Traders had hoped for it. Four of them concern tellurium.', ['tungsten', 'tellurium']],
    ['The ban had covered tellurium.', ['tungsten', 'tellurium']],
    ['Under the clause, tellurium was in principle not to be shipped.', ['tungsten', 'tellurium']],
    ['The first controls, on tellurium, remain.', ['tungsten']],
  ])('tungsten is set free. %s', (text, subjects) => {
    const [claim] = claimsOf(`China suspended its ban on exports of tungsten to the US. ${text}`).filter(
      ({ type }) => type === 'control-suspend',
    );
    expect(claim?.subjects).toEqual(subjects);
  });

  test('five more metals that fall under controls are controlled', () =>
    expect(claimsOf('Tungsten and indium will fall under export controls, China said.')).toMatchObject([
      { type: 'control-add' },
    ]));
});
