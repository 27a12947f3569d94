import type { ChannelKey, ChannelState, Receipt } from '../../shared/alerts/channel-state.ts';
import type { Channel } from '../../shared/alerts/channels/schemas.ts';
import type { Message } from '../../shared/alerts/message.ts';
import { MOST_ATTEMPTS, type Outcome, retryAt } from '../../shared/alerts/outcome.ts';
import type { News, Place, Stream } from '../../shared/alerts/stream.ts';
import { type Instant, instantOf, millisOf } from '../../shared/time/civil.ts';
import type { Deps } from './deps.ts';

const LEASE_MS = 60_000;
const MOST_LOOKED_FOR = 12;

const isFree = ({ due, claim }: ChannelState, now: Instant): boolean =>
  (due === undefined || due <= now) && (claim === undefined || claim.until <= now);

/** An alert in plain words; where they fail, the changes as they stand, so that no fault of ours keeps them back. */
const composed = (
  { failed }: Deps,
  key: ChannelKey,
  stream: Stream,
  what: Parameters<Stream['message']>,
): Message | undefined => {
  try {
    return stream.message(...what);
  } catch (error) {
    if (stream.bare === undefined) throw error;
    failed(error, key);
    return stream.bare(...what);
  }
};

/** Where the thread was told before; an alert goes out without it rather than not at all. */
const placesOf = (
  { failed }: Deps,
  key: ChannelKey,
  stream: Stream,
  what: Parameters<Stream['message']>,
): readonly Place[] => {
  try {
    return stream.earlier?.(...what) ?? [];
  } catch (error) {
    failed(error, key);
    return [];
  }
};

/** The message that began the thread on this channel, or the first of it that did arrive. */
const earlierReceipt = async (
  { deliveries }: Deps,
  audience: string,
  channel: Channel,
  places: readonly Place[],
): Promise<Receipt | undefined> => {
  for (const { suffix, number } of places.slice(0, MOST_LOOKED_FOR)) {
    const receipt = await deliveries.receiptOf({ audience, channel: `${channel.id}${suffix}` }, number);
    if (receipt !== undefined) return receipt;
  }
  return undefined;
};

/** Claims what a stream has not been told, sends one message for it, and settles the number with the receipt. */
export const deliver = async (
  deps: Deps,
  key: ChannelKey,
  channel: Channel,
  stream: Stream,
  news: News,
): Promise<void> => {
  const { deliveries, now, newId, leaseMs = LEASE_MS } = deps;
  const head = stream.head(news);
  const state = await deliveries.begin(key, head);
  const upTo = state.upTo ?? head;
  if (upTo <= state.told || upTo > head) return;
  if (!isFree(state, now()) || !stream.ready(news, state.told)) return;

  const by = newId();
  const until = instantOf(millisOf(now()) + leaseMs);
  if (!(await deliveries.claim(state, by, now(), until, upTo))) return;
  const message = composed(deps, key, stream, [{ ...news, checked: await deps.checked() }, state.told, upTo]);
  if (message === undefined) {
    await deliveries.settle(key, by, upTo);
    return;
  }
  const places = placesOf(deps, key, stream, [news, state.told, upTo]);
  const continues = await earlierReceipt(deps, key.audience, channel, places);
  const id = `${key.audience}.${key.channel}.${upTo}`;
  const outcome = await deps.send(channel, { id, audience: key.audience, message, ...(continues && { continues }) });
  await conclude(deps, state, by, { id, upTo, headline: message.headline, outcome });
};

type Attempt = { id: string; upTo: number; headline: string; outcome: Outcome };

/** Writes down what became of an attempt. */
const conclude = async (
  { deliveries, operations, now }: Deps,
  state: ChannelState,
  by: string,
  { id, upTo, headline, outcome }: Attempt,
): Promise<void> => {
  const { audience, channel, told } = state;
  const record = { number: upTo, after: told, at: now(), id, headline };
  if (outcome.kind === 'sent') {
    await deliveries.settle(state, by, upTo, { ...record, provider: outcome.provider });
    return;
  }
  const attempts = state.attempts + 1;
  if (outcome.kind !== 'refused' && attempts < MOST_ATTEMPTS) {
    const asked = outcome.kind === 'later' ? outcome.retryAfterSeconds : undefined;
    // An earlier attempt may have arrived, too: a refusal now does not take that back.
    const again = outcome.kind === 'unsure' || state.upTo !== undefined ? 'same' : 'anew';
    await deliveries.postpone(state, by, attempts, retryAt(now(), attempts, asked), again);
    return;
  }
  const set = await deliveries.deadLetter(state, by, { ...record, error: outcome.text });
  // Telling the operators that they cannot be told would go round for ever.
  if (!set || channel.endsWith('.operations')) return;
  await operations.report({ kind: 'delivery-dead', subject: `${audience} ${channel}`, at: now(), text: outcome.text });
};
