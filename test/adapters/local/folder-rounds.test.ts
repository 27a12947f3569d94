import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { folderRounds } from '../../../shared/adapters/local/folder-rounds.ts';
import type { Round } from '../../../shared/sources/round.ts';
import { minute } from '../../support/commits.ts';

const folder = (): string => mkdtempSync(join(tmpdir(), 'rounds-'));
const round = (id: string, at: number): Round => ({ id, source: 's', startedAt: minute(at), first: false, pages: [] });

test('rounds are handed on oldest first, and once', async () => {
  const rounds = folderRounds(folder(), vi.fn());
  for (const [id, at] of [
    ['b', 2],
    ['c', 3],
    ['a', 1],
  ] as const)
    await rounds.send(round(id, at));
  const taken: string[] = [];
  const take = async ({ id }: Round): Promise<void> => void taken.push(id);
  await Promise.all([rounds.drain(take), rounds.drain(take)]);
  expect(taken).toEqual(['a', 'b', 'c']);
});

test('a round that a crash interrupted waits for the next start', async () => {
  const place = folder();
  await folderRounds(place, vi.fn()).send(round('a', 1));
  const taken: Round[] = [];
  await folderRounds(place, vi.fn()).drain(async (one) => void taken.push(one));
  expect(taken).toEqual([round('a', 1)]);
});

test('a round sent twice is one', async () => {
  const rounds = folderRounds(folder(), vi.fn());
  await rounds.send(round('a', 1));
  await rounds.send(round('a', 1));
  const take = vi.fn(async () => {});
  await rounds.drain(take);
  expect(take).toHaveBeenCalledOnce();
});

test('what keeps failing goes aside after its tries, and the rest flows on', async () => {
  const place = folder();
  const failed = vi.fn();
  const rounds = folderRounds(place, failed);
  await rounds.send(round('poison', 1));
  writeFileSync(join(place, 'torn.json'), '{');
  await rounds.send(round('good', 2));
  const taken: string[] = [];
  const take = async ({ id }: Round): Promise<void> => {
    if (id === 'poison') throw new Error('poison');
    taken.push(id);
  };
  for (let turn = 0; turn < 6; turn++) await rounds.drain(take);
  expect(taken).toEqual(['good']);
  expect(failed).toHaveBeenCalledTimes(8);
  expect(readdirSync(join(place, 'aside'))).toHaveLength(2);
});
