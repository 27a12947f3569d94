import { createHash, randomUUID } from 'node:crypto';
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose';
import { loopback } from './loopback.ts';

type Claims = JWTPayload & Record<string, unknown>;
type Granted = { asked: URLSearchParams; claims: Claims };

/** A provider of OpenID Connect on this machine, which believes whoever it is told has signed in. */
export type OpenId = {
  issuer: string;
  clientId: string;
  secret: string;
  /** Somebody signs in there; answers with the address that the browser is sent back to. */
  consent: (authorize: string, claims: Claims) => string;
  /** Changes what the next identity token says, or who signs it. */
  next: { change?: (claims: Claims) => Claims; forged?: boolean; plain?: boolean };
  close: () => Promise<void>;
};

export const startOpenId = async (): Promise<OpenId> => {
  const [clientId, secret, kid] = ['chokepoint', 's3cret&=', 'k1'];
  const { publicKey, privateKey } = await generateKeyPair('RS256');
  const { privateKey: other } = await generateKeyPair('RS256');
  const jwk = { ...(await exportJWK(publicKey)), kid, alg: 'RS256', use: 'sig' };
  const codes = new Map<string, Granted>();
  const next: OpenId['next'] = {};

  const identityToken = async ({ asked, claims }: Granted): Promise<string> => {
    const nonce = asked.get('nonce') ?? '';
    const usual = {
      iss: issuer,
      aud: clientId,
      sub: 'person-1',
      nonce,
      exp: Math.floor(Date.now() / 1000) + 300,
      ...claims,
    };
    const said = next.change?.(usual) ?? usual;
    if (next.plain) {
      const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
      return `${part({ alg: 'none', kid })}.${part(said)}.`;
    }
    return new SignJWT(said).setProtectedHeader({ alg: 'RS256', kid }).sign(next.forged ? other : privateKey);
  };

  /** What stands against a code; nothing is said of a good one. */
  const fault = (form: URLSearchParams, granted: Granted | undefined): string | undefined => {
    if (form.get('client_id') !== clientId || form.get('client_secret') !== secret) return 'invalid_client';
    if (!granted || form.get('redirect_uri') !== granted.asked.get('redirect_uri')) return 'invalid_grant';
    const challenge = createHash('sha256')
      .update(form.get('code_verifier') ?? '')
      .digest('base64url');
    return challenge === granted.asked.get('code_challenge') ? undefined : 'invalid_grant';
  };

  const { origin: issuer, close } = await loopback(async (request, response) => {
    const say = (status: number, value: object): void => {
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(JSON.stringify(value));
    };
    if (request.url === '/.well-known/openid-configuration')
      return say(200, {
        issuer,
        authorization_endpoint: `${issuer}/authorize`,
        token_endpoint: `${issuer}/token`,
        jwks_uri: `${issuer}/keys`,
        end_session_endpoint: `${issuer}/logout`,
      });
    if (request.url === '/keys') return say(200, { keys: [jwk] });
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const form = new URLSearchParams(Buffer.concat(chunks).toString());
    const code = form.get('code') ?? '';
    const granted = codes.get(code);
    codes.delete(code);
    const error = fault(form, granted);
    if (error || !granted) return say(400, { error });
    return say(200, { id_token: await identityToken(granted), access_token: 'x', token_type: 'Bearer' });
  });

  const consent: OpenId['consent'] = (authorize, claims) => {
    const { searchParams: asked } = new URL(authorize);
    const code = randomUUID();
    codes.set(code, { asked, claims });
    return `${asked.get('redirect_uri')}?${new URLSearchParams({ code, state: asked.get('state') ?? '' })}`;
  };
  return { issuer, clientId, secret, consent, next, close };
};
