import { describe, expect, test } from 'vitest';
import { couldBeTrade } from '../../shared/sources/united-states-titles.ts';

describe('a document of the United States', () => {
  test.each([
    'Addressing Threats to the United States by the Government of Nordland',
    'Imposing Duties on Countries That Import Oil From Nordland',
    'Continuation of the National Emergency With Respect to Nordland',
    'Adjusting Imports of Timber Into the United States',
    'Presidential Message on the Tariff Proclamation',
    'Remarks on Trade With China',
    'Notice of Modification of Section 301 Action: China’s Acts',
    'Fifteen Days of Truce',
  ])('is read: %s', (title) => expect(couldBeTrade({ url: '', title })).toBe(true));

  test.each([
    'Presidential Message on Flag Day',
    'Presidential Message on the Harvest',
    'Nominations Sent to the Senate',
    'Withdrawals Sent to the Senate',
    'Remarks at a Dinner',
    'National Bakers Week, 2026',
    'Day of Remembrance, 2026-03-01',
    'World Book Day',
    'Flags at Half-Staff',
    'Sunshine Act Meetings',
    'Agency Information Collection Activities: Entry Summary',
    'Meeting of the Customs Advisory Committee',
    'Certain Plates From China: Final Results of Antidumping Duty Administrative Review',
    'Certain Tubes From China: Countervailing Duty Order',
  ])('is ordinary: %s', (title) => expect(couldBeTrade({ url: '', title })).toBe(false));

  test('is read where its summary speaks of duties', () =>
    expect(couldBeTrade({ url: '', title: 'National Bakers Day, 2026', summary: 'a duty on flour' })).toBe(true));
});
