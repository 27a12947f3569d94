import { expect, test } from 'vitest';
import { complete } from '../../../shared/reading/press/merge/complete.ts';
import { drafted } from '../../../shared/reading/press/read-press.ts';
import type { CivilDate } from '../../../shared/time/civil.ts';

/** What clauses would claim, were all of it news: kind, rate or list, first day, last day. */
const read = (body: string, title = '', published = '2026-03-04'): string[] => {
  const story = { title, paragraphs: [body], published: published as CivilDate, opinion: false, problems: [] };
  const { candidates, scene } = drafted(story);
  complete(candidates, scene);
  return candidates.map(({ claim: { type, ratePct, list, effectiveOn, until } }) =>
    [type, ratePct ?? list ?? '', effectiveOn ?? '', until ?? ''].join(' ').trimEnd(),
  );
};

test.each<[string, string]>([
  ['China spoke minutes after an extra 12% duty on Chinese goods took effect.', 'tariff-set 12 2026-03-04'],
  [
    'Washington paused its 12% tariffs on Chinese goods until 12:01 a.m. Eastern time on June 9.',
    'tariff-suspend 12  2026-06-09',
  ],
])('%s', (text, claim) => expect(read(text)).toContain(claim));

test('a pause does not begin when what it pauses was to begin', () => {
  for (const text of [
    'Washington will delay 12% tariffs on Chinese goods that were set to take effect on March 9.',
    'Washington postponed the 12% tariffs on Chinese goods from March 9.',
  ])
    expect(read(text)).toContain('tariff-suspend 12');
  expect(read('China will suspend its 12% tariffs on US goods from March 9.')).toContain(
    'tariff-suspend 12 2026-03-09',
  );
});

test('what stays has no first day', () =>
  expect(
    read(
      'China will suspend a 24% tariff on US goods. It keeps a 10% tariff on US goods. The suspension begins on March 9.',
    ),
  ).toEqual(['tariff-suspend 24 2026-03-09', 'tariff-set 10']));

test('a day that is given to one act is not another one’s', () => {
  expect(
    read('China will suspend its 24% tariff on US goods. From March 9 it will also cut the tariff on US pork to 5%.'),
  ).toEqual(['tariff-suspend 24', 'tariff-set 5 2026-03-09']);
  expect(
    read(
      'China will charge a 12% tariff on US goods. This follows the latest US increase, which took effect on Tuesday.',
    )[0],
  ).toBe('tariff-set 12');
});

test('what is only threatened does not begin at once', () => {
  const text = 'President Trump threatens a 30% tariff on Chinese goods. It is effective immediately.';
  expect(read(text)).toEqual(['tariff-threat 30']);
});

test.each([
  'According to the notice, the measures take effect on March 9.',
  'The ministry said on Wednesday that the new duties would begin on March 9.',
  'The adjustment will be made from 1:01 p.m. on March 9.',
  'The minister signed the order, and it applies from March 9.',
])('“%s” goes on', (text) =>
  expect(read(`China announced a 12% tariff on US goods. Prices of pork rose in Chicago on the news. ${text}`)[0]).toBe(
    'tariff-set 12 2026-03-09',
  ),
);

test('what takes effect at once does so on the day on which it was announced', () => {
  const listed = 'China on Tuesday added five US firms to its unreliable entity list.';
  for (const text of ['The policy took effect immediately.', 'Deals under way must be broken off at once.'])
    expect(read(`${listed} Shares fell. ${text}`)[0]).toBe('list-add unreliable-entity 2026-03-03');
});

test('“from the same day” is the day named before', () =>
  expect(
    read(
      'China will charge a 12% tariff on US goods from March 9. From the same day it will lift its tariffs on US pork.',
    ),
  ).toContain('tariff-set 0 2026-03-09'));

test('what is not to take effect until a day takes effect then', () => {
  expect(read('China imposed export controls on indium. Most will not take effect until May 4, 2026.')).toEqual([
    'control-add  2026-05-04',
  ]);
  expect(read('China suspended its 12% tariffs on US goods until May 4, 2026.')).toEqual([
    'tariff-suspend 12  2026-05-04',
  ]);
});
