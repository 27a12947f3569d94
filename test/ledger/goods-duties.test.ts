import { describe, expect, test } from 'vitest';
import type { Effect } from '../../shared/domain/acts/effect.ts';
import type { Ledger } from '../../shared/ledger/log/ledger.ts';
import { effect, history, on, text } from './readings.ts';

const LAID = 'proclamation-adjusting-imports-of-timber';
const LATER = 'proclamation-amendments-to-adjusting-imports-of-timber';

const duty = (label: string, ratePct: number, from: string, parts: Partial<Effect> = {}): Effect =>
  effect('tariff', {
    imposer: 'US',
    partner: 'CN',
    authority: 's232',
    goods: { all: false, label },
    ratePct,
    from,
    ...parts,
  });

const laid = text(LAID, '2025-09-29', [
  duty('softwood timber', 10, '2025-10-14'),
  duty('kitchen cabinets and vanities', 25, '2025-10-14'),
  duty('kitchen cabinets and vanities', 50, '2026-01-01'),
]);
const later = (label: string, parts: Partial<Effect> = {}) =>
  text(LATER, '2025-12-31', [duty(label, 50, '2027-01-01', { amends: LAID, previousPct: 25, ...parts })]);

const duties = (ledger: Ledger, date: string) =>
  on(ledger, date).measures.map(({ goods, ratePct, state, from, notice, by }) => [
    goods?.label,
    ratePct,
    state,
    from.slice(0, 10),
    notice === LAID ? by.length : notice,
  ]);
const others = [
  ['softwood timber', 10, 'in-force', '2025-10-14', 1],
  ['kitchen cabinets and vanities', 25, 'in-force', '2025-10-14', 1],
];

const raised = (by: number) => ['kitchen cabinets and vanities', 50, 'in-force', '2025-10-14', by];

test('two rates of one text on the same goods from two days are one duty that rises', () => {
  const ledger = history([laid]);
  expect(duties(ledger, '2025-12-31')).toEqual(others);
  expect(on(ledger, '2025-12-31').measures[1]?.next).toMatchObject({ on: '2026-01-01', ratePct: 50 });
  expect(duties(ledger, '2026-01-01')).toEqual([others[0], raised(1)]);
});

test('the same rate for others from a later day is a duty of its own', () => {
  const twice = text(LAID, '2025-09-29', [
    duty('patented medicines', 100, '2026-07-31'),
    duty('patented medicines', 100, '2026-09-29'),
  ]);
  expect(duties(history([twice]), '2026-08-01').map(([, , state]) => state)).toEqual(['in-force', 'announced']);
});

describe('a rise on some goods that is put off before it begins', () => {
  const ledger = history([laid, later('Certain kitchen cabinets and vanities of China')]);

  test('waits from then on, past its old day', () => {
    expect(duties(ledger, '2025-12-30')).toEqual(others);
    expect(on(ledger, '2025-12-30').measures[1]?.next?.on).toBe('2026-01-01');
    expect(on(ledger, '2025-12-31').measures[1]?.next?.on).toBe('2027-01-01');
    expect(duties(ledger, '2026-06-01')).toEqual(others);
  });
  test('begins on its new day, once', () => expect(duties(ledger, '2027-01-01')).toEqual([others[0], raised(2)]));
  test('keeps its old day where the text came after it', () =>
    expect(
      duties(
        history([laid, { ...later('kitchen cabinets and vanities'), publishedOn: '2026-02-01' as never }]),
        '2026-06-01',
      ),
    ).toEqual([others[0], raised(1)]));
});

test('a step on some goods of several moves the rate of these', () => {
  const two = text(LAID, '2025-09-29', laid.effects.slice(0, 2));
  const ledger = history([two, later('kitchen cabinets and vanities')]);
  expect(duties(ledger, '2026-06-01')).toEqual(others);
  expect(duties(ledger, '2027-01-01')).toEqual([
    others[0],
    ['kitchen cabinets and vanities', 50, 'in-force', '2025-10-14', 2],
  ]);
});

test('one on goods in words of its own stands by itself', () => {
  const ledger = history([laid, later('wooden furniture')]);
  expect(duties(ledger, '2027-01-01').slice(-1)).toEqual([['wooden furniture', 50, 'in-force', '2027-01-01', LATER]]);
  expect(duties(ledger, '2025-12-31').slice(0, 2)).toEqual(others);
});

describe('what is put aside for some goods', () => {
  const aside = (label: string, notice = LAID) =>
    text('eo-15001', '2026-02-01', [
      effect('suspend', {
        imposer: 'US',
        partner: 'CN',
        targets: [{ notice }],
        goods: { all: false, label },
        from: '2026-02-10',
        until: '2026-12-31',
      }),
    ]);
  const states = (ledger: Ledger) => on(ledger, '2026-03-01').measures.map(({ state }) => state);

  test('is those of its name', () =>
    expect(states(history([laid, aside('Softwood timber that are products of China')]))).toEqual([
      'suspended',
      'in-force',
    ]));
  test('is none where no goods are of its name', () =>
    expect(states(history([laid, aside('hardwood')]))).toEqual(['in-force', 'in-force']));
  test('is those of a notice that has a number as well', () => {
    const numbered = {
      ...laid,
      key: 'proclamation-10976',
      notice: { key: 'proclamation-10976', unnumbered: LAID, issuers: [], title: 'x' },
    };
    expect(states(history([numbered, aside('softwood timber')]))).toEqual(['suspended', 'in-force']);
  });
});
