import type { LogItem, Store } from '../../doctor/store.ts';
import type { Blobs } from '../../ports.ts';
import { instant } from '../../time/civil.ts';
import { type Database, query, remove } from './client.ts';
import { dynamoLog } from './dynamo-log.ts';
import { everyPage } from './every-page.ts';
import { commitOf } from './stored-commit.ts';
import { KEYS } from './table.ts';

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** What the doctor reads of a table that no port shows. */
export const dynamoExamination = (
  db: Database,
  blobs: Blobs,
): Pick<Store, 'log' | 'checkpoint' | 'pages' | 'leases'> => {
  async function* log(): AsyncGenerator<LogItem> {
    for await (const item of query(db, 'LOG')) {
      const number = Number(item['sk']);
      try {
        yield { number, commit: await commitOf(db, blobs, item) };
      } catch (error) {
        yield { number, problem: messageOf(error) };
      }
    }
  }

  return {
    log,
    pages: () => everyPage(db),
    checkpoint: async () => {
      let why: string | undefined;
      const noting: Database = {
        ...db,
        odd: async (item, reason) => {
          if (item.includes('checkpoint')) why = reason;
        },
      };
      // A log that cannot be read is told of as such.
      await dynamoLog(noting, blobs)
        .since(0)
        .catch(() => {});
      return why;
    },
    leases: async () => {
      const leases = [];
      for await (const { sk, leaseUntil } of query(db, KEYS.lease('').pk)) {
        const until = instant(String(leaseUntil));
        if (until !== undefined) leases.push({ shard: String(sk), until });
      }
      return leases;
    },
  };
};

/** Forgets a checkpoint: the log itself has everything. */
export const dropCheckpoint = (db: Database): Promise<boolean> => remove(db, KEYS.checkpoint());
