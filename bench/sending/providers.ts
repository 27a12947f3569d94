import type { Outcome } from '../../shared/alerts/channels/outcome.ts';
import type { Send } from '../../shared/ports.ts';

export type Sent = { id: string; at: number };
type Providers = { send: Send; mails: Sent[]; posts: Sent[]; throttled: number; asked: number };

/** SES as it is out of the sandbox, a webhook that answers, and one that asks to wait for two minutes each time. */
export const providersAt = (perSecond: number, ms: () => number): Providers => {
  const mails: Sent[] = [];
  const posts: Sent[] = [];
  const counts = { throttled: 0, asked: 0 };
  let [room, filled] = [perSecond, ms()];
  const mail = (id: string): Outcome => {
    const at = ms();
    room = Math.min(perSecond, room + ((at - filled) * perSecond) / 1000);
    filled = at;
    if (room < 1) {
      counts.throttled++;
      return { kind: 'throttled', text: 'Maximum sending rate exceeded.' };
    }
    room--;
    mails.push({ id, at });
    return { kind: 'sent', provider: `mail-${mails.length}` };
  };
  return {
    mails,
    posts,
    get throttled() {
      return counts.throttled;
    },
    get asked() {
      return counts.asked;
    },
    send: async (channel, { id, audience }) => {
      if (channel.kind === 'email') return mail(id);
      if (audience === 'busy') {
        counts.asked++;
        return { kind: 'throttled', text: 'HTTP 429', retryAfterSeconds: 120 };
      }
      posts.push({ id, at: ms() });
      return { kind: 'sent', provider: id };
    },
  };
};

/** Moments are whole milliseconds: the first and the last of a second's may share one. */
const SECOND_MS = 999;

/** The most that went out within any second. */
export const mostInASecond = (sent: readonly Sent[]): number => {
  const times = sent.map(({ at }) => at).sort((a, b) => a - b);
  return Math.max(
    0,
    ...times.map((at, first) => times.filter((other, i) => i >= first && other < at + SECOND_MS).length),
  );
};
