import type { OperatorEvent } from '../../shared/alerts/news/operator-event.ts';
import type { Heartbeat } from '../../shared/sources/visits.ts';
import { type Instant, millisOf } from '../../shared/time/civil.ts';

/** Clocks of several machines are never quite the same. */
const TOLERATED_MS = 5 * 60_000;

const latest = ({ at, checked }: Heartbeat): Instant =>
  [at, ...Object.values(checked)].reduce((a, b) => (a > b ? a : b));

/** Whether a heartbeat speaks of moments that are yet to come, as a clock that ran ahead for a while leaves it. */
export const isAhead = (beat: Heartbeat, now: Instant): boolean =>
  millisOf(latest(beat)) - millisOf(now) > TOLERATED_MS;

export const jumped = (beat: Heartbeat, now: Instant): OperatorEvent => ({
  kind: 'clock-jumped',
  subject: beat.shard,
  at: now,
  text: `was at work at ${latest(beat)}, which is yet to come; it is taken to have been now`,
});

const notAfter = (moment: Instant, now: Instant): Instant => (moment > now ? now : moment);

/** The heartbeat as of now: sources do not wait for what never was, and silence is counted from here. */
export const setBack = ({ at, checked, ...rest }: Heartbeat, now: Instant): Heartbeat => ({
  ...rest,
  at: notAfter(at, now),
  checked: Object.fromEntries(Object.entries(checked).map(([id, moment]) => [id, notAfter(moment, now)])),
});
