import { domainToASCII } from 'node:url';
import { SESv2Client, type SESv2ClientConfig, SendEmailCommand } from '@aws-sdk/client-sesv2';
import type { Mailer } from '../../../ports.ts';
import { abortable } from '../../abortable.ts';
import { outcomeOfFault } from './ses-faults.ts';

/** SES writes its id into the Message-ID header with the region's domain; threads go by the whole. */
const messageIdOf = (id: string, region: string): string =>
  `${id}@${region === 'us-east-1' ? 'email' : region}.amazonses.com`;

/** `ops@müller.example` as `ops@xn--mller-kva.example`: SES knows domains in ASCII alone. */
const inAscii = (address: string): string => address.replace(/(?<=@).*$/, (domain) => domainToASCII(domain) || domain);

/** Mail by SES v2. The client's own retries are off: whether to repeat is decided where it is known what was told. */
export const sesMailer = (
  { from, configurationSet }: { from: string; configurationSet?: string | undefined },
  config: SESv2ClientConfig = {},
  timeoutMs = 20_000,
): Mailer => {
  const client = new SESv2Client({ maxAttempts: 1, ...config });
  return {
    send: async (to, { subject, html, text, headers, files }) => {
      const utf8 = (Data: string) => ({ Data, Charset: 'UTF-8' });
      try {
        const command = new SendEmailCommand({
          FromEmailAddress: from,
          ...(configurationSet && { ConfigurationSetName: configurationSet }),
          Destination: { ToAddresses: to.map(inAscii) },
          Content: {
            Simple: {
              Subject: utf8(subject),
              Body: { Html: utf8(html), Text: utf8(text) },
              Headers: headers.map(({ name, value }) => ({ Name: name, Value: value })),
              ...(files && {
                Attachments: files.map(({ name, type, content }) => ({
                  FileName: name,
                  ContentType: type,
                  ContentDisposition: 'ATTACHMENT' as const,
                  RawContent: new TextEncoder().encode(content),
                })),
              }),
            },
          },
        });
        const limit = AbortSignal.timeout(timeoutMs);
        // The client waits for ever for what follows an answer of 101, whatever its own signal says.
        const { MessageId = '' } = await abortable(client.send(command, { abortSignal: limit }), limit);
        return { kind: 'sent', provider: messageIdOf(MessageId, await client.config.region()) };
      } catch (error) {
        return outcomeOfFault(error, from);
      }
    },
  };
};
