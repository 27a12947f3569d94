import type { Action, Effect, Target } from '../../domain/acts/effect.ts';
import { areSameGoods } from '../../domain/goods/same-goods.ts';
import { nameKeysOf } from '../../domain/names/names.ts';
import type { CivilDate } from '../../time/civil.ts';
import type { Reading } from '../log/commit.ts';
import { memoized } from '../log/memoized.ts';
import { startDay, textDay } from './minutes.ts';
import { bindingEffects, type Shape } from './shape.ts';

/** What one text does to measures: the enactment of its own, or a modification of others'. */
export const ACTS = ['enact', 'suspend', 'set-aside', 'stop', 'resume', 'repeal', 'delist', 'replace'] as const;
export type ActKind = (typeof ACTS)[number];

/** A modification of one target by one effect. */
export type Modifier = { kind: ActKind; effect: Effect; reading: Reading; target: Target };

const KINDS: Partial<Record<Action, ActKind>> = {
  stop: 'stop',
  resume: 'resume',
  repeal: 'repeal',
  delist: 'delist',
  consolidate: 'replace',
};

const NO_NOTICE = '';

/** What an effect aims at; one that names a list and firms, and no notice, aims at the list. */
const targetsOf = (effect: Effect): Target[] => {
  const replaced = (effect.replaces ?? []).map((notice) => ({ notice }));
  const targets = [...(effect.targets ?? []), ...replaced];
  if (targets.length > 0) return targets;
  return effect.list !== undefined && effect.entities !== undefined ? [{ notice: NO_NOTICE, list: effect.list }] : [];
};

const kindOf = ({ action, suspendPct, keepsPct, replaces }: Effect): ActKind | undefined => {
  if (action === 'suspend') return suspendPct === undefined && keepsPct === undefined ? 'suspend' : 'set-aside';
  return action === 'control' && replaces !== undefined ? 'replace' : KINDS[action];
};

/** R8: a consolidated list need not name what it replaces; every other modification has an aim. */
export const hasAim = (effect: Effect): boolean => effect.action !== 'consolidate' && kindOf(effect) !== undefined;

export const modifiersOf = memoized((reading: Reading): readonly Modifier[] =>
  bindingEffects(reading).flatMap((effect): Modifier[] => {
    const kind = kindOf(effect);
    return kind === undefined ? [] : targetsOf(effect).map((target) => ({ kind, effect, reading, target }));
  }),
);

const provisionCovers = (target: string | undefined, provision: string | undefined): boolean =>
  target === undefined || target === '' || provision === target || (provision?.startsWith(`${target}.`) ?? false);

const sharesName = (effect: Effect, shape: Shape): boolean => {
  if (effect.entities === undefined || effect.entities.length === 0) return true;
  const names = new Set(shape.entity === undefined ? [] : nameKeysOf(shape.entity));
  return effect.entities.some((entity) => nameKeysOf(entity).some((name) => names.has(name)));
};

/** A duty set aside for a part of its goods stays in force for the rest. */
const sameGoods = ({ goods }: Effect, { kind, effect }: Shape): boolean =>
  kind !== 'tariff' ||
  goods === undefined ||
  goods.all ||
  (effect.goods !== undefined && areSameGoods(goods, effect.goods));

const listedOn = (shape: Shape, day: CivilDate): boolean =>
  textDay(shape.reading) === day || startDay(shape.effect, shape.reading) === day || shape.reading.publishedOn === day;

/** R4, R7: whether a modification reaches a measure. A target without a notice goes by list, day and count. */
export const reaches = ({ kind, effect, reading, target }: Modifier, shape: Shape): boolean => {
  if (shape.reading.key === reading.key || !sharesName(effect, shape)) return false;
  if (kind === 'set-aside' && shape.kind !== 'tariff') return false;
  if (!sameGoods(effect, shape)) return false;
  if (target.notice !== NO_NOTICE)
    return shape.reading.key === target.notice && provisionCovers(target.provision, shape.effect.provision);
  if (target.list === undefined || shape.effect.list !== target.list) return false;
  if (target.listedOn !== undefined) {
    const listed = shape.effect.statedCount ?? shape.effect.entities?.length;
    return listedOn(shape, target.listedOn) && (target.count === undefined || target.count === listed);
  }
  const enactment = kind === 'delist' ? ['listing', 'restriction'].includes(shape.kind) : true;
  return (
    enactment && effect.entities !== undefined && startDay(shape.effect, shape.reading) <= startDay(effect, reading)
  );
};

/** R8: a repeal by a text that controls the same subject anew from the same day moves the legal basis and no more. */
export const replacesBy = (modifier: Modifier, shape: Shape, own: readonly Shape[]): boolean =>
  modifier.kind === 'replace' ||
  (modifier.kind === 'repeal' &&
    own.some(
      ({ kind, subject, effect, reading }) =>
        kind === 'control' &&
        subject === shape.subject &&
        startDay(effect, reading) === startDay(modifier.effect, reading),
    ));
