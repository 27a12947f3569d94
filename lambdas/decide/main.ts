import { Logger } from '@aws-lambda-powertools/logger';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { dynamoAudiences } from '../../shared/adapters/aws/people/dynamo-audiences.ts';
import { dynamoDecisions } from '../../shared/adapters/aws/people/dynamo-decisions.ts';
import { dynamoDeliveries } from '../../shared/adapters/aws/sending/dynamo-deliveries.ts';
import { ssmSecrets } from '../../shared/adapters/aws/stack/ssm-secrets.ts';
import { database } from '../../shared/adapters/aws/store/client.ts';
import { systemClock } from '../../shared/adapters/system-clock.ts';
import { postOf } from '../../shared/adapters/web/post.ts';
import { requestOf } from '../api/http/function-url.ts';
import { required } from '../required.ts';
import { decide } from './decide.ts';
import { keysIn } from './keys.ts';
import { LINKS_SECRET } from './names.ts';

const logger = new Logger();
const db = database(required('TABLE'));
const secrets = ssmSecrets(required('SECRETS_PREFIX'));
/** Slack waits for three seconds in all. */
const POST_MS = 1_500;

const answer = decide({
  // Asked for anew each time, so that a new key is used at once.
  keys: async () => keysIn(await secrets.get(LINKS_SECRET)),
  audiences: dynamoAudiences(db),
  deliveries: dynamoDeliveries(db),
  decisions: dynamoDecisions(db),
  secret: secrets.get,
  post: postOf({ timeoutMs: POST_MS }),
  now: systemClock.now,
  puzzled: (error, path) => logger.error('It could not be done', { path, error: error as Error }),
});

export const handler = async (event: APIGatewayProxyEventV2): Promise<APIGatewayProxyStructuredResultV2> => {
  const { body: sent = '', isBase64Encoded } = event;
  const body = isBase64Encoded ? Buffer.from(sent, 'base64').toString('utf8') : sent;
  const { status, headers, body: said } = await answer({ ...requestOf(event), body });
  return { statusCode: status, headers, body: said };
};
