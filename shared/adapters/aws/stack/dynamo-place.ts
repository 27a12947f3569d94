import { type Database, get, put } from '../store/client.ts';
import { KEYS } from '../store/table.ts';

/** Under which address people have the dashboard: said by who knows it, read by the api, whose own settings cannot hold what leads to it. */
export const dynamoPlace = (db: Database) => ({
  say: (site: string): Promise<boolean> => put(db, { ...KEYS.place(), site }),
  /** Undefined until it was said. */
  site: async (): Promise<string | undefined> => {
    const item = await get(db, KEYS.place(), false);
    return typeof item?.['site'] === 'string' ? item['site'] : undefined;
  },
});
