import { randomUUID } from 'node:crypto';
import { Logger } from '@aws-lambda-powertools/logger';
import { database } from '../../shared/aws/client.ts';
import { dynamoAudiences } from '../../shared/aws/dynamo-audiences.ts';
import { dynamoDeliveries } from '../../shared/aws/dynamo-deliveries.ts';
import { dynamoLog } from '../../shared/aws/dynamo-log.ts';
import { dynamoOperations } from '../../shared/aws/dynamo-operations.ts';
import { dynamoPoll } from '../../shared/aws/dynamo-poll.ts';
import { dynamoSources } from '../../shared/aws/dynamo-sources.ts';
import { s3Blobs } from '../../shared/aws/s3-blobs.ts';
import { sesMailer } from '../../shared/aws/ses-mailer.ts';
import { ssmSecrets } from '../../shared/aws/ssm-secrets.ts';
import { systemClock } from '../../shared/local/time.ts';
import { sendOf } from '../../shared/notify/send.ts';
import { SOURCES } from '../../shared/sources/registry.ts';
import { postOf } from '../../shared/web/post.ts';
import { required } from '../required.ts';
import { checkedOf } from './checked.ts';
import { notify } from './notify.ts';

const logger = new Logger();
const db = database(required('TABLE'));
const from = required('SENDER');
const { now } = systemClock;

export const handler = notify({
  log: dynamoLog(db, s3Blobs(required('BUCKET'))),
  operations: dynamoOperations(db),
  audiences: dynamoAudiences(db),
  deliveries: dynamoDeliveries(db),
  send: sendOf({
    mail: sesMailer(from).send,
    post: postOf(),
    secret: ssmSecrets(required('SECRETS_PREFIX')).get,
    from,
    now,
  }),
  checked: checkedOf(
    dynamoPoll(db),
    dynamoSources(
      db,
      SOURCES.map(({ id }) => id),
    ),
    SOURCES,
  ),
  now,
  newId: randomUUID,
  failed: (error, place) => logger.error('a channel could not be told', { error, ...place }),
  site: required('SITE_URL'),
});
