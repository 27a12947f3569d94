import { join } from 'node:path';
import { Logger } from '@aws-lambda-powertools/logger';
import { eachRound } from '../../shared/adapters/aws/collecting/each-round.ts';
import { dynamoLog } from '../../shared/adapters/aws/log/dynamo-log.ts';
import { dynamoCanary } from '../../shared/adapters/aws/operations/dynamo-canary.ts';
import { dynamoOperations } from '../../shared/adapters/aws/operations/dynamo-operations.ts';
import { reportingOddItems } from '../../shared/adapters/aws/operations/odd-item-reports.ts';
import { database } from '../../shared/adapters/aws/store/client.ts';
import { s3Blobs } from '../../shared/adapters/aws/store/s3-blobs.ts';
import { measure } from '../../shared/adapters/metrics.ts';
import { systemClock } from '../../shared/adapters/system-clock.ts';
import { SOURCES } from '../../shared/sources/registry.ts';
import { baselineIn } from '../baseline.ts';
import { required } from '../required.ts';
import { record } from './record.ts';
import { secondReader } from './second-reader.ts';

const logger = new Logger();
const db = reportingOddItems(database(required('TABLE')), systemClock.now);
const blobs = s3Blobs(required('BUCKET'));

const operations = dynamoOperations(db);

const take = record({
  log: dynamoLog(db, blobs),
  blobs,
  operations,
  sources: SOURCES,
  now: systemClock.now,
  baseline: baselineIn(join(import.meta.dirname, 'baseline')),
  canary: dynamoCanary(db),
  second: secondReader({ db, operations, now: systemClock.now }),
});

export const handler = eachRound(
  async (round) => {
    const readings = (await take(round)).flatMap((commit) => (commit.round === round.id ? commit.readings : []));
    measure('Puzzles', readings.filter(({ problems }) => problems.length > 0).length);
  },
  (messageId, error) => logger.error('a round failed', { messageId, error }),
);
