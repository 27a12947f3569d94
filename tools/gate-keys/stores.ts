// Keys of CloudFront's store are signed for all regions at once.
import '@aws-sdk/signature-v4a';
import {
  CloudFrontKeyValueStoreClient,
  type CloudFrontKeyValueStoreClientConfig,
  DescribeKeyValueStoreCommand,
  paginateListKeys,
  UpdateKeysCommand,
} from '@aws-sdk/client-cloudfront-keyvaluestore';
import { LINKS_SECRET } from '../../lambdas/decide/names.ts';
import { ssmSecretStore } from '../../shared/adapters/aws/stack/ssm-secret-store.ts';
import { ssmSecrets } from '../../shared/adapters/aws/stack/ssm-secrets.ts';
import type { Outputs } from '../../shared/adapters/aws/stack/stack-outputs.ts';
import type { SecretStore, Secrets } from '../../shared/ports.ts';
import type { Place, Stores } from './keys.ts';

const NAME = 'keys';

/** One secret of a stack; undefined as long as it is not set. */
const placeOf = (prefix: string, name: string): Place => {
  const [kept, secrets]: [SecretStore, Secrets] = [ssmSecretStore(prefix), ssmSecrets(prefix)];
  return {
    get: async () => ((await kept.names()).includes(name) ? secrets.get(name) : undefined),
    put: (text) => kept.put(name, text),
  };
};

/** The places that a stack's outputs name; undefined where it has no gate. */
export const storesOf = (
  { PasswordStore: KvsARN, GatePrefix: prefix, SecretsPrefix: secrets }: Outputs,
  config: CloudFrontKeyValueStoreClientConfig = {},
): Stores | undefined => {
  if (KvsARN === undefined || prefix === undefined || secrets === undefined) return undefined;
  const client = new CloudFrontKeyValueStoreClient(config);
  return {
    edge: {
      names: async () => {
        const found: string[] = [];
        for await (const { Items = [] } of paginateListKeys({ client }, { KvsARN }))
          found.push(...Items.flatMap(({ Key }) => Key ?? []));
        return found;
      },
      change: async (put, remove) => {
        const { ETag } = await client.send(new DescribeKeyValueStoreCommand({ KvsARN }));
        const Puts = Object.entries(put).map(([Key, Value]) => ({ Key, Value }));
        const Deletes = remove.map((Key) => ({ Key }));
        await client.send(new UpdateKeysCommand({ KvsARN, IfMatch: ETag, Puts, Deletes }));
      },
    },
    own: placeOf(prefix, NAME),
    decisions: placeOf(secrets, LINKS_SECRET),
  };
};
