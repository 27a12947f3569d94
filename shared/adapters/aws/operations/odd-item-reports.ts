import type { Instant } from '../../../time/civil.ts';
import { ABSENT, type Database, put } from '../store/client.ts';
import { KEYS } from '../store/table.ts';
import { dynamoOperations } from './dynamo-operations.ts';

/** The same database, whose odd items the operators are told of, each once. */
export const reportingOddItems = (db: Database, now: () => Instant): Database => {
  const told = new Set<string>();
  const operations = dynamoOperations(db);
  return {
    ...db,
    odd: async (item, why) => {
      const { pk, sk } = KEYS.odd(item, why);
      if (told.has(sk)) return;
      told.add(sk);
      const text = `kept in a form that this version does not understand (${why})`;
      if (await put(db, { pk, sk }, ABSENT))
        await operations.report({ kind: 'item-odd', subject: item, at: now(), text });
    },
  };
};
