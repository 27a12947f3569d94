import { number, object } from 'zod/mini';
import type { Canary } from '../../../ports.ts';
import { millisOf } from '../../../time/civil.ts';
import { ABSENT, type Database, put, query } from '../store/client.ts';
import { instantForm } from '../store/forms.ts';
import { KEYS, TABLE } from '../store/table.ts';

const form = object({ number: number(), at: instantForm });
const KEPT_SECONDS = 86_400;

/** Songs beside the log: each is a new item, so that the stream rings for it, and gone after a day. */
export const dynamoCanary = (db: Database): Canary => ({
  sing: async (song) => {
    const expires = Math.floor(millisOf(song.at) / 1_000) + KEPT_SECONDS;
    await put(db, { ...KEYS.song(song.number), ...song, [TABLE.timeToLive]: expires }, ABSENT);
  },
  last: async () => {
    for await (const item of query(db, 'CANARY', { newestFirst: true, limit: 1 })) return form.parse(item);
    return undefined;
  },
});
