import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The files of the shipped baseline, which lie in a folder beside what runs; throws where it is not there. */
export const baselineFiles = (folder: string): { name: string; text: string }[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));
