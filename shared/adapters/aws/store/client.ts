import { setTimeout as pause } from 'node:timers/promises';
import {
  ConditionalCheckFailedException,
  DynamoDBClient,
  type DynamoDBClientConfig,
  TransactionCanceledException,
} from '@aws-sdk/client-dynamodb';
import {
  BatchGetCommand,
  DeleteCommand,
  DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  paginateQuery,
} from '@aws-sdk/lib-dynamodb';
import type { Key } from './table.ts';

export type Item = Record<string, unknown>;
/** Told of an item of ours in a form that is not understood, and why; what is sound in it is used, the rest passed over. */
type OddItem = (item: string, why: string) => Promise<void>;
export type Database = { client: DynamoDBDocumentClient; table: string; odd?: OddItem };

export const database = (table: string, config: DynamoDBClientConfig = {}): Database => ({
  client: DynamoDBDocumentClient.from(new DynamoDBClient(config), { marshallOptions: { removeUndefinedValues: true } }),
  table,
});

/** Reads one item, strongly unless half the price is said to do. */
export const get = async ({ client, table }: Database, key: Key, strongly = true): Promise<Item | undefined> =>
  (await client.send(new GetCommand({ TableName: table, Key: key, ConsistentRead: strongly }))).Item;

const MOST_AT_ONCE = 100;
/** The database refuses to be asked for one twice. */
const onceEach = (keys: readonly Key[]): Key[] => [
  ...new Map(keys.map((key) => [`${key.pk} ${key.sk}`, key])).values(),
];

/** Many items at half the price, each key once: an answer may be a moment old. One that is not there is left out. */
export const batchGet = async ({ client, table }: Database, keys: readonly Key[]): Promise<Item[]> => {
  const items: Item[] = [];
  for (let asked = onceEach(keys); asked.length > 0; ) {
    const { Responses, UnprocessedKeys } = await client.send(
      new BatchGetCommand({ RequestItems: { [table]: { Keys: asked.slice(0, MOST_AT_ONCE) } } }),
    );
    items.push(...(Responses?.[table] ?? []));
    asked = [...((UnprocessedKeys?.[table]?.Keys ?? []) as Key[]), ...asked.slice(MOST_AT_ONCE)];
  }
  return items;
};

export type Condition = {
  ConditionExpression: string;
  ExpressionAttributeNames?: Record<string, string>;
  ExpressionAttributeValues?: Item;
};

/** Answers false where there was nothing. */
export const remove = ({ client, table }: Database, key: Key): Promise<boolean> =>
  holds(client.send(new DeleteCommand({ TableName: table, Key: key, ...PRESENT })));

/** The place must be free. */
export const ABSENT: Condition = { ConditionExpression: 'attribute_not_exists(pk)' };
const PRESENT: Condition = { ConditionExpression: 'attribute_exists(pk)' };

/** A value in which no text holds half a surrogate pair: the database refuses an item for one. */
export const wellFormed = <T>(value: T): T => {
  if (typeof value === 'string') return value.replace(/\p{Cs}/gu, '\ufffd') as T;
  if (Array.isArray(value)) return value.map(wellFormed) as T;
  if (value === null || typeof value !== 'object' || ArrayBuffer.isView(value) || value instanceof Set) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [wellFormed(name), wellFormed(one)])) as T;
};

/** Answers false, having written nothing, where the condition does not hold. */
export const put = ({ client, table }: Database, item: Key & Item, condition?: Condition): Promise<boolean> =>
  holds(client.send(new PutCommand({ TableName: table, Item: wellFormed(item), ...condition })));

const cancelledFor = (error: unknown, code: string): boolean =>
  error instanceof TransactionCanceledException && (error.CancellationReasons ?? []).some(({ Code }) => Code === code);

const CONFLICTS = 3;
const CONFLICT_MS = 50;

/** Makes a transaction again that was cancelled because another was at work on its items. */
export const despiteConflicts = async <T>(write: () => Promise<T>, left = CONFLICTS): Promise<T> => {
  try {
    return await write();
  } catch (error) {
    if (left === 0 || !cancelledFor(error, 'TransactionConflict')) throw error;
    await pause(CONFLICT_MS);
    return despiteConflicts(write, left - 1);
  }
};

/** Turns the failure of a condition, alone or in a transaction, into `false`; every other failure is thrown. */
export const holds = async (write: Promise<unknown>): Promise<boolean> => {
  try {
    await write;
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    if (cancelledFor(error, 'ConditionalCheckFailed')) return false;
    throw error;
  }
};

export type Span = {
  /** Only sort keys after this one. */
  after?: string;
  /** Only sort keys that begin so. */
  prefix?: string;
  newestFirst?: boolean;
  limit?: number;
};

/** Items of one partition in the order of their sort keys, read strongly, page by page. */
export async function* query({ client, table }: Database, pk: string, span: Span = {}): AsyncGenerator<Item> {
  const bound = span.prefix ?? span.after;
  const narrowed = span.prefix === undefined ? 'pk = :pk AND sk > :sk' : 'pk = :pk AND begins_with(sk, :sk)';
  const pages = paginateQuery(
    { client },
    {
      TableName: table,
      ConsistentRead: true,
      KeyConditionExpression: bound === undefined ? 'pk = :pk' : narrowed,
      ExpressionAttributeValues: bound === undefined ? { ':pk': pk } : { ':pk': pk, ':sk': bound },
      ScanIndexForward: !span.newestFirst,
      ...(span.limit === undefined ? {} : { Limit: span.limit }),
    },
  );
  let left = span.limit ?? Number.POSITIVE_INFINITY;
  for await (const { Items = [] } of pages)
    for (const item of Items) {
      yield item;
      if (--left === 0) return;
    }
}
