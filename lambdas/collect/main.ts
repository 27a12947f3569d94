import { Logger } from '@aws-lambda-powertools/logger';
import { database } from '../../shared/adapters/aws/client.ts';
import { dynamoOperations } from '../../shared/adapters/aws/dynamo-operations.ts';
import { dynamoPages } from '../../shared/adapters/aws/dynamo-pages.ts';
import { dynamoPoll } from '../../shared/adapters/aws/dynamo-poll.ts';
import { dynamoSources } from '../../shared/adapters/aws/dynamo-sources.ts';
import { s3Blobs } from '../../shared/adapters/aws/s3-blobs.ts';
import { sqsRounds } from '../../shared/adapters/aws/sqs-rounds.ts';
import { tellingOdd } from '../../shared/adapters/aws/tolerant.ts';
import { measure } from '../../shared/adapters/metrics.ts';
import { systemClock } from '../../shared/adapters/system-clock.ts';
import { webOf } from '../../shared/adapters/web/web-of.ts';
import { withKnownTexts } from '../../shared/sources/known/known-texts.ts';
import { SOURCES } from '../../shared/sources/registry.ts';
import { required } from '../required.ts';
import { collect, minuteLimits } from './collect.ts';
import { isTryEvent, trySources } from './try-sources.ts';

const logger = new Logger();
const db = tellingOdd(database(required('TABLE')), systemClock.now);
// Only tests set it: every site is then played by one server.
const origin = process.env['ORIGIN'];

const web = webOf({ contact: required('CONTACT'), ...(origin ? { origin } : { pauseMs: 250 }) });

const tick = collect({
  sources: withKnownTexts(SOURCES),
  web,
  blobs: s3Blobs(required('BUCKET')),
  pages: dynamoPages(db),
  rounds: sqsRounds(required('QUEUE_URL')),
  states: dynamoSources(
    db,
    SOURCES.map(({ id }) => id),
  ),
  poll: dynamoPoll(db),
  operations: dynamoOperations(db),
  clock: systemClock,
});

export const handler = async (event?: unknown): Promise<unknown> => {
  if (isTryEvent(event)) return trySources({ sources: SOURCES, web, now: systemClock.now }, event);
  const visits = await tick(minuteLimits());
  if (visits === undefined) logger.info('another tick holds the lease');
  const pages = (visits ?? []).flatMap(({ rounds }) => rounds.flatMap((round) => round.pages));
  measure('Pages', pages.length);
  for (const { source, rounds, problem } of visits ?? [])
    if (rounds.length > 0 || problem !== undefined)
      logger.info('visited', { source, rounds: rounds.map(({ id }) => id), problem });
  return undefined;
};
