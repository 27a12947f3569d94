import { createHash, randomBytes } from 'node:crypto';
import type { Key } from '../seal.ts';
import { LINKS_SECRET } from './names.ts';

const BYTES = 32;
const LEAST_CHARACTERS = 43;

/** The first signs; what any of them has signed is good. */
export type Keys = readonly [Key, ...Key[]];

const keyOf = (key: string): Key => ({ id: createHash('sha256').update(key).digest('hex').slice(0, 12), key });

/** The keys that the secret holds, parted by spaces; throws where one is too short to be a key. */
export const keysIn = (secret: string): Keys => {
  const [first, ...rest] = secret.trim().split(/\s+/);
  if (first === undefined || [first, ...rest].some(({ length }) => length < LEAST_CHARACTERS))
    throw new Error(`${LINKS_SECRET} holds what is too short to be a key: ${BYTES} random bytes`);
  return [keyOf(first), ...rest.map(keyOf)];
};

/**
 * The secret with a new key, by which links are signed from now on. Those of the key before stay good until the next time,
 * or end at once where `ending`.
 */
export const renewed = (secret: string | undefined, ending = false): string => {
  const [before] = secret === undefined || ending ? [] : keysIn(secret);
  return [randomBytes(BYTES).toString('base64url'), ...(before ? [before.key] : [])].join(' ');
};
