import type { SendDeps } from '../channel-kind.ts';
import type { Delivery } from '../delivery.ts';
import type { Outcome } from '../outcome.ts';
import { renderEmail } from './render.tsx';
import type { EmailChannel } from './schema.ts';

export const sendEmail = ({ to }: EmailChannel, delivery: Delivery, { mail, from }: SendDeps): Promise<Outcome> =>
  mail(to, renderEmail(delivery, from));
