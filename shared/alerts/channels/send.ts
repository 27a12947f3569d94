import type { SendDeps } from './channel-kind.ts';
import { kindOf } from './channels.ts';
import { type Delivery, shownDelivery } from './delivery.ts';
import type { Outcome } from './outcome.ts';
import type { Channel } from './schemas.ts';

/** Hands a delivery to the provider of its channel. A secret that cannot be had is tried again later. */
export const sendOf =
  (deps: SendDeps) =>
  async (channel: Channel, delivery: Delivery): Promise<Outcome> => {
    try {
      return await kindOf(channel).send(channel, shownDelivery(delivery), deps);
    } catch (error) {
      return { kind: 'later', text: error instanceof Error ? error.message : String(error) };
    }
  };
