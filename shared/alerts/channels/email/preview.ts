import type { Instant } from '../../../time/civil.ts';
import type { Preview } from '../channel-kind.ts';
import type { Delivery } from '../delivery.ts';
import { renderEmail } from './render.tsx';
import type { EmailChannel } from './schema.ts';

const FROM = 'alerts@chokepoint.example';

/** A mail as a file that any mail program opens. */
export const previewEmail = async ({ to }: EmailChannel, delivery: Delivery, at: Instant): Promise<Preview> => {
  // Loaded when it is needed: the bundles of functions, which only send, are built without it.
  const { default: MailComposer } = await import('nodemailer/lib/mail-composer');
  const { subject, html, text, headers, files = [] } = renderEmail(delivery, FROM);
  const composer = new MailComposer({
    from: { name: 'Chokepoint', address: FROM },
    to: [...to],
    subject,
    html,
    text,
    headers: headers.map(({ name, value }) => ({ key: name, value })),
    attachments: files.map(({ name, type, content }) => ({ filename: name, contentType: type, content })),
    date: new Date(at),
    messageId: `<${delivery.id}@outbox.local>`,
    textEncoding: 'base64',
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return { ending: 'eml', content: (await composer.compile().build()).toString() };
};
