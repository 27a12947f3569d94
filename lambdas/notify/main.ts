import { randomUUID } from 'node:crypto';
import { Logger } from '@aws-lambda-powertools/logger';
import { dynamoPoll } from '../../shared/adapters/aws/collecting/dynamo-poll.ts';
import { dynamoSources } from '../../shared/adapters/aws/collecting/dynamo-sources.ts';
import { dynamoLog } from '../../shared/adapters/aws/log/dynamo-log.ts';
import { dynamoCanary } from '../../shared/adapters/aws/operations/dynamo-canary.ts';
import { dynamoOperations } from '../../shared/adapters/aws/operations/dynamo-operations.ts';
import { reportingOddItems } from '../../shared/adapters/aws/operations/odd-item-reports.ts';
import { dynamoAudiences } from '../../shared/adapters/aws/people/dynamo-audiences.ts';
import { dynamoDecisions } from '../../shared/adapters/aws/people/dynamo-decisions.ts';
import { dynamoOwnLists } from '../../shared/adapters/aws/people/dynamo-own-lists.ts';
import { awsOutbound } from '../../shared/adapters/aws/sending/aws-outbound.ts';
import { dynamoDeliveries } from '../../shared/adapters/aws/sending/dynamo-deliveries.ts';
import { dynamoPlace } from '../../shared/adapters/aws/stack/dynamo-place.ts';
import { database } from '../../shared/adapters/aws/store/client.ts';
import { ownBodies, s3Blobs } from '../../shared/adapters/aws/store/s3-blobs.ts';
import { systemClock } from '../../shared/adapters/system-clock.ts';
import { SOURCES } from '../../shared/sources/registry.ts';
import { SILENT_AFTER_MINUTES } from '../../shared/views/sources/checked.ts';
import { checking } from '../checks.ts';
import { keysIn } from '../decide/keys.ts';
import { LINKS_SECRET } from '../decide/names.ts';
import { required } from '../required.ts';
import type { Key } from '../seal.ts';
import { notify } from './notify.ts';

const logger = new Logger();
const db = reportingOddItems(database(required('TABLE')), systemClock.now);
const { now } = systemClock;
const poll = dynamoPoll(db);

const site = required('SITE_URL');

/** Where the key of links is; it is not said where nobody decides. */
const prefix = process.env['LINKS_PREFIX'];

/** Loaded with the first link, which most runs have none of. */
const linkKey = async (): Promise<Key> => {
  const { ssmSecrets } = await import('../../shared/adapters/aws/stack/ssm-secrets.ts');
  return keysIn(await ssmSecrets(prefix ?? '').get(LINKS_SECRET))[0];
};

const tell = notify({
  log: dynamoLog(db, s3Blobs(required('BUCKET'))),
  operations: dynamoOperations(db),
  audiences: dynamoAudiences(db),
  ownLists: dynamoOwnLists(db, ownBodies(required('BUCKET'))),
  decisions: dynamoDecisions(db),
  deliveries: dynamoDeliveries(db),
  outbound: awsOutbound({ mailQueue: required('MAIL_QUEUE'), sender: required('SENDER_FUNCTION') }),
  checked: checking({
    poll,
    sources: dynamoSources(
      db,
      SOURCES.map(({ id }) => id),
    ),
    registry: SOURCES,
    now,
    silentAfterMinutes: SILENT_AFTER_MINUTES,
  }),
  now,
  newId: randomUUID,
  failed: (error, place) => logger.error('a channel could not be told', { error, ...place }),
  site,
  canary: dynamoCanary(db),
  poll,
  linkKey: prefix === undefined ? undefined : linkKey,
});

const place = dynamoPlace(db);
let said = false;
/** The api learns from the first turn of each instance where the dashboard is. */
export const handler = async (): Promise<void> => {
  if (!said)
    said = await place.say(site).catch((error: unknown) => {
      logger.error('the address could not be said', { error: error as Error });
      return false;
    });
  await tell();
};
