import { gunzipSync, gzipSync } from 'node:zlib';
import { int, object, string } from 'zod/mini';
import type { KeptList, OwnBodies, OwnLists } from '../../../ports.ts';
import { instant } from '../../../time/civil.ts';
import { ABSENT, type Database, get, type Item, put, query, remove } from '../store/client.ts';
import { raiseRevision } from '../store/revision.ts';
import { KEYS } from '../store/table.ts';

const Row = object({ name: string(), version: int(), at: string(), lines: int(), body: string() });

const MOST_TRIES = 5;

/** Lists beside their audience: an item a version, another for the newest; what stands in them is kept apart. */
export const dynamoOwnLists = (db: Database, bodies: OwnBodies): OwnLists => {
  const listOf = async (audience: string, item: Item): Promise<KeptList[]> => {
    const read = Row.safeParse(item);
    const at = read.success ? instant(read.data.at) : undefined;
    if (read.success && at !== undefined) return [{ audience, ...read.data, at }];
    await db.odd?.(`a list of audience ${audience}`, 'it is not understood');
    return [];
  };

  const among = async (audience: string, prefix: string): Promise<KeptList[]> => {
    const found: KeptList[] = [];
    for await (const item of query(db, KEYS.audience(audience).pk, { prefix }))
      found.push(...(await listOf(audience, item)));
    return found;
  };

  const versions: OwnLists['versions'] = async (audience, name) =>
    (await among(audience, `LIST-VERSION#${name}#`)).reverse();

  const take = async (list: Omit<KeptList, 'version' | 'body'>, text: string): Promise<KeptList | undefined> => {
    const { audience, name, ...rest } = list;
    const [last] = await versions(audience, name);
    const version = (last?.version ?? 0) + 1;
    // With its place in front no two bodies are one, so that each can go without another.
    const body = await bodies.put(gzipSync(JSON.stringify({ audience, name, version, text })));
    const item = { name, version, body, ...rest };
    if (!(await put(db, { ...KEYS.listVersion(audience, name, version), ...item }, ABSENT))) return undefined;
    await put(db, { ...KEYS.list(audience, name), ...item });
    return { audience, ...item };
  };

  return {
    put: async (list, text) => {
      for (let tries = 0; tries < MOST_TRIES; tries++) {
        const taken = await take(list, text);
        if (taken === undefined) continue;
        await raiseRevision(db);
        return taken;
      }
      throw new Error(`The list ${list.name} of ${list.audience} is being written by others: try again`);
    },
    of: (audience) => among(audience, 'LIST#'),
    versions,
    text: async ({ audience, name, version, body }) => {
      const kept = JSON.parse(new TextDecoder().decode(gunzipSync(await bodies.get(body)))) as { text: string };
      if (typeof kept.text !== 'string')
        throw new Error(`Version ${version} of list ${name} of ${audience} is damaged`);
      return kept.text;
    },
    remove: async (audience, name) => {
      const found = await versions(audience, name);
      if (found.length === 0 && (await get(db, KEYS.list(audience, name))) === undefined) return false;
      await remove(db, KEYS.list(audience, name));
      for (const { version, body } of found) {
        await bodies.remove(body);
        await remove(db, KEYS.listVersion(audience, name, version));
      }
      await raiseRevision(db);
      return true;
    },
  };
};
