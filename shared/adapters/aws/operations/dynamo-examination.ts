import type { DecisionItem, LogItem, Store } from '../../../doctor/store.ts';
import type { Blobs } from '../../../ports.ts';
import { instant } from '../../../time/civil.ts';
import { everyPage } from '../collecting/every-page.ts';
import { dynamoLog } from '../log/dynamo-log.ts';
import { commitOf } from '../log/stored-commit.ts';
import { decisionForm } from '../people/dynamo-decisions.ts';
import { ABSENT, type Database, put, query, remove } from '../store/client.ts';
import { everyItem } from '../store/every-item.ts';
import { KEYS } from '../store/table.ts';
import { readItem } from '../store/tolerant.ts';

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** What the doctor reads of a table that no port shows. */
export const dynamoExamination = (
  db: Database,
  blobs: Blobs,
): Pick<Store, 'log' | 'checkpoint' | 'pages' | 'leases' | 'decisions' | 'forgotten'> => {
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

  async function* decisions(): AsyncGenerator<DecisionItem> {
    for await (const item of everyItem(db, 'DECISION')) {
      const [kept, audience = ''] = String(item['pk']).split('#');
      if (kept === 'DECISION-IDS')
        yield { kind: 'id', audience, number: Number(item['number']), id: String(item['sk']) };
      if (kept !== 'DECISIONS') continue;
      // One in another form is told as such.
      await readItem(db, decisionForm, item);
      yield { kind: 'record', audience, number: Number(item['sk']), id: String(item['id'] ?? '') };
    }
  }

  return {
    log,
    decisions,
    forgotten: async () => {
      const sums = [];
      for await (const { sk } of query(db, KEYS.forgotten('').pk)) sums.push(String(sk));
      return sums;
    },
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

/** Has a record known by its id again. */
export const nameDecision = (db: Database, audience: string, number: number, id: string): Promise<boolean> =>
  put(db, { ...KEYS.decisionId(audience, id), number }, ABSENT);
