import { join } from 'node:path';
import { fileSecrets } from '../../shared/adapters/local/file-secrets.ts';
import { outboxSend } from '../../shared/adapters/local/outbox.ts';
import { postOf } from '../../shared/adapters/web/post.ts';
import { kindOf } from '../../shared/alerts/channels/channels.ts';
import { sendOf } from '../../shared/alerts/channels/send.ts';
import type { Send } from '../../shared/ports.ts';
import type { Instant } from '../../shared/time/civil.ts';

/**
 * Everything goes to the folder's outbox; a channel that needs secrets also to its receiver where the folder's
 * `secrets.json` holds them. Mail never leaves this machine.
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
    const names = kindOf(channel).secrets(channel);
    return names.length > 0 && names.every(secrets.has) ? send(channel, delivery) : kept;
  };
};
