import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Use } from './session/names.ts';

/** A key: `id` names it where it is kept, `key` is 32 random bytes as text. */
export type Key = { id: string; key: string };

/** What a token is for: those of the gate, a sign-in under way, and one decision. */
type Purpose = Use | 'start' | 'decision';

const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const signed = (text: string, key: string): string => createHmac('sha256', key).update(text).digest('base64url');

/** A token that says these claims, signed by a key of that use (JWT, HS256). */
export const sealed = (use: Purpose, { id, key }: Key, claims: object): string => {
  const text = `${part({ alg: 'HS256', typ: 'JWT', kid: id })}.${part({ ...claims, use })}`;
  return `${text}.${signed(text, key)}`;
};

/** Takes as long wherever two texts differ. */
export const isSame = (given: string, wanted: string): boolean => {
  const [one, other] = [Buffer.from(given), Buffer.from(wanted)];
  return one.length === other.length && timingSafeEqual(one, other);
};

/** The claims of a token that this key has sealed for this use; undefined for any other text. */
export const unsealed = (use: Purpose, { key }: Key, token: string): Record<string, unknown> | undefined => {
  const [head = '', body = '', signature = ''] = token.split('.');
  if (!isSame(signature, signed(`${head}.${body}`, key))) return undefined;
  const claims = JSON.parse(Buffer.from(body, 'base64url').toString()) as Record<string, unknown>;
  return claims['use'] === use ? claims : undefined;
};
