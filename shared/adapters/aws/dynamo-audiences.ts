import { DeleteCommand } from '@aws-sdk/lib-dynamodb';
import { type Audience, soundAudience } from '../../alerts/audience.ts';
import type { Audiences } from '../../ports.ts';
import { type Database, get, put, query } from './client.ts';
import { KEYS, type Key } from './table.ts';

/** Audiences by name; the directory finds them all with one query. */
export const dynamoAudiences = (db: Database): Audiences => {
  const drop = (key: Key): Promise<unknown> => db.client.send(new DeleteCommand({ TableName: db.table, Key: key }));

  const named = async (name: string): Promise<Audience[]> => {
    const item = await get(db, KEYS.audience(name));
    if (item === undefined) return [];
    const { audience, odd } = soundAudience(item['config']);
    if (odd !== undefined) await db.odd?.(`audience ${name}`, odd);
    return audience === undefined ? [] : [audience];
  };

  return {
    put: async (audience) => {
      await put(db, { ...KEYS.audience(audience.name), config: audience });
      await put(db, KEYS.audienceName(audience.name));
    },

    all: async () => {
      const names = [];
      for await (const { sk } of query(db, 'AUDIENCES')) names.push(String(sk));
      return (await Promise.all(names.map(named))).flat();
    },

    remove: async (name) => {
      if ((await get(db, KEYS.audience(name))) === undefined) return false;
      await drop(KEYS.audienceName(name));
      for await (const { pk, sk } of query(db, KEYS.audience(name).pk, { prefix: 'CHANNEL#' }))
        await drop({ pk: String(pk), sk: String(sk) });
      await drop(KEYS.audience(name));
      return true;
    },
  };
};
