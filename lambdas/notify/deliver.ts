import type { Audience } from '../../shared/alerts/audience/audience.ts';
import { beyondClaims, type ChannelKey, type ChannelState } from '../../shared/alerts/channels/channel-state.ts';
import { kindOf } from '../../shared/alerts/channels/channels.ts';
import type { Channel } from '../../shared/alerts/channels/schemas.ts';
import type { News, Stream } from '../../shared/alerts/news/stream.ts';
import { type Instant, instantOf, millisOf } from '../../shared/time/civil.ts';
import { compose } from './compose.ts';
import type { Run } from './deps.ts';
import type { StreamPositions } from './stream-positions.ts';

/** How long a claimed message may stand on its queue before it is put there again. */
const LEASE_MS = 300_000;
const MINUTE_MS = 60_000;

const isFree = ({ due, claim }: ChannelState, now: Instant): boolean =>
  (due === undefined || due <= now) && (claim === undefined || claim.until <= now || claim.until > beyondClaims(now));

const after = (now: Instant, ms: number): Instant => instantOf(millisOf(now) + ms);

/** Puts a claimed message on its queue; where that fails it is free again, for the next look. */
const enqueue = async (deps: Run, state: ChannelState, channel: Channel, by: string): Promise<void> => {
  const { audience, channel: stream, attempts, upTo } = state;
  try {
    await deps.outbound.put(kindOf(channel).queue, { audience, channel: stream, by });
  } catch (error) {
    const now = deps.now();
    const again = upTo === undefined ? 'anew' : 'same';
    await deps.deliveries.postpone(state, by, {
      attempts,
      due: after(now, MINUTE_MS),
      since: state.since ?? now,
      again,
    });
    throw error;
  }
};

/** Up to which number a stream is to be told now; undefined while there is nothing to tell, or it should wait. */
const dueUpTo = (state: ChannelState, { stream, news }: Work, now: Instant): number | undefined => {
  const head = stream.head(news);
  const upTo = state.upTo ?? head;
  if (upTo <= state.told || upTo > head || !isFree(state, now)) return undefined;
  return stream.ready(news, state.told) ? upTo : undefined;
};

type Work = {
  audience: Audience;
  key: ChannelKey;
  channel: Channel;
  stream: Stream;
  news: News;
  /** False while more may concern the audience than is known, so that nothing is passed over. */
  mayPass: boolean;
};

/** Decides what a stream has not been told, claims it with its one message, and puts that on its queue. */
export const deliver = async (deps: Run, positions: StreamPositions, work: Work): Promise<void> => {
  const { deliveries, now, newId, leaseMs = LEASE_MS } = deps;
  const { key, channel, stream, news } = work;
  const remembered = positions.remembered(key);
  if (remembered && dueUpTo(remembered, work, now()) === undefined) return;
  const state = await positions.read(key, stream.head(news));
  const upTo = dueUpTo(state, work, now());
  if (upTo === undefined) return;

  // What may have arrived goes out again as it was.
  const delivery = state.outgoing?.delivery ?? (await compose(deps, { ...work, after: state.told, upTo }));
  if (delivery === undefined) {
    if (work.mayPass && (await deliveries.pass(state, now(), upTo))) positions.moved(state, upTo);
    return;
  }
  const by = newId();
  const outgoing = { channel, delivery, perhaps: state.upTo !== undefined };
  const claim = { by, now: now(), until: after(now(), leaseMs), upTo, outgoing };
  if (await deliveries.claim(state, claim)) await enqueue(deps, state, channel, by);
};
