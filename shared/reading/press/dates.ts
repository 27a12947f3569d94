import type { Claim } from '../../domain/claim.ts';
import { type CivilDate, daysBetween } from '../../time/civil.ts';
import type { Frame } from './frames.ts';
import type { Sentence } from './parse.ts';
import type { Scene } from './scene.ts';
import { durationIn, endIn, startIn, type When } from './when.ts';

/** Days back to which “on Thursday” still tells the news of an item. */
const FRESH_DAYS = 3;
export const isFresh = ({ day }: When, published: CivilDate): boolean =>
  day !== undefined && daysBetween(day, published) <= FRESH_DAYS && daysBetween(day, published) >= -1;
export const freshDay = ({ whens }: Pick<Sentence, 'whens'>, published: CivilDate): CivilDate | undefined =>
  whens.find((when) => isFresh(when, published))?.day;

type Dates = Pick<Claim, 'effectiveOn' | 'effectiveHedged' | 'until' | 'duration'>;
const TAKES_EFFECT = /\b(?:effect|force|effective|start\w*|beg[ai]n\w*|kick\w* in)\b/i;

/** A stretch of the sentence in which a claim's dates may stand: a clause without a claim of its own. */
const isFree = (frame: Frame, taken: ReadonlySet<Frame>): boolean =>
  !taken.has(frame) && !['before', 'reason', 'if'].includes(frame.link);

/**
 * First day, last day and length that stand in a claim's own clause, in “which takes effect …” right after it, else in a
 * clause of its sentence that claims nothing itself.
 */
export const datesIn = (
  frame: Frame,
  { type }: Claim,
  { published, day }: Scene,
  beside: readonly Frame[],
  taken: ReadonlySet<Frame>,
): Dates => {
  const spoken = freshDay({ whens: [...frame.whens, ...frame.sentence.whens] }, published) ?? day;
  const next = beside[beside.indexOf(frame) + 1];
  const tail = next?.link === 'relative' && TAKES_EFFECT.test(next.text) ? [next] : [];
  const places = [frame, ...tail, ...beside.filter((one) => one !== frame && isFree(one, taken))];
  const found = places.flatMap(({ text, whens }) => startIn(text, whens, spoken) ?? []);
  const [start] = found;
  const suspends = type.endsWith('suspend');
  const [until] = suspends ? places.flatMap(({ text, whens }) => endIn(text, whens) ?? []) : [];
  const [duration] = suspends ? places.flatMap(({ text }) => durationIn(text) ?? []) : [];
  const wishful = type === 'tariff-threat' && start?.stated === false;
  return {
    ...(start && !wishful && { effectiveOn: start.day }),
    ...(start?.hedged && { effectiveHedged: true }),
    ...(until && { until }),
    ...(duration && { duration }),
  };
};
