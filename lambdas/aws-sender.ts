import { dynamoReturns } from '../shared/adapters/aws/sending/dynamo-returns.ts';
import { sesMailer } from '../shared/adapters/aws/sending/ses-mailer.ts';
import { ssmSecrets } from '../shared/adapters/aws/stack/ssm-secrets.ts';
import type { Database } from '../shared/adapters/aws/store/client.ts';
import { postOf } from '../shared/adapters/web/post.ts';
import { mailUnlessStopped } from '../shared/alerts/channels/returned.ts';
import { sendOf } from '../shared/alerts/channels/send.ts';
import type { Send } from '../shared/ports.ts';
import type { Instant } from '../shared/time/civil.ts';
import { required } from './required.ts';

/** Sends from AWS, alerts and tests alike: to no address from which mail came back for good. */
export const awsSender = (db: Database, now: () => Instant): Send => {
  const from = required('SENDER');
  const { send } = sesMailer({ from, configurationSet: process.env['CONFIGURATION_SET'] });
  return sendOf({
    mail: mailUnlessStopped(send, dynamoReturns(db).of),
    post: postOf(),
    secret: ssmSecrets(required('SECRETS_PREFIX')).get,
    from,
    now,
  });
};
