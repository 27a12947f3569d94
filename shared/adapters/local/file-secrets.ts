import { existsSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import type { SecretStore, Secrets } from '../../ports.ts';

const OTHERS = 0o077;
const OWNER_ONLY = 0o600;

/** Secrets in a JSON file of names and values that nobody but its owner may read. */
export const fileSecrets = (file: string): Secrets & SecretStore & { has: (name: string) => boolean } => {
  const all = (): Record<string, unknown> => {
    if (!existsSync(file)) return {};
    if ((statSync(file).mode & OTHERS) !== 0) throw new Error(`${file} can be read by others: chmod 600 ${file}`);
    try {
      return JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
    } catch {
      // What stands in it is shown to nobody, also where it is no JSON.
      throw new Error(`${file} cannot be read as JSON: names and values between { and }`);
    }
  };
  const keep = (secrets: Record<string, unknown>): void => {
    const next = `${file}.${process.pid}`;
    writeFileSync(next, `${JSON.stringify(secrets, null, 2)}\n`, { mode: OWNER_ONLY });
    renameSync(next, file);
  };
  return {
    has: (name) => Object.hasOwn(all(), name),
    get: async (name) => {
      const value = all()[name];
      if (typeof value !== 'string' || value === '') throw new Error(`There is no secret ${name} in ${file}`);
      return value;
    },
    put: async (name, value) => keep({ ...all(), [name]: value }),
    names: async () => Object.keys(all()).sort(),
    remove: async (name) => {
      const { [name]: _gone, ...others } = all();
      if (!Object.hasOwn(all(), name)) return false;
      keep(others);
      return true;
    },
  };
};
