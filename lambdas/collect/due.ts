import { createHash } from 'node:crypto';
import type { Source } from '../../shared/sources/source.ts';
import type { SourceState } from '../../shared/sources/visits.ts';
import { type Instant, instantOf, millisOf } from '../../shared/time/civil.ts';

const MINUTE_MS = 60_000;

export const later = (at: Instant, minutes: number): Instant => instantOf(millisOf(at) + minutes * MINUTE_MS);

/** Sources of one period are spread over it by a hash of their id. */
const slot = ({ id, everyMinutes }: Source, at: Instant): number => {
  const phase = createHash('sha256').update(id).digest().readUInt32BE() % everyMinutes;
  return Math.floor((millisOf(at) / MINUTE_MS - phase) / everyMinutes);
};

/** Whether a period has begun since the source was last checked whole; a check that is yet to come is none. */
export const isDue = (source: Source, checked: Instant | undefined, now: Instant): boolean =>
  checked === undefined || checked > now || slot(source, now) > slot(source, checked);

/** Whether a source that failed is left alone for now, as it was decided by a clock that was right. */
export const isResting = ({ notBefore, savedAt }: SourceState, now: Instant): boolean =>
  notBefore !== undefined && notBefore > now && !(savedAt !== undefined && savedAt > now);
