import { expect, test } from 'vitest';
import { dynamoOperations } from '../../../../shared/adapters/aws/operations/dynamo-operations.ts';
import {
  answeredBefore,
  costOf,
  keptPressReader,
} from '../../../../shared/adapters/aws/second-reader/kept-press-reader.ts';
import { get, put, query } from '../../../../shared/adapters/aws/store/client.ts';
import { KEYS } from '../../../../shared/adapters/aws/store/table.ts';
import type { PressText, SecondAnswer } from '../../../../shared/domain/acts/second-reading.ts';
import type { CivilDate, Instant } from '../../../../shared/time/civil.ts';
import { freshTable } from '../../../support/database.ts';

const PRICE = { in: 1, out: 5 };
const textOf = (title: string): PressText => ({ title, text: 'A body.', day: '2026-11-26' as CivilDate });
const SAID: SecondAnswer = {
  kind: 'said',
  whole: true,
  said: [
    { type: 'tariff-set', news: true, stance: 'affirmed', evidence: 'Trump raises tariffs to 17.5%.', ratePct: 17.5 },
  ],
};

/** A reader that gives these answers one after another, the last again and again. */
const deskOf = async (answers: SecondAnswer[], dollarsAMonth = 1) => {
  const db = await freshTable();
  const asked: string[] = [];
  const clock = { at: '2026-11-26T01:00:00.000Z' as Instant };
  const reader = {
    read: async ({ title }: PressText) => {
      asked.push(title);
      return answers[Math.min(asked.length, answers.length) - 1] as SecondAnswer;
    },
  };
  const operations = dynamoOperations(db);
  const of = (model: string) =>
    keptPressReader(db, { reader, model, price: PRICE, dollarsAMonth }, { operations, now: () => clock.at });
  return { db, asked, clock, operations, of, kept: of('model-a') };
};

test('the same question is asked once, and another or another model anew', async () => {
  const { kept, asked, of, db } = await deskOf([SAID]);
  expect(await kept.read(textOf('A'))).toEqual(SAID);
  expect(await kept.read(textOf('A'))).toEqual(SAID);
  expect(asked).toEqual(['A']);
  await kept.read(textOf('B'));
  await of('model-b').read(textOf('A'));
  expect(asked).toEqual(['A', 'B', 'A']);
  const spent = (await get(db, KEYS.secondBudget('2026-11')))?.['micros'];
  expect(spent).toBe(2 * costOf(textOf('A'), PRICE) + costOf(textOf('B'), PRICE));
});

test.each<[SecondAnswer, number]>([
  [{ kind: 'silent', why: 'malformed' }, 1],
  [{ kind: 'silent', why: 'refused' }, 1],
  [{ ...SAID, whole: false } as SecondAnswer, 1],
  [{ kind: 'silent', why: 'too-slow' }, 2],
  [{ kind: 'silent', why: 'throttled' }, 2],
])('of %o the next read asks again or not', async (answer, times) => {
  const { kept, asked, clock } = await deskOf([answer]);
  expect(await kept.read(textOf('A'))).toEqual(answer);
  clock.at = '2026-11-26T01:05:00.000Z' as Instant;
  expect(await kept.read(textOf('A'))).toEqual(answer);
  expect(asked).toHaveLength(times);
});

test('after an answer that did not come nobody asks for five minutes', async () => {
  const { kept, asked, clock, db } = await deskOf([{ kind: 'silent', why: 'too-slow' }, SAID]);
  await kept.read(textOf('A'));
  clock.at = '2026-11-26T01:04:59.000Z' as Instant;
  expect(await kept.read(textOf('B'))).toEqual({ kind: 'silent', why: 'too-slow' });
  expect((await get(db, KEYS.secondBudget('2026-11')))?.['micros']).toBe(costOf(textOf('A'), PRICE));
  clock.at = '2026-11-26T01:05:00.000Z' as Instant;
  expect(await kept.read(textOf('B'))).toEqual(SAID);
  expect(asked).toEqual(['A', 'B']);
});

test('what is spent is counted before it is asked, and beyond it nobody is; that is told once a month', async () => {
  const cost = costOf(textOf('A'), PRICE);
  const { kept, asked, clock, operations } = await deskOf([SAID], (2.5 * cost) / 1e6);
  for (const title of 'ABCDE') await kept.read(textOf(title));
  expect(asked).toEqual(['A', 'B']);
  expect(await kept.read(textOf('C'))).toEqual({ kind: 'silent', why: 'budget' });
  expect(await operations.since(0)).toMatchObject([{ kind: 'second-reader', subject: 'model-a' }]);
  // 1 December in Beijing.
  clock.at = '2026-11-30T16:00:00.000Z' as Instant;
  expect(await kept.read(textOf('C'))).toEqual(SAID);
  expect(asked).toEqual(['A', 'B', 'C']);
});

test('of many at once no more are asked than there is money for', async () => {
  const cost = costOf(textOf('1'), PRICE);
  const { kept, asked, operations } = await deskOf([SAID], (3.5 * cost) / 1e6);
  await Promise.all(Array.from({ length: 9 }, (_, i) => kept.read(textOf(String(i)))));
  expect(asked).toHaveLength(3);
  expect(await operations.since(0)).toHaveLength(1);
});

test('an article dearer than all that may be spent is asked about by nobody', async () => {
  const { kept, asked } = await deskOf([SAID], 0.000001);
  expect(await kept.read(textOf('A'))).toEqual({ kind: 'silent', why: 'budget' });
  expect(asked).toEqual([]);
});

test('that it cannot be asked is told once a day, with the reason', async () => {
  const { kept, operations } = await deskOf([{ kind: 'silent', why: 'failed', text: 'AccessDeniedException: no' }]);
  for (const title of ['A', 'B']) await kept.read(textOf(title));
  expect(await operations.since(0)).toMatchObject(
    [{ kind: 'second-reader', text: /AccessDenied/ }].map((one) => ({
      ...one,
      text: expect.stringMatching(one.text),
    })),
  );
});

test('what was answered before is known without asking, by the last that answered', async () => {
  const { kept, of, db, asked, clock } = await deskOf([SAID, { kind: 'silent', why: 'refused' }]);
  const before = answeredBefore(db);
  expect(await before.read(textOf('A'))).toEqual({ kind: 'silent', why: 'not-kept' });
  await of('model-b').read(textOf('A'));
  expect(await before.read(textOf('A'))).toEqual(SAID);
  clock.at = '2026-11-26T02:00:00.000Z' as Instant;
  await kept.read(textOf('A'));
  expect(await before.read(textOf('A'))).toEqual({ kind: 'silent', why: 'refused' });
  expect(asked).toHaveLength(2);
});

test('an answer kept in another form is asked for anew, and told; each ends some day', async () => {
  const { kept, db, asked } = await deskOf([SAID]);
  await kept.read(textOf('A'));
  const [item] = await keptItems(db);
  expect(Number(item?.['expires'])).toBeGreaterThan(Date.UTC(2027, 11) / 1000);
  await put(db, { pk: String(item?.['pk']), sk: 'model-a', said: 'claims', whole: 'yes' });
  const odd: string[] = [];
  const told = { ...db, odd: async (name: string) => void odd.push(name) };
  expect(await answeredBefore(told).read(textOf('A'))).toEqual({ kind: 'silent', why: 'not-kept' });
  expect(odd).toHaveLength(1);
  expect(await kept.read(textOf('A'))).toEqual(SAID);
  expect(asked).toHaveLength(2);
});

/** The answers that a table keeps to the question about article A. */
const keptItems = async (db: Awaited<ReturnType<typeof freshTable>>) => {
  const { ScanCommand } = await import('@aws-sdk/lib-dynamodb');
  const { Items = [] } = await db.client.send(new ScanCommand({ TableName: db.table }));
  const pk = String(Items.find((item) => String(item['pk']).startsWith('SECOND#'))?.['pk']);
  const items = [];
  for await (const item of query(db, pk)) items.push(item);
  return items;
};
