import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { array, enum as either, exactOptional, object, string, catch as withStandIn } from 'zod/mini';
import { type NumberedEvent, OPERATOR_EVENTS, type OperatorEvent } from '../../../alerts/news/operator-event.ts';
import type { Operations } from '../../../ports.ts';
import { beijingDate, type Instant, instantOf, millisOf } from '../../../time/civil.ts';
import { ABSENT, type Database, holds, type Item, put, query } from '../store/client.ts';
import { instantForm } from '../store/forms.ts';
import { endingAfter, KEPT_DAYS, KEYS, padded } from '../store/table.ts';

const form = object({
  kind: withStandIn(either(OPERATOR_EVENTS), 'note'),
  subject: string(),
  at: withStandIn(instantForm, instantOf(0)),
  url: exactOptional(string()),
  pages: exactOptional(withStandIn(array(string()), [])),
  text: withStandIn(string(), 'kept in a form that this version does not understand'),
});

/** More are never looked at in one go: who comes late is told the newest. */
const MOST_EVENTS = 500;

const numberOf = ({ sk }: Item): number => Number(sk);

/** What this version does not know of an event is a plain note: it is told, and holds up nothing. */
const eventOf = (item: Item): NumberedEvent => {
  const number = numberOf(item);
  return { ...form.parse({ subject: `operators' event ${number}`, ...item }), number };
};

const MOST_CHARACTERS = 2_000;
const MOST_PAGES = 100;

const cut = (text: string): string => text.slice(0, MOST_CHARACTERS);

/** What is told of a fault must fit an item, whatever is in it. */
const bounded = ({ subject, text, pages, ...rest }: OperatorEvent): OperatorEvent => ({
  ...rest,
  subject: cut(subject),
  text: cut(text),
  ...(pages && { pages: pages.slice(0, MOST_PAGES) }),
});

export const dynamoOperations = (db: Database): Operations => {
  const last = async (): Promise<number> => {
    for await (const item of query(db, 'OPS', { newestFirst: true, limit: 1 })) return numberOf(item);
    return 0;
  };

  const append = async (event: OperatorEvent): Promise<void> => {
    let number = await last();
    do number++;
    while (!(await put(db, { ...KEYS.operation(number), ...bounded(event) }, ABSENT)));
    if (number > 1) await endsSomeDay(number - 1, event.at);
  };

  /** Never the newest, by which the next one is numbered. */
  const endsSomeDay = (number: number, from: Instant): Promise<unknown> =>
    holds(
      db.client.send(
        new UpdateCommand({
          TableName: db.table,
          Key: KEYS.operation(number),
          UpdateExpression: 'SET expires = :expires',
          ConditionExpression: 'attribute_exists(pk)',
          ExpressionAttributeValues: { ':expires': endingAfter(KEPT_DAYS.records, millisOf(from)).expires },
        }),
      ),
    );

  /** True the first time on a day. */
  const isFirst = ({ kind, subject, at }: OperatorEvent): Promise<boolean> => {
    const ending = endingAfter(KEPT_DAYS.markers, millisOf(at));
    return put(db, { ...KEYS.toldOn(kind, subject, beijingDate(at)), ...ending }, ABSENT);
  };

  return {
    report: async (event, often) => {
      if (often === undefined || (await isFirst(event))) await append(event);
    },

    since: async (number) => {
      const events: NumberedEvent[] = [];
      for await (const item of query(db, 'OPS', { after: padded(number), newestFirst: true, limit: MOST_EVENTS }))
        events.unshift(eventOf(item));
      return events;
    },
  };
};
