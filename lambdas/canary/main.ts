import { setTimeout as pause } from 'node:timers/promises';
import { LambdaClient } from '@aws-sdk/client-lambda';
import { database } from '../../shared/adapters/aws/client.ts';
import { dynamoDeliveries } from '../../shared/adapters/aws/dynamo-deliveries.ts';
import { s3Blobs } from '../../shared/adapters/aws/s3-blobs.ts';
import { sqsRounds } from '../../shared/adapters/aws/sqs-rounds.ts';
import { systemClock } from '../../shared/adapters/system-clock.ts';
import { required } from '../required.ts';
import { askingHead } from './ask-head.ts';
import { canary } from './canary.ts';

export const handler = canary({
  blobs: s3Blobs(required('BUCKET')),
  rounds: sqsRounds(required('QUEUE_URL')),
  deliveries: dynamoDeliveries(database(required('TABLE'))),
  askHead: askingHead(required('API'), new LambdaClient()),
  now: systemClock.now,
  wait: pause,
});
