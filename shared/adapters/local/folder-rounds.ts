import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync } from 'node:fs';
import { readdir, readFile, rename, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import type { Rounds } from '../../ports.ts';
import type { Round } from '../../sources/round.ts';
import { writeWhole } from './folder-blobs.ts';
import { isStoreFault } from './store-fault.ts';

const TRIES = 4;

export type FolderRounds = Rounds & {
  /** Hands on what waits, oldest first; what keeps failing is put into `aside/`, and the rest flows on. */
  drain: (take: (round: Round) => Promise<void>) => Promise<void>;
};

/** A round that failed, as far as its file can be read. */
export type Failure = { file: string; round?: Round; error: unknown };

type Told = {
  failed: (file: string, error: unknown) => void;
  /** Told before a round is put aside; it is not, where this fails. */
  aside: (failure: Failure) => Promise<void>;
};

const ASIDE = 'aside';
const isRound = (file: string): boolean => file.endsWith('.json') && !file.startsWith('.');

const parsed = (file: string): unknown => {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
};

export type Aside = { file: string; damaged: boolean };

/** What was put aside in the queue of that folder; a file that is damaged cannot be taken back. */
export const roundsAside = (folder: string): Aside[] => {
  const aside = join(folder, ASIDE);
  mkdirSync(aside, { recursive: true });
  return readdirSync(aside)
    .filter(isRound)
    .map((file) => ({ file, damaged: parsed(join(aside, file)) === undefined }));
};

/** Puts what was put aside into the queue again, and answers with its files. */
export const takeBack = (folder: string): string[] =>
  roundsAside(folder).flatMap(({ file, damaged }) => {
    if (damaged) return [];
    renameSync(join(folder, ASIDE, file), join(folder, file));
    return [file];
  });

/** A queue of rounds that survives a crash: a file waits until its round is done. What was put aside is taken back. */
export const folderRounds = (folder: string, told: Told): FolderRounds => {
  takeBack(folder);
  const tries = new Map<string, number>();
  let draining: Promise<void> = Promise.resolve();

  /** What failed, where it did. */
  const handOn = async (file: string, take: (round: Round) => Promise<void>): Promise<Failure | undefined> => {
    const path = join(folder, file);
    let round: Round | undefined;
    try {
      round = JSON.parse(await readFile(path, 'utf8')) as Round;
      await take(round);
      await unlink(path);
      return undefined;
    } catch (error) {
      told.failed(path, error);
      return { file, error, ...(round && { round }) };
    }
  };

  const count = async (failure: Failure): Promise<void> => {
    const { file } = failure;
    const tried = (tries.get(file) ?? 0) + 1;
    tries.set(file, tried);
    if (tried < TRIES) return;
    await told.aside(failure);
    await rename(join(folder, file), join(folder, ASIDE, file));
    tries.delete(file);
  };

  const turn = async (take: (round: Round) => Promise<void>): Promise<void> => {
    const files = (await readdir(folder)).filter(isRound).sort();
    const failures: Failure[] = [];
    for (const file of files) {
      const failure = await handOn(file, take);
      if (failure !== undefined) failures.push(failure);
    }
    // Where the store took others, it is no fault of the store's that it does not take this one.
    const storeWorks = failures.length < files.length;
    for (const failure of failures)
      if (storeWorks || !isStoreFault(failure.error))
        await count(failure).catch((error: unknown) => told.failed(failure.file, error));
  };

  return {
    send: (round) => {
      const hash = createHash('sha256').update(round.id).digest('hex').slice(0, 8);
      return writeWhole(folder, `${round.startedAt.replaceAll(':', '')}-${hash}.json`, JSON.stringify(round));
    },
    drain: (take) => {
      const next = draining.then(() => turn(take));
      draining = next.catch(() => {});
      return next;
    },
  };
};
