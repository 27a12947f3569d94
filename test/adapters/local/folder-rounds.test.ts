import { mkdtempSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { InternalServerError, ProvisionedThroughputExceededException } from '@aws-sdk/client-dynamodb';
import { expect, test, vi } from 'vitest';
import { type Failure, folderRounds, roundsAside } from '../../../shared/adapters/local/folder-rounds.ts';
import { isStoreFault } from '../../../shared/adapters/local/store-fault.ts';
import type { Round } from '../../../shared/sources/round.ts';
import { minute } from '../../support/commits.ts';

const told = () => ({ failed: vi.fn(), aside: vi.fn(async (_: Failure): Promise<void> => {}) });
const folder = (): string => mkdtempSync(join(tmpdir(), 'rounds-'));
const round = (id: string, at: number): Round => ({ id, source: 's', startedAt: minute(at), first: false, pages: [] });

test('rounds are handed on oldest first, and once', async () => {
  const rounds = folderRounds(folder(), told());
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
  await folderRounds(place, told()).send(round('a', 1));
  const taken: Round[] = [];
  await folderRounds(place, told()).drain(async (one) => void taken.push(one));
  expect(taken).toEqual([round('a', 1)]);
});

test('a round sent twice is one', async () => {
  const rounds = folderRounds(folder(), told());
  await rounds.send(round('a', 1));
  await rounds.send(round('a', 1));
  const take = vi.fn(async () => {});
  await rounds.drain(take);
  expect(take).toHaveBeenCalledOnce();
});

test('what keeps failing goes aside after its tries, and the rest flows on', async () => {
  const place = folder();
  const { failed, aside } = told();
  const rounds = folderRounds(place, { failed, aside });
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
  expect(aside.mock.calls.map(([{ round: one, error }]) => [one?.id, String(error)])).toEqual([
    ['poison', 'Error: poison'],
    [undefined, expect.stringContaining('SyntaxError')],
  ]);
});

test('what was put aside is taken back by the next start, a damaged file stays and is named', async () => {
  const place = folder();
  const rounds = folderRounds(place, told());
  await rounds.send(round('a', 1));
  writeFileSync(join(place, 'torn.json'), '{');
  for (let turn = 0; turn < 4; turn++) await rounds.drain(async () => Promise.reject(new Error('a fault in code')));
  expect(roundsAside(place).map(({ damaged }) => damaged)).toEqual([false, true]);
  const taken: Round[] = [];
  await folderRounds(place, told()).drain(async (one) => void taken.push(one));
  expect(taken).toEqual([round('a', 1)]);
  expect(roundsAside(place)).toEqual([{ file: 'torn.json', damaged: true }]);
});

test('a round is not put aside before that is told', async () => {
  const place = folder();
  const { failed, aside } = told();
  aside.mockRejectedValueOnce(new Error('the database is away'));
  const rounds = folderRounds(place, { failed, aside });
  await rounds.send(round('poison', 1));
  const poison = async (): Promise<void> => Promise.reject(new Error('poison'));
  for (let turn = 0; turn < 4; turn++) await rounds.drain(poison);
  expect(roundsAside(place)).toEqual([]);
  await rounds.drain(poison);
  expect(roundsAside(place)).toHaveLength(1);
});

const fault = (code: string): Error => Object.assign(new Error(code), { code });

test('a store that fails puts nothing aside, however long; one that takes the others does', async () => {
  const place = folder();
  const rounds = folderRounds(place, told());
  for (const at of [1, 2]) await rounds.send(round(String(at), at));
  const full = async (): Promise<void> => Promise.reject(fault('ENOSPC'));
  for (let turn = 0; turn < 20; turn++) await rounds.drain(full);
  expect(roundsAside(place)).toEqual([]);
  for (let turn = 0; turn < 4; turn++) {
    await rounds.send(round('good', 3));
    await rounds.drain(async ({ id }) => (id === 'good' ? undefined : full()));
  }
  expect(roundsAside(place)).toHaveLength(2);
});

test('a folder that could not be listed for once is drained the next time', async () => {
  const place = folder();
  const rounds = folderRounds(place, told());
  await rounds.send(round('a', 1));
  renameSync(place, `${place}-away`);
  await expect(rounds.drain(vi.fn())).rejects.toThrow('ENOENT');
  renameSync(`${place}-away`, place);
  const take = vi.fn(async () => {});
  await rounds.drain(take);
  expect(take).toHaveBeenCalledExactlyOnceWith(round('a', 1));
});

test.each([
  ['a full disk', fault('ENOSPC'), true],
  ['a database that is not there', fault('ECONNREFUSED'), true],
  ['a database whose disk is full', new InternalServerError({ message: 'full', $metadata: {} }), true],
  ['throttling', new ProvisionedThroughputExceededException({ message: 'slow', $metadata: {} }), true],
  ['a fault in code', new TypeError('x is not a function'), false],
  ['a file that is not there', fault('ENOENT'), false],
])('%s: of the store or not', (_, error, expected) => expect(isStoreFault(error)).toBe(expected));
