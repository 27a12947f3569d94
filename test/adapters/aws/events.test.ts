import { describe, expect, test, vi } from 'vitest';
import { eachRound } from '../../../shared/adapters/aws/events.ts';
import type { Round } from '../../../shared/sources/round.ts';
import { minute } from '../../support/commits.ts';

const round = (id: string): Round => ({ id, source: 's', startedAt: minute(0), first: false, pages: [] });
const eventOf = (...bodies: string[]) => ({ Records: bodies.map((body, index) => ({ messageId: `m${index}`, body })) });

describe('messages', () => {
  test('are handed on as rounds', async () => {
    const taken: Round[] = [];
    const handler = eachRound(async (one) => void taken.push(one), vi.fn());
    expect(await handler(eventOf(JSON.stringify(round('a'))))).toEqual({ batchItemFailures: [] });
    expect(taken).toEqual([round('a')]);
  });

  test.each([
    ['whose round fails', JSON.stringify(round('poison'))],
    ['that is no JSON', '{'],
    ['that is no round', '{"id":1}'],
  ])('one %s is tried again alone', async (_, poison) => {
    const taken: string[] = [];
    const failed = vi.fn();
    const handler = eachRound(async ({ id }) => {
      if (id === 'poison') throw new Error('poison');
      taken.push(id);
    }, failed);
    const event = eventOf(JSON.stringify(round('a')), poison, JSON.stringify(round('b')));
    expect(await handler(event)).toEqual({ batchItemFailures: [{ itemIdentifier: 'm1' }] });
    expect(taken).toEqual(['a', 'b']);
    expect(failed).toHaveBeenCalledExactlyOnceWith('m1', expect.any(Error));
  });

  test('of another kind are refused whole', async () => {
    await expect(eachRound(vi.fn(), vi.fn())({ detail: {} })).rejects.toThrow();
  });
});
