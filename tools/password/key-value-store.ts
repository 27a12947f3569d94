// Keys of CloudFront's store are signed for all regions at once.
import '@aws-sdk/signature-v4a';
import {
  CloudFrontKeyValueStoreClient,
  type CloudFrontKeyValueStoreClientConfig,
  DescribeKeyValueStoreCommand,
  PutKeyCommand,
} from '@aws-sdk/client-cloudfront-keyvaluestore';

/** Sets one key of a store, over the version that was just seen: two at once do not overwrite each other unseen. */
export const putKey = async (
  KvsARN: string,
  Key: string,
  Value: string,
  config: CloudFrontKeyValueStoreClientConfig = {},
): Promise<void> => {
  const client = new CloudFrontKeyValueStoreClient(config);
  const { ETag } = await client.send(new DescribeKeyValueStoreCommand({ KvsARN }));
  await client.send(new PutKeyCommand({ KvsARN, Key, Value, IfMatch: ETag }));
};
