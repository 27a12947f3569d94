import * as z from 'zod/mini';
import { nameForm, some } from '../forms.ts';

const address = z.string().check(z.regex(/^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>"]+$/, 'an e-mail address'));

export const emailSchema = z.strictObject({ id: nameForm, kind: z.literal('email'), to: some(address) });
export type EmailChannel = z.infer<typeof emailSchema>;

/** SES sends one mail to no more. */
const MOST_RECIPIENTS = 50;

/** `mail` with 120 addresses as `mail`, `mail.2` and `mail.3`: one that fails repeats none of the others. */
export const recipientParts = (channel: EmailChannel): EmailChannel[] =>
  Array.from({ length: Math.ceil(channel.to.length / MOST_RECIPIENTS) }, (_, part) => ({
    ...channel,
    id: part === 0 ? channel.id : `${channel.id}.${part + 1}`,
    to: channel.to.slice(part * MOST_RECIPIENTS, (part + 1) * MOST_RECIPIENTS),
  }));
