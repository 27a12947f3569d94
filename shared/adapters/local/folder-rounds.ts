import { createHash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { readdir, readFile, rename, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import type { Rounds } from '../../ports.ts';
import type { Round } from '../../sources/round.ts';
import { writeWhole } from './folder-blobs.ts';

const TRIES = 4;

export type FolderRounds = Rounds & {
  /** Hands on what waits, oldest first; what keeps failing is put into `aside/`, and the rest flows on. */
  drain: (take: (round: Round) => Promise<void>) => Promise<void>;
};

/** A queue of rounds that survives a crash: a file waits until its round is done. */
export const folderRounds = (folder: string, failed: (file: string, error: unknown) => void): FolderRounds => {
  const aside = join(folder, 'aside');
  mkdirSync(aside, { recursive: true });
  const tries = new Map<string, number>();
  let draining: Promise<void> = Promise.resolve();

  const handOn = async (file: string, take: (round: Round) => Promise<void>): Promise<void> => {
    const path = join(folder, file);
    try {
      await take(JSON.parse(await readFile(path, 'utf8')) as Round);
      await unlink(path);
    } catch (error) {
      failed(path, error);
      const tried = (tries.get(file) ?? 0) + 1;
      tries.set(file, tried);
      if (tried >= TRIES) await rename(path, join(aside, file));
    }
  };

  return {
    send: (round) => {
      const hash = createHash('sha256').update(round.id).digest('hex').slice(0, 8);
      return writeWhole(folder, `${round.startedAt.replaceAll(':', '')}-${hash}.json`, JSON.stringify(round));
    },
    drain: (take) => {
      draining = draining.then(async () => {
        const files = (await readdir(folder)).filter((file) => file.endsWith('.json') && !file.startsWith('.'));
        for (const file of files.sort()) await handOn(file, take);
      });
      return draining;
    },
  };
};
