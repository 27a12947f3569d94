import type { Database } from '../../shared/adapters/aws/store/client.ts';

/** Units of the table, as DynamoDB bills them. */
export type Units = { reads: number; writes: number };

const units = (bytes: number, size: number): number => Math.max(1, Math.ceil(bytes / size));
const bytesOf = (value: unknown): number => Buffer.byteLength(JSON.stringify(value ?? ''));

type Asked = Record<string, unknown> & { ConsistentRead?: boolean; TransactItems?: Record<string, unknown>[] };

/** Counts what DynamoDB would bill for a call, by its sizes. */
const billed = (counts: Units, command: string, asked: Asked, answer: unknown): void => {
  if (/^(Get|Query|BatchGet)/.test(command)) {
    const strong = command.startsWith('BatchGet') || asked.ConsistentRead === false ? 0.5 : 1;
    counts.reads += strong * units(bytesOf(answer), 4_096);
  } else if (command.startsWith('Transact')) {
    for (const item of asked.TransactItems ?? []) counts.writes += 2 * units(bytesOf(item), 1_024);
  } else if (/^(Put|Update|Delete)/.test(command)) counts.writes += units(bytesOf(asked['Item'] ?? asked), 1_024);
};

/** Has every call of a database counted. */
export const countUnits = (db: Database, counts: () => Units): void =>
  db.client.middlewareStack.add(
    (next, { commandName = '' }) =>
      async (args) => {
        const result = await next(args);
        const { $metadata: _, ...answer } = result.output as Record<string, unknown>;
        billed(counts(), commandName, args.input as Asked, answer['Items'] ?? answer['Item'] ?? answer['Responses']);
        return result;
      },
    { step: 'initialize' },
  );
