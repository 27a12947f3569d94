import type { Ticket } from '../../alerts/channels/channel-state.ts';
import type { Outbound } from '../../ports.ts';

/** In place of the queues, within one process: what it forgets is claimed again. */
export const memoryOutbound = (): Outbound & {
  drain: (carry: (tickets: Ticket[]) => Promise<unknown>) => Promise<void>;
} => {
  const waiting: Ticket[] = [];
  return {
    put: async (_, ticket) => {
      waiting.push(ticket);
    },
    drain: async (carry) => {
      await carry(waiting.splice(0));
    },
  };
};
