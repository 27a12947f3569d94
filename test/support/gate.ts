import { createHash, createHmac } from 'node:crypto';
import { createContext, runInContext } from 'node:vm';
import type { Answer, Request, Values } from '../../infra/gate/event.ts';
import { gateCode } from '../../infra/site/gate-code.ts';

export type Gate = (request: Request) => Promise<Request | Answer>;

/** The gate's code as it is deployed, in a world with no more in it than CloudFront's runtime has. */
export const gateOf = (access: 'password' | 'signin', store: ReadonlyMap<string, string>): Gate => {
  const kvs = {
    get: async (key: string) => {
      const value = store.get(key);
      if (value === undefined) throw new Error('KeyNotFound');
      return value;
    },
    exists: async (key: string) => store.has(key),
  };
  const given = { cloudfront: { kvs: () => kvs }, crypto: { createHash, createHmac } };
  const code = gateCode(access).replace(/^import (\w+) from "(\w+)";$/gm, 'const $1 = given.$2;');
  const handler = runInContext(`${code}\nhandler`, createContext({ given, Buffer }));
  return (request) => handler({ request: structuredClone(request) });
};

const valuesOf = (pairs: readonly (readonly [string, string])[]): Values => {
  const values: Values = {};
  for (const [name, value] of pairs) {
    const before = values[name];
    if (before) before.multiValue = [...(before.multiValue ?? [{ value: before.value }]), { value }];
    else values[name] = { value };
  }
  return values;
};

const pairOf = (text: string): [string, string] => {
  const at = text.indexOf('=');
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
};

type Said = Readonly<Record<string, string | readonly string[]>>;

/** A request as CloudFront would hand it to the gate: texts are not decoded, and cookies are no header. */
export const viewerRequest = (address: string, said: Said = {}): Request => {
  const [path = '', query = ''] = address.split('?');
  const sent = Object.entries(said).flatMap(([name, value]) => [value].flat().map((one) => [name, one] as const));
  const [cookies, headers] = [true, false].map((cookie) => sent.filter(([name]) => (name === 'cookie') === cookie));
  return {
    method: 'GET',
    uri: path,
    querystring: valuesOf(query.split('&').filter(Boolean).map(pairOf)),
    headers: valuesOf((headers ?? []).map(([name, value]) => [name.toLowerCase(), value] as const)),
    cookies: valuesOf((cookies ?? []).flatMap(([, value]) => value.split('; ').map(pairOf))),
  };
};
