import { database } from '../../shared/aws/client.ts';
import { dynamoCheckpoint } from '../../shared/aws/dynamo-checkpoint.ts';
import { dynamoLog } from '../../shared/aws/dynamo-log.ts';
import { dynamoOperations } from '../../shared/aws/dynamo-operations.ts';
import { dynamoPoll } from '../../shared/aws/dynamo-poll.ts';
import { s3Blobs } from '../../shared/aws/s3-blobs.ts';
import { systemClock } from '../../shared/local/time.ts';
import { required } from '../required.ts';
import { clock } from './clock.ts';
import { keepCheckpoint } from './keep-checkpoint.ts';

const db = database(required('TABLE'));

const blobs = s3Blobs(required('BUCKET'));
const log = dynamoLog(db, blobs);

const strike = clock({
  log,
  poll: dynamoPoll(db),
  operations: dynamoOperations(db),
  now: systemClock.now,
  silentAfterMinutes: 10,
});

const keep = keepCheckpoint({ log, save: dynamoCheckpoint(db, blobs).save, now: systemClock.now });

export const handler = async (): Promise<void> => {
  await strike();
  await keep();
};
