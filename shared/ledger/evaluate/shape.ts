import type { Action, Effect, Entity } from '../../domain/acts/effect.ts';
import { entitySubject, itemSubjects, tariffSubject } from '../../domain/subject.ts';
import type { Reading } from '../log/commit.ts';
import { memoized } from '../log/memoized.ts';
import type { MeasureKind } from './measure.ts';

/** A measure as its own text lays it down, before any other text acts on it. */
export type Shape = {
  id: string;
  subject: string;
  kind: MeasureKind;
  effect: Effect;
  reading: Reading;
  entity?: Entity;
};

const LISTING_KINDS: Partial<Record<Action, MeasureKind>> = {
  list: 'listing',
  restrict: 'restriction',
  investigate: 'investigation',
  warn: 'warning',
};

/** R9: an answer has the force of a text only where it suspends, stops or resumes. */
const binds = (effect: Effect): boolean =>
  effect.force !== 'answer' || ['suspend', 'stop', 'resume'].includes(effect.action);

export const bindingEffects = (reading: Reading): Effect[] =>
  reading.kind === 'press' ? [] : reading.effects.filter(binds);

type Part = Omit<Shape, 'id' | 'reading'>;

const partsOf = (effect: Effect): Part[] => {
  const kind = LISTING_KINDS[effect.action];
  if (kind !== undefined)
    return (effect.entities ?? []).map((entity) => ({
      subject: entitySubject(effect.list, entity),
      kind,
      effect,
      entity,
    }));
  if (effect.action === 'control' || (effect.action === 'consolidate' && effect.subjects !== undefined))
    return itemSubjects(effect).map((subject) => ({ subject, kind: 'control', effect }));
  if (effect.action === 'tariff' && effect.imposer !== undefined && effect.partner !== undefined)
    return [{ subject: tariffSubject(effect.imposer, effect.partner), kind: 'tariff', effect }];
  return [];
};

/** What tells apart two measures of one provision on one subject. */
const mark = ({ kind, effect }: Part): string =>
  [
    kind,
    effect.rule,
    effect.destinations?.join('+'),
    effect.endUse?.join('+'),
    effect.ratePct,
    effect.goods?.label,
    effect.from,
  ]
    .filter((part) => part !== undefined)
    .join(',');

/** R1: the measures that a text enacts, with ids that later readings of it give again. */
export const shapesOf = memoized((reading: Reading): readonly Shape[] => {
  const shapes = new Map<string, Shape>();
  for (const part of bindingEffects(reading).flatMap(partsOf)) {
    const plain = `${reading.key}#${part.effect.provision ?? ''}/${part.subject}`;
    const id = shapes.has(plain) ? `${plain}~${mark(part)}` : plain;
    if (!shapes.has(id)) shapes.set(id, { id, ...part, reading });
  }
  return [...shapes.values()];
});
