import * as z from 'zod/mini';
import { nameForm, some } from '../forms.ts';
import { sameAddress } from '../returned.ts';

/** What SES takes: it knows no letters but Latin ones before the @, no empty parts, and no more than so many characters. */
const LOCAL = /^(?=.{1,64}$)[\w!#$%&'*+/=?^`{|}~-]+(?:\.[\w!#$%&'*+/=?^`{|}~-]+)*$/;
const DOMAIN =
  /^(?=.{1,253}$)(?:[\p{L}\p{N}\p{M}](?:[\p{L}\p{N}\p{M}-]{0,61}[\p{L}\p{N}\p{M}])?\.)+[\p{L}\p{N}\p{M}-]{2,63}$/u;

const isAddress = (text: string): boolean => {
  const [local = '', domain = '', ...more] = text.split('@');
  return more.length === 0 && LOCAL.test(local) && DOMAIN.test(domain);
};

const address = z.string().check(z.refine(isAddress, 'an e-mail address'));

export const emailSchema = z.strictObject({ id: nameForm, kind: z.literal('email'), to: some(address) });
export type EmailChannel = z.infer<typeof emailSchema>;

/** SES sends one mail to no more. */
const MOST_RECIPIENTS = 50;

/** `mail` with 120 addresses as `mail`, `mail.2` and `mail.3`: one that fails repeats none of the others, and nobody gets it twice. */
export const recipientParts = (channel: EmailChannel): EmailChannel[] => {
  const to = [...new Map(channel.to.map((one) => [sameAddress(one), one])).values()];
  return Array.from({ length: Math.ceil(to.length / MOST_RECIPIENTS) }, (_, part) => ({
    ...channel,
    id: part === 0 ? channel.id : `${channel.id}.${part + 1}`,
    to: to.slice(part * MOST_RECIPIENTS, (part + 1) * MOST_RECIPIENTS),
  }));
};
