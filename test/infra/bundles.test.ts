import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { OWN_HEADER } from '../../lambdas/desk/names.ts';
import { ROLE_HEADER, START as START_PATH } from '../../lambdas/session/names.ts';
import { dynamoPoll } from '../../shared/adapters/aws/collecting/dynamo-poll.ts';
import { dynamoLog } from '../../shared/adapters/aws/log/dynamo-log.ts';
import { dynamoOperations } from '../../shared/adapters/aws/operations/dynamo-operations.ts';
import { dynamoAudiences } from '../../shared/adapters/aws/people/dynamo-audiences.ts';
import { dynamoDecisions } from '../../shared/adapters/aws/people/dynamo-decisions.ts';
import { dynamoDeliveries } from '../../shared/adapters/aws/sending/dynamo-deliveries.ts';
import type { Database } from '../../shared/adapters/aws/store/client.ts';
import { bodyHash } from '../../shared/adapters/body-hash.ts';
import type { Blobs } from '../../shared/ports.ts';
import type { Instant } from '../../shared/time/civil.ts';
import { type Origin, startSimulator } from '../../simulator/start-simulator.ts';
import { readerVersion } from '../../tools/reader-version.mjs';
import {
  type Deployed,
  deployedFunctions,
  invoke,
  NODE,
  programOf,
  type Run,
  startBytesOf,
} from '../support/assembly.ts';
import { startBedrock } from '../support/bedrock.ts';
import { freshTable } from '../support/database.ts';
import { doubtfulArticle } from '../support/doubtful-article.ts';
import { memoryBlobs } from '../support/memory-blobs.ts';
import { startOpenId } from '../support/open-id.ts';
import { bounceOf } from '../support/returned-mail.ts';
import { type StandIns, startStandIns } from '../support/stand-ins.ts';

const BEFORE = '2025-10-08T01:00:00.000Z';
const NOTICES = '2025-10-09T03:00:00.000Z';
const START = '2025-11-07T16:00:30.000Z';

let functions: Map<string, Deployed>;
let standIns: StandIns;
let origin: Origin;
let db: Database;
let table: string;
let database: string;
let at = BEFORE;

const HOLDS: Record<string, () => string> = {
  TABLE: () => table,
  ACCESS: () => 'password',
  API: () => 'api',
  CONFIGURATION_SET: () => 'set',
  BUCKET: () => 'pages',
  QUEUE_URL: () => standIns.queueUrl,
  MAIL_QUEUE: () => standIns.queueOf('mail'),
  SENDER_FUNCTION: () => 'send',
  SITE_URL: () => 'https://dashboard.example',
};

/** The template's variables, with the names that AWS would fill in filled in; a new one fails here by name. */
const variablesOf = ({ name, variables }: Deployed): Record<string, string> =>
  Object.fromEntries(
    Object.entries(variables).map(([key, value]) => {
      const held = typeof value === 'string' ? value : HOLDS[key]?.();
      if (held === undefined) throw new Error(`${name} needs ${key}, which this test does not know`);
      return [key, held];
    }),
  );

/** The most memory that a run of each took, of what it has. */
const shareOfMemory = new Map<string, number>();

const run = async (name: string, event: unknown, more: Record<string, string> = {}): Promise<Run> => {
  const deployed = functions.get(name);
  if (deployed === undefined) throw new Error(`the stack has no ${name}`);
  const aws = { AWS_REGION: 'local', AWS_ACCESS_KEY_ID: 'local', AWS_SECRET_ACCESS_KEY: 'local' };
  const environment = {
    ...variablesOf(deployed),
    ...aws,
    ...standIns.environment,
    AWS_ENDPOINT_URL_DYNAMODB: database,
    ...more,
  };
  const made = await invoke(deployed, { ...environment, ORIGIN: origin.url }, at, event);
  shareOfMemory.set(name, Math.max(made.peakMb / deployed.memoryMb, shareOfMemory.get(name) ?? 0));
  return made;
};

/** What the functions put into the page store. */
const keptBlobs = (): Blobs => ({
  put: memoryBlobs().put,
  get: async (hash) => new Uint8Array(standIns.objects.get(`/pages/${hash}`) ?? []),
});

const TICK = {};
const waiting = (queue: string[]): object => ({
  Records: queue.splice(0).map((body, index) => ({ messageId: `message-${index}`, body })),
});
const waitingRounds = (): object => waiting(standIns.messages);

/** Decides, and sends what was queued. */
const tell = async (event: unknown = TICK): Promise<void> => {
  await run('notify', event);
  await run('send', waiting(standIns.tickets));
};

/** What a minute does: visit what is due, then record each round that was queued. */
const minute = async (): Promise<unknown> => {
  await run('collect', TICK);
  return (await run('record', waitingRounds())).answer;
};

beforeAll(async () => {
  functions = deployedFunctions();
  standIns = await startStandIns();
  origin = await startSimulator({ clock: { now: () => at as Instant } });
  db = await freshTable();
  table = db.table;
  const { hostname, port } = (await db.client.config.endpoint?.()) ?? {};
  database = `http://${hostname}:${port}`;
  await dynamoAudiences(db).put({
    name: 'desk',
    channels: [{ id: 'mail', kind: 'email', to: ['desk@trade.example'] }],
    decisions: {},
  });
  standIns.secrets.set('/chokepoint/decision-links', 'k'.repeat(43));
}, 300_000);

afterAll(async () => {
  await origin?.close();
  await standIns?.stop();
});

describe('the bundles', () => {
  test('collect tries the sources that it is asked to, and keeps nothing of them', async () => {
    const { answer } = await run('collect', { try: true, sources: ['mofcom-announcements'] });
    expect(answer).toEqual([expect.objectContaining({ id: 'mofcom-announcements', links: expect.any(Number) })]);
    expect(standIns.messages).toEqual([]);
    expect(standIns.objects.size).toBe(0);
  });

  test('are twelve, each under a megabyte at its start', () => {
    expect([...functions.keys()].sort()).toEqual([
      ...['annex', 'api', 'canary', 'clock', 'collect', 'decide', 'desk'],
      ...['notify', 'record', 'returned', 'send', 'session'],
    ]);
    const sizes = [...functions.values()].map((deployed) => [deployed.name, startBytesOf(deployed)] as const);
    expect(sizes.filter(([, bytes]) => bytes >= 1_000_000).map(([name]) => name)).toEqual([]);
  });

  test('the one that reads files has the maps of their characters beside it', () => {
    const annex = functions.get('annex');
    const maps = annex ? readdirSync(join(annex.folder, 'character-maps')) : [];
    expect(maps).toContain('UniGB-UCS2-H.bcmap');
  });

  test('of those that append have the baseline beside them, as data', () => {
    for (const [name, deployed] of functions) {
      const beside = existsSync(join(deployed.folder, 'baseline'))
        ? readdirSync(join(deployed.folder, 'baseline'))
        : [];
      expect([name, beside.includes('cn-2025.json')]).toEqual([name, ['clock', 'record'].includes(name)]);
      expect(beside.filter((file) => !file.endsWith('.json'))).toEqual([]);
      expect(programOf(deployed)).not.toContain('关于对镓、锗相关物项实施出口管制的公告');
    }
  });
});

describe('the bundle that sends', () => {
  test('is built without what writes mails to files', () => {
    const send = functions.get('send');
    expect(send && programOf(send)).not.toMatch(/mail-composer|newmessage|baseBoundary/);
  });
});

const elsewhere = NODE === process.execPath;

describe(`from a scheduled event to a mail, on ${elsewhere ? `Node ${process.versions.node}, not that of AWS` : 'the Node of AWS'}`, () => {
  test.skipIf(elsewhere)('which is 24', async () => expect((await run('clock', TICK)).node).toMatch(/^v24\./));

  test('the first visit is history: recorded, told to nobody', { timeout: 240_000 }, async () => {
    expect(await minute()).toEqual({ batchItemFailures: [] });
    expect(standIns.objects.size).toBeGreaterThan(20);
    await tell();
    expect(standIns.mails).toEqual([]);
    const readings = (await dynamoLog(db, memoryBlobs()).since(0)).flatMap((commit) => commit.readings);
    expect(new Set(readings.map(({ reader }) => reader))).toEqual(new Set(['baseline', readerVersion()]));
  });

  test('the notices of a day become one mail', { timeout: 240_000 }, async () => {
    at = NOTICES;
    expect(await minute()).toEqual({ batchItemFailures: [] });
    await tell();
    expect(standIns.mails).toHaveLength(1);
    const { request } = standIns.mails[0]!;
    expect(request).toMatchObject({
      FromEmailAddress: 'alerts@chokepoint.example',
      Destination: { ToAddresses: ['desk@trade.example'] },
    });
    const { Subject, Body, Headers } = (request['Content'] as { Simple: Simple }).Simple;
    expect(Subject.Data).toMatch(/^CONFIRMED/);
    for (const part of [Body.Html.Data, Body.Text.Data]) {
      expect(part).toContain('Ho Er Tm Eu Yb');
      expect(part).toContain('https://dashboard.example');
    }
    expect(Headers.map(({ Name }) => Name)).toContain('List-Unsubscribe');
  });

  test('the link of a mail opens its page, and what is sent from there is kept', { timeout: 120_000 }, async () => {
    const texts = standIns.mails.map(({ request }) => (request['Content'] as { Simple: Simple }).Simple.Body.Text.Data);
    const links = texts.flatMap((text) => /decide on this alert: (https:\S+)/.exec(text)?.[1] ?? []);
    const { pathname: rawPath, searchParams } = new URL(links.at(-1) ?? '');
    const t = searchParams.get('t') ?? '';
    const asked = (method: string, more: object) =>
      run('decide', { rawPath, rawQueryString: '', headers: {}, requestContext: { http: { method } }, ...more });
    const page = await asked('GET', { rawQueryString: `t=${t}` });
    expect(page.answer).toMatchObject({ statusCode: 200, body: expect.stringContaining('<form method="post"') });
    const form = new URLSearchParams({ t, act: 'decide', decision: 'stop', by: 'Anna Keller' }).toString();
    // As API Gateway hands a form over.
    const sent = { body: Buffer.from(form).toString('base64'), isBase64Encoded: true };
    expect((await asked('POST', sent)).answer).toMatchObject({ statusCode: 200 });
    expect((await asked('POST', sent)).answer).toMatchObject({ statusCode: 410 });
    const records = await dynamoDecisions(db).of('desk');
    expect(records).toMatchObject([{ decision: 'stop', by: 'Anna Keller', door: 'mail-link' }]);
  });

  test('the file behind one of them is fetched, read, and its text read with it', { timeout: 240_000 }, async () => {
    await run('annex', TICK);
    expect((await run('record', waitingRounds())).answer).toEqual({ batchItemFailures: [] });
    const readings = (await dynamoLog(db, keptBlobs()).since(0)).flatMap((commit) => commit.readings);
    const read = readings.findLast(({ key }) => key === 'mofcom-2025-61');
    expect(read?.attachments[0]).toMatchObject({ role: 'items', read: true, found: 7 });
    await tell();
    expect(standIns.mails.splice(1)).toHaveLength(1);
  });

  test('rung again, it tells nothing twice', async () => {
    await tell({ Records: [{ eventSource: 'aws:dynamodb' }] });
    expect(standIns.mails).toHaveLength(1);
  });

  test('what a date brings is appended by the clock and told', { timeout: 240_000 }, async () => {
    at = START;
    await run('clock', TICK);
    await tell();
    const subjects = standIns.mails.map(
      ({ request }) => (request['Content'] as { Simple: Simple }).Simple.Subject.Data,
    );
    expect(subjects.some((subject) => subject.startsWith('IN FORCE BY DATE'))).toBe(true);
  });

  test('the page of the canary arrives as a mail to nobody, and leaves the log as it was', {
    timeout: 240_000,
  }, async () => {
    const commits = async () => (await dynamoLog(db, keptBlobs()).since(0)).length;
    const [before, mails] = [await commits(), standIns.mails.length];
    const behind = async () => {
      await expect.poll(() => standIns.messages.length, { timeout: 60_000 }).toBe(1);
      expect((await run('record', waitingRounds())).answer).toEqual({ batchItemFailures: [] });
      await tell();
    };
    await Promise.all([run('canary', TICK), behind()]);
    expect(standIns.mails.slice(mails).map(({ request }) => request['Destination'])).toEqual([
      { ToAddresses: ['success@simulator.amazonses.com'] },
    ]);
    expect(await commits()).toBe(before);
  });

  test('a mail that came back is told, and nothing more is sent there', { timeout: 240_000 }, async () => {
    const { messageId, request } = standIns.mails[0]!;
    expect(request).toMatchObject({ Destination: { ToAddresses: ['desk@trade.example'] } });
    await run('returned', bounceOf(messageId, 'desk@trade.example'));
    expect(await dynamoOperations(db).since(0)).toContainEqual(
      expect.objectContaining({ kind: 'delivery-bounced', subject: 'desk@trade.example' }),
    );
    const mails = standIns.mails.length;
    await dynamoDeliveries(db).resend({ audience: 'desk', channel: 'mail' }, 0);
    await tell();
    expect(standIns.mails.slice(mails)).toEqual([]);
    const dead = await dynamoDeliveries(db).dead('desk');
    expect(dead).toMatchObject([{ channel: 'mail', error: expect.stringContaining('until it is resumed') }]);
  });

  test('and the api answers with it', async () => {
    const { answer } = await run('api', {
      rawPath: '/api/regime',
      rawQueryString: 'valid=2025-11-08',
      headers: { [ROLE_HEADER]: 'reader' },
      requestContext: { http: { method: 'GET', path: '/api/regime' } },
    });
    const { statusCode, body } = answer as { statusCode: number; body: string };
    expect(statusCode).toBe(200);
    expect(body).toContain('item:holmium');
  });
});

test('an operator is shown the audiences', { timeout: 120_000 }, async () => {
  const { answer } = await run('desk', {
    rawPath: '/desk/audiences',
    rawQueryString: '',
    headers: { [ROLE_HEADER]: 'operator', [OWN_HEADER]: '1' },
    requestContext: { http: { method: 'GET', path: '/desk/audiences' } },
  });
  expect(answer).toMatchObject({ statusCode: 200, body: expect.stringContaining('desk@trade.example') });
});

test('whoever wants to sign in is sent to the provider', { timeout: 240_000 }, async () => {
  const openId = await startOpenId();
  const { issuer, clientId } = openId;
  const provider = { site: 'https://dashboard.example', issuer, clientId, claim: 'cognito:groups' };
  const key = (use: string) => ({ id: `${use}.a1`, key: 'k'.repeat(43) });
  standIns.secrets.set('/chokepoint.gate/sign-in', JSON.stringify(provider));
  standIns.secrets.set('/chokepoint.gate/keys', JSON.stringify({ session: key('session'), link: key('link') }));
  const { answer } = await run('session', {
    rawPath: START_PATH,
    rawQueryString: 'to=%2F',
    headers: {},
    requestContext: { http: { method: 'GET', path: START_PATH } },
  });
  await openId.close();
  const { statusCode, headers } = answer as { statusCode: number; headers: Record<string, string> };
  expect(statusCode).toBe(302);
  expect(headers['location']).toContain(`${issuer}/authorize?`);
});

test('the model that the stack names reads a doubtful article, once, and its answer is kept', {
  timeout: 240_000,
}, async () => {
  const { title, excerpt, publishedOn } = doubtfulArticle();
  const body = Buffer.from(excerpt);
  const hash = bodyHash(body);
  standIns.objects.set(`/pages/${hash}`, body);
  const page = { id: 'article', url: 'https://outlet.example/a', hash, source: 'npr', seenAt: at, publishedOn, title };
  const round = { source: 'npr', startedAt: at, first: false, pages: [{ ...page, contentType: 'text/plain' }] };
  const bedrock = await startBedrock([]);
  const model = { PRESS_MODEL: 'maker.model-v1:0', PRESS_BUDGET: '20', PRESS_PRICE: '1/5', ...bedrock.environment };
  for (const id of ['second-1', 'second-2']) {
    const { answer } = await run('record', waiting([JSON.stringify({ id, ...round })]), model);
    expect(answer).toEqual({ batchItemFailures: [] });
  }
  await bedrock.stop();
  expect(bedrock.asked.map(({ path }) => path)).toEqual(['/model/maker.model-v1:0/converse']);
  expect(JSON.stringify(bedrock.asked[0]?.request)).toContain(JSON.stringify(excerpt.slice(0, 60)).slice(1, -1));
});

test('in two shards the timer has both asked for, and each visits its own sources', { timeout: 240_000 }, async () => {
  const poll = dynamoPoll(db);
  const [before] = await poll.heartbeats('collect');
  const sharded = { SHARDS: '2', TICKS_URL: standIns.queueOf('ticks') };
  standIns.messages.length = 0;
  await run('collect', TICK, sharded);
  expect(standIns.messages).toEqual([]);
  const names = ['collect-1-of-2', 'collect-2-of-2'];
  expect(standIns.ticks.map((body) => JSON.parse(body).shard).sort()).toEqual(names);
  await Promise.all(standIns.ticks.map((body) => run('collect', { Records: [{ messageId: '1', body }] }, sharded)));
  const beats = (await Promise.all(names.map((name) => poll.heartbeats(name)))).flat();
  const checked = beats.map((beat) => Object.keys(beat.checked));
  expect(checked.map((ids) => ids.length > 0)).toEqual([true, true]);
  expect(checked.flat().sort()).toEqual(Object.keys(before?.checked ?? {}).sort());
  for (const beat of beats) expect(beat.at >= at).toBe(true);
});

test('none took more memory than it has', () => {
  expect([...shareOfMemory.keys()].sort()).toEqual([...functions.keys()].sort());
  expect([...shareOfMemory].filter(([, share]) => share > 0.9)).toEqual([]);
});

type Part = { Data: string };
type Simple = { Subject: Part; Body: { Html: Part; Text: Part }; Headers: { Name: string; Value: string }[] };
