import { expect, test } from 'vitest';
import { fairQueue } from '../../../lambdas/api/fair-queue.ts';
import { askedOf } from './asked.ts';
import { storyDeps } from './story-deps.ts';

const busy = (ms: number): void => {
  for (const until = performance.now() + ms; performance.now() < until; );
};

test('who waits for a turn goes on one after the other, and others come between', async () => {
  const turn = fairQueue();
  const order: string[] = [];
  const heavy = async (name: string): Promise<void> => {
    await turn();
    busy(5);
    order.push(name);
    // What came in while that was worked out is heard before the next turn.
    setImmediate(() => order.push(`after ${name}`));
  };
  await Promise.all(['a', 'b', 'c'].map(heavy));
  await turn();
  expect(order).toEqual(['a', 'after a', 'b', 'after b', 'c', 'after c']);
});

test('the head is answered whatever else is asked', async () => {
  const asked = askedOf();
  const order: string[] = [];
  const noted = (url: string) => asked(url).then(({ status }) => order.push(`${status} ${url}`));
  const days = ['2025-04-10', '2025-10-12', '2025-11-12', '2026-03-01'];
  const heavy = days.flatMap((day) => [noted(`/api/screening?valid=${day}`), noted(`/api/tariffs?valid=${day}`)]);
  await Promise.all([...heavy, noted('/api/head')]);
  expect(order[0]).toBe('200 /api/head');
  expect(order.every((each) => each.startsWith('200'))).toBe(true);
});

test('an answer that follows from the log alone is worked out once for all who ask the same, and anew for a longer log', async () => {
  const deps = storyDeps();
  const asked = askedOf(deps);
  const [one, same, other] = [await asked('/api/calendar'), await asked('/api/calendar'), await asked('/api/moments')];
  expect(same).toEqual(one);
  expect(other.body).not.toBe(one.body);
  expect((await asked('/api/calendar?known=2025-10-09')).body).not.toBe(one.body);
});

test('first answers that cannot be worked out keep nobody from what can be', async () => {
  const puzzled: string[] = [];
  let fails = true;
  const deps = storyDeps();
  const each: typeof deps.log.each = async (...asked) => {
    if (fails) throw new Error('away');
    return deps.log.each(...asked);
  };
  const asked = askedOf({ ...deps, log: { ...deps.log, each }, puzzled: (_, path) => puzzled.push(path) });
  expect((await asked('/api/moments')).status).toBe(500);
  expect(puzzled).toEqual(['the first answers', '/api/moments']);
  fails = false;
  expect((await asked('/api/moments')).status).toBe(200);
});
