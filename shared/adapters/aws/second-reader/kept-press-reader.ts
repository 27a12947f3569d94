import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { array, boolean, enum as either, exactOptional, object, unknown } from 'zod/mini';
import type { PressText, SecondAnswer } from '../../../domain/acts/second-reading.ts';
import type { Operations, PressReader } from '../../../ports.ts';
import { answerOf, MOST_TOKENS, messageOf, SYSTEM, TOOL } from '../../../reading/press/second/question.ts';
import { beijingDate, type Instant, millisOf } from '../../../time/civil.ts';
import { bodyHash } from '../../body-hash.ts';
import { type Database, get, holds, type Item, put, query } from '../store/client.ts';
import { endingAfter, KEPT_DAYS, KEYS } from '../store/table.ts';
import { readItem } from '../store/tolerant.ts';

/** Dollars a million tokens, which is millionths of a dollar a token. */
export type Price = { in: number; out: number };
export type Asking = { reader: PressReader; model: string; price: Price; dollarsAMonth: number };

const QUESTION = JSON.stringify([SYSTEM, TOOL]);

/** Whatever is asked otherwise is another question. */
const questionHash = (text: PressText): string =>
  bodyHash(new TextEncoder().encode(JSON.stringify([QUESTION, messageOf(text)])));

/** No fewer tokens than a text has: four or so letters of English are one, a sign of another script can be two. */
const tokensIn = (text: string): number => {
  const plain = text.replace(/[^\x20-\x7e\s]/g, '').length;
  return plain / 3 + (text.length - plain) * 2;
};

/** What asking costs at most, in millionths of a dollar. */
export const costOf = (text: PressText, price: Price): number =>
  Math.ceil(tokensIn(QUESTION + messageOf(text)) * price.in + MOST_TOKENS * price.out);

const ANSWERED = ['refused', 'malformed'] as const;
const form = object({
  said: exactOptional(array(unknown())),
  whole: exactOptional(boolean()),
  why: exactOptional(either(ANSWERED)),
});

const answerIn = async (db: Database, item: Item): Promise<SecondAnswer | undefined> => {
  const kept = await readItem(db, form, item);
  if (kept?.why) return { kind: 'silent', why: kept.why };
  const answer = kept && answerOf({ claims: kept.said });
  return answer?.kind === 'said' ? { ...answer, whole: answer.whole && kept?.whole === true } : undefined;
};

/** What would be answered again: that nobody was there to answer is not kept. */
const kept = (answer: SecondAnswer): Item | undefined => {
  if (answer.kind === 'said') return { said: answer.said, whole: answer.whole };
  const why = ANSWERED.find((one) => one === answer.why);
  return why && { why };
};

/** Rounds wait behind one another: after an answer that did not come they wait for none for so long. */
const REST_MS = 5 * 60_000;
const CAME: ReadonlySet<string> = new Set(ANSWERED);

/** What was answered before, by whichever model answered last; nobody is asked. */
export const answeredBefore = (db: Database): PressReader => ({
  read: async (text) => {
    const items: Item[] = [];
    for await (const item of query(db, KEYS.secondAnswer(questionHash(text), '').pk)) items.push(item);
    const [last] = items.sort((a, b) => String(b['at']).localeCompare(String(a['at'])));
    return (last && (await answerIn(db, last))) ?? { kind: 'silent', why: 'not-kept' };
  },
});

/**
 * Asks one and the same question once, only while the month's money lasts, and not for some minutes after no answer came. The
 * operators are told when the money is spent and when it cannot be asked.
 */
export const keptPressReader = (
  db: Database,
  { reader, model, price, dollarsAMonth }: Asking,
  { operations, now }: { operations: Operations; now: () => Instant },
): PressReader => {
  const most = Math.floor(dollarsAMonth * 1_000_000);
  let rest = { until: 0, answer: undefined as SecondAnswer | undefined };
  const expiry = (): number => endingAfter(KEPT_DAYS.records, millisOf(now())).expires;

  const update = (month: string, change: { expression: string; condition: string; values: Item }): Promise<boolean> =>
    holds(
      db.client.send(
        new UpdateCommand({
          TableName: db.table,
          Key: KEYS.secondBudget(month),
          UpdateExpression: change.expression,
          ConditionExpression: change.condition,
          ExpressionAttributeValues: { ...change.values, ':expires': expiry() },
        }),
      ),
    );

  const spend = async (month: string, cost: number): Promise<boolean> =>
    cost <= most &&
    update(month, {
      expression: 'SET expires = :expires ADD micros :cost',
      condition: 'attribute_not_exists(micros) OR micros <= :left',
      values: { ':cost': cost, ':left': most - cost },
    });

  const tellOnce = async (month: string): Promise<void> => {
    const first = await update(month, {
      expression: 'SET told = :told, expires = :expires',
      condition: 'attribute_not_exists(told)',
      values: { ':told': true },
    });
    const text = `the ${dollarsAMonth} dollars of ${month} are spent: until the month ends doubtful articles are read once`;
    if (first) await operations.report({ kind: 'second-reader', subject: model, at: now(), text });
  };

  return {
    read: async (text) => {
      const key = KEYS.secondAnswer(questionHash(text), model);
      const before = await get(db, key);
      const known = before && (await answerIn(db, before));
      if (known) return known;
      if (rest.answer && millisOf(now()) < rest.until) return rest.answer;
      const month = beijingDate(now()).slice(0, 7);
      if (!(await spend(month, costOf(text, price)))) {
        await tellOnce(month);
        return { kind: 'silent', why: 'budget' };
      }
      const answer = await reader.read(text);
      if (answer.kind === 'silent' && !CAME.has(answer.why)) rest = { until: millisOf(now()) + REST_MS, answer };
      const worth = kept(answer);
      if (worth) await put(db, { ...key, ...worth, at: now(), expires: expiry() });
      if (answer.kind === 'silent' && answer.why === 'failed') {
        const text = `it could not be asked: ${answer.text ?? 'no reason was given'}`;
        await operations.report({ kind: 'second-reader', subject: model, at: now(), text }, 'daily');
      }
      return answer;
    },
  };
};
