import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { Database } from './client.ts';
import { KEYS } from './table.ts';

const raised = ({ table }: Database) => ({
  TableName: table,
  Key: KEYS.revision(),
  UpdateExpression: 'ADD revision :one',
  ExpressionAttributeValues: { ':one': 1 },
});

/** Says that people have changed something of audiences. */
export const raiseRevision = (db: Database): Promise<unknown> => db.client.send(new UpdateCommand(raised(db)));

/** The same within a transaction. */
export const revisionRaised = (db: Database) => ({ Update: raised(db) });
