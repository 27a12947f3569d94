import { gunzipSync, gzipSync } from 'node:zlib';
import {
  DeleteCommand,
  TransactWriteCommand,
  type TransactWriteCommandInput,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb';
import {
  exactOptional,
  instanceof as instanceOf,
  number,
  object,
  type output,
  string,
  type ZodMiniType,
} from 'zod/mini';
import {
  beyondClaims,
  type ChannelKey,
  type ChannelState,
  type DeadLetter,
  type Outgoing,
  type Receipt,
} from '../../alerts/channel-state.ts';
import type { Deliveries } from '../../ports.ts';
import type { Instant } from '../../time/civil.ts';
import { ABSENT, type Database, despiteConflicts, get, holds, type Item, put, query, type Span } from './client.ts';
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
  since: exactOptional(instantForm),
  outgoing: exactOptional(instanceOf(Uint8Array)),
});
const told = { number: number(), after: number(), at: instantForm, id: string(), headline: string() };
const receiptForm = object({ ...told, provider: string() });
const deadForm = object({ ...told, error: string() });

/** A message of any size that providers take fits an item so; it is our own, and read as it was written. */
const packed = (outgoing: Outgoing): Uint8Array => gzipSync(JSON.stringify(outgoing));
const unpacked = (bytes: Uint8Array): Outgoing => JSON.parse(new TextDecoder().decode(gunzipSync(bytes))) as Outgoing;

const stateOf = (place: ChannelKey, standing: output<typeof standingForm>): ChannelState => {
  const { claimBy, claimUntil, outgoing, ...rest } = standing;
  return {
    ...place,
    ...rest,
    ...(claimBy && claimUntil && { claim: { by: claimBy, until: claimUntil } }),
    ...(outgoing && { outgoing: unpacked(outgoing) }),
  };
};

const standingOf = (place: ChannelKey, item: unknown): ChannelState => stateOf(place, standingForm.parse(item));

// As it was read, and nobody at work on it.
const UNTOUCHED =
  'told = :told AND attempts = :attempts AND (attribute_not_exists(upTo) OR upTo = :upTo) ' +
  'AND (attribute_not_exists(claimUntil) OR claimUntil <= :now OR claimUntil > :beyond) ' +
  'AND (attribute_not_exists(due) OR due <= :now)';
const untouched = ({ told, attempts }: ChannelState, now: Instant): Item => ({
  ':told': told,
  ':attempts': attempts,
  ':now': now,
  ':beyond': beyondClaims(now),
});
const MINE = 'claimBy = :by';
const DONE = 'SET told = :upTo, attempts = :none REMOVE claimBy, claimUntil, due, upTo, since, outgoing';

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
    const both = new TransactWriteCommand({ TransactItems: [move, { Put: { TableName: db.table, Item: record } }] });
    return holds(despiteConflicts(() => db.client.send(both)));
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
    for await (const item of query(db, KEYS.audience(audience).pk, { prefix: 'CHANNEL#' })) {
      const standing = await readItem(db, standingForm, item);
      const channel = String(item['sk']).slice('CHANNEL#'.length);
      if (standing !== undefined) found.push(stateOf({ audience, channel }, standing));
    }
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

    pass: (standing, now, upTo) =>
      update(standing, DONE, UNTOUCHED, { ...untouched(standing, now), ':upTo': upTo, ':none': 0 }),

    claim: (standing, { by, now, until, upTo, outgoing }) =>
      update(standing, 'SET claimBy = :by, claimUntil = :until, upTo = :upTo, outgoing = :outgoing', UNTOUCHED, {
        ...untouched(standing, now),
        ':by': by,
        ':until': until,
        ':upTo': upTo,
        ':outgoing': packed(outgoing),
      }),

    take: async ({ audience, channel, by: ticket }, by, until) => {
      const place = { audience, channel };
      let item: Item | undefined;
      await holds(
        db.client
          .send(
            new UpdateCommand({
              TableName: db.table,
              Key: keyOf(place),
              UpdateExpression: 'SET claimBy = :by, claimUntil = :until',
              ConditionExpression: 'claimBy = :ticket',
              ExpressionAttributeValues: { ':by': by, ':until': until, ':ticket': ticket },
              ReturnValues: 'ALL_NEW',
            }),
          )
          .then(({ Attributes }) => {
            item = Attributes;
          }),
      );
      if (item === undefined) return undefined;
      const { outgoing, upTo, ...state } = standingOf(place, item);
      return outgoing && upTo !== undefined ? { ...state, outgoing, upTo } : undefined;
    },

    settle: (place, by, receipt) =>
      moveWith(place, by, receipt.number, {
        ...KEYS.receipt(place.audience, place.channel, receipt.number),
        ...receipt,
      }),

    postpone: (place, by, { attempts, due, since, again }) =>
      update(
        place,
        `SET attempts = :attempts, due = :due, since = :since REMOVE claimBy, claimUntil${again === 'anew' ? ', upTo, outgoing' : ''}`,
        MINE,
        { ':by': by, ':attempts': attempts, ':due': due, ':since': since },
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
