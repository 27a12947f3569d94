import { existsSync, readFileSync, statSync } from 'node:fs';
import type { Secrets } from '../../ports.ts';

const OTHERS = 0o077;

/** Secrets in a JSON file of names and values that nobody but its owner may read. */
export const fileSecrets = (file: string): Secrets & { has: (name: string) => boolean } => {
  const all = (): Record<string, unknown> => {
    if (!existsSync(file)) return {};
    if ((statSync(file).mode & OTHERS) !== 0) throw new Error(`${file} can be read by others: chmod 600 ${file}`);
    return JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
  };
  return {
    has: (name) => name in all(),
    get: async (name) => {
      const value = all()[name];
      if (typeof value !== 'string' || value === '') throw new Error(`There is no secret ${name} in ${file}`);
      return value;
    },
  };
};
