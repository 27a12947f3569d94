import { OPEN, REVOKED, ROLE_HEADER, SESSION_COOKIE, START, TOKEN, USER_HEADER } from '../../lambdas/session/names.ts';
import { type Answer, once, type Request, type Values } from './event.ts';
import { claimsOf, sha256, store } from './token.ts';

// Set when the gate is built.
declare const ACCESS: 'password' | 'signin';

/** Who may pass, as the functions behind are told. */
type Pass = { role?: unknown; name?: unknown };

async function byPassword(request: Request): Promise<Pass | undefined> {
  const said = once(request.headers, 'authorization');
  const wanted = await store.get('password');
  return said !== undefined && sha256(said) === wanted ? { role: 'operator' } : undefined;
}

async function bySession(request: Request): Promise<Pass | undefined> {
  const cookie = once(request.cookies, SESSION_COOKIE);
  const claims = cookie && (await claimsOf(cookie, 'session'));
  return claims && Number(claims.exp) * 1000 > Date.now() ? claims : undefined;
}

/** A link opens the one address that it was made for, with the question that was asked then. */
async function byLink(request: Request): Promise<Pass | undefined> {
  const token = once(request.querystring, TOKEN);
  const claims = token && (await claimsOf(token, 'link'));
  if (!claims || claims.path !== request.uri || (await store.exists(`${REVOKED}${claims.id}`))) return undefined;
  request.querystring = claims.query as Values;
  return { role: claims.role };
}

const refusal = (uri: string): Answer => {
  const headers: Values = { 'cache-control': { value: 'no-store' } };
  if (ACCESS === 'password') {
    headers['www-authenticate'] = { value: 'Basic realm="Chokepoint", charset="UTF-8"' };
    return { statusCode: 401, statusDescription: 'Unauthorized', headers };
  }
  if (uri === '/' || uri === '/index.html') {
    headers['location'] = { value: START };
    return { statusCode: 302, statusDescription: 'Found', headers };
  }
  headers['content-type'] = { value: 'application/json' };
  const data = JSON.stringify({ error: 'Sign in first.', signIn: START });
  return { statusCode: 401, statusDescription: 'Unauthorized', headers, body: { encoding: 'text', data } };
};

/** Who asks, by a link, a password or a session, whichever this door goes by. */
async function passOf(request: Request): Promise<Pass | undefined> {
  if (request.querystring[TOKEN]) return byLink(request);
  return ACCESS === 'password' ? byPassword(request) : bySession(request);
}

/** Lets a request through with who asks, and nobody else through. */
export async function handler(event: { request: Request }): Promise<Request | Answer> {
  const request = event.request;
  delete request.headers[ROLE_HEADER];
  delete request.headers[USER_HEADER];
  if (ACCESS === 'signin' && OPEN.indexOf(request.uri) >= 0) return request;
  let pass: Pass | undefined;
  try {
    pass = await passOf(request);
  } catch (_) {
    // A store without the key, or a text that is no token.
  }
  if (!pass || typeof pass.role !== 'string') return refusal(request.uri);
  request.headers[ROLE_HEADER] = { value: pass.role };
  if (typeof pass.name === 'string') request.headers[USER_HEADER] = { value: encodeURIComponent(pass.name) };
  return request;
}
