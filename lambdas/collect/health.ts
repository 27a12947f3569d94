import type { OperatorEvent } from '../../shared/alerts/news/operator-event.ts';
import { storable } from '../../shared/page/storable.ts';
import type { Source } from '../../shared/sources/source.ts';
import type { SourceState } from '../../shared/sources/visits.ts';
import { type Instant, millisOf } from '../../shared/time/civil.ts';
import { momentInBeijing } from '../../shared/wording/text/day.ts';
import type { Fault } from './deps.ts';
import { later } from './due.ts';

const DAY_MINUTES = 1440;
/** So many failures of a network in a row are no stumble any more. */
const STUMBLES = 3;
const MOST_TEXT = 500;

const daysSince = (from: Instant, to: Instant): number => Math.floor((millisOf(to) - millisOf(from)) / 86_400_000);

const restMinutes = (failures: number, { retryAfterSeconds = 0 }: Fault): number =>
  Math.max(Math.min(2 ** (failures - 1), 60), retryAfterSeconds / 60);

const quietFault = (source: Source, { changedAt }: SourceState, now: Instant): Fault | undefined => {
  const days = changedAt === undefined ? 0 : daysSince(changedAt, now);
  if (days <= source.quietDays) return undefined;
  return { text: `nothing new for ${days} days where ${source.quietDays} are the longest`, lasting: true };
};

type Health = { state: SourceState; events: OperatorEvent[] };

const broken = (state: SourceState, fault: Fault, now: Instant): Health => {
  const { id: subject, failures, toldAt, brokenSince = now } = state;
  const text = storable(fault.text, MOST_TEXT);
  const known = { ...state, problem: text };
  const toTell = fault.lasting || failures >= STUMBLES;
  if (!toTell || (toldAt !== undefined && later(toldAt, DAY_MINUTES) > now)) return { state: known, events: [] };
  const event: OperatorEvent = { kind: 'source-broken', subject, at: now, text };
  return { state: { ...known, brokenSince, toldAt: now }, events: [event] };
};

const mended = (state: SourceState, now: Instant): Health => {
  const { problem: _, brokenSince, toldAt: __, ...sound } = state;
  if (brokenSince === undefined) return { state: sound, events: [] };
  const event: OperatorEvent = {
    kind: 'source-mended',
    subject: state.id,
    at: now,
    text: `read whole again; it was broken since ${momentInBeijing(brokenSince)}`,
  };
  return { state: sound, events: [event] };
};

/** What a check says of the source's health, and what the operators hear: broken at once, then daily, then mended. */
export const healthAfter = (source: Source, before: SourceState, fault: Fault | undefined, now: Instant): Health => {
  if (fault !== undefined) {
    const failures = before.failures + 1;
    const notBefore = later(now, restMinutes(failures, fault));
    return broken({ ...before, failures, notBefore }, fault, now);
  }
  const { notBefore: _, ...rested } = before;
  const sound = { ...rested, failures: 0 };
  const quiet = quietFault(source, before, now);
  return quiet === undefined ? mended(sound, now) : broken(sound, quiet, now);
};
