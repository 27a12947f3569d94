import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { Logger } from '@aws-lambda-powertools/logger';
import { eachTicket } from '../../shared/adapters/aws/aws-outbound.ts';
import { database } from '../../shared/adapters/aws/client.ts';
import { dynamoDeliveries } from '../../shared/adapters/aws/dynamo-deliveries.ts';
import { dynamoOperations } from '../../shared/adapters/aws/dynamo-operations.ts';
import { dynamoPace } from '../../shared/adapters/aws/dynamo-pace.ts';
import { dynamoReturns } from '../../shared/adapters/aws/dynamo-returns.ts';
import { sesAllowance } from '../../shared/adapters/aws/ses-allowance.ts';
import { sesMailer } from '../../shared/adapters/aws/ses-mailer.ts';
import { ssmSecrets } from '../../shared/adapters/aws/ssm-secrets.ts';
import { measure } from '../../shared/adapters/metrics.ts';
import { systemClock } from '../../shared/adapters/system-clock.ts';
import { postOf } from '../../shared/adapters/web/post.ts';
import { mailUnlessStopped } from '../../shared/alerts/returned.ts';
import { sendOf } from '../../shared/alerts/send.ts';
import { millisOf } from '../../shared/time/civil.ts';
import { required } from '../required.ts';
import { send } from './send.ts';

const logger = new Logger();
const db = database(required('TABLE'));
const from = required('SENDER');
const { now } = systemClock;

export const handler = eachTicket(
  send({
    deliveries: dynamoDeliveries(db),
    operations: dynamoOperations(db),
    send: sendOf({
      mail: mailUnlessStopped(
        sesMailer({ from, configurationSet: process.env['CONFIGURATION_SET'] }).send,
        dynamoReturns(db).of,
      ),
      post: postOf(),
      secret: ssmSecrets(required('SECRETS_PREFIX')).get,
      from,
      now,
    }),
    pace: dynamoPace(db, now),
    allowance: sesAllowance(now),
    now,
    sleepUntil: (ms) => pause(Math.max(0, ms - millisOf(now()))),
    newId: randomUUID,
    chance: Math.random,
    measure,
    failed: (error, { audience, channel }) => logger.error('a message could not be sent', { error, audience, channel }),
  }),
);
