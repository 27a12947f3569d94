import { randomBytes } from 'node:crypto';
import { Logger } from '@aws-lambda-powertools/logger';
import type { LambdaFunctionURLEvent, LambdaFunctionURLResult } from 'aws-lambda';
import * as z from 'zod/mini';
import { ssmSecrets } from '../../shared/adapters/aws/stack/ssm-secrets.ts';
import { requestOf } from '../api/http/function-url.ts';
import type { Access } from '../asker.ts';
import { required } from '../required.ts';
import type { SignIn } from './deps.ts';
import { endpointsOf, identityChecker, providerForm } from './provider.ts';
import { session } from './session.ts';

const logger = new Logger();
const own = ssmSecrets(required('GATE_PREFIX'));
const secrets = ssmSecrets(required('SECRETS_PREFIX'));

const key = z.object({ id: z.string(), key: z.string() });
const keysForm = z.object({ session: key, link: key });

const HOUR_MS = 3_600_000;
let kept: { text: string; until: number; signIn: SignIn } | undefined;

/** The provider's description of itself is good for an hour. */
const signIn = async (): Promise<SignIn> => {
  const text = await own.get('sign-in');
  if (kept?.text === text && kept.until > Date.now()) return kept.signIn;
  const provider = providerForm.parse(JSON.parse(text));
  const endpoints = await endpointsOf(provider);
  kept = {
    text,
    until: Date.now() + HOUR_MS,
    signIn: { provider, endpoints, identityOf: identityChecker(provider, endpoints) },
  };
  return kept.signIn;
};

const answer = session({
  access: required('ACCESS') as Access,
  // Asked for anew each time, so that a new key is used at once.
  keys: async () => keysForm.parse(JSON.parse(await own.get('keys'))),
  signIn,
  secret: secrets.get,
  nowMs: Date.now,
  random: (bytes) => randomBytes(bytes).toString('base64url'),
  note: (text, more) => logger.info(text, { ...more }),
});

export const handler = async (event: LambdaFunctionURLEvent): Promise<LambdaFunctionURLResult> => {
  const { method, path, query, headers } = requestOf(event);
  const cookies = event.cookies ?? headers['cookie']?.split('; ') ?? [];
  const { status, headers: said, cookies: set, body } = await answer(method, path, { query, headers, cookies });
  return { statusCode: status, headers: said, body, ...(set && { cookies: set }) };
};
