import { paginateScan } from '@aws-sdk/lib-dynamodb';
import type { PageRecord } from '../../sources/round.ts';
import type { Database } from './client.ts';
import { pageForm } from './dynamo-pages.ts';
import { readItem } from './tolerant.ts';

/** Every version of every kept page: a walk over the whole table, for people's commands only. */
export async function* everyPage(db: Database): AsyncGenerator<PageRecord> {
  const walk = paginateScan(
    { client: db.client },
    {
      TableName: db.table,
      ConsistentRead: true,
      FilterExpression: 'begins_with(pk, :pages)',
      ExpressionAttributeValues: { ':pages': 'PAGES#' },
    },
  );
  for await (const { Items = [] } of walk)
    for (const item of Items) {
      const page = await readItem(db, pageForm, item);
      if (page !== undefined) yield page;
    }
}
