import type { DeliveriesAnswer, Delivery, Kept } from '../../shared/views/answers/operations.ts';
/** What went out; `outbox` only where messages are kept on this machine. */
export interface Deliveries {
  recent(limit: number): Promise<Delivery[]>;
  outbox?(limit: number): Promise<Kept[]>;
}

const MOST = 200;

export const deliveries = async ({ deps }: { deps: { deliveries: Deliveries } }): Promise<DeliveriesAnswer> => {
  const [sent, kept] = await Promise.all([deps.deliveries.recent(MOST), deps.deliveries.outbox?.(MOST)]);
  return { deliveries: sent, most: MOST, ...(kept && { outbox: kept }) };
};
