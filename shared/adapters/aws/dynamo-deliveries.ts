import {
  DeleteCommand,
  TransactWriteCommand,
  type TransactWriteCommandInput,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb';
import { exactOptional, number, object, string, type ZodMiniType } from 'zod/mini';
import type { ChannelKey, ChannelState, DeadLetter, Receipt } from '../../alerts/channel-state.ts';
import type { Deliveries } from '../../ports.ts';
import { ABSENT, type Database, get, holds, type Item, put, query, type Span } from './client.ts';
import { instantForm } from './forms.ts';
import { KEYS, type Key, padded } from './table.ts';
import { readItem } from './tolerant.ts';

const standingForm = object({
  told: number(),
  attempts: number(),
  due: exactOptional(instantForm),
  upTo: exactOptional(number()),
  claimBy: exactOptional(string()),
  claimUntil: exactOptional(instantForm),
});
const told = { number: number(), after: number(), at: instantForm, id: string(), headline: string() };
const receiptForm = object({ ...told, provider: string() });
const deadForm = object({ ...told, error: string() });

const standingOf = (place: ChannelKey, item: unknown): ChannelState => {
  const { claimBy, claimUntil, ...rest } = standingForm.parse(item);
  return { ...place, ...rest, ...(claimBy && claimUntil && { claim: { by: claimBy, until: claimUntil } }) };
};

// As it was read, and nobody at work on it.
const UNTOUCHED =
  'told = :told AND attempts = :attempts AND (attribute_not_exists(upTo) OR upTo = :upTo) ' +
  'AND (attribute_not_exists(claimUntil) OR claimUntil <= :now)';
const MINE = 'claimBy = :by';
const DONE = 'SET told = :upTo, attempts = :none REMOVE claimBy, claimUntil, due, upTo';

type Write = NonNullable<TransactWriteCommandInput['TransactItems']>[number];

/** Where each stream stands, its receipts and what was put aside, in its audience's partition. */
export const dynamoDeliveries = (db: Database): Deliveries => {
  const keyOf = ({ audience, channel }: ChannelKey): Key => KEYS.channel(audience, channel);

  const update = (place: ChannelKey, UpdateExpression: string, condition: string, values: Item): Promise<boolean> =>
    holds(
      db.client.send(
        new UpdateCommand({
          TableName: db.table,
          Key: keyOf(place),
          UpdateExpression,
          ConditionExpression: condition,
          ExpressionAttributeValues: values,
        }),
      ),
    );

  /** Moves the number and keeps the record of why, or does neither. */
  const moveWith = (place: ChannelKey, by: string, upTo: number, record: Key & Item): Promise<boolean> => {
    const move: Write = {
      Update: {
        TableName: db.table,
        Key: keyOf(place),
        UpdateExpression: DONE,
        ConditionExpression: MINE,
        ExpressionAttributeValues: { ':by': by, ':upTo': upTo, ':none': 0 },
      },
    };
    return holds(
      db.client.send(
        new TransactWriteCommand({ TransactItems: [move, { Put: { TableName: db.table, Item: record } }] }),
      ),
    );
  };

  const records = async <T>(audience: string, prefix: string, form: ZodMiniType<T>, span: Span = {}) => {
    const found: (ChannelKey & T)[] = [];
    for await (const item of query(db, KEYS.audience(audience).pk, { prefix, ...span })) {
      const channel = String(item['sk']).split('#')[1] ?? '';
      const record = await readItem(db, form, item);
      if (record !== undefined) found.push({ audience, channel, ...record });
    }
    return found;
  };

  const standings = async (audience: string): Promise<ChannelState[]> => {
    const found = [];
    for await (const item of query(db, KEYS.audience(audience).pk, { prefix: 'CHANNEL#' }))
      found.push(standingOf({ audience, channel: String(item['sk']).slice('CHANNEL#'.length) }, item));
    return found;
  };

  return {
    begin: async (place, from) => {
      const item = await get(db, keyOf(place));
      if (item !== undefined) return standingOf(place, item);
      const fresh = { told: from, attempts: 0 };
      if (await put(db, { ...keyOf(place), ...fresh }, ABSENT)) return { ...place, ...fresh };
      return standingOf(place, await get(db, keyOf(place)));
    },

    claim: (standing, by, now, until, upTo) =>
      update(standing, 'SET claimBy = :by, claimUntil = :until, upTo = :upTo', UNTOUCHED, {
        ':by': by,
        ':until': until,
        ':upTo': upTo,
        ':told': standing.told,
        ':attempts': standing.attempts,
        ':now': now,
      }),

    settle: (place, by, upTo, receipt) => {
      if (receipt === undefined) return update(place, DONE, MINE, { ':by': by, ':upTo': upTo, ':none': 0 });
      return moveWith(place, by, upTo, { ...KEYS.receipt(place.audience, place.channel, upTo), ...receipt });
    },

    postpone: (place, by, attempts, due, again) =>
      update(
        place,
        `SET attempts = :attempts, due = :due REMOVE claimBy, claimUntil${again === 'anew' ? ', upTo' : ''}`,
        MINE,
        { ':by': by, ':attempts': attempts, ':due': due },
      ),

    deadLetter: (place, by, dead) =>
      moveWith(place, by, dead.number, { ...KEYS.dead(place.audience, place.channel, dead.number), ...dead }),

    receiptOf: async ({ audience, channel }, commit) => {
      const { pk } = KEYS.audience(audience);
      const after = KEYS.receipt(audience, channel, commit - 1).sk;
      for await (const item of query(db, pk, { after, limit: 1 })) {
        if (!String(item['sk']).startsWith(`SENT#${channel}#`)) return undefined;
        const receipt = await readItem(db, receiptForm, item);
        return receipt !== undefined && receipt.after < commit ? receipt : undefined;
      }
      return undefined;
    },

    standings,

    // By stream, whose receipts are in order: an audience's are not.
    receipts: async (audience, most) => {
      const streams = await standings(audience);
      const all = await Promise.all(
        streams.map(({ channel }) =>
          records<Receipt>(audience, `SENT#${channel}#`, receiptForm, { newestFirst: true, limit: most }),
        ),
      );
      return all
        .flat()
        .sort((a, b) => b.at.localeCompare(a.at))
        .slice(0, most);
    },

    dead: (audience) => records<DeadLetter>(audience, 'DEAD#', deadForm),

    resend: async (place, from) => {
      if (!(await update(place, DONE, 'attribute_exists(pk)', { ':upTo': from, ':none': 0 }))) return false;
      const { pk } = KEYS.audience(place.audience);
      for await (const { sk } of query(db, pk, { prefix: `DEAD#${place.channel}#` })) {
        if (String(sk) > `DEAD#${place.channel}#${padded(from)}`)
          await db.client.send(new DeleteCommand({ TableName: db.table, Key: { pk, sk } }));
      }
      return true;
    },
  };
};
