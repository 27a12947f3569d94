import fc from 'fast-check';
import type { Effect, Target } from '../../shared/domain/acts/effect.ts';
import type { Commit, Reading } from '../../shared/ledger/log/commit.ts';
import { emptyLedger, fold, type Ledger } from '../../shared/ledger/log/ledger.ts';
import { BEIJING, civilMinute, type Instant, instantAt, instantOf, millisOf } from '../../shared/time/civil.ts';
import { dayOf, TIMES } from './naive.ts';
import { effect, text } from './readings.ts';

const PLACES = [undefined, '1', '2', '2.a'];
const LIST = 'unreliable-entity';
const NAMES = ['Hull', 'Keel', 'Mast'];
const day = fc.integer({ min: 0, max: 60 });
const rootKey = fc.constantFrom(
  'mofcom-2025-1',
  'mofcom-2025-2',
  'uel-2025-1',
  'uel-2025-2',
  'tariff-commission-2025-1',
);
const stepKey = fc.constantFrom('tariff-commission-2025-2', 'tariff-commission-2025-3');

const time = fc.option(fc.constantFrom(...TIMES), { nil: undefined, freq: 2 });
const term = fc.record({
  from: day,
  fromTime: time,
  length: fc.option(fc.integer({ min: 0, max: 25 }), { nil: undefined }),
  untilTime: time,
});
/** A term that ends on its first day ends with it. */
const dated = ({ from, fromTime, length, untilTime }: typeof term extends fc.Arbitrary<infer Term> ? Term : never) => ({
  from: dayOf(from),
  ...(fromTime && { fromTime }),
  ...(length !== undefined && { until: dayOf(from + length), ...(length > 0 && untilTime && { untilTime }) }),
});

const control = fc
  .record({ provision: fc.constantFrom(...PLACES), subject: fc.constantFrom('gallium', 'holmium'), term })
  .map(({ provision, subject, term: when }) =>
    effect('control', { rule: 'licence', subjects: [subject], ...(provision && { provision }), ...dated(when) }),
  );

const named = fc.subarray(NAMES, { minLength: 1 }).map((names) => names.map((name) => ({ name })));
const listing = fc
  .record({ provision: fc.constantFrom(...PLACES), entities: named, term })
  .map(({ provision, entities, term: when }) =>
    effect('list', { list: LIST, entities, ...(provision && { provision }), ...dated(when) }),
  );

const DUTY = { imposer: 'CN', partner: 'US', goods: { all: true, label: 'all' } };
const duty = fc
  .record({ pct: fc.integer({ min: 10, max: 90 }), term })
  .map(({ pct, term: when }) => effect('tariff', { ...DUTY, ratePct: pct, ...dated(when) }));

const onPlaces = (effects: Effect[]): Effect[] => [
  ...new Map(effects.map((one) => [`${one.provision} ${one.subjects}`, one])).values(),
];

const rootEffects = (key: string): fc.Arbitrary<Effect[]> => {
  if (key.startsWith('tariff')) return duty.map((one) => [one]);
  const one = key.startsWith('uel') ? listing : control;
  return fc.array(one, { minLength: 1, maxLength: 3 }).map(onPlaces);
};

/** A listing by its list and day, with or without its count. */
const byDay = fc.record(
  { notice: fc.constant(''), list: fc.constant(LIST), listedOn: day.map(dayOf), count: fc.integer({ min: 1, max: 3 }) },
  { requiredKeys: ['notice', 'list', 'listedOn'] },
);

const byNotice = fc.record(
  { notice: fc.oneof(rootKey, stepKey), provision: fc.constantFrom('1', '2', '2.a') },
  { requiredKeys: ['notice'] },
);

const aim: fc.Arbitrary<Target> = fc.oneof({ arbitrary: byNotice, weight: 5 }, { arbitrary: byDay, weight: 1 });

/** Firms of a list, whatever notice put them there. */
const onList = fc
  .record({ action: fc.constantFrom('suspend', 'resume', 'delist'), entities: named, term })
  .map(
    ({ action, entities, term: when }): Effect =>
      effect(action as Effect['action'], { list: LIST, entities, ...dated(when) }),
  );

const onTarget = fc
  .record({
    action: fc.constantFrom('suspend', 'suspend', 'suspend', 'aside', 'stop', 'resume', 'repeal'),
    force: fc.constantFrom('instrument', 'answer'),
    target: aim,
    entities: fc.option(named, { nil: undefined, freq: 3 }),
    term,
  })
  .map(({ action, force, target, entities, term: when }): Effect => {
    const { provision, ...whole } = target;
    const placed = provision && !whole.notice.startsWith('tariff') ? { ...whole, provision } : whole;
    const firms = entities && !/^(tariff|mofcom)/.test(whole.notice) ? { entities } : {};
    const aimed = { force: force as Effect['force'], targets: [placed], ...firms, ...dated(when) };
    if (action === 'aside') return effect('suspend', { ...aimed, suspendPct: 5 });
    return effect(action as Effect['action'], aimed);
  });

const modifier = fc.oneof({ arbitrary: onTarget, weight: 5 }, { arbitrary: onList, weight: 1 });

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

/** R5, at its edges: a measure, and two suspensions of it, the second around the end of the first. */
const extension = fc
  .record({
    root,
    first: term,
    days: fc.integer({ min: -1, max: 2 }),
    second: term,
    aside: fc.boolean(),
    published: day,
  })
  .map(({ root: one, first, days, second, aside, published }) => {
    const length = first.length ?? 5;
    const parts = { targets: [{ notice: one.key }], ...(aside && { suspendPct: 5 }) };
    const effects = [
      { ...first, length },
      { ...second, from: first.from + length + days },
    ].map((when) => effect('suspend', { ...parts, ...dated(when) }));
    return [one, { key: 'mofcom-2025-50', published, effects }];
  });

const one = fc.oneof({ arbitrary: root, weight: 2 }, step, { arbitrary: act, weight: 3 }).map((draft) => [draft]);

/** Random texts about a few notices; a key may come twice, and is then a page read anew by a better reader. */
export const texts: fc.Arbitrary<Reading[]> = fc
  .array(fc.oneof({ arbitrary: one, weight: 6 }, extension), { minLength: 1, maxLength: 9 })
  .map((drafts) => {
    const published = new Map<string, number>();
    return drafts.flat().map(({ key, published: on, effects }, place) => {
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
