import { enum as either, object, string } from 'zod/mini';
import type { Operations } from '../../ports.ts';
import { ABSENT, type Database, put, query } from './client.ts';
import { instantForm } from './forms.ts';
import { KEYS, padded } from './table.ts';

const form = object({
  sk: string(),
  kind: either([
    'source-broken',
    'source-mended',
    'reader-puzzled',
    'delivery-dead',
    'clock-silent',
    'collector-silent',
  ]),
  subject: string(),
  at: instantForm,
  text: string(),
});

export const dynamoOperations = (db: Database): Operations => {
  const last = async (): Promise<number> => {
    for await (const item of query(db, 'OPS', { newestFirst: true, limit: 1 })) return Number(form.parse(item).sk);
    return 0;
  };

  return {
    report: async (event) => {
      let number = await last();
      do number++;
      while (!(await put(db, { ...KEYS.operation(number), ...event }, ABSENT)));
    },

    since: async (number) => {
      const events = [];
      for await (const item of query(db, 'OPS', { after: padded(number) })) {
        const { sk, ...event } = form.parse(item);
        events.push({ ...event, number: Number(sk) });
      }
      return events;
    },
  };
};
