import type { Deps } from './deps.ts';
import { OUT, SESSION_COOKIE } from './names.ts';
import { gone, leadingTo, type Reply, saying } from './pages.ts';

const ENDED = gone(SESSION_COOKIE);

/** Ends the session here and, where the provider can, there. */
export const end = async (deps: Deps): Promise<Reply> => {
  const { provider, endpoints } = await deps.signIn();
  const there = provider.endSession ?? endpoints.end_session_endpoint;
  if (there === undefined) return leadingTo(OUT, ENDED);
  const url = new URL(there);
  url.searchParams.set('client_id', provider.clientId);
  // The one is Cognito's, the other everybody else's.
  for (const name of ['logout_uri', 'post_logout_redirect_uri']) url.searchParams.set(name, `${provider.site}${OUT}`);
  return leadingTo(url.href, ENDED);
};

export const out = async (): Promise<Reply> =>
  saying(200, 'Signed out', 'This browser is signed out.', { to: '/', name: 'Sign in again' });
