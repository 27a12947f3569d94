import { afterEach, describe, expect, test, vi } from 'vitest';
import { delivering } from '../../cli/local/delivering.ts';
import { askingHead } from '../../lambdas/canary/ask-head.ts';
import { canary, type Deps } from '../../lambdas/canary/canary.ts';
import { record } from '../../lambdas/record/record.ts';
import { dynamoCanary } from '../../shared/adapters/aws/operations/dynamo-canary.ts';
import { CANARY_PLACE } from '../../shared/alerts/news/canary.ts';
import type { Blobs } from '../../shared/ports.ts';
import type { Round } from '../../shared/sources/round.ts';
import { type Instant, instantOf, millisOf } from '../../shared/time/civil.ts';
import { deskOf } from '../support/desk.ts';
import { memoryBlobs } from '../support/memory-blobs.ts';

const START = '2025-10-09T02:00:00.000Z' as Instant;

/** A canary, and the functions behind it in the test's hands. */
const aviary = async () => {
  const desk = await deskOf();
  const sung = dynamoCanary(desk.db);
  const blobs: Blobs = memoryBlobs();
  const rounds: Round[] = [];
  const take = record({ ...desk.deps, blobs, sources: [], canary: sung });
  const tell = delivering({ ...desk.deps, canary: sung });
  let now = START;
  let waited: () => Promise<void> = async () => undefined;
  const deps: Deps = {
    blobs,
    rounds: { send: async (round) => void rounds.push(round) },
    deliveries: desk.deliveries,
    askHead: async () => undefined,
    now: () => now,
    wait: async (ms) => {
      now = instantOf(millisOf(now) + ms);
      await waited();
    },
  };
  return {
    ...desk,
    deps,
    rounds,
    sung,
    blobs,
    /** What record and notify do while the canary waits. */
    work: async () => {
      for (const round of rounds.splice(0)) await take(round);
      await tell();
    },
    whileWaiting: (work: () => Promise<void>) => {
      waited = work;
    },
    sing: () => canary(deps)(),
    later: (minutes: number) => {
      now = instantOf(millisOf(now) + minutes * 60_000);
      desk.pass(minutes);
    },
  };
};

afterEach(() => vi.restoreAllMocks());

describe('the canary', () => {
  test('is content when its page was kept, queued, read, decided and told', async () => {
    const { sing, whileWaiting, work, sent, deliveries } = await aviary();
    whileWaiting(work);
    await sing();
    expect(sent).toMatchObject([{ audience: 'CANARY', message: { headline: 'the canary sings' } }]);
    expect(await deliveries.recent(9)).toEqual([]);
  });

  test('is content each time anew', async () => {
    const { sing, whileWaiting, work, sent, later } = await aviary();
    whileWaiting(work);
    await sing();
    later(30);
    await sing();
    expect(sent).toHaveLength(2);
  });

  test('cries when nothing arrived within five minutes, whoever it is that does not work', async () => {
    const { sing } = await aviary();
    await expect(sing()).rejects.toThrow(`The canary's page of ${START} was not told within five minutes`);
  });

  test('cries when its mail is not taken', async () => {
    const { sing, whileWaiting, work, answer, sent } = await aviary();
    answer({ kind: 'held', text: 'the address is not verified' });
    whileWaiting(work);
    await expect(sing()).rejects.toThrow('was not told');
    expect(sent).toHaveLength(1);
  });

  test('posts nothing where the api does not answer', async () => {
    const { deps, rounds } = await aviary();
    await expect(canary({ ...deps, askHead: () => Promise.reject(new Error('silent')) })()).rejects.toThrow('silent');
    expect(rounds).toEqual([]);
  });

  test('touches neither the law nor what anybody is told or shown', async () => {
    const { sing, whileWaiting, work, log, operations, audiences, deliveries } = await aviary();
    whileWaiting(work);
    await sing();
    expect(await log.since(0)).toEqual([]);
    expect(await operations.since(0)).toEqual([]);
    expect((await audiences.all()).map(({ name }) => name)).toEqual(['desk']);
    expect(await deliveries.recent(10)).toEqual([]);
  });

  test('is not heard of where its page is not understood', async () => {
    const { sing, rounds, work, whileWaiting, sung, blobs } = await aviary();
    const other = await blobs.put(new TextEncoder().encode('<html><body>维护中</body></html>'));
    whileWaiting(async () => {
      for (const { pages } of rounds) for (const page of pages) page.hash = other;
      await work();
    });
    await expect(sing()).rejects.toThrow("The canary's page was not understood");
    expect(await sung.last()).toBeUndefined();
  });

  test('begins with its first page', async () => {
    const { deps, deliveries } = await aviary();
    await canary({ ...deps, wait: () => Promise.reject(new Error('enough')) })().catch(() => undefined);
    const [standing] = await deliveries.standings(CANARY_PLACE.audience);
    expect(standing?.told).toBe(Math.floor(millisOf(START) / 60_000) - 1);
  });
});

describe('what the api says last', () => {
  const asked = (answer: object) => {
    const send = vi.fn(async () => ({ Payload: new TextEncoder().encode(JSON.stringify(answer)) }));
    return askingHead('api', { send } as never)();
  };
  const head = (checked: object) => ({ statusCode: 200, body: JSON.stringify({ commit: 1, checked }) });

  test('is good while the collector is at work', () =>
    expect(asked(head({ text: 'all read' }))).resolves.toBeUndefined());
  test('is bad once it is silent', () =>
    expect(asked(head({ text: 'silent since 02:06', collectorSilentSince: START }))).rejects.toThrow('since 02:06'));
  test.each([
    ['an error', { statusCode: 500, body: '{}' }],
    ['a crash', { errorMessage: 'out of memory' }],
  ])('is no answer where it is %s', (_, answer) => expect(asked(answer)).rejects.toThrow('The api does not answer'));
});
