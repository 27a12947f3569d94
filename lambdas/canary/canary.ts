import { CANARY_PLACE } from '../../shared/alerts/news/canary.ts';
import { pageId } from '../../shared/page/page-id.ts';
import type { Blobs, Deliveries, Rounds } from '../../shared/ports.ts';
import { CANARY_PAGE, CANARY_SOURCE, CANARY_URL } from '../../shared/sources/canary.ts';
import { beijingDate, type Instant, millisOf } from '../../shared/time/civil.ts';

const MINUTE_MS = 60_000;
const LATEST_MS = 5 * MINUTE_MS;
const LOOK_EVERY_MS = 3_000;

export type Deps = {
  blobs: Pick<Blobs, 'put'>;
  rounds: Rounds;
  deliveries: Pick<Deliveries, 'begin' | 'receiptOf'>;
  /** Fails where the api does not answer, or says that the collector is silent. */
  askHead: () => Promise<void>;
  now: () => Instant;
  wait: (ms: number) => Promise<unknown>;
};

/** Posts a page, and waits until it was told; throws where that takes longer than five minutes. */
export const canary = ({ blobs, rounds, deliveries, askHead, now, wait }: Deps) => {
  return async (): Promise<void> => {
    await askHead();
    const at = now();
    const posted = Math.floor(millisOf(at) / MINUTE_MS);
    await deliveries.begin(CANARY_PLACE, posted - 1);
    const hash = await blobs.put(new TextEncoder().encode(CANARY_PAGE));
    const page = {
      id: pageId(CANARY_URL),
      url: CANARY_URL,
      hash,
      source: CANARY_SOURCE.id,
      seenAt: at,
      contentType: 'text/html; charset=utf-8',
      publishedOn: beijingDate(at),
    };
    await rounds.send({ id: `canary.${posted}`, source: page.source, startedAt: at, first: false, pages: [page] });
    while (millisOf(now()) < millisOf(at) + LATEST_MS) {
      if (await deliveries.receiptOf(CANARY_PLACE, posted)) return;
      await wait(LOOK_EVERY_MS);
    }
    throw new Error(`The canary's page of ${at} was not told within five minutes`);
  };
};
