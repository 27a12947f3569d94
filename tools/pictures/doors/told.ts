import type { Audience } from '../../../shared/alerts/audience/audience.ts';
import type { Delivery } from '../../../shared/alerts/channels/delivery.ts';
import { sendOf } from '../../../shared/alerts/channels/send.ts';
import type { CivilDate, Instant } from '../../../shared/time/civil.ts';
import { playRecord } from '../../../test/support/play-line.ts';

const AUTUMN = { from: '2025-10-08' as CivilDate, to: '2025-11-08' as CivilDate };

export const ADDRESS = 'alerts@chokepoint.example';

const DESK: Audience = {
  name: 'desk',
  channels: [
    { id: 'mail', kind: 'email', to: ['desk@example.com'] },
    { id: 'slack', kind: 'slack-bot', token: 'slack-bot', to: 'C0123456789', signing: 'slack-signing' },
    { id: 'teams', kind: 'teams', workflow: 'teams-desk' },
  ],
  decisions: {},
};

/** What a provider was handed for a delivery: a mail as JSON, or the body of a post. */
export type Handed = { channel: string; at: Instant; delivery: Delivery; body: string };

/** The autumn of 2025 through the whole line, to where each provider would be handed what goes out. */
export const toldOf = async (list: string): Promise<Handed[]> => {
  const handed: Handed[] = [];
  const { failures } = await playRecord(AUTUMN, {
    site: 'https://chokepoint.example',
    begin: async ({ audiences, ownLists }, now) => {
      await audiences.put(DESK);
      const lines = list.split('\n').length - 1;
      await ownLists.put({ audience: DESK.name, name: 'parts', at: now(), lines }, list);
      return (channel, delivery) => {
        const keep = (body: string): void => {
          handed.push({ channel: channel.id, at: now(), delivery, body });
        };
        return sendOf({
          mail: async (_to, mail) => {
            keep(JSON.stringify(mail));
            return { kind: 'sent', provider: delivery.id };
          },
          post: async (_url, _headers, body) => {
            keep(body);
            return { kind: 'answer', status: 200, body: JSON.stringify({ ok: true, ts: delivery.id }) };
          },
          secret: async (name) => name,
          from: ADDRESS,
          now,
        })(channel, delivery);
      };
    },
  });
  if (failures.length > 0) throw new Error(failures.join('\n'));
  return handed;
};
