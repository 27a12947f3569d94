import { Logger } from '@aws-lambda-powertools/logger';
import type { LambdaFunctionURLEvent, LambdaFunctionURLResult } from 'aws-lambda';
import { dynamoLog } from '../../shared/adapters/aws/log/dynamo-log.ts';
import { dynamoOperations } from '../../shared/adapters/aws/operations/dynamo-operations.ts';
import { dynamoAudiences } from '../../shared/adapters/aws/people/dynamo-audiences.ts';
import { dynamoDecisions } from '../../shared/adapters/aws/people/dynamo-decisions.ts';
import { dynamoOwnLists } from '../../shared/adapters/aws/people/dynamo-own-lists.ts';
import { dynamoDeliveries } from '../../shared/adapters/aws/sending/dynamo-deliveries.ts';
import { database } from '../../shared/adapters/aws/store/client.ts';
import { ownBodies, s3Blobs } from '../../shared/adapters/aws/store/s3-blobs.ts';
import { systemClock } from '../../shared/adapters/system-clock.ts';
import type { Send } from '../../shared/ports.ts';
import { requestOf } from '../api/http/function-url.ts';
import type { Access } from '../asker.ts';
import { required } from '../required.ts';
import { desk } from './desk.ts';

const logger = new Logger();
const db = database(required('TABLE'));
const bucket = required('BUCKET');
const { now } = systemClock;

/** Loaded with the first message that is tried: most requests send none. */
const send: Send = async (channel, delivery) => {
  const { awsSender } = await import('../aws-sender.ts');
  return awsSender(db, now)(channel, delivery);
};

const answer = desk({
  log: dynamoLog(db, s3Blobs(bucket)),
  operations: dynamoOperations(db),
  audiences: dynamoAudiences(db),
  deliveries: dynamoDeliveries(db),
  ownLists: dynamoOwnLists(db, ownBodies(bucket)),
  decisions: dynamoDecisions(db),
  send,
  access: required('ACCESS') as Access,
  now,
  puzzled: (error, path) => logger.error('It could not be done', { path, error: error as Error }),
});

export const handler = async (event: LambdaFunctionURLEvent): Promise<LambdaFunctionURLResult> => {
  const { body: sent = '', isBase64Encoded } = event;
  const body = isBase64Encoded ? Buffer.from(sent, 'base64').toString('utf8') : sent;
  const { status, headers, body: said } = await answer({ ...requestOf(event), body });
  return { statusCode: status, headers, body: said };
};
