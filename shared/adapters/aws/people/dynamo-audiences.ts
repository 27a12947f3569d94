import { TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { type Audience, soundAudience } from '../../../alerts/audience/audience.ts';
import type { Audiences } from '../../../ports.ts';
import { type Database, get, query, remove } from '../store/client.ts';
import { raiseRevision, revisionRaised } from '../store/revision.ts';
import { KEYS } from '../store/table.ts';

/** Audiences by name; the directory finds them all with one query. */
export const dynamoAudiences = (db: Database): Audiences => {
  const named = async (name: string): Promise<Audience[]> => {
    const item = await get(db, KEYS.audience(name));
    if (item === undefined) return [];
    const { audience, odd } = soundAudience(item['config']);
    if (odd !== undefined) await db.odd?.(`audience ${name}`, odd);
    return audience === undefined ? [] : [audience];
  };

  return {
    revision: async () => Number((await get(db, KEYS.revision()))?.['revision'] ?? 0),

    put: async (audience) => {
      const items = [{ ...KEYS.audience(audience.name), config: audience }, KEYS.audienceName(audience.name)];
      const puts = items.map((Item) => ({ Put: { TableName: db.table, Item } }));
      await db.client.send(new TransactWriteCommand({ TransactItems: [...puts, revisionRaised(db)] }));
    },

    all: async () => {
      const names = [];
      for await (const { sk } of query(db, 'AUDIENCES')) names.push(String(sk));
      return (await Promise.all(names.map(named))).flat();
    },

    remove: async (name) => {
      if ((await get(db, KEYS.audience(name))) === undefined) return false;
      await remove(db, KEYS.audienceName(name));
      for await (const { pk, sk } of query(db, KEYS.audience(name).pk, { prefix: 'CHANNEL#' }))
        await remove(db, { pk: String(pk), sk: String(sk) });
      await remove(db, KEYS.audience(name));
      await raiseRevision(db);
      return true;
    },
  };
};
