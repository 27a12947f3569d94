import { setTimeout as pause } from 'node:timers/promises';
import { LambdaClient } from '@aws-sdk/client-lambda';
import { sqsRounds } from '../../shared/adapters/aws/collecting/sqs-rounds.ts';
import { dynamoDeliveries } from '../../shared/adapters/aws/sending/dynamo-deliveries.ts';
import { database } from '../../shared/adapters/aws/store/client.ts';
import { s3Blobs } from '../../shared/adapters/aws/store/s3-blobs.ts';
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
