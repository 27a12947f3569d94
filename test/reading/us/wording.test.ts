import { describe, expect, test } from 'vitest';
import { AMENDS, AUTHORITIES, authorityIn, dutiesIn, IMPOSED } from '../../../shared/reading/us/duties.ts';
import { NUMBERED, orderKey } from '../../../shared/reading/us/order-key.ts';
import { everyRowIsNeeded, type Sample } from '../../support/rows.ts';

/** The powers that orders on duties have named. */
const POWERS: [string, string][] = [
  ['s122', 'including section 122 of the Trade Act of 1974'],
  ['s232', 'under section 232 of the Trade Expansion Act of 1962, as amended'],
  ['s338', 'section 338 of the Tariff Act of 1930'],
  ['ieepa', 'the International Emergency Economic Powers Act'],
  ['s201', 'section 201 of the Trade Act of 1974'],
  ['s301', 'section 301 of the Trade Act of 1974'],
];

const SECTIONS: [from: number | undefined, to: number, text: string][] = [
  // Rates that another order had set.
  [
    10,
    20,
    'Section 2(a) of Executive Order 14195 is amended by striking the words “10 percent” and inserting in lieu thereof the words “20 percent”.',
  ],
  [84, 125, 'In Executive Order 14257 the words “84 percent” are struck and the words “125 percent” are inserted.'],
  [
    125,
    34,
    'The rate of duty of 125 percent on products of the PRC under Executive Order 14257 shall be reduced to 34 percent.',
  ],
  [20, 10, 'The duty under Executive Order 14195 is changed from 20 percent to 10 percent.'],
  // Rates of an order's own.
  [undefined, 10, 'All products of the PRC shall be subject to an additional 10 percent ad valorem rate.'],
  [undefined, 25, 'Such articles shall bear an ad valorem duty of 25 percent.'],
  [undefined, 10, 'I proclaim an import surcharge of 10 percent.'],
  [undefined, 50, 'Such products shall bear an additional duty of 50 percent.'],
];

const TITLES: [string, string][] = [
  ['eo-14195', 'Imposing Duties to Address the Synthetic Opioid Supply Chain in the People’s Republic of China'],
  [
    'eo-14228',
    'Further Amendment to Duties Addressing the Synthetic Opioid Supply Chain in the People’s Republic of China',
  ],
  ['eo-14257', 'Regulating Imports With a Reciprocal Tariff To Rectify Trade Practices'],
  [
    'eo-14259',
    'Amendment to Reciprocal Tariffs and Updated Duties as Applied to Low-Value Imports From the People’s Republic of China',
  ],
  ['eo-14266', 'Modifying Reciprocal Tariff Rates To Reflect Trading Partner Retaliation and Alignment'],
  ['eo-14298', 'Modifying Reciprocal Tariff Rates To Reflect Discussions With the People’s Republic of China'],
  [
    'eo-14334',
    'Further Modifying Reciprocal Tariff Rates To Reflect Ongoing Discussions With the People’s Republic of China',
  ],
  ['eo-14357', 'Modifying Duties Addressing the Synthetic Opioid Supply Chain in the People’s Republic of China'],
  [
    'eo-14358',
    'Modifying Reciprocal Tariff Rates Consistent With the Economic and Trade Arrangement Between the United States and the People’s Republic of China',
  ],
];

const order = { key: 'us-this', authority: 'ieepa', label: 'all products of China', all: true } as const;
describe('an order says', () => {
  test.each(POWERS)('by which power it acts: %s', (authority, text) => expect(authorityIn(text)).toBe(authority));
  test.each(SECTIONS)('from %s to %i: %s', (from, to, text) => {
    const [effect] = dutiesIn(text, order);
    expect([effect?.previousPct, effect?.ratePct]).toEqual([from, to]);
  });
  test.each(TITLES)('its number by its title: %s', (key, title) => expect(orderKey(title, false)).toBe(key));
});

const samples = [
  ...POWERS.map(([, text]): Sample => ({ text, made: () => authorityIn(text) })),
  ...SECTIONS.map(([, , text]): Sample => ({ text, made: () => dutiesIn(text, order) })),
  ...TITLES.map(([, text]): Sample => ({ text, made: () => orderKey(text, false) })),
];

everyRowIsNeeded({ AMENDS, AUTHORITIES, IMPOSED, NUMBERED }, samples);
