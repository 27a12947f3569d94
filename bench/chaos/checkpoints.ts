import { gzipSync } from 'node:zlib';
import type { System } from '../../cli/local/system.ts';
import { dynamoCheckpoint } from '../../shared/adapters/aws/log/dynamo-checkpoint.ts';
import { put } from '../../shared/adapters/aws/store/client.ts';
import { KEYS } from '../../shared/adapters/aws/store/table.ts';
import type { Commit } from '../../shared/ledger/log/commit.ts';
import { drawing, type Random } from '../seeded-random.ts';

const EACH = 20;

/** Leaves a checkpoint behind that is sound, or lost, cut, of another log, or ahead of it. */
export const disturbCheckpoint = async ({ db, blobs, log }: System, chance: Random): Promise<void> => {
  const commits = await log.since(0);
  const last = commits.at(-1);
  if (last === undefined) return;
  const keep = async (kept: readonly Commit[], cut = 0): Promise<void> => {
    const body = gzipSync(JSON.stringify(kept));
    const segment = await blobs.put(body.subarray(0, body.length - cut));
    await put(db, { ...KEYS.checkpoint(), each: kept.length, segments: [segment] });
  };
  const kinds: (() => Promise<unknown>)[] = [
    () => dynamoCheckpoint(db, blobs, EACH).extend(),
    () => put(db, { ...KEYS.checkpoint(), each: commits.length, segments: ['0'.repeat(64)] }),
    () => keep(commits, 10),
    () => keep(commits.map((commit) => ({ ...commit, round: 'of another log' }))),
    () => keep([...commits, { ...last, number: last.number + 1 }]),
  ];
  await drawing(chance)(kinds)();
};
