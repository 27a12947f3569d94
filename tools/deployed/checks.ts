import { audience } from '../../cli/commands/audience.ts';
import type { Outputs } from '../../shared/adapters/aws/stack/stack-outputs.ts';
import type { Head } from '../../shared/views/answers/system/operations.ts';
import { standingOf } from '../deploy/standing.ts';
import { headerOf, loginIn } from '../password/credential.ts';

type Said = { verdict: 'ok' | 'FAIL' | 'not tried'; text: string };
const ok = (text: string): Said => ({ verdict: 'ok', text });
const fail = (text: string): Said => ({ verdict: 'FAIL', text });
const notTried = (text: string): Said => ({ verdict: 'not tried', text });

/** `login`: NAME:PASSWORD of the dashboard, or the session's cookie. */
export type Asked = { outputs: Outputs; login?: { password?: string; cookie?: string } };
type Standing = ReturnType<typeof standingOf>;
type Check = (asked: Asked, standing: Standing) => Promise<Said>;

const SECONDS = 20_000;

const ask = ({ outputs }: Asked, path: string, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(new URL(path, outputs['Address']), { headers, redirect: 'manual', signal: AbortSignal.timeout(SECONDS) });

const loginHeaders = ({ outputs, login = {} }: Asked): Record<string, string> | undefined => {
  if (outputs['Access'] === 'public') return {};
  if (login.cookie) return { cookie: login.cookie };
  return login.password ? { authorization: headerOf(loginIn(login.password)) } : undefined;
};

/** What a stranger is answered, by access and by door. */
const STRANGER: Record<string, Record<string, readonly number[]>> = {
  password: { '/': [401], '/api/head': [401] },
  signin: { '/': [302], '/api/head': [401] },
  public: { '/': [200], '/api/head': [200] },
};

const gate: Check = async (asked) => {
  const access = asked.outputs['Access'] ?? '';
  for (const [path, wanted] of Object.entries(STRANGER[access] ?? {})) {
    const { status } = await ask(asked, path);
    if (!wanted.includes(status)) return fail(`a stranger asking for ${path} is answered ${status}, not ${wanted}`);
  }
  return ok(access === 'public' ? 'open to everybody, as said' : 'shut to strangers');
};

const WITHOUT = 'say CHOKEPOINT_LOGIN=NAME:PASSWORD, or CHOKEPOINT_COOKIE, to go through the gate';

const page: Check = async (asked) => {
  const headers = loginHeaders(asked);
  if (!headers) return notTried(WITHOUT);
  const { status, headers: said } = await ask(asked, '/', headers);
  if (status !== 200) return fail(`the dashboard is answered ${status}`);
  return said.get('content-security-policy')?.includes("script-src 'self'")
    ? ok('served, with its content policy')
    : fail('the dashboard comes without its content policy');
};

const head: Check = async (asked) => {
  const headers = loginHeaders(asked);
  if (!headers) return notTried(WITHOUT);
  const answer = await ask(asked, '/api/head', headers);
  if (answer.status !== 200) return fail(`/api/head is answered ${answer.status}`);
  const { checked, commit } = (await answer.json()) as Head;
  if (checked.collectorSilentSince) return fail(`the collector is silent since ${checked.collectorSilentSince}`);
  return checked.verdict === 'none' ? fail(checked.text) : ok(`entry ${commit} of the log; ${checked.text}`);
};

const mail: Check = async (_, standing) => {
  const { identity, sandbox } = await standing;
  if (identity instanceof Error) return fail(identity.message);
  if (!identity.verified) return fail(`SES has not verified ${identity.name}`);
  return ok(`${identity.name} is verified${sandbox === true ? '; the account is in the sandbox' : ''}`);
};

const topic: Check = async (_, standing) => {
  const { topicConfirmed } = await standing;
  if (topicConfirmed instanceof Error) return fail(topicConfirmed.message);
  return topicConfirmed ? ok('somebody is told') : fail('nobody has confirmed that alarms may be sent');
};

const delivery: Check = async () =>
  (await audience(['test', 'operators'])) === 0
    ? ok('the provider took a test for the operators: its receipt stands above')
    : fail('a channel of the operators refused a test: see above');

const CHECKS: Record<string, Check> = {
  gate,
  dashboard: page,
  'head is fresh': head,
  'sender is verified': mail,
  'alarms are heard': topic,
  'a message arrives': delivery,
};

/** Asks a deployed stack, one check after another; answers whether none failed. */
export const allWell = async (asked: Asked, say: (line: string) => void): Promise<boolean> => {
  const standing = standingOf(asked.outputs);
  let well = true;
  for (const [name, check] of Object.entries(CHECKS)) {
    const { verdict, text } = await check(asked, standing).catch((error: Error) => fail(error.message));
    if (verdict === 'FAIL') well = false;
    say(`${verdict.padEnd(9)} ${name}: ${text}`);
  }
  return well;
};
