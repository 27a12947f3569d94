import type { DeliveriesAnswer, Delivery, Kept } from '../../shared/views/answers/system/operations.ts';
import { mayReadOf } from '../asker.ts';
import type { Ask } from './question.ts';

/** What went out; `outbox` only where messages are kept on this machine. */
export interface Deliveries {
  /** The newest of those audiences. */
  recent(limit: number, of: (audience: string) => boolean): Promise<Delivery[]>;
  outbox?(limit: number): Promise<Kept[]>;
}

const MOST = 200;

export const deliveries = async ({ deps, asker }: Ask): Promise<DeliveriesAnswer> => {
  const [sent, kept] = await Promise.all([
    deps.deliveries.recent(MOST, (audience) => mayReadOf(asker, audience)),
    deps.deliveries.outbox?.(MOST),
  ]);
  return { deliveries: sent, most: MOST, ...(kept && { outbox: kept }) };
};
