import { TransactWriteCommand, type TransactWriteCommandInput, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { ZodMiniType } from 'zod/mini';
import {
  beyondClaims,
  type ChannelKey,
  type ChannelState,
  type DeadLetter,
  type Happening,
  type Receipt,
} from '../../../alerts/channels/channel-state.ts';
import { CANARY_PLACE } from '../../../alerts/news/canary.ts';
import type { Deliveries } from '../../../ports.ts';
import { type Instant, millisOf } from '../../../time/civil.ts';
import {
  ABSENT,
  type Database,
  despiteConflicts,
  get,
  holds,
  type Item,
  put,
  query,
  remove,
  type Span,
} from '../store/client.ts';
import { raiseRevision } from '../store/revision.ts';
import { endingAfter, KEPT_DAYS, KEYS, type Key, padded } from '../store/table.ts';
import { readItem } from '../store/tolerant.ts';
import { deadForm, happeningForm, packed, receiptForm, standingForm, standingOf, stateOf } from './stored-delivery.ts';

/** More are never looked at in one go. */
const MOST_DEAD = 1000;

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
const PUT_OFF = 'SET attempts = :attempts, due = :due, since = :since REMOVE claimBy, claimUntil';
const DONE = 'SET told = :upTo, attempts = :none REMOVE claimBy, claimUntil, due, upTo, since, outgoing';

type Write = NonNullable<TransactWriteCommandInput['TransactItems']>[number];

/** Where each stream stands, its receipts and what was put aside, in its audience's partition. */
export const dynamoDeliveries = (db: Database): Deliveries => {
  const keyOf = ({ audience, channel }: ChannelKey): Key => KEYS.channel(audience, channel);

  const { table: TableName } = db;
  /** A change of where a stream stands, on a condition. */
  const change = (place: ChannelKey, UpdateExpression: string, ConditionExpression: string, values: Item) => ({
    ...{ TableName, Key: keyOf(place), UpdateExpression, ConditionExpression },
    ExpressionAttributeValues: values,
  });
  const update = (...asked: Parameters<typeof change>): Promise<boolean> =>
    holds(db.client.send(new UpdateCommand(change(...asked))));
  const transact = (...TransactItems: Write[]): Promise<boolean> =>
    holds(despiteConflicts(() => db.client.send(new TransactWriteCommand({ TransactItems }))));

  /** Among what became of messages to people. */
  const shown = (happening: Key & Item): Write[] =>
    happening['audience'] === CANARY_PLACE.audience ? [] : [{ Put: { TableName, Item: happening } }];

  /** Keyed by when it began to wait: one item for as long as it does. */
  const waitingKey = ({ audience, channel }: ChannelKey, since: Instant): Key =>
    KEYS.happening(since, audience, channel, 'waiting');
  const waitsNoMore = (state: ChannelState): Write[] =>
    state.since === undefined ? [] : [{ Delete: { TableName, Key: waitingKey(state, state.since) } }];

  /** Moves the number and keeps the record of why, or does neither. */
  const moveWith = (taken: ChannelState, by: string, state: 'sent' | 'dead', record: Receipt | DeadLetter) => {
    const { audience, channel } = taken;
    const { number: upTo, at } = record;
    const ending = endingAfter(KEPT_DAYS.records, millisOf(at));
    const key = (state === 'sent' ? KEYS.receipt : KEYS.dead)(audience, channel, upTo);
    const happening = KEYS.happening(at, audience, channel, padded(upTo));
    return transact(
      { Update: change(taken, DONE, MINE, { ':by': by, ':upTo': upTo, ':none': 0 }) },
      { Put: { TableName, Item: { ...key, ...record, ...ending } } },
      ...shown({ ...happening, ...ending, audience, channel, state, ...record }),
      ...waitsNoMore(taken),
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
      transact(
        { Update: change(standing, DONE, UNTOUCHED, { ...untouched(standing, now), ':upTo': upTo, ':none': 0 }) },
        ...waitsNoMore(standing),
      ),

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
      const values = { ':by': by, ':until': until, ':ticket': ticket };
      const taking = change(place, 'SET claimBy = :by, claimUntil = :until', 'claimBy = :ticket', values);
      let item: Item | undefined;
      await holds(
        db.client.send(new UpdateCommand({ ...taking, ReturnValues: 'ALL_NEW' })).then(({ Attributes }) => {
          item = Attributes;
        }),
      );
      if (item === undefined) return undefined;
      const { outgoing, upTo, ...state } = standingOf(place, item);
      return outgoing && upTo !== undefined ? { ...state, outgoing, upTo } : undefined;
    },

    settle: (taken, by, receipt) => moveWith(taken, by, 'sent', receipt),

    postpone: ({ audience, channel, told }, by, { attempts, due, since, again }) => {
      const place = { audience, channel };
      const forgotten = again === 'anew' ? ', upTo, outgoing' : '';
      const ending = endingAfter(KEPT_DAYS.markers, millisOf(due));
      const item = { ...place, state: 'waiting', told, attempts, due };
      const values = { ':by': by, ':attempts': attempts, ':due': due, ':since': since };
      return transact(
        { Update: change(place, `${PUT_OFF}${forgotten}`, MINE, values) },
        ...shown({ ...waitingKey(place, since), ...ending, ...item }),
      );
    },

    deadLetter: (taken, by, dead) => moveWith(taken, by, 'dead', dead),

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

    recent: async (most) => {
      const found: Happening[] = [];
      for await (const item of query(db, KEYS.happening('', '', '', '').pk, { newestFirst: true, limit: most })) {
        const happening = await readItem(db, happeningForm, item);
        if (happening !== undefined) found.push(happening);
      }
      return found;
    },

    cameBack: async ({ audience, channel, number, headline }, { state, at, address, error }) => {
      // Under its kind and address, so that an event that comes twice within a moment is one.
      const key = KEYS.happening(at, audience, channel, `${padded(number)}#${state}#${address}`);
      const ending = endingAfter(KEPT_DAYS.records, millisOf(at));
      await put(db, { ...key, ...ending, audience, channel, state, number, at, headline, address, error });
    },

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

    dead: (audience) => records<DeadLetter>(audience, 'DEAD#', deadForm, { limit: MOST_DEAD }),

    resend: async (place, from) => {
      const { audience, channel } = place;
      const item = await get(db, keyOf(place));
      if (item === undefined) return false;
      if (!(await update(place, DONE, 'attribute_exists(pk)', { ':upTo': from, ':none': 0 }))) return false;
      const { since } = standingOf(place, item);
      if (since !== undefined) await remove(db, waitingKey(place, since));
      const { pk } = KEYS.audience(audience);
      for await (const { sk, at, number: told } of query(db, pk, { prefix: `DEAD#${channel}#` })) {
        if (String(sk) <= `DEAD#${channel}#${padded(from)}`) continue;
        await remove(db, { pk, sk: String(sk) });
        await remove(db, KEYS.happening(String(at), audience, channel, padded(Number(told))));
      }
      await raiseRevision(db);
      return true;
    },
  };
};
