import { expect, test } from 'vitest';
import { appending } from '../../lambdas/append.ts';
import type { Commit } from '../../shared/ledger/log/commit.ts';
import { beijing, effect, text } from '../ledger/readings.ts';
import { logRead, memoryLog } from '../support/memory-log.ts';

const control = (key: string) =>
  text(key, '2025-03-01', [effect('control', { subjects: ['gallium'], rule: 'licence' })]);
const now = () => beijing('2025-03-02');
const ROUND = { cause: 'round', round: 'r1' } as const;

/** A log that counts how often it is read. */
const counted = (commits?: Commit[]) => {
  const log = memoryLog(commits);
  const reads: number[] = [];
  return {
    ...log,
    ...logRead((number) => {
      reads.push(number);
      return log.since(number);
    }, log.append),
    reads,
  };
};

test('what was just appended is not read back', async () => {
  const log = counted();
  const [commit] = await appending(log, now)([control('mofcom-2025-1')], ROUND);
  expect(commit?.changes).toHaveLength(1);
  expect(log.reads).toEqual([0]);
});

test('a lost race is read, and run again behind the winner', async () => {
  const log = counted();
  const append = appending(log, now);
  const late = {
    ...log,
    append: async (commit: Commit) => {
      if (commit.number === 1) await append([control('mofcom-2025-2')], ROUND);
      return log.append(commit);
    },
  };
  const commits = await appending(late, now)([control('mofcom-2025-1')], ROUND);
  expect(commits.map(({ number }) => number)).toEqual([2]);
  expect(log.commits.map(({ readings }) => readings[0]?.key)).toEqual(['mofcom-2025-2', 'mofcom-2025-1']);
});

test('readings that would go on for ever are stopped', async () => {
  let turn = 0;
  const restless = { ...control('mofcom-2025-1') };
  Object.defineProperty(restless, 'mentions', { enumerable: true, get: () => [`mofcom-2024-${turn++}`] });
  const log = memoryLog();
  await expect(appending(log, now)([restless], ROUND)).rejects.toThrow('without end');
  expect(log.commits).toHaveLength(1);
});

test('who loses waits ever longer before it runs again, and gives up in the end', async () => {
  const log = memoryLog();
  let winners = 100;
  const beaten = {
    ...log,
    append: async (commit: Commit) => {
      await appending(log, now)([control(`mofcom-2025-${winners++}`)], ROUND);
      return log.append(commit);
    },
  };
  const losses: number[] = [];
  const append = appending(beaten, now, undefined, async (lost) => void losses.push(lost));
  await expect(append([control('mofcom-2025-1')], ROUND)).rejects.toThrow('Lost the race');
  expect(losses).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
});

test('two writers with fifty texts each both get to their end', async () => {
  const log = memoryLog();
  const texts = (from: number) => Array.from({ length: 50 }, (_, index) => control(`mofcom-2025-${from + index}`));
  const slow = {
    ...log,
    append: async (commit: Commit) => {
      await new Promise((done) => setTimeout(done, 1));
      return log.append(commit);
    },
  };
  const writer = async (from: number) => {
    const append = appending(slow, now);
    for (const one of texts(from)) await append([one], ROUND);
  };
  await Promise.all([1, 101].map(writer));
  expect(new Set(log.commits.flatMap(({ readings }) => readings.map(({ key }) => key))).size).toBe(100);
});
