import type { OperatorEvent } from '../../shared/alerts/operator-event.ts';
import type { Heartbeat } from '../../shared/sources/visits.ts';
import { type Instant, millisOf } from '../../shared/time/civil.ts';
import { ANNEX, CLOCK } from '../../shared/views/checked.ts';

const MINUTE_MS = 60_000;
const DAILY_MS = 1_440 * MINUTE_MS;

/**
 * Who has fallen silent since the clock's last beat. Told when the silence begins and once a day while it lasts, which
 * the two beats alone decide: nothing is remembered.
 */
export const silences = (heartbeats: readonly Heartbeat[], now: Instant, afterMinutes: number): OperatorEvent[] => {
  const own = heartbeats.find(({ shard }) => shard === CLOCK)?.at;
  if (own === undefined) return [];
  const after = afterMinutes * MINUTE_MS;
  const toldBy = (at: Instant, silentFrom: Instant): number =>
    Math.floor((millisOf(at) - millisOf(silentFrom) - after) / DAILY_MS);

  const events = heartbeats
    .filter(({ shard, at }) => shard !== CLOCK && toldBy(now, at) > Math.max(toldBy(own, at), -1))
    .map(
      ({ shard, at }): OperatorEvent => ({
        kind: shard === ANNEX ? 'annex-silent' : 'collector-silent',
        subject: shard,
        at: now,
        text: shard === ANNEX ? `No look for annexes since ${at}` : `No round of ${shard} since ${at}`,
      }),
    );
  if (millisOf(now) - millisOf(own) > after)
    events.push({ kind: 'clock-silent', subject: CLOCK, at: now, text: `The clock stood still from ${own} to ${now}` });
  return events;
};
