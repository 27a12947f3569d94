import type { System } from '../../cli/here/system.ts';
import { put } from '../../shared/adapters/aws/client.ts';
import { dynamoCheckpoint } from '../../shared/adapters/aws/dynamo-checkpoint.ts';
import { KEYS } from '../../shared/adapters/aws/table.ts';
import type { Commit } from '../../shared/ledger/log/commit.ts';

/** Leaves a checkpoint behind that is old, ahead of the log, of another log, or lost. */
export const disturbCheckpoint = async ({ db, blobs, log }: System, chance: () => number): Promise<void> => {
  const commits = await log.since(0);
  const last = commits.at(-1);
  if (last === undefined) return;
  const next: Commit = { ...last, number: last.number + 1 };
  const others = commits.map((commit): Commit => ({ ...commit, round: 'of another log' }));
  const kinds = [commits.slice(0, Math.ceil(commits.length / 2)), [...commits, next], others];
  const kept = kinds[Math.floor(chance() * (kinds.length + 1))];
  if (kept !== undefined) await dynamoCheckpoint(db, blobs).save(kept, 1);
  else await put(db, { ...KEYS.checkpoint(), upTo: last.number, blob: '0'.repeat(64) });
};
