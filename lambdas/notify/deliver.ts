import type { Channel } from '../../shared/notify/audience.ts';
import type { Message } from '../../shared/notify/message.ts';
import { MOST_ATTEMPTS, type Outcome, retryAt } from '../../shared/notify/outcome.ts';
import type { News, Track } from '../../shared/notify/tracks.ts';
import type { ChannelKey, ChannelState } from '../../shared/ports.ts';
import { type Instant, instantOf, millisOf } from '../../shared/time/civil.ts';
import type { Deps } from './notify.ts';

const LEASE_MS = 60_000;

const isFree = ({ due, claim }: ChannelState, now: Instant): boolean =>
  (due === undefined || due <= now) && (claim === undefined || claim.until <= now);

/** An alert in plain words; where they fail, the changes as they stand, so that no fault of ours keeps them back. */
const composed = (
  { failed }: Deps,
  place: ChannelKey,
  track: Track,
  what: Parameters<Track['message']>,
): Message | undefined => {
  try {
    return track.message(...what);
  } catch (error) {
    if (track.bare === undefined) throw error;
    failed(error, place);
    return track.bare(...what);
  }
};

/** Claims what a track has not been told, sends one message for it, and settles the number with the receipt. */
export const deliver = async (
  deps: Deps,
  place: ChannelKey,
  channel: Channel,
  track: Track,
  news: News,
): Promise<void> => {
  const { deliveries, now, newId, leaseMs = LEASE_MS } = deps;
  const head = track.head(news);
  const standing = await deliveries.begin(place, head);
  const upTo = standing.upTo ?? head;
  if (upTo <= standing.told || upTo > head) return;
  if (!isFree(standing, now()) || !track.ready(news, standing.told)) return;

  const by = newId();
  const until = instantOf(millisOf(now()) + leaseMs);
  if (!(await deliveries.claim(standing, by, now(), until, upTo))) return;
  const message = composed(deps, place, track, [news, standing.told, upTo]);
  if (message === undefined) {
    await deliveries.settle(place, by, upTo);
    return;
  }
  const continues = message.continues === undefined ? undefined : await deliveries.receiptOf(place, message.continues);
  const id = `${place.audience}.${place.channel}.${upTo}`;
  const outcome = await deps.send(channel, { id, audience: place.audience, message, ...(continues && { continues }) });
  await conclude(deps, standing, by, { id, upTo, headline: message.headline, outcome });
};

type Attempt = { id: string; upTo: number; headline: string; outcome: Outcome };

/** Writes down what became of an attempt. */
const conclude = async (
  { deliveries, operations, now }: Deps,
  standing: ChannelState,
  by: string,
  { id, upTo, headline, outcome }: Attempt,
): Promise<void> => {
  const { audience, channel, told } = standing;
  const record = { number: upTo, after: told, at: now(), id, headline };
  if (outcome.kind === 'sent') {
    await deliveries.settle(standing, by, upTo, { ...record, provider: outcome.provider });
    return;
  }
  const attempts = standing.attempts + 1;
  if (outcome.kind !== 'refused' && attempts < MOST_ATTEMPTS) {
    const asked = outcome.kind === 'later' ? outcome.retryAfterSeconds : undefined;
    // An earlier attempt may have arrived, too: a refusal now does not take that back.
    const again = outcome.kind === 'unsure' || standing.upTo !== undefined ? 'same' : 'anew';
    await deliveries.postpone(standing, by, attempts, retryAt(now(), attempts, asked), again);
    return;
  }
  const set = await deliveries.deadLetter(standing, by, { ...record, error: outcome.text });
  // Telling the operators that they cannot be told would go round for ever.
  if (!set || channel.endsWith('.operations')) return;
  await operations.report({ kind: 'delivery-dead', subject: `${audience} ${channel}`, at: now(), text: outcome.text });
};
