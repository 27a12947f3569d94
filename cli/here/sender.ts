import { join } from 'node:path';
import { required } from '../../lambdas/required.ts';
import { sesMailer } from '../../shared/adapters/aws/ses-mailer.ts';
import { ssmSecrets } from '../../shared/adapters/aws/ssm-secrets.ts';
import { fileSecrets } from '../../shared/adapters/local/file-secrets.ts';
import { outboxSend } from '../../shared/adapters/local/outbox.ts';
import { postOf } from '../../shared/adapters/web/post.ts';
import { sendOf } from '../../shared/alerts/send.ts';
import type { Send } from '../../shared/ports.ts';
import type { Instant } from '../../shared/time/civil.ts';

const secretName = (channel: Parameters<Send>[0]): string | undefined => {
  if (channel.kind === 'slack') return channel.webhook;
  return channel.kind === 'slack-bot' ? channel.token : channel.kind === 'webhook' ? channel.secret : undefined;
};

/**
 * Everything goes to the folder's outbox; a Slack or webhook channel also to its receiver where the folder's
 * `secrets.json` holds its secret. Mail never leaves this machine.
 */
export const localSender = (folder: string, now: () => Instant): Send => {
  const keep = outboxSend(join(folder, 'outbox'), now);
  const secrets = fileSecrets(join(folder, 'secrets.json'));
  const send = sendOf({
    mail: async () => ({ kind: 'refused', text: 'mail stays on this machine' }),
    post: postOf(),
    secret: secrets.get,
    from: '',
    now,
  });
  return async (channel, delivery) => {
    const kept = await keep(channel, delivery);
    const name = secretName(channel);
    return name !== undefined && secrets.has(name) ? send(channel, delivery) : kept;
  };
};

/** The sender of the system in AWS, with the environment that its own function has. */
export const awsSender = (now: () => Instant): Send => {
  const from = required('SENDER');
  return sendOf({
    mail: sesMailer(from).send,
    post: postOf(),
    secret: ssmSecrets(required('SECRETS_PREFIX')).get,
    from,
    now,
  });
};
