import type { Audience } from '../../shared/alerts/audience/audience.ts';
import { partsOf } from '../../shared/alerts/channels/channels.ts';
import { testMessage } from '../../shared/alerts/message/test-message.ts';
import type { Send } from '../../shared/ports.ts';
import type { Instant } from '../../shared/time/civil.ts';

export type Tried = { channel: string; outcome: Awaited<ReturnType<Send>> };

/** Sends a test through each channel of an audience, one after another, and says what became of it. */
export const tryChannels = async (
  send: Send,
  audience: Audience,
  now: Instant,
  site: string | undefined,
): Promise<Tried[]> => {
  const tried: Tried[] = [];
  for (const channel of audience.channels.flatMap(partsOf)) {
    const id = `${audience.name}.${channel.id}.test-${now}`;
    const outcome = await send(channel, { id, audience: audience.name, message: testMessage(now, site) });
    tried.push({ channel: channel.id, outcome });
  }
  return tried;
};
