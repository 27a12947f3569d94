import type { JurisdictionId } from '../../domain/acts/jurisdictions.ts';
import { presentLayout } from '../../sources/shards.ts';
import { type Instant, millisOf } from '../../time/civil.ts';
import type { Checked, SourceCheck } from '../answers/system/checked.ts';
import { checkedText } from './checked-text.ts';

/** A row of the registry; whose acts it publishes, null for the press. */
export type Channel = { id: string; publisher: string; jurisdiction: JurisdictionId | null; everyMinutes: number };
/** What the collector remembers of a source. */
type Remembered = { id: string; problem?: string; brokenSince?: Instant };
type Heartbeat = {
  shard: string;
  at: Instant;
  checked: Readonly<Record<string, Instant>>;
  threw?: Readonly<Record<string, Instant>>;
};
export type Visited = {
  registry: readonly Channel[];
  states: readonly Remembered[];
  beats: readonly Heartbeat[];
};
/** The moment that is asked about, and after how long a collector that has not been heard of is silent. */
export type Moment = { now: Instant; silentAfterMinutes: number };

/** The shards that beat beside the collector's and visit no source. */
export const CLOCK = 'clock';
export const ANNEX = 'annex';
export const NOTIFY = 'notify';
const BESIDE: readonly string[] = [CLOCK, ANNEX, NOTIFY];
const isCollector = ({ shard }: Pick<Heartbeat, 'shard'>): boolean => !BESIDE.includes(shard);
/** Where the collector beats every minute. */
export const SILENT_AFTER_MINUTES = 10;
/** Three stumbles of a network, each tried again, are no silence yet. */
const LATE_AFTER_MINUTES = 15;

const minutesFrom = (from: Instant, to: Instant): number => (millisOf(to) - millisOf(from)) / 60_000;

const earlier = (...moments: (Instant | undefined)[]): Instant | undefined =>
  moments.filter((moment) => moment !== undefined).sort()[0];

const later = (...moments: Instant[]): Instant | undefined => moments.toSorted().at(-1);

/** The collector's own shards, as the registry is parted now. */
export const shardsIn = <Beat extends Pick<Heartbeat, 'shard' | 'at'>>(beats: readonly Beat[]): Beat[] =>
  presentLayout(beats.filter(isCollector));

const isSilent = (at: Instant, { now, silentAfterMinutes }: Moment): boolean =>
  minutesFrom(at, now) > silentAfterMinutes;

/** When the collector was last at work, where that is too long ago. */
const collectorSilentSince = (beats: readonly Heartbeat[], moment: Moment): Instant | undefined => {
  const last = later(...shardsIn(beats).map(({ at }) => at));
  return last !== undefined && isSilent(last, moment) ? last : undefined;
};

/** The last check of each source, in whichever shard it was. */
const lastChecks = (beats: readonly Heartbeat[]): Map<string, Instant> => {
  const read = new Map<string, Instant>();
  for (const { checked } of beats)
    for (const [id, at] of Object.entries(checked)) if (at > (read.get(id) ?? '')) read.set(id, at);
  return read;
};

/**
 * How each source stands: what is believed of it rests on visits in which its list was read and nothing on it was left
 * for later. A visit that failed is none, and neither is the collector's own beat.
 */
export const checksOf = ({ registry, states, beats }: Visited, moment: Moment): SourceCheck[] => {
  const remembered = new Map(states.map((state) => [state.id, state]));
  const read = lastChecks(beats);
  const shards = shardsIn(beats);
  const threw = new Set(shards.flatMap((shard) => Object.keys(shard.threw ?? {})));
  const homes = new Map(shards.flatMap((shard) => Object.keys(shard.checked).map((id) => [id, shard] as const)));
  const silence = collectorSilentSince(beats, moment);
  // Between two rounds nothing can be late: punctuality is judged as of the last of the source's own shard.
  const lastRound = later(...shards.map(({ at }) => at)) ?? moment.now;

  return registry.map(({ id, publisher, jurisdiction, everyMinutes }): SourceCheck => {
    const { problem, brokenSince } = remembered.get(id) ?? {};
    const at = read.get(id);
    const about = { id, publisher, jurisdiction, ...(at && { at }) };
    if (at === undefined) {
      const failing = problem !== undefined || threw.has(id) || silence !== undefined;
      return { ...about, state: failing ? 'silent' : 'reading' };
    }
    const round = homes.get(id)?.at ?? lastRound;
    const late = isSilent(round, moment) || minutesFrom(at, round) > everyMinutes + LATE_AFTER_MINUTES;
    if (!late && brokenSince === undefined) return { ...about, state: 'whole' };
    const since = earlier(at, brokenSince);
    return { ...about, state: 'silent', ...(since && { since }) };
  });
};

/** Those that publish a jurisdiction's acts; without one, all that publish acts. */
export const officialOf = (checks: readonly SourceCheck[], jurisdiction?: string): SourceCheck[] =>
  checks.filter(({ jurisdiction: own }) => own !== null && (jurisdiction === undefined || own === jurisdiction));

const verdictOf = (checks: readonly SourceCheck[]): Checked['verdict'] => {
  const has = (state: SourceCheck['state']): boolean => checks.some((check) => check.state === state);
  if (!has('silent')) return has('reading') ? 'reading' : 'whole';
  return has('whole') || has('reading') ? 'partly' : 'none';
};

/** Up to when it is known what was published; without a moment, one of the channels was never read whole. */
export type ReadTo = { moment?: Instant };

/** Up to when all channels of China's acts were read whole: as far as the clock where none of them is late. */
export const readTo = (visited: Visited, moment: Moment): ReadTo => {
  const channels = officialOf(checksOf(visited, moment), 'CN');
  const late = channels.filter(({ state }) => state !== 'whole');
  if (late.length === 0) return { moment: moment.now };
  if (late.some(({ at }) => at === undefined)) return {};
  const oldest = earlier(...late.map(({ at }) => at));
  return oldest ? { moment: oldest } : {};
};

/** Whether silence proves anything: how many official channels were read whole within their time, and which were not. */
export const checkedOf = (visited: Visited, moment: Moment): Checked => {
  const channels = officialOf(checksOf(visited, moment));
  const whole = channels.filter(({ state }) => state === 'whole');
  const oldest = earlier(...whole.map(({ at }) => at));
  const silentSince = collectorSilentSince(visited.beats, moment);
  const counted = {
    verdict: verdictOf(channels),
    whole: whole.length,
    of: channels.length,
    ...(oldest && { oldest }),
    ...(silentSince && { collectorSilentSince: silentSince }),
    channels,
  };
  return { ...counted, text: checkedText(counted, moment.now) };
};
