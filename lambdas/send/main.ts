import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { Logger } from '@aws-lambda-powertools/logger';
import { dynamoOperations } from '../../shared/adapters/aws/operations/dynamo-operations.ts';
import { eachTicket } from '../../shared/adapters/aws/sending/aws-outbound.ts';
import { dynamoDeliveries } from '../../shared/adapters/aws/sending/dynamo-deliveries.ts';
import { dynamoPace } from '../../shared/adapters/aws/sending/dynamo-pace.ts';
import { sesAllowance } from '../../shared/adapters/aws/sending/ses-allowance.ts';
import { database } from '../../shared/adapters/aws/store/client.ts';
import { measure } from '../../shared/adapters/metrics.ts';
import { systemClock } from '../../shared/adapters/system-clock.ts';
import { millisOf } from '../../shared/time/civil.ts';
import { awsSender } from '../aws-sender.ts';
import { required } from '../required.ts';
import { send } from './send.ts';

const logger = new Logger();
const db = database(required('TABLE'));
const { now } = systemClock;

export const handler = eachTicket(
  send({
    deliveries: dynamoDeliveries(db),
    operations: dynamoOperations(db),
    send: awsSender(db, now),
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
