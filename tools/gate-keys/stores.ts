// Keys of CloudFront's store are signed for all regions at once.
import '@aws-sdk/signature-v4a';
import {
  CloudFrontKeyValueStoreClient,
  type CloudFrontKeyValueStoreClientConfig,
  DescribeKeyValueStoreCommand,
  paginateListKeys,
  UpdateKeysCommand,
} from '@aws-sdk/client-cloudfront-keyvaluestore';
import { ssmSecretStore } from '../../shared/adapters/aws/ssm-secret-store.ts';
import { ssmSecrets } from '../../shared/adapters/aws/ssm-secrets.ts';
import type { Outputs } from '../../shared/adapters/aws/stack-outputs.ts';
import type { Stores } from './keys.ts';

const NAME = 'keys';

/** The places that a stack's outputs name; undefined where it has no gate. */
export const storesOf = (
  { PasswordStore: KvsARN, GatePrefix: prefix }: Outputs,
  config: CloudFrontKeyValueStoreClientConfig = {},
): Stores | undefined => {
  if (KvsARN === undefined || prefix === undefined) return undefined;
  const client = new CloudFrontKeyValueStoreClient(config);
  const [kept, secrets] = [ssmSecretStore(prefix), ssmSecrets(prefix)];
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
    own: {
      get: async () => ((await kept.names()).includes(NAME) ? secrets.get(NAME) : undefined),
      put: (text) => kept.put(NAME, text),
    },
  };
};
