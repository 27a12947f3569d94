import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { firstHour, type Hour, judged } from '../../bench/first-hour/hour.ts';
import { QueueModel } from '../../bench/first-hour/queue.ts';
import { type LocalSystem, openFolder } from '../../cli/local/system.ts';

const folder = mkdtempSync(join(tmpdir(), 'first-hour-'));
let system: LocalSystem;
let hour: Hour;

beforeAll(async () => {
  system = await openFolder(folder);
  hour = await firstHour(system, 600);
}, 400_000);
afterAll(async () => {
  await system?.close();
  rmSync(folder, { recursive: true, force: true });
});

test('of a new stack loses and doubles nothing, and leaves no dead letter', () => {
  expect(judged(hour)).toEqual({ lost: 0, doubled: 0, untold: 0, toldTwice: 0, aside: 0 });
  expect(hour.texts).toBe(602);
});

test('was as hard as it is meant to be', () => {
  expect(hour.deaths).toBeGreaterThan(3);
  expect(hour.turnedDown).toBeGreaterThan(0);
  expect(hour.throttled).toBeGreaterThan(10);
  expect(hour.held).toBeGreaterThan(0);
});

test('tells who can be told at once, whatever holds the others up', () => {
  const well = hour.told.filter(({ audience }) => audience === 'well').map(({ minute }) => minute);
  expect(well).toHaveLength(2);
  for (const [index, minute] of well.entries()) expect(minute - [5, 30][index]!).toBeLessThan(2);
});

test('keeps a round that failed no longer than its queue hides it', () =>
  expect(hour.longestRoundSeconds).toBeLessThan(240));

test('its queues hand a group out one by one, forget what is done, and put aside what fails too often', async () => {
  let now = 0;
  const queue = new QueueModel({ now: () => now, hiddenMs: 70_000, mostReceived: 2 });
  const put = (MessageBody: string, MessageDeduplicationId: string) =>
    queue.client.send({ input: { MessageBody, MessageGroupId: 'g', MessageDeduplicationId } } as never);
  for (const body of ['a', 'a', 'b']) await put(body, body);
  const first = queue.receive();
  expect([first?.body, queue.receive()]).toEqual(['a', undefined]);
  now += 70_000;
  expect(queue.receive()?.body).toBe('a');
  now += 70_000;
  const second = queue.receive();
  expect([second?.body, queue.dead.map(({ body }) => body)]).toEqual(['b', ['a']]);
  if (second) queue.done(second);
  expect(queue.left).toBe(0);
});
