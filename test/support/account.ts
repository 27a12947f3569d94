import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { loopback } from './loopback.ts';

type Json = Record<string, unknown>;
type Entry = { Key: string; Value: string };

/** An account of AWS as the operator's tools see it, on loopback; a test fills it and looks into it. */
export type Account = {
  /** For this process or a child: sends the SDK's clients here. */
  environment: Record<string, string>;
  stacks: Map<string, Record<string, string>>;
  parameters: Map<string, string>;
  /** Of SES: identities and what is said of each. */
  identities: Map<string, Json>;
  production: boolean;
  subscriptions: { Endpoint: string; SubscriptionArn: string }[];
  concurrency: number;
  /** By name: what the function answers to an event. */
  functions: Map<string, (event: unknown) => unknown>;
  /** Of CloudFront's key-value store, whatever its ARN. */
  keys: Map<string, string>;
  mails: Json[];
  asked: string[];
  url: string;
  close: () => Promise<void>;
};

const SERVICES = ['CLOUDFORMATION', 'SSM', 'SESV2', 'SNS', 'LAMBDA', 'CLOUDFRONT_KEYVALUESTORE'];

const members = (rows: readonly Record<string, string>[]): string =>
  rows
    .map(
      (row) =>
        `<member>${Object.entries(row)
          .map(([key, value]) => `<${key}>${value}</${key}>`)
          .join('')}</member>`,
    )
    .join('');

type Answer = { status?: number; body: Json | unknown[] | string; headers?: Record<string, string> };
const fault = (code: string, message: string): Answer => ({
  status: 400,
  body: `<ErrorResponse><Error><Type>Sender</Type><Code>${code}</Code><Message>${message}</Message></Error></ErrorResponse>`,
});

const query = (account: Account, form: URLSearchParams): Answer => {
  const action = form.get('Action');
  if (action === 'DescribeStacks') {
    const name = form.get('StackName') ?? '';
    const outputs = account.stacks.get(name);
    if (!outputs) return fault('ValidationError', `Stack with id ${name} does not exist`);
    const rows = Object.entries(outputs).map(([OutputKey, OutputValue]) => ({
      OutputKey,
      OutputValue: OutputValue.replaceAll('&', '&amp;').replaceAll('<', '&lt;'),
    }));
    return {
      body: `<DescribeStacksResponse><DescribeStacksResult><Stacks><member><StackName>${name}</StackName><StackStatus>CREATE_COMPLETE</StackStatus><Outputs>${members(rows)}</Outputs></member></Stacks></DescribeStacksResult></DescribeStacksResponse>`,
    };
  }
  if (action === 'ListSubscriptionsByTopic')
    return {
      body: `<ListSubscriptionsByTopicResponse><ListSubscriptionsByTopicResult><Subscriptions>${members(account.subscriptions)}</Subscriptions></ListSubscriptionsByTopicResult></ListSubscriptionsByTopicResponse>`,
    };
  return fault('InvalidAction', String(action));
};

const parameterStore = ({ parameters }: Account, action: string, { Name, Value }: Json): Answer => {
  const name = String(Name);
  if (action === 'PutParameter') {
    parameters.set(name, String(Value));
    return { body: { Version: 1 } };
  }
  if (action === 'DescribeParameters')
    return { body: { Parameters: [...parameters.keys()].map((Name) => ({ Name })) } };
  const value = parameters.get(name);
  if (value === undefined) return { status: 400, body: { __type: 'ParameterNotFound', message: name } };
  if (action === 'DeleteParameter') parameters.delete(name);
  return { body: action === 'GetParameter' ? { Parameter: { Name: name, Value: value } } : {} };
};

const mail = (account: Account, path: string, body: string): Answer => {
  if (path.endsWith('/outbound-emails')) {
    account.mails.push(JSON.parse(body));
    return { body: { MessageId: randomUUID() } };
  }
  if (path.endsWith('/account')) return { body: { ProductionAccessEnabled: account.production } };
  const found = account.identities.get(decodeURIComponent(path.split('/').at(-1) ?? ''));
  return found
    ? { body: found }
    : { status: 404, body: { message: 'none' }, headers: { 'x-amzn-errortype': 'NotFoundException' } };
};

const keyValueStore = ({ keys }: Account, method: string | undefined, body: string): Answer => {
  if (method === 'POST') {
    const { Puts = [], Deletes = [] } = JSON.parse(body) as { Puts?: Entry[]; Deletes?: Pick<Entry, 'Key'>[] };
    for (const { Key, Value } of Puts) keys.set(Key, Value);
    for (const { Key } of Deletes) keys.delete(Key);
  }
  return {
    body: { ItemCount: keys.size, TotalSizeInBytes: 0, KvsARN: 'arn', Created: 0 },
    headers: { etag: 'etag-1' },
  };
};

const answered = (account: Account, { method, headers, url = '/' }: IncomingMessage, body: string): Answer => {
  const path = decodeURI(url.split('?')[0] ?? '');
  const target = String(headers['x-amz-target'] ?? '');
  account.asked.push(`${method} ${target || path}`);
  if (target.startsWith('AmazonSSM.')) return parameterStore(account, target.slice(10), JSON.parse(body));
  if (path.startsWith('/v2/email/')) return mail(account, path, body);
  if (path.startsWith('/key-value-stores/')) return keyValueStore(account, method, body);
  if (path.startsWith('/2016-08-19/account-settings'))
    return { body: { AccountLimit: { ConcurrentExecutions: account.concurrency } } };
  const called = /^\/2015-03-31\/functions\/([^/]+)\/invocations/.exec(path)?.[1];
  if (called === undefined) return query(account, new URLSearchParams(body));
  const answer = account.functions.get(called);
  if (!answer)
    return { status: 404, body: { message: called }, headers: { 'x-amzn-errortype': 'ResourceNotFoundException' } };
  return { body: JSON.stringify(answer(JSON.parse(body)) ?? null) };
};

export const startAccount = async (): Promise<Account> => {
  const account: Omit<Account, 'close' | 'url' | 'environment'> = {
    stacks: new Map(),
    parameters: new Map(),
    identities: new Map(),
    production: true,
    subscriptions: [],
    concurrency: 1000,
    functions: new Map(),
    keys: new Map(),
    mails: [],
    asked: [],
  };
  const { origin, close } = await loopback(async (request: IncomingMessage, response: ServerResponse) => {
    const { status = 200, body, headers } = answered(account as Account, request, await text(request));
    response.writeHead(status, {
      'content-type': typeof body === 'string' ? 'text/xml' : 'application/json',
      ...headers,
    });
    response.end(typeof body === 'string' ? body : JSON.stringify(body));
  });
  return Object.assign(account, {
    url: origin,
    close,
    environment: {
      ...Object.fromEntries(SERVICES.map((name) => [`AWS_ENDPOINT_URL_${name}`, origin])),
      AWS_REGION: 'eu-central-1',
      AWS_ACCESS_KEY_ID: 'test',
      AWS_SECRET_ACCESS_KEY: 'test',
    },
  });
};
