import { annexReader } from '../../shared/adapters/annex/annex-reader.ts';
import { dynamoAnnexes } from '../../shared/adapters/aws/collecting/dynamo-annexes.ts';
import { dynamoPages } from '../../shared/adapters/aws/collecting/dynamo-pages.ts';
import { dynamoPoll } from '../../shared/adapters/aws/collecting/dynamo-poll.ts';
import { sqsRounds } from '../../shared/adapters/aws/collecting/sqs-rounds.ts';
import { dynamoLog } from '../../shared/adapters/aws/log/dynamo-log.ts';
import { dynamoOperations } from '../../shared/adapters/aws/operations/dynamo-operations.ts';
import { reportingOddItems } from '../../shared/adapters/aws/operations/odd-item-reports.ts';
import { database } from '../../shared/adapters/aws/store/client.ts';
import { s3Blobs } from '../../shared/adapters/aws/store/s3-blobs.ts';
import { systemClock } from '../../shared/adapters/system-clock.ts';
import { webOf } from '../../shared/adapters/web/web-of.ts';
import { SOURCES } from '../../shared/sources/registry.ts';
import { required } from '../required.ts';
import { annex } from './annex.ts';

const db = reportingOddItems(database(required('TABLE')), systemClock.now);
const blobs = s3Blobs(required('BUCKET'));
// Only tests set it: every site is then played by one server.
const origin = process.env['ORIGIN'];

const look = annex({
  sources: SOURCES,
  log: dynamoLog(db, blobs),
  web: webOf({ contact: required('CONTACT'), ...(origin ? { origin } : { pauseMs: 250 }) }),
  blobs,
  pages: dynamoPages(db),
  rounds: sqsRounds(required('QUEUE_URL')),
  annexes: dynamoAnnexes(db),
  poll: dynamoPoll(db),
  operations: dynamoOperations(db),
  // The rest of the function's memory is for what surrounds the thread.
  readAnnex: annexReader({ megabytes: 700 }),
  clock: systemClock,
});

/** A file that is begun now can still be fetched and read before the function's time is over. */
const LAST_CALL_MS = 30_000;

export const handler = (): Promise<void> => look(AbortSignal.timeout(LAST_CALL_MS));
