import type { Audience } from '../../shared/alerts/audience/audience.ts';
import type { ChannelKey, Receipt } from '../../shared/alerts/channels/channel-state.ts';
import { type Delivery, deliveryId } from '../../shared/alerts/channels/delivery.ts';
import type { Channel } from '../../shared/alerts/channels/schemas.ts';
import type { Message } from '../../shared/alerts/message/message.ts';
import type { News, Place, Stream } from '../../shared/alerts/news/stream.ts';
import { withDecisionLinks } from './decision-links.ts';
import type { Run } from './deps.ts';

const MOST_LOOKED_FOR = 12;

/** What a stream is to be told: everything after one number up to another. */
type Due = {
  audience: Audience;
  key: ChannelKey;
  channel: Channel;
  stream: Stream;
  news: News;
  after: number;
  upTo: number;
};

/** An alert in plain words; where they fail, the changes as they stand, so that no fault of ours keeps them back. */
const messageOf = ({ failed }: Run, { key, stream, news, after, upTo }: Due): Message | undefined => {
  try {
    return stream.message(news, after, upTo);
  } catch (error) {
    if (stream.bare === undefined) throw error;
    failed(error, key);
    return stream.bare(news, after, upTo);
  }
};

/** Where the thread was told before; an alert goes out without it rather than not at all. */
const placesOf = ({ failed }: Run, { key, stream, news, after, upTo }: Due): readonly Place[] => {
  try {
    return stream.earlier?.(news, after, upTo) ?? [];
  } catch (error) {
    failed(error, key);
    return [];
  }
};

/** The message that began the thread on this channel, or the first of it that did arrive. */
const earlierReceipt = async (
  { deliveries }: Run,
  { key: { audience }, channel }: Due,
  places: readonly Place[],
): Promise<Receipt | undefined> => {
  for (const { suffix, number } of places.slice(0, MOST_LOOKED_FOR)) {
    const receipt = await deliveries.receiptOf({ audience, channel: `${channel.id}${suffix}` }, number);
    if (receipt !== undefined) return receipt;
  }
  return undefined;
};

/** The one message for what is due, with its id and what it continues; undefined where none of it concerns the audience. */
export const compose = async (deps: Run, due: Due): Promise<Delivery | undefined> => {
  const { key, upTo } = due;
  const checked = await deps.checked();
  const message = messageOf(deps, { ...due, news: { ...due.news, checked } });
  if (message === undefined) return undefined;
  const continues = await earlierReceipt(deps, due, placesOf(deps, due));
  return {
    id: deliveryId(key, upTo),
    audience: key.audience,
    ...(await withDecisionLinks(deps, due, message)),
    ...(continues && { continues: { provider: continues.provider, headline: continues.headline } }),
  };
};
