import type { Instant } from '../../shared/time/civil.ts';

/** One message on its way to, or arrived at, one channel of one audience. */
export type Delivery = {
  audience: string;
  channel: string;
  /** The last commit that it told. */
  commit: number;
  state: 'sent' | 'waiting' | 'dead';
  at: Instant;
  headline?: string;
  /** The provider's own id. */
  receipt?: string;
  attempts?: number;
  error?: string;
};
/** A message as it would have gone out, kept on this machine instead. */
export type Kept = { file: string; channel: string; at: Instant; headline: string; text: string };

/** What went out; `outbox` only where messages are kept on this machine. */
export interface Deliveries {
  recent(limit: number): Promise<Delivery[]>;
  outbox?(limit: number): Promise<Kept[]>;
}

export type DeliveriesAnswer = { deliveries: Delivery[]; outbox?: Kept[] };

const MOST = 200;

export const deliveries = async ({ deps }: { deps: { deliveries: Deliveries } }): Promise<DeliveriesAnswer> => {
  const [sent, kept] = await Promise.all([deps.deliveries.recent(MOST), deps.deliveries.outbox?.(MOST)]);
  return { deliveries: sent, ...(kept && { outbox: kept }) };
};
