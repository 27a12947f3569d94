import { Logger } from '@aws-lambda-powertools/logger';
import { dynamoPages } from '../../shared/adapters/aws/collecting/dynamo-pages.ts';
import { dynamoPoll } from '../../shared/adapters/aws/collecting/dynamo-poll.ts';
import { dynamoSources } from '../../shared/adapters/aws/collecting/dynamo-sources.ts';
import { sqsRounds } from '../../shared/adapters/aws/collecting/sqs-rounds.ts';
import { queuedShards, sqsTicks } from '../../shared/adapters/aws/collecting/sqs-ticks.ts';
import { dynamoOperations } from '../../shared/adapters/aws/operations/dynamo-operations.ts';
import { reportingOddItems } from '../../shared/adapters/aws/operations/odd-item-reports.ts';
import { database } from '../../shared/adapters/aws/store/client.ts';
import { s3Blobs } from '../../shared/adapters/aws/store/s3-blobs.ts';
import { measure } from '../../shared/adapters/metrics.ts';
import { systemClock } from '../../shared/adapters/system-clock.ts';
import { webOf } from '../../shared/adapters/web/web-of.ts';
import { withKnownTexts } from '../../shared/sources/known/known-texts.ts';
import { SOURCES } from '../../shared/sources/registry.ts';
import { required } from '../required.ts';
import { collect, minuteLimits } from './collect.ts';
import type { Deps } from './deps.ts';
import { dispatch, shardsOf } from './shards.ts';
import { isTryEvent, trySources } from './try-sources.ts';

const logger = new Logger();
const db = reportingOddItems(database(required('TABLE')), systemClock.now);
// Only tests set it: every site is then played by one server.
const origin = process.env['ORIGIN'];

const web = webOf({ contact: required('CONTACT'), ...(origin ? { origin } : { pauseMs: 250 }) });

const deps: Deps = {
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
};

// More than one only where the registry is more than one tick can visit; the stack then has a queue of ticks, and says so.
const shards = shardsOf(deps.sources, systemClock.now(), Number(process.env['SHARDS'] ?? 1));
const askForTicks =
  shards.length > 1 ? dispatch({ ticks: sqsTicks(required('TICKS_URL')), clock: systemClock }) : undefined;

const visitShard = async (name: string): Promise<void> => {
  const shard = shards.find((one) => one.name === name);
  // A message of before the last deployment, when the registry was parted in another way.
  if (shard === undefined) return logger.info('no such shard any more', { shard: name });
  const visits = await collect({ ...deps, sources: shard.sources }, name)(minuteLimits());
  if (visits === undefined) logger.info('another tick holds the lease', { shard: name });
  const pages = (visits ?? []).flatMap(({ rounds }) => rounds.flatMap((round) => round.pages));
  measure('Pages', pages.length);
  for (const { source, rounds, problem } of visits ?? [])
    if (rounds.length > 0 || problem !== undefined)
      logger.info('visited', { source, rounds: rounds.map(({ id }) => id), problem });
};

/** The timer has every shard visited, here or by way of the queue; the queue asks for one of them. */
export const handler = async (event?: unknown): Promise<unknown> => {
  if (isTryEvent(event)) return trySources({ sources: SOURCES, web, now: systemClock.now }, event);
  const asked = queuedShards(event);
  if (asked === undefined && askForTicks !== undefined) await askForTicks(shards);
  else for (const name of asked ?? shards.map((shard) => shard.name)) await visitShard(name);
  return undefined;
};
