import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Use } from './names.ts';

/** A key of the gate: `id` names it in the store, `key` is 32 random bytes as text. */
export type Key = { id: string; key: string };

const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const signed = (text: string, key: string): string => createHmac('sha256', key).update(text).digest('base64url');

/** A token that says these claims, signed by a key of that use (JWT, HS256). */
export const sealed = (use: Use | 'start', { id, key }: Key, claims: object): string => {
  const text = `${part({ alg: 'HS256', typ: 'JWT', kid: id })}.${part({ use, ...claims })}`;
  return `${text}.${signed(text, key)}`;
};

/** The claims of a token that this key has sealed for this use; undefined for any other text. */
export const unsealed = (use: Use | 'start', { key }: Key, token: string): Record<string, unknown> | undefined => {
  const [head = '', body = '', signature = ''] = token.split('.');
  const wanted = Buffer.from(signed(`${head}.${body}`, key));
  const given = Buffer.from(signature);
  if (wanted.length !== given.length || !timingSafeEqual(wanted, given)) return undefined;
  const claims = JSON.parse(Buffer.from(body, 'base64url').toString()) as Record<string, unknown>;
  return claims['use'] === use ? claims : undefined;
};
