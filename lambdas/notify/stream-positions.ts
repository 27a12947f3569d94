import type { ChannelKey, ChannelState } from '../../shared/alerts/channels/channel-state.ts';
import type { Deliveries } from '../../shared/ports.ts';

/**
 * Where streams stand. One at rest is remembered: others can only have moved it on, which the next look at the table
 * finds as soon as there is something to tell. One with a message on its way is read each time.
 */
export const streamPositionsOf = (deliveries: Pick<Deliveries, 'begin'>) => {
  const atRest = new Map<string, ChannelState>();
  const nameOf = ({ audience, channel }: ChannelKey): string => `${audience} ${channel}`;
  return {
    remembered: (key: ChannelKey): ChannelState | undefined => atRest.get(nameOf(key)),
    read: async (key: ChannelKey, head: number): Promise<ChannelState> => {
      const state = await deliveries.begin(key, head);
      if (state.claim === undefined && state.upTo === undefined) atRest.set(nameOf(key), state);
      else atRest.delete(nameOf(key));
      return state;
    },
    moved: (state: ChannelState, told: number): void => {
      const { audience, channel } = state;
      atRest.set(nameOf(state), { audience, channel, told, attempts: 0 });
    },
    forget: (): void => atRest.clear(),
  };
};

export type StreamPositions = ReturnType<typeof streamPositionsOf>;
