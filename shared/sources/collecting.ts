import { shardCount, visitsAMinute } from './shards.ts';

type Polled = { id: string; everyMinutes: number; addresses: number };

/** What a day of collecting asks for: messages and calls of the queue, calls of the function, requests, units of the table. */
type CollectingADay = {
  shards: number;
  /** Bytes of the largest heartbeat, where hosts are spread evenly. */
  heartbeatBytes: number;
  messages: number;
  queueCalls: number;
  invocations: number;
  visits: number;
  requests: number;
  readUnits: number;
  writeUnits: number;
};

const TICKS = 1_440;
const SENT_AT_ONCE = 10;
/** An item's place, time and lease; and of each source its name, the time of its check and what sets them apart. */
const BEAT_BYTES = 100;
const CHECK_BYTES = 28;

/** A quiet day: nothing new, and each state saved once. `stateBytes`: what a source's state takes. */
export const collectingADay = (sources: readonly Polled[], stateBytes = 6_000): CollectingADay => {
  const shards = shardCount(sources);
  const names = sources.reduce((sum, { id }) => sum + id.length + CHECK_BYTES, 0);
  const heartbeatBytes = BEAT_BYTES + Math.ceil(names / shards);
  const visits = Math.round(visitsAMinute(sources) * TICKS);
  const requests = Math.round(
    sources.reduce((sum, { addresses, everyMinutes }) => sum + addresses / everyMinutes, 0) * TICKS,
  );
  const messages = shards === 1 ? 0 : shards * TICKS;
  const beats = shards * TICKS;
  return {
    shards,
    heartbeatBytes,
    messages,
    // Each message is also received and deleted.
    queueCalls: shards === 1 ? 0 : Math.ceil(shards / SENT_AT_ONCE) * TICKS + 2 * messages,
    invocations: TICKS + messages,
    visits,
    requests,
    readUnits: beats * Math.ceil(heartbeatBytes / 4_096) + (visits * Math.ceil(stateBytes / 4_096)) / 2,
    // The lease, the heartbeat, and the states.
    writeUnits: beats * (1 + Math.ceil(heartbeatBytes / 1_024)) + sources.length * Math.ceil(stateBytes / 1_024),
  };
};
