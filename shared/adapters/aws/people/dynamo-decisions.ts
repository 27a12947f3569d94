import { TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { array, enum as either, exactOptional, int, literal, object, string, union } from 'zod/mini';
import { DECISIONS, type DecisionRecord, DOORS, personOf } from '../../../decisions/record.ts';
import type { Decisions } from '../../../ports.ts';
import { bodyHash } from '../../body-hash.ts';
import { ABSENT, type Database, despiteConflicts, get, holds, put, query, wellFormed } from '../store/client.ts';
import { dayForm, type FieldsOf, instantForm } from '../store/forms.ts';
import { raiseRevision, revisionRaised } from '../store/revision.ts';
import { KEYS } from '../store/table.ts';
import { readItem } from '../store/tolerant.ts';

export const decisionForm = object({
  audience: string(),
  number: int(),
  id: string(),
  about: string(),
  at: instantForm,
  by: string(),
  door: either(DOORS),
  log: int(),
  valid: dayForm,
  known: instantForm,
  seen: exactOptional(literal(true)),
  owner: exactOptional(string()),
  decision: exactOptional(either(DECISIONS)),
  reason: exactOptional(string()),
  note: exactOptional(string()),
  due: exactOptional(union([dayForm, literal('')])),
  reopen: exactOptional(literal(true)),
  measures: exactOptional(array(string())),
} satisfies FieldsOf<DecisionRecord>);

const REMOVED = '(name removed)';
const MOST_TRIES = 20;

/** A person by the sum of the name or address, so that forgetting keeps no name. */
const sumOf = (person: string): string => bodyHash(Buffer.from(personOf(person)));

/** An item a record, in the order in which they came, and one for its id, both or neither written. */
export const dynamoDecisions = (db: Database): Decisions => {
  const lastOf = async (audience: string): Promise<number> => {
    for await (const { sk } of query(db, KEYS.decision(audience, 0).pk, { newestFirst: true, limit: 1 }))
      return Number(sk);
    return 0;
  };

  const write = (record: DecisionRecord): Promise<boolean> => {
    const { audience, number, id } = record;
    const items = [
      { ...KEYS.decision(audience, number), ...record },
      { ...KEYS.decisionId(audience, id), number },
    ];
    const puts = items.map((Item) => ({ Put: { TableName: db.table, Item: wellFormed(Item), ...ABSENT } }));
    const TransactItems = [...puts, revisionRaised(db)];
    return holds(despiteConflicts(() => db.client.send(new TransactWriteCommand({ TransactItems }))));
  };

  const shown = async (records: readonly DecisionRecord[]): Promise<DecisionRecord[]> => {
    const forgotten = new Set<string>();
    for await (const { sk } of query(db, KEYS.forgotten('').pk)) forgotten.add(String(sk));
    if (forgotten.size === 0) return [...records];
    const name = (person: string): string => (forgotten.has(sumOf(person)) ? REMOVED : person);
    return records.map(({ by, owner, ...rest }) => ({
      ...rest,
      by: name(by),
      ...(owner !== undefined && { owner: name(owner) }),
    }));
  };

  const known: Decisions['known'] = async (audience, id) => {
    const number = (await get(db, KEYS.decisionId(audience, id)))?.['number'];
    const item = number === undefined ? undefined : await get(db, KEYS.decision(audience, Number(number)));
    const record = item && (await readItem(db, decisionForm, item));
    return record && (await shown([record]))[0];
  };

  return {
    append: async (record) => {
      for (let tries = 0; tries < MOST_TRIES; tries++) {
        const numbered = { ...record, number: (await lastOf(record.audience)) + 1 };
        if (await write(numbered)) return { appended: true, record: numbered };
        const before = await known(record.audience, record.id);
        if (before) return { appended: false, record: before };
      }
      throw new Error(`Decisions of ${record.audience} are being written by others: try again`);
    },

    of: async (audience) => {
      const records: DecisionRecord[] = [];
      for await (const item of query(db, KEYS.decision(audience, 0).pk)) {
        const record = await readItem(db, decisionForm, item);
        if (record) records.push(record);
      }
      return shown(records);
    },

    known,
    forget: async (person) => {
      const isNew = await put(db, KEYS.forgotten(sumOf(person)), ABSENT);
      if (isNew) await raiseRevision(db);
      return isNew;
    },
  };
};
