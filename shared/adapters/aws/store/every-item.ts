import { paginateScan } from '@aws-sdk/lib-dynamodb';
import type { Database } from './client.ts';

/** Every item of the partitions that begin so: a walk over the whole table, for people's commands only. */
export async function* everyItem(db: Database, begins: string): AsyncGenerator<Record<string, unknown>> {
  const walk = paginateScan(
    { client: db.client },
    {
      TableName: db.table,
      ConsistentRead: true,
      FilterExpression: 'begins_with(pk, :begins)',
      ExpressionAttributeValues: { ':begins': begins },
    },
  );
  for await (const { Items = [] } of walk) yield* Items;
}
