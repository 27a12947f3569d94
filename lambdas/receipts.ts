import type { Receipt } from '../shared/evidence/alert-pack.ts';
import type { Delivery } from '../shared/views/answers/system/operations.ts';

/** Reminders and operators' events are numbered otherwise. */
const isOfLog = ({ channel }: Delivery): boolean => !/\.(?:reminders|operations)$/.test(channel);

/** What went out of these deliveries and told a commit. */
export const receiptsFor = (deliveries: readonly Delivery[], commit: number): Receipt[] =>
  deliveries
    .filter((one) => one.state === 'sent' && isOfLog(one))
    .filter((one) => one.commit >= commit && (one.after ?? one.commit - 1) < commit)
    .map(({ audience, channel, at, headline, receipt }) => ({
      audience,
      channel,
      at,
      ...(headline && { headline }),
      ...(receipt && { receipt }),
    }))
    .sort((a, b) => `${a.audience} ${a.channel}`.localeCompare(`${b.audience} ${b.channel}`));
