import { SimpleJwksCache } from 'aws-jwt-verify/jwk';
import { JwtVerifier } from 'aws-jwt-verify/jwt-verifier';
import * as z from 'zod/mini';

const text = z.string();

/** Who vouches for people, and what the groups that it tells of come to. */
export const providerForm = z.object({
  /** The address of this site. */
  site: text,
  issuer: text,
  clientId: text,
  /** The name of the secret that the client has, if it has one. */
  secret: z.optional(text),
  /** The claim that holds the groups. */
  claim: text,
  roles: z.optional(z.record(text, text)),
  /** Where a session at the provider is ended, if its configuration does not say it. */
  endSession: z.optional(text),
});
export type Provider = z.infer<typeof providerForm>;

const endpointsForm = z.object({
  issuer: text,
  authorization_endpoint: text,
  token_endpoint: text,
  jwks_uri: text,
  end_session_endpoint: z.optional(text),
});
export type Endpoints = z.infer<typeof endpointsForm>;

/** The provider did not answer as it should. */
export class ProviderFault extends Error {}

const ANSWER_MS = 5000;

const bodyOf = async (url: string, init: RequestInit = {}): Promise<ArrayBuffer> => {
  const signal = AbortSignal.timeout(ANSWER_MS);
  const answer = await fetch(url, { ...init, signal, redirect: 'error' }).catch((error: unknown) => {
    throw new ProviderFault(`${url} cannot be reached: ${String(error)}`);
  });
  const body = await answer.arrayBuffer();
  if (answer.ok) return body;
  throw new ProviderFault(`${url} answered ${answer.status}: ${Buffer.from(body).toString().slice(0, 300)}`);
};

const jsonOf = async (url: string, init?: RequestInit): Promise<unknown> =>
  JSON.parse(Buffer.from(await bodyOf(url, init)).toString());

/** Where the provider answers, by its own configuration. */
export const endpointsOf = async ({ issuer }: Provider): Promise<Endpoints> => {
  const said = endpointsForm.parse(await jsonOf(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`));
  if (said.issuer !== issuer) throw new ProviderFault(`${issuer} says that it is ${said.issuer}`);
  return said;
};

type Exchange = { code: string; verifier: string; redirect: string; secret: string | undefined };

/** The identity token that a code stands for. */
export const tokenFor = async (
  { token_endpoint }: Endpoints,
  { clientId }: Provider,
  { code, verifier, redirect, secret }: Exchange,
): Promise<string> => {
  const said = await jsonOf(token_endpoint, {
    method: 'POST',
    body: new URLSearchParams({
      ...{ grant_type: 'authorization_code', code, code_verifier: verifier, redirect_uri: redirect },
      client_id: clientId,
      ...(secret !== undefined && { client_secret: secret }),
    }),
  });
  return z.object({ id_token: text }).parse(said).id_token;
};

export type Identity = Readonly<Record<string, unknown>>;

/** Checks identity tokens of a provider: signature, issuer, audience, time, and that they answer this sign-in. */
export const identityChecker = ({ issuer, clientId }: Provider, { jwks_uri }: Endpoints) => {
  const jwksCache = new SimpleJwksCache({ fetcher: { fetch: (url) => bodyOf(url) } });
  const verifier = JwtVerifier.create(
    { issuer, audience: clientId, jwksUri: jwks_uri, graceSeconds: 30 },
    { jwksCache },
  );
  return async (token: string, nonce: string): Promise<Identity> => {
    const claims: Identity = await verifier.verify(token);
    if (claims['nonce'] !== nonce) throw new Error('The identity token answers another sign-in');
    if (!['id', undefined].includes(claims['token_use'] as string)) throw new Error('It is no identity token');
    if (![clientId, undefined].includes(claims['azp'] as string)) throw new Error('It was made for another client');
    return claims;
  };
};
