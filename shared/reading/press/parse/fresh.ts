import { type CivilDate, daysBetween } from '../../../time/civil.ts';
import type { When } from './when.ts';

/** Days back to which “on Thursday” still tells the news of an item. */
const FRESH_DAYS = 3;
export const isFresh = ({ day }: When, published: CivilDate): boolean =>
  day !== undefined && daysBetween(day, published) <= FRESH_DAYS && daysBetween(day, published) >= -1;
export const freshDay = (whens: readonly When[], published: CivilDate): CivilDate | undefined =>
  whens.find((when) => isFresh(when, published) && (when.day ?? '') <= published)?.day;
