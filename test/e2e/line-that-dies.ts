// The line from page to log, in a process of its own, that dies after so many calls of its ports.

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { clock } from '../../lambdas/clock/clock.ts';
import { collect } from '../../lambdas/collect/collect.ts';
import { record } from '../../lambdas/record/record.ts';
import { dynamoPages } from '../../shared/adapters/aws/collecting/dynamo-pages.ts';
import { dynamoPoll } from '../../shared/adapters/aws/collecting/dynamo-poll.ts';
import { dynamoSources } from '../../shared/adapters/aws/collecting/dynamo-sources.ts';
import { dynamoLog } from '../../shared/adapters/aws/log/dynamo-log.ts';
import { dynamoOperations } from '../../shared/adapters/aws/operations/dynamo-operations.ts';
import { database } from '../../shared/adapters/aws/store/client.ts';
import { localConfig } from '../../shared/adapters/local/database.ts';
import { folderBlobs } from '../../shared/adapters/local/folder-blobs.ts';
import { folderRounds } from '../../shared/adapters/local/folder-rounds.ts';
import type { Web } from '../../shared/ports.ts';
import { type Instant, instantOf, millisOf } from '../../shared/time/civil.ts';
import { announcements } from '../support/source.ts';

type Notice = { url: string; title: string; publishedOn: string; seenAt: Instant; body: string };
/**
 * A run of the line: where it keeps its data, how late it is, and after how many calls it dies: alone, never to call a
 * port again, or with its process.
 */
export type Life = { table: string; folder: string; minutesLate: number; callsLeft: number; kills: boolean };

const [endpoint = '', notices = '', ...lives] = process.argv.slice(2);
const all = JSON.parse(readFileSync(notices, 'utf8')) as Notice[];
const NEVER = new Promise<never>(() => {});

/** Ports of a life that dies as soon as the world has changed, before anybody hears of it. */
const mortality = ({ callsLeft, kills }: Life) => {
  let left = callsLeft;
  let die = (): void => {};
  const death = new Promise<void>((resolve) => {
    die = resolve;
  });
  const mortal = <Port extends object>(port: Port): Port =>
    new Proxy(port, {
      get: (target, name) => {
        const call = Reflect.get(target, name) as (...args: unknown[]) => Promise<unknown>;
        return async (...args: unknown[]) => {
          if (left <= 0) return NEVER;
          const answer = await call(...args);
          left -= 1;
          if (left > 0) return answer;
          if (kills) process.kill(process.pid, 'SIGKILL');
          die();
          return NEVER;
        };
      },
    });
  return { mortal, death, called: () => callsLeft - left };
};

let now = '' as Instant;
const time = { now: () => now };

const INDEX = 'https://www.mofcom.gov.cn/index.html';
const source = announcements({ index: () => [INDEX], everyMinutes: 1, quietDays: 1000, list: 'portal' });
const published = () => all.filter(({ seenAt }) => seenAt <= now);
const rowOf = ({ url, title, publishedOn }: Notice) => ({ url, title, publishTimeStr: publishedOn });
const pageOf = (url: string): string | undefined =>
  url === INDEX
    ? JSON.stringify({ pageInfo: { rows: published().map(rowOf) } })
    : published().find((notice) => notice.url === url)?.body;
const web: Web = {
  visit: async ({ url }) => {
    const body = pageOf(url);
    if (body === undefined) return { kind: 'refused', problem: 'status', text: `HTTP 404 from ${url}` };
    const contentType = 'text/html; charset=utf-8';
    return { kind: 'page', url, status: 200, contentType, body: new TextEncoder().encode(body), validators: {} };
  },
};

// History; five elements announced; suspended the day before they begin; the suspension's last day passes.
const MOMENTS = ['2025-10-01T00:00Z', '2025-10-09T06:00Z', '2025-11-07T09:00Z', '2026-11-10T16:00Z'];

const live = async ({ table, folder, minutesLate }: Life, { mortal }: ReturnType<typeof mortality>): Promise<void> => {
  const db = database(table, localConfig(endpoint));
  const blobs = mortal(folderBlobs(join(folder, 'pages')));
  const log = mortal(dynamoLog(db, blobs));
  const poll = mortal(dynamoPoll(db));
  const operations = mortal(dynamoOperations(db));
  const spool = folderRounds(join(folder, 'rounds'), {
    failed: (_, error) => {
      throw error;
    },
    aside: async () => {},
  });
  const take = record({ log, blobs, operations, sources: [source], now: time.now });
  const tick = collect({
    sources: [source],
    web: mortal(web),
    blobs,
    pages: mortal(dynamoPages(db)),
    rounds: mortal({ send: spool.send }),
    states: mortal(dynamoSources(db, [source.id])),
    poll,
    operations,
    clock: time,
  });
  const strike = clock({ log, poll, operations, now: time.now, silentAfterMinutes: Number.POSITIVE_INFINITY });

  const reached = join(folder, 'reached');
  const from = existsSync(reached) ? Number(readFileSync(reached, 'utf8')) : 0;
  for (const [index, moment] of MOMENTS.entries()) {
    if (index < from) continue;
    writeFileSync(reached, String(index));
    now = instantOf(millisOf(moment as Instant) + minutesLate * 60_000);
    await tick();
    await spool.drain(async (round) => void (await take(round)));
    await strike();
  }
};

for (const given of lives) {
  const life = JSON.parse(given) as Life;
  const mortals = mortality(life);
  await Promise.race([live(life, mortals), mortals.death]);
  process.stdout.write(`${mortals.called()}\n`);
}
process.exit();
