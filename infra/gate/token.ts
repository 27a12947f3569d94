import cf from 'cloudfront';
// biome-ignore lint/style/useNodejsImportProtocol: CloudFront knows it by this name
import crypto from 'crypto';
import type { Use } from '../../lambdas/session/names.ts';

export const store = cf.kvs();

/** What a token says, all of it signed; a text that it lacks is missing. */
export type Claims = {
  use?: unknown;
  exp?: unknown;
  name?: unknown;
  role?: unknown;
  id?: unknown;
  path?: unknown;
  query?: unknown;
};

const read = (part: string) => JSON.parse(Buffer.from(part, 'base64url').toString());

/** Takes as long wherever two texts differ. */
const same = (one: string, other: string): boolean => {
  let differ = one.length ^ other.length;
  for (let place = 0; place < one.length; place++) differ |= one.charCodeAt(place) ^ other.charCodeAt(place);
  return differ === 0;
};

export const sha256 = (text: string): string => crypto.createHash('sha256').update(text).digest('hex');

/** The claims of a token that a key of this use has signed; undefined or a throw for any other text. */
export async function claimsOf(text: string, use: Use): Promise<Claims | undefined> {
  const parts = text.split('.');
  if (parts.length !== 3) return undefined;
  const head = read(parts[0] as string);
  const named =
    typeof head.kid === 'string' && head.kid.startsWith(`${use}.`) && /^[a-z]+\.[\w-]{1,40}$/.test(head.kid);
  if (!named || head.alg !== 'HS256') return undefined;
  const key = await store.get(head.kid);
  if (!key) return undefined;
  const signed = crypto.createHmac('sha256', key).update(`${parts[0]}.${parts[1]}`).digest('base64url');
  if (!same(signed, parts[2] as string)) return undefined;
  const claims: Claims = read(parts[1] as string);
  return claims.use === use ? claims : undefined;
}
