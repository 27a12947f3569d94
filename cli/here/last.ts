import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where the local systems keep their data, a folder each. */
export const HOME = '.chokepoint';
const LAST = join(HOME, 'last.json');
const runIn = (folder: string): string => join(folder, 'run.json');

/** A run of a local system, as the other commands find it. */
export type Last = { folder: string; endpoint: string; table?: string; played?: boolean };

const write = (file: string, last: Last): void => {
  writeFileSync(`${file}.part`, JSON.stringify(last));
  renameSync(`${file}.part`, file);
};

const read = (file: string): Last | undefined => {
  try {
    const last = JSON.parse(readFileSync(file, 'utf8')) as Partial<Last> | null;
    return last?.folder && last.endpoint ? (last as Last) : undefined;
  } catch {
    return undefined;
  }
};

/** Lets the other commands find the system that runs in this folder. */
export const announce = (last: Last): void => {
  mkdirSync(HOME, { recursive: true });
  write(runIn(last.folder), last);
  write(LAST, last);
};

/** The run last started here; throws, saying what to do, where there is none. */
export const lastHere = (): Last => {
  if (!existsSync(LAST))
    throw new Error(
      'No system has run here yet: `npm start` starts one. For one in AWS say --stack NAME, for one elsewhere --data FOLDER.',
    );
  const last = read(LAST);
  if (last === undefined) throw new Error(`${LAST} is damaged: the next \`npm start\` writes it anew.`);
  return last;
};

/** The run last started in a folder; without a word of it, as after a move, the folder by itself. */
export const lastIn = (folder: string): Last => {
  if (!existsSync(join(folder, 'table.db')) && !existsSync(runIn(folder)))
    throw new Error(`There is no system in ${folder}: \`npm start -- --data ${folder}\` starts one.`);
  return { endpoint: 'http://127.0.0.1:9', ...read(runIn(folder)), folder };
};
