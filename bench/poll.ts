import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { collect } from '../lambdas/collect/collect.ts';
import { later } from '../lambdas/collect/due.ts';
import { dynamoPages } from '../shared/adapters/aws/collecting/dynamo-pages.ts';
import { dynamoPoll } from '../shared/adapters/aws/collecting/dynamo-poll.ts';
import { dynamoSources } from '../shared/adapters/aws/collecting/dynamo-sources.ts';
import { dynamoOperations } from '../shared/adapters/aws/operations/dynamo-operations.ts';
import { database } from '../shared/adapters/aws/store/client.ts';
import { createTable } from '../shared/adapters/aws/store/create-table.ts';
import { localConfig, startDatabase } from '../shared/adapters/local/database.ts';
import { webOf } from '../shared/adapters/web/web-of.ts';
import type { Blobs } from '../shared/ports.ts';
import type { Source } from '../shared/sources/source.ts';
import { type Instant, millisOf } from '../shared/time/civil.ts';

const SOURCES = 1_000;
const HOSTS = 100;
const ARTICLES = 40;
/** A list among the menus that a ministry's page has around it: some 60 KB. */
const LIST = [
  ...Array.from({ length: 900 }, (_, index) => `<div class="menu"><p>Department ${index}</p><span>…</span></div>`),
  ...Array.from({ length: ARTICLES }, (_, index) => `<li><a href="/articles/${index}">Notice ${index}</a></li>`),
].join('\n');
/** A tick asks for nothing after so many seconds; a function of half a gigabyte has this part of a processor. */
const TICK_SECONDS = 25;
const PROCESSOR = 512 / 1_769;

const sources = Array.from(
  { length: SOURCES },
  (_, index): Source => ({
    id: `source-${index}`,
    title: `Source ${index}`,
    publisher: 'Bench',
    kind: 'official',
    jurisdiction: 'CN',
    reader: 'chinese-notice',
    index: () => [`https://${index % HOSTS}.example.org/${index}`],
    everyMinutes: 10,
    minLinks: ARTICLES,
    quietDays: 30,
    rank: 1,
    wants: () => false,
    list: 'anchors',
  }),
);

/** Answers every address with the same list, and 304 to whoever knows it. */
const listServer = async () => {
  const etag = `"${createHash('sha256').update(LIST).digest('hex').slice(0, 16)}"`;
  const answers: Record<number, number> = {};
  const server = createServer((request, response) => {
    const status = request.url === '/robots.txt' ? 404 : request.headers['if-none-match'] === etag ? 304 : 200;
    answers[status] = (answers[status] ?? 0) + 1;
    response.writeHead(status, { etag, 'content-type': 'text/html' }).end(status === 200 ? LIST : undefined);
  }).listen(0, '127.0.0.1');
  await new Promise((done) => server.once('listening', done));
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, answers, close: () => server.close() };
};

const none: Blobs = {
  put: () => Promise.reject(new Error('an unchanged poll keeps no page')),
  get: () => Promise.reject(new Error('an unchanged poll reads no page')),
};

const ours = async (origin: string, answers: Record<number, number>): Promise<number> => {
  const { endpoint, stop } = await startDatabase();
  const db = database('bench', localConfig(endpoint));
  await createTable(db);
  const commands: Record<string, number> = {};
  db.client.middlewareStack.add(
    (next, { commandName = '' }) =>
      (args) => {
        commands[commandName] = (commands[commandName] ?? 0) + 1;
        return next(args);
      },
    { step: 'initialize' },
  );
  let now = '2025-10-09T01:00:00.000Z' as Instant;
  const clock = { now: () => now };
  const tick = collect({
    sources,
    web: webOf({ contact: 'bench@example.org', origin, nowMs: () => millisOf(now) }),
    blobs: none,
    pages: dynamoPages(db),
    rounds: { send: () => Promise.reject(new Error('an unchanged poll sends no round')) },
    states: dynamoSources(
      db,
      sources.map(({ id }) => id),
    ),
    poll: dynamoPoll(db),
    operations: dynamoOperations(db),
    clock,
  });
  const before = process.cpuUsage();
  await tick();
  const { user, system } = process.cpuUsage(before);
  const cpuMs = (user + system) / 1000 / SOURCES;
  const most = (TICK_SECONDS * 1000 * PROCESSOR) / cpuMs;
  console.log(
    `  whole lists ${cpuMs.toFixed(1)} ms of processor each, the sites' answers included: ${most.toFixed(0)} in a tick`,
  );
  now = later(now, 10);
  for (const counts of [commands, answers])
    for (const name of Object.keys(counts)) delete (counts as Record<string, number>)[name];
  const began = performance.now();
  const visits = (await tick()) ?? [];
  const seconds = (performance.now() - began) / 1000;
  console.log(
    `  chokepoint  ${(visits.length / seconds).toFixed(0)} polls/s (${visits.length} in ${seconds.toFixed(2)} s)`,
  );
  console.log(`              answers of the sites: ${JSON.stringify(answers)}`);
  console.log(`              calls of the database: ${JSON.stringify(commands)}`);
  console.log(`              states written: ${visits.filter(({ saved }) => saved).length}`);
  await stop();
  return seconds;
};

/** The same list at as many addresses, watched by urlwatch where it is installed. */
const urlwatch = async (origin: string): Promise<number | undefined> => {
  const run = promisify(execFile);
  const folder = await mkdtemp(join(tmpdir(), 'chokepoint-bench-'));
  try {
    await run('urlwatch', ['--version']);
    const [urls, config, cache] = ['urls.yaml', 'urlwatch.yaml', 'cache.db'].map((file) => join(folder, file));
    const jobs = Array.from({ length: SOURCES }, (_, index) => `url: ${origin}/${index}\n`).join('---\n');
    await writeFile(urls ?? '', jobs);
    await writeFile(config ?? '', 'display: {new: false, error: false, unchanged: false}\nreport: {}\n');
    const args = ['--urls', urls ?? '', '--config', config ?? '', '--cache', cache ?? ''];
    await run('urlwatch', args);
    const began = performance.now();
    await run('urlwatch', args);
    return (performance.now() - began) / 1000;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    return undefined;
  } finally {
    await rm(folder, { recursive: true });
  }
};

/** A thousand polls of lists that have not changed. */
export const bench = async (): Promise<void> => {
  const { origin, answers, close } = await listServer();
  const seconds = await ours(origin, answers);
  const theirs = await urlwatch(origin);
  if (theirs === undefined) console.log('  urlwatch    is not installed: no comparison');
  else {
    console.log(`  urlwatch    ${(SOURCES / theirs).toFixed(0)} polls/s (${SOURCES} in ${theirs.toFixed(2)} s)`);
    console.log(`  ratio       ${(theirs / seconds).toFixed(1)}`);
  }
  close();
};
