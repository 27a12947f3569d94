import { join } from 'node:path';
import { Logger } from '@aws-lambda-powertools/logger';
import { dynamoPoll } from '../../shared/adapters/aws/collecting/dynamo-poll.ts';
import { dynamoCheckpoint } from '../../shared/adapters/aws/log/dynamo-checkpoint.ts';
import { dynamoLog } from '../../shared/adapters/aws/log/dynamo-log.ts';
import { dynamoOperations } from '../../shared/adapters/aws/operations/dynamo-operations.ts';
import { reportingOddItems } from '../../shared/adapters/aws/operations/odd-item-reports.ts';
import { database } from '../../shared/adapters/aws/store/client.ts';
import { s3Blobs } from '../../shared/adapters/aws/store/s3-blobs.ts';
import { sayAlarming } from '../../shared/adapters/metrics.ts';
import { systemClock } from '../../shared/adapters/system-clock.ts';
import { SILENT_AFTER_MINUTES } from '../../shared/views/sources/checked.ts';
import { baselineIn } from '../baseline.ts';
import { required } from '../required.ts';
import { clock } from './clock.ts';
import { keepCheckpoint } from './keep-checkpoint.ts';

const logger = new Logger();
const db = reportingOddItems(database(required('TABLE')), systemClock.now);

const blobs = s3Blobs(required('BUCKET'));
const log = dynamoLog(db, blobs);

const strike = clock({
  log,
  poll: dynamoPoll(db),
  operations: dynamoOperations(db),
  now: systemClock.now,
  silentAfterMinutes: SILENT_AFTER_MINUTES,
  baseline: baselineIn(join(import.meta.dirname, 'baseline')),
  silent: (parts) => {
    logger.error('silent', { parts });
    sayAlarming('Silent', parts.length);
  },
});

const keep = keepCheckpoint({ extend: dynamoCheckpoint(db, blobs).extend, now: systemClock.now });

export const handler = async (): Promise<void> => {
  await strike();
  await keep();
};
