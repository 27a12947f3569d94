import { describe, expect, test, vi } from 'vitest';
import { eachRound } from '../../../../shared/adapters/aws/collecting/each-round.ts';
import type { AnnexOutcome, Round } from '../../../../shared/sources/round.ts';
import type { CivilDate } from '../../../../shared/time/civil.ts';
import { minute } from '../../../support/commits.ts';

const round = (id: string): Round => ({ id, source: 's', startedAt: minute(0), first: false, pages: [] });
const eventOf = (...bodies: string[]) => ({ Records: bodies.map((body, index) => ({ messageId: `m${index}`, body })) });

describe('messages', () => {
  test('are handed on as rounds', async () => {
    const taken: Round[] = [];
    const handler = eachRound(async (one) => void taken.push(one), vi.fn());
    expect(await handler(eventOf(JSON.stringify(round('a'))))).toEqual({ batchItemFailures: [] });
    expect(taken).toEqual([round('a')]);
  });

  test('carry what has come of annexes, and one of an older form does not', async () => {
    const page = {
      ...{ id: 'p', url: 'https://www.mofcom.gov.cn/a.html', hash: 'h', source: 's', seenAt: minute(0) },
      ...{ contentType: 'text/html', publishedOn: '2025-10-09' as CivilDate },
    };
    const annexes: AnnexOutcome[] = [
      { url: 'https://www.mofcom.gov.cn/a.pdf', file: 'f', rows: 'r' },
      { url: 'https://www.mofcom.gov.cn/b.pdf', why: 'encrypted' },
    ];
    const rounds = [
      { ...round('a'), pages: [{ ...page, annexes }] },
      { ...round('b'), pages: [page] },
    ];
    const taken: Round[] = [];
    const handler = eachRound(async (one) => void taken.push(one), vi.fn());
    await handler(eventOf(...rounds.map((one) => JSON.stringify(one))));
    expect(taken).toEqual(rounds);
  });

  test('one that fails for a moment is taken within seconds', async () => {
    const failed = vi.fn();
    const wait = vi.fn(async () => undefined);
    const take = vi.fn().mockRejectedValueOnce(new Error('throttled')).mockResolvedValue(undefined);
    const handler = eachRound(take, failed, wait as never);
    expect(await handler(eventOf(JSON.stringify(round('a'))))).toEqual({ batchItemFailures: [] });
    expect(take).toHaveBeenCalledTimes(2);
    expect(failed).toHaveBeenCalledExactlyOnceWith('m0', expect.objectContaining({ message: 'throttled' }));
    expect(wait.mock.calls).toEqual([[1_000]]);
  });

  test.each([
    ['whose round fails', JSON.stringify(round('poison')), 3],
    ['that is no JSON', '{', 0],
    ['that is no round', '{"id":1}', 0],
  ])('one %s goes back with those behind it', async (_, poison, tries) => {
    const taken: string[] = [];
    const handler = eachRound(
      async ({ id }) => {
        taken.push(id);
        if (id === 'poison') throw new Error('poison');
      },
      vi.fn(),
      (async () => undefined) as never,
    );
    const event = eventOf(JSON.stringify(round('a')), poison, JSON.stringify(round('b')));
    expect(await handler(event)).toEqual({
      batchItemFailures: [{ itemIdentifier: 'm1' }, { itemIdentifier: 'm2' }],
    });
    expect(taken).toEqual(['a', ...Array(tries).fill('poison')]);
  });

  test('of another kind are refused whole', async () => {
    await expect(eachRound(vi.fn(), vi.fn())({ detail: {} })).rejects.toThrow();
  });
});
