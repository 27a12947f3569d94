import { createHash } from 'node:crypto';
import { xml } from '../api/http/formats.ts';
import { SECURITY_HEADERS } from '../api/http/http.ts';
import { START } from './names.ts';

/** An answer of this function; each cookie is a header of its own. */
export type Reply = { status: number; headers: Record<string, string>; cookies?: string[]; body: string };

/** A cookie for this site alone; without a life left it is taken away. */
export const cookie = (name: string, value: string, seconds: number): string =>
  `${name}=${value}; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=${seconds}`;
export const gone = (name: string): string => cookie(name, '', 0);

// What stands after # in an address never reaches a server: the page takes it along.
const TAKE_ALONG = `location.replace('${START}?to='+encodeURIComponent('/'+location.hash))`;
const POLICY = `default-src 'none'; script-src 'sha256-${createHash('sha256').update(TAKE_ALONG).digest('base64')}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

const HEADERS = { ...SECURITY_HEADERS, 'cache-control': 'no-store' };

const page = (status: number, title: string, body: string): Reply => ({
  status,
  headers: { ...HEADERS, 'content-type': 'text/html; charset=utf-8', 'content-security-policy': POLICY },
  body: `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title} · Chokepoint</title><body><h1>${title}</h1>${body}`,
});

/** Text in a page; whatever it holds is shown as it is. */
export const saying = (status: number, title: string, text: string, ahead?: { to: string; name: string }): Reply =>
  page(status, title, `<p>${xml(text)}</p>${ahead ? `<p><a href="${xml(ahead.to)}">${ahead.name}</a></p>` : ''}`);

export const takingAlong = (): Reply =>
  page(200, 'Signing in', `<script>${TAKE_ALONG}</script><p><a href="${START}?to=%2F">Go on to the sign-in</a></p>`);

export const leadingTo = (location: string, ...cookies: string[]): Reply => ({
  status: 302,
  headers: { ...HEADERS, location },
  cookies,
  body: '',
});

export const answering = (status: number, value: object): Reply => ({
  status,
  headers: { ...HEADERS, 'content-type': 'application/json' },
  body: JSON.stringify(value),
});
