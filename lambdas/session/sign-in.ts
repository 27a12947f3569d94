import { createHash } from 'node:crypto';
import { sealed, unsealed } from '../seal.ts';
import type { Deps, Visit } from './deps.ts';
import { BACK, SESSION_COOKIE, START, START_COOKIE } from './names.ts';
import { cookie, gone, leadingTo, type Reply, saying, takingAlong } from './pages.ts';
import { type Identity, type Provider, ProviderFault, tokenFor } from './provider.ts';
import { roleOf } from './roles-of.ts';

const START_SECONDS = 600;
const SESSION_SECONDS = 8 * 3600;

/** Back to the dashboard and to a view of it; never to anywhere else. */
const within = (to: string): string => (/^\/#\/[!-~]{0,1500}$/.test(to) ? to : '/');

const cookieOf = ({ cookies }: Visit, name: string): string | undefined => {
  const found = cookies.filter((one) => one.startsWith(`${name}=`));
  return found.length === 1 ? found[0]?.slice(name.length + 1) : undefined;
};

export const start = async (deps: Deps, { query }: Visit): Promise<Reply> => {
  const to = query.get('to');
  if (to === null) return takingAlong();
  const { provider, endpoints } = await deps.signIn();
  const [state, nonce, verifier] = [deps.random(24), deps.random(24), deps.random(32)];
  const exp = Math.floor(deps.nowMs() / 1000) + START_SECONDS;
  const { session } = await deps.keys();
  const url = new URL(endpoints.authorization_endpoint);
  const asked = {
    ...{ response_type: 'code', client_id: provider.clientId, redirect_uri: `${provider.site}${BACK}` },
    ...{ scope: 'openid email profile', state, nonce },
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
  };
  for (const [name, value] of Object.entries(asked)) url.searchParams.set(name, value);
  const under = sealed('start', session, { state, nonce, verifier, to: within(to), exp });
  return leadingTo(url.href, cookie(START_COOKIE, under, START_SECONDS));
};

const AGAIN = { to: `${START}?to=%2F`, name: 'Sign in' };
const refused = (status: number, text: string): Reply => ({
  ...saying(status, 'Not signed in', text, AGAIN),
  cookies: [gone(START_COOKIE)],
});

/** The name that people know somebody by; an address only where the provider does not call it unproven. */
const nameOf = (identity: Identity): string => {
  const email = identity['email_verified'] === false ? undefined : identity['email'];
  const names = [email, identity['preferred_username'], identity['name'], identity['sub']];
  return String(names.find((name) => typeof name === 'string' && name !== '')).slice(0, 200);
};

const groupsOf = (identity: Identity, { claim }: Provider): string[] =>
  [identity[claim]].flat().filter((group) => typeof group === 'string');

type Under = { state: string; nonce: string; verifier: string; to: string; exp: number };

export const back = async (deps: Deps, visit: Visit): Promise<Reply> => {
  const { session } = await deps.keys();
  const under = unsealed('start', session, cookieOf(visit, START_COOKIE) ?? '') as Under | undefined;
  if (!under || under.exp * 1000 < deps.nowMs() || visit.query.get('state') !== under.state)
    return refused(400, 'This sign-in was not begun in this browser, or it was left for too long.');
  const code = visit.query.get('code');
  if (code === null) {
    deps.note('The provider refused a sign-in', { error: visit.query.get('error') });
    return refused(403, 'The sign-in was not completed.');
  }
  const { provider, endpoints, identityOf } = await deps.signIn();
  const secret = provider.secret === undefined ? undefined : await deps.secret(provider.secret);
  const redirect = `${provider.site}${BACK}`;
  let identity: Identity;
  try {
    const token = await tokenFor(endpoints, provider, { code, verifier: under.verifier, redirect, secret });
    identity = await identityOf(token, under.nonce);
  } catch (error) {
    deps.note('A sign-in does not hold', { error: String(error) });
    const [status, what] = error instanceof ProviderFault ? [502, 'did not vouch for it'] : [403, 'gave no good proof'];
    return refused(status as number, `The provider ${what}.`);
  }
  const name = nameOf(identity);
  const role = roleOf(groupsOf(identity, provider), provider.roles);
  if (role === undefined || role.length > 1000) {
    deps.note('Somebody without a role has signed in', { name });
    return refused(403, `${name} has no role here. Whoever runs this system can give one.`);
  }
  const exp = Math.floor(deps.nowMs() / 1000) + SESSION_SECONDS;
  const token = sealed('session', session, { sub: identity['sub'], name, role, exp });
  deps.note('Signed in', { name, role });
  return leadingTo(under.to, cookie(SESSION_COOKIE, token, SESSION_SECONDS), gone(START_COOKIE));
};
