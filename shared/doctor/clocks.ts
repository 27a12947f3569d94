import { type Instant, instantOf, millisOf } from '../time/civil.ts';
import { counted } from '../wording/text/counted.ts';
import { type Finding, wrong } from './finding.ts';
import type { Store } from './store.ts';

const MINUTE_MS = 60_000;
/** Longer than any lease lasts, and than clocks differ. */
const AHEAD_MINUTES = 10;

const ahead = (now: Instant, minutes = AHEAD_MINUTES): Instant => instantOf(millisOf(now) + minutes * MINUTE_MS);

const SET_RIGHT = 'A clock ran ahead: see that the machine keeps its time';

/** Whether anybody holds something, or was at work, at a moment that is yet to come. */
export const checkClocks = async ({ leases, poll, operations, now }: Store): Promise<Finding[]> => {
  const at = now();
  const bound = ahead(at);
  const held = (await leases())
    .filter(({ until }) => until > bound)
    .map(({ shard, until }) =>
      wrong(`${shard} is held until ${until}`, 'A clock ran ahead when it was taken; it holds nobody up', {
        kind: 'lease',
        shard,
        now: at,
      }),
    );
  const beats = (await poll.heartbeats())
    .filter((beat) => beat.at > bound)
    .map(({ shard, at: beaten }) =>
      wrong(`${shard} was at work at ${beaten}, which is yet to come`, 'The next tick of the clock sets it right'),
    );
  const events = (await operations.since(0)).filter((event) => event.at > bound);
  const told =
    events.length > 0
      ? [wrong(`${counted(events.length, "operators' event is", "operators' events are")} yet to come`, SET_RIGHT)]
      : [];
  return [...held, ...beats, ...told];
};

const DAY_MINUTES = 1440;

/** Whether what is remembered of the sources is of the past, and keeps none of them from being visited. */
export const checkSources = async ({ sources, now }: Store): Promise<Finding[]> => {
  const [bound, tomorrow] = [ahead(now()), ahead(now(), DAY_MINUTES)];
  return (await sources.all()).flatMap(({ id, savedAt, notBefore }) => {
    if (savedAt !== undefined && savedAt > bound)
      return [wrong(`${id} was saved at ${savedAt}, which is yet to come`, 'Its next visit sets it right')];
    if (notBefore === undefined || notBefore <= tomorrow) return [];
    const todo = `Its publisher asked for that, or a clock ran ahead. To visit it now, delete its item (SOURCE#${id})`;
    return [wrong(`${id} is not visited before ${notBefore}`, todo)];
  });
};
