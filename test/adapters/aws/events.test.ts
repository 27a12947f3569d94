import { describe, expect, test, vi } from 'vitest';
import { eachRound } from '../../../shared/adapters/aws/events.ts';
import type { AnnexOutcome, Round } from '../../../shared/sources/round.ts';
import type { CivilDate } from '../../../shared/time/civil.ts';
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
