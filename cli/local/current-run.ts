import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where the local systems keep their data, a folder each. */
export const HOME = '.chokepoint';
const LAST = join(HOME, 'last.json');
const runFileIn = (folder: string): string => join(folder, 'run.json');

/** A run of a local system, as the other commands find it. */
export type LocalRun = { folder: string; endpoint: string; table?: string; played?: boolean };

const write = (file: string, run: LocalRun): void => {
  writeFileSync(`${file}.part`, JSON.stringify(run));
  renameSync(`${file}.part`, file);
};

const read = (file: string): LocalRun | undefined => {
  try {
    const run = JSON.parse(readFileSync(file, 'utf8')) as Partial<LocalRun> | null;
    return run?.folder && run.endpoint ? (run as LocalRun) : undefined;
  } catch {
    return undefined;
  }
};

/** Lets the other commands find the system that runs in this folder. */
export const announceRun = (run: LocalRun): void => {
  mkdirSync(HOME, { recursive: true });
  write(runFileIn(run.folder), run);
  write(LAST, run);
};

/** The run last started here; throws, saying what to do, where there is none. */
export const currentRun = (): LocalRun => {
  if (!existsSync(LAST))
    throw new Error(
      'No system has run here yet: `npm start` starts one. For one in AWS say --stack NAME, for one elsewhere --data FOLDER.',
    );
  const run = read(LAST);
  if (run === undefined) throw new Error(`${LAST} is damaged: the next \`npm start\` writes it anew.`);
  return run;
};

/** The run last started in a folder; without a word of it, as after a move, the folder by itself. */
export const runIn = (folder: string): LocalRun => {
  if (!existsSync(join(folder, 'table.db')) && !existsSync(runFileIn(folder)))
    throw new Error(`There is no system in ${folder}: \`npm start -- --data ${folder}\` starts one.`);
  return { endpoint: 'http://127.0.0.1:9', ...read(runFileIn(folder)), folder };
};
