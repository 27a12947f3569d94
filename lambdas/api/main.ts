import { Logger } from '@aws-lambda-powertools/logger';
import type { LambdaFunctionURLEvent, LambdaFunctionURLResult } from 'aws-lambda';
import { dynamoPoll } from '../../shared/adapters/aws/collecting/dynamo-poll.ts';
import { dynamoSources } from '../../shared/adapters/aws/collecting/dynamo-sources.ts';
import { dynamoLog } from '../../shared/adapters/aws/log/dynamo-log.ts';
import { dynamoOperations } from '../../shared/adapters/aws/operations/dynamo-operations.ts';
import { dynamoAudiences } from '../../shared/adapters/aws/people/dynamo-audiences.ts';
import { dynamoDecisions } from '../../shared/adapters/aws/people/dynamo-decisions.ts';
import { dynamoOwnLists } from '../../shared/adapters/aws/people/dynamo-own-lists.ts';
import { dynamoDeliveries } from '../../shared/adapters/aws/sending/dynamo-deliveries.ts';
import { dynamoPlace } from '../../shared/adapters/aws/stack/dynamo-place.ts';
import { database } from '../../shared/adapters/aws/store/client.ts';
import { ownBodies, s3Blobs } from '../../shared/adapters/aws/store/s3-blobs.ts';
import { systemClock } from '../../shared/adapters/system-clock.ts';
import { withKnownTexts } from '../../shared/sources/known/known-texts.ts';
import { SOURCES } from '../../shared/sources/registry.ts';
import { SILENT_AFTER_MINUTES } from '../../shared/views/sources/checked.ts';
import type { Access } from '../asker.ts';
import { required } from '../required.ts';
import { recentOf } from './answers/recent-deliveries.ts';
import { api } from './api.ts';
import { requestOf } from './http/function-url.ts';

const logger = new Logger();
const db = database(required('TABLE'));
const blobs = s3Blobs(required('BUCKET'));
const audiences = dynamoAudiences(db);
const place = dynamoPlace(db);
let address: string | undefined;
/** Until it is said, addresses are those of the site itself. */
const siteOf = async (): Promise<string> => {
  address ??= await place.site();
  return address ?? '';
};

const answer = api({
  log: dynamoLog(db, blobs),
  blobs,
  sources: dynamoSources(
    db,
    SOURCES.map(({ id }) => id),
  ),
  poll: dynamoPoll(db),
  operations: dynamoOperations(db),
  registry: withKnownTexts(SOURCES),
  deliveries: { recent: recentOf(dynamoDeliveries(db)) },
  ownLists: dynamoOwnLists(db, ownBodies(required('BUCKET'))),
  decisions: dynamoDecisions(db),
  audiences: audiences.all,
  site: siteOf,
  access: required('ACCESS') as Access,
  now: systemClock.now,
  silentAfterMinutes: SILENT_AFTER_MINUTES,
  collectedForMs: 3_000,
  refreshSeconds: 30,
  puzzled: (error, path) => logger.error('No answer', { path, error: error as Error }),
});

export const handler = async (event: LambdaFunctionURLEvent): Promise<LambdaFunctionURLResult> => {
  const { status, headers, body, bytes } = await answer(requestOf(event));
  if (bytes === undefined) return { statusCode: status, headers, body };
  return { statusCode: status, headers, body: Buffer.from(bytes).toString('base64'), isBase64Encoded: true };
};
