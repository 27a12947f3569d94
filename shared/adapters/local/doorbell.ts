import { DescribeTableCommand, type DynamoDBClient } from '@aws-sdk/client-dynamodb';
import {
  DescribeStreamCommand,
  type DynamoDBStreamsClient,
  ExpiredIteratorException,
  GetRecordsCommand,
  GetShardIteratorCommand,
  TrimmedDataAccessException,
} from '@aws-sdk/client-dynamodb-streams';

// Commits, and what the operators should know.
const STREAM_KEYS = new Set(['LOG', 'OPS']);

/** Asks the table's stream whether there is something to tell since it was asked last, as the event source mapping does on AWS. */
export const doorbell = (dynamo: DynamoDBClient, streams: DynamoDBStreamsClient, table: string) => {
  let iterators: string[] | undefined;

  const newest = async (): Promise<string[]> => {
    const { Table } = await dynamo.send(new DescribeTableCommand({ TableName: table }));
    const StreamArn = Table?.LatestStreamArn;
    const { StreamDescription } = await streams.send(new DescribeStreamCommand({ StreamArn }));
    const found = (StreamDescription?.Shards ?? []).map(({ ShardId }) =>
      streams.send(new GetShardIteratorCommand({ StreamArn, ShardId, ShardIteratorType: 'LATEST' })),
    );
    return (await Promise.all(found)).flatMap(({ ShardIterator }) => ShardIterator ?? []);
  };

  const rang = async (): Promise<boolean> => {
    iterators ??= await newest();
    const answers = await Promise.all(
      iterators.map((ShardIterator) => streams.send(new GetRecordsCommand({ ShardIterator }))),
    );
    const next = answers.flatMap(({ NextShardIterator }) => NextShardIterator ?? []);
    iterators = next.length > 0 ? next : undefined;
    return answers.some(({ Records = [] }) =>
      Records.some(({ dynamodb }) => STREAM_KEYS.has(dynamodb?.Keys?.['pk']?.S ?? '')),
    );
  };
  return () =>
    rang().catch((error: unknown) => {
      iterators = undefined;
      // An iterator ends when nobody asks for minutes, as while a laptop sleeps: something may have been passed by.
      if (error instanceof ExpiredIteratorException || error instanceof TrimmedDataAccessException) return true;
      throw error;
    });
};
