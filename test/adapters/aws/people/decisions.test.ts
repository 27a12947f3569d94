import { expect, test } from 'vitest';
import { dynamoAudiences } from '../../../../shared/adapters/aws/people/dynamo-audiences.ts';
import { dynamoDecisions } from '../../../../shared/adapters/aws/people/dynamo-decisions.ts';
import { put } from '../../../../shared/adapters/aws/store/client.ts';
import { KEYS } from '../../../../shared/adapters/aws/store/table.ts';
import { freshTable } from '../../../support/database.ts';
import { decided } from '../../../support/decisions.ts';

const { number: _, ...stop } = decided(1, {
  about: 'alert:3',
  decision: 'stop',
  owner: 'Li Wei',
  reason: 'NdFeB arcs',
});

const stores = async () => {
  const odd: string[] = [];
  const db = { ...(await freshTable()), odd: async (item: string) => void odd.push(item) };
  return { db, odd, decisions: dynamoDecisions(db) };
};

test('a record comes back as it was written, and what reads audiences hears of it', async () => {
  const { db, decisions } = await stores();
  const before = await dynamoAudiences(db).revision();
  const { appended, record } = await decisions.append(stop);
  expect({ appended, record }).toEqual({ appended: true, record: { ...stop, number: 1 } });
  expect(await decisions.of('desk')).toEqual([record]);
  expect(await decisions.of('trade')).toEqual([]);
  expect(await dynamoAudiences(db).revision()).toBeGreaterThan(before);
});

test('what comes twice under one id is one, and the first is what stands', async () => {
  const { decisions } = await stores();
  await decisions.append(stop);
  const again = await decisions.append({ ...stop, decision: 'apply', by: 'Somebody else' });
  expect(again.appended).toBe(false);
  expect(again.record).toMatchObject({ decision: 'stop', by: 'Anna Keller', number: 1 });
  expect(await decisions.of('desk')).toHaveLength(1);
  expect(await decisions.known('desk', stop.id)).toMatchObject({ number: 1 });
  expect(await decisions.known('desk', 'another')).toBeUndefined();
});

test('of many at once none is lost, and each has a number of its own', async () => {
  const { decisions } = await stores();
  const ids = Array.from({ length: 12 }, (_, index) => `id-${index}`);
  await Promise.all([...ids, ...ids].map((id) => decisions.append({ ...stop, id })));
  const records = await decisions.of('desk');
  expect(records.map(({ id }) => id).sort()).toEqual(ids.sort());
  expect(records.map(({ number }) => number)).toEqual(ids.map((_, index) => index + 1));
});

test('who is forgotten is shown nowhere, and the record stays', async () => {
  const { db, decisions } = await stores();
  await decisions.append(stop);
  const before = await dynamoAudiences(db).revision();
  expect(await decisions.forget(' anna keller ')).toBe(true);
  expect(await dynamoAudiences(db).revision()).toBeGreaterThan(before);
  expect(await decisions.forget('Anna Keller')).toBe(false);
  const shown = { ...stop, number: 1, by: '(name removed)' };
  expect(await decisions.of('desk')).toEqual([shown]);
  expect(await decisions.known('desk', stop.id)).toEqual(shown);
});

test('a record in a form that is not understood is told, and hides no other', async () => {
  const { db, odd, decisions } = await stores();
  await put(db, { ...KEYS.decision('desk', 1), number: 1, decision: 'burn' });
  await decisions.append(stop);
  expect((await decisions.of('desk')).map(({ number }) => number)).toEqual([2]);
  expect(odd).toEqual(['DECISIONS#desk 000000000001']);
});
