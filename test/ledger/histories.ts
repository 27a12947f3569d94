import fc from 'fast-check';
import type { Effect } from '../../shared/domain/effect.ts';
import type { Commit, Reading } from '../../shared/ledger/log/commit.ts';
import { emptyLedger, fold, type Ledger } from '../../shared/ledger/log/ledger.ts';
import { BEIJING, civilMinute, type Instant, instantAt, instantOf, millisOf } from '../../shared/time/civil.ts';
import { dayOf } from './naive.ts';
import { effect, text } from './readings.ts';

const PLACES = [undefined, '1', '2', '2.a'];
const day = fc.integer({ min: 0, max: 60 });
const rootKey = fc.constantFrom('mofcom-2025-1', 'mofcom-2025-2', 'tariff-commission-2025-1');
const stepKey = fc.constantFrom('tariff-commission-2025-2', 'tariff-commission-2025-3');

const term = fc.record({ from: day, length: fc.option(fc.integer({ min: 0, max: 25 }), { nil: undefined }) });
const dated = ({ from, length }: { from: number; length: number | undefined }) => ({
  from: dayOf(from),
  ...(length !== undefined && { until: dayOf(from + length) }),
});

const control = fc
  .record({ provision: fc.constantFrom(...PLACES), subject: fc.constantFrom('gallium', 'holmium'), term })
  .map(({ provision, subject, term: when }) =>
    effect('control', { rule: 'licence', subjects: [subject], ...(provision && { provision }), ...dated(when) }),
  );

const DUTY = { imposer: 'CN', partner: 'US', goods: { all: true, label: 'all' } };
const duty = fc
  .record({ pct: fc.integer({ min: 10, max: 90 }), term })
  .map(({ pct, term: when }) => effect('tariff', { ...DUTY, ratePct: pct, ...dated(when) }));

const onPlaces = (effects: Effect[]): Effect[] => [
  ...new Map(effects.map((one) => [`${one.provision} ${one.subjects}`, one])).values(),
];

const rootEffects = (key: string): fc.Arbitrary<Effect[]> =>
  key.startsWith('tariff') ? duty.map((one) => [one]) : fc.array(control, { minLength: 1, maxLength: 3 }).map(onPlaces);

const modifier = fc
  .record({
    action: fc.constantFrom('suspend', 'suspend', 'suspend', 'aside', 'stop', 'resume', 'repeal'),
    target: fc.oneof(rootKey, stepKey),
    provision: fc.constantFrom(...PLACES),
    term,
  })
  .map(({ action, target, provision, term: when }): Effect => {
    const of = target.startsWith('tariff') ? {} : provision && { provision };
    const aimed = { targets: [{ notice: target, ...of }], ...dated(when) };
    if (action === 'aside') return effect('suspend', { ...aimed, suspendPct: 5 });
    return effect(action as Effect['action'], aimed);
  });

const root = rootKey.chain((key) => fc.record({ key: fc.constant(key), published: day, effects: rootEffects(key) }));
const step = fc.record({
  key: stepKey,
  published: day,
  effects: duty.map((one) => [{ ...one, amends: 'tariff-commission-2025-1' }]),
});
const act = fc.record({
  key: fc.integer({ min: 40, max: 49 }).map((number) => `mofcom-2025-${number}`),
  published: day,
  effects: fc.array(modifier, { minLength: 1, maxLength: 2 }),
});

/** Random texts about a few notices; a key may come twice, and is then a page read anew by a better reader. */
export const texts: fc.Arbitrary<Reading[]> = fc
  .array(fc.oneof({ arbitrary: root, weight: 2 }, step, { arbitrary: act, weight: 3 }), { minLength: 1, maxLength: 9 })
  .map((drafts) => {
    const published = new Map<string, number>();
    return drafts.map(({ key, published: on, effects }, place) => {
      published.set(key, published.get(key) ?? on);
      return text(key, dayOf(published.get(key) ?? on), effects, { reader: String(place) });
    });
  });

/** One text a key, so that their order means nothing. */
export const differentTexts = texts.map((readings) => [...new Map(readings.map((one) => [one.key, one])).values()]);

const START = instantAt(civilMinute(dayOf(0)), BEIJING);
const later = (at: Instant, hours: number): Instant => instantOf(millisOf(at) + hours * 3_600_000);

/** A commit a text, an hour apart. */
export const commitsOf = (readings: readonly Reading[]): Commit[] =>
  readings.map((reading, place) => ({
    number: place + 1,
    at: later(START, place),
    cause: 'round',
    readings: [reading],
    changes: [],
  }));

export const ledgerOf = (readings: readonly Reading[]): Ledger => fold(emptyLedger(), commitsOf(readings));
