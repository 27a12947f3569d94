import { database } from '../../shared/aws/client.ts';
import { dynamoLog } from '../../shared/aws/dynamo-log.ts';
import { dynamoOperations } from '../../shared/aws/dynamo-operations.ts';
import { dynamoPoll } from '../../shared/aws/dynamo-poll.ts';
import { s3Blobs } from '../../shared/aws/s3-blobs.ts';
import { systemClock } from '../../shared/local/time.ts';
import { required } from '../required.ts';
import { clock } from './clock.ts';

const db = database(required('TABLE'));

export const handler = clock({
  log: dynamoLog(db, s3Blobs(required('BUCKET'))),
  poll: dynamoPoll(db),
  operations: dynamoOperations(db),
  now: systemClock.now,
  silentAfterMinutes: 10,
});
