import type { Audience } from '../../shared/alerts/audience/audience.ts';
import { partsOf } from '../../shared/alerts/channels/channels.ts';
import type { News } from '../../shared/alerts/news/stream.ts';
import { streamsOf } from '../../shared/alerts/streams/streams.ts';
import type { Audiences, Deliveries, Log, Operations, OwnLists } from '../../shared/ports.ts';
import type { Instant } from '../../shared/time/civil.ts';
import { tailLog } from '../tail-log.ts';

type Deps = { log: Log; operations: Operations; audiences: Audiences; deliveries: Deliveries; now: () => Instant };

/** Takes an audience in, or its new form; a channel that is new is told what comes from now on. */
export const subscribe = async (
  { log, operations, audiences, deliveries, now }: Deps,
  audience: Audience,
): Promise<void> => {
  const [book, events] = await Promise.all([tailLog(log)(), operations.since(0)]);
  const others = await audiences.all();
  const news: News = { ...book, operations: events, now: now() };
  const places = audience.channels
    .flatMap(partsOf)
    .flatMap(({ id }) =>
      streamsOf(audience, others).map((stream) => ({ channel: `${id}${stream.suffix}`, told: stream.head(news) })),
    );
  for (const { channel, told } of places) await deliveries.begin({ audience: audience.name, channel }, told);
  await audiences.put(audience);
};

/** Takes an audience away with its lists; false where there is none. */
export const unsubscribe = async (
  { audiences, ownLists }: { audiences: Audiences; ownLists: OwnLists },
  audience: string,
): Promise<boolean> => {
  for (const { name } of await ownLists.of(audience)) await ownLists.remove(audience, name);
  return audiences.remove(audience);
};
