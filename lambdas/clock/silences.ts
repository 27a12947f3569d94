import type { OperatorEvent } from '../../shared/alerts/news/operator-event.ts';
import type { Heartbeat } from '../../shared/sources/visits.ts';
import { type Instant, millisOf } from '../../shared/time/civil.ts';
import { ANNEX, CLOCK, NOTIFY, shardsIn } from '../../shared/views/sources/checked.ts';

const MINUTE_MS = 60_000;
const DAILY_MS = 1_440 * MINUTE_MS;

/** What beats beside the collector, and what is said of its silence. */
const BESIDE = {
  [ANNEX]: { kind: 'annex-silent', text: 'No look for annexes since' },
  [NOTIFY]: { kind: 'notify-silent', text: 'No look for messages to send has ended well since' },
} as const;
const isBeside = (shard: string): shard is keyof typeof BESIDE => Object.hasOwn(BESIDE, shard);

/** The parts that have not been at work for so long. */
export const silentParts = (heartbeats: readonly Heartbeat[], now: Instant, afterMinutes: number): string[] =>
  [...shardsIn(heartbeats), ...heartbeats.filter(({ shard }) => isBeside(shard))]
    .filter(({ at }) => millisOf(now) - millisOf(at) >= afterMinutes * MINUTE_MS)
    .map(({ shard }) => shard);

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

  const fell = ({ at }: Heartbeat): boolean => toldBy(now, at) > Math.max(toldBy(own, at), -1);
  const event = (kind: OperatorEvent['kind'], subject: string, text: string): OperatorEvent => ({
    kind,
    subject,
    at: now,
    text,
  });

  const events: OperatorEvent[] = [];
  const shards = shardsIn(heartbeats);
  const [first, ...others] = shards.filter(fell).toSorted((a, b) => a.at.localeCompare(b.at));
  if (first !== undefined) {
    const more = others.length === 0 ? '' : `, nor of ${others.length} more of ${shards.length} shards`;
    events.push(event('collector-silent', first.shard, `No round of ${first.shard} since ${first.at}${more}`));
  }
  for (const { shard, at } of heartbeats.filter(fell))
    if (isBeside(shard)) events.push(event(BESIDE[shard].kind, shard, `${BESIDE[shard].text} ${at}`));
  if (millisOf(now) - millisOf(own) > after)
    events.push(event('clock-silent', CLOCK, `The clock stood still from ${own} to ${now}`));
  return events;
};
