import { randomUUID } from 'node:crypto';
import { notify } from '../lambdas/notify/notify.ts';
import { send } from '../lambdas/send/send.ts';
import { dynamoLog } from '../shared/adapters/aws/log/dynamo-log.ts';
import { dynamoOperations } from '../shared/adapters/aws/operations/dynamo-operations.ts';
import { dynamoAudiences } from '../shared/adapters/aws/people/dynamo-audiences.ts';
import { dynamoDeliveries } from '../shared/adapters/aws/sending/dynamo-deliveries.ts';
import { dynamoPace } from '../shared/adapters/aws/sending/dynamo-pace.ts';
import { database } from '../shared/adapters/aws/store/client.ts';
import { createTable } from '../shared/adapters/aws/store/create-table.ts';
import { localConfig, startDatabase } from '../shared/adapters/local/database.ts';
import type { Audience } from '../shared/alerts/audience/audience.ts';
import type { QueueName, Ticket } from '../shared/alerts/channels/channel-state.ts';
import { commitWith, listing } from '../test/support/commits.ts';
import { mostInASecond, providersAt, type Sent } from './sending/providers.ts';
import { virtualTime } from './sending/virtual-time.ts';

const MAILS = 1000;
const PER_SECOND = 14;
const START_MS = Date.UTC(2025, 9, 9, 2);
const MINUTE_MS = 60_000;
const ALERTS_AT_MINUTES = [0, 5];
const END_MINUTES = 12;
const AT_WORK_ON_A_QUEUE = 2;
const BATCH = 10;

const hook = (name: string): Audience => ({
  name,
  channels: [{ id: 'hook', kind: 'webhook', url: `https://${name}.example/hook`, secret: 'key' }],
});
const mailTo = (index: number): Audience => ({
  name: `m${index}`,
  channels: [{ id: 'mail', kind: 'email', to: [`m${index}@example.com`] }],
});
const AUDIENCES = [...Array.from({ length: MAILS }, (_, index) => mailTo(index)), hook('busy'), hook('erp')];

const none = async () => ({ commits: [] });
const unused = { put: none, get: none } as never;

/** The line from a commit to its mails, in virtual time, on the embedded database. */
const play = async (endpoint: string) => {
  const db = database('sending', localConfig(endpoint));
  await createTable(db);
  const time = virtualTime(START_MS);
  const { now, sleepUntil, working } = time;
  const providers = providersAt(PER_SECOND, time.ms);
  const log = working(dynamoLog(db, unused));
  const deliveries = working(dynamoDeliveries(db));
  const operations = working(dynamoOperations(db));
  const audiences = working(dynamoAudiences(db));
  for (const audience of AUDIENCES) await audiences.put(audience);

  const queues: Record<QueueName, Ticket[]> = { mail: [], posts: [] };
  const outbound = { put: async (queue: QueueName, ticket: Ticket) => void queues[queue].push(ticket) };
  const failed = (error: unknown) => console.error(error);
  const stores = { log, operations, audiences, deliveries };
  const checked = async () => [];
  const decide = notify({ ...stores, outbound, checked, now, newId: randomUUID, failed });
  const carry = send({
    ...stores,
    send: providers.send,
    pace: working(dynamoPace(db, now)),
    allowance: async () => ({ perSecond: PER_SECOND, left: Number.POSITIVE_INFINITY }),
    now,
    sleepUntil,
    newId: randomUUID,
    chance: () => 0.5,
    failed,
  });

  const end = START_MS + END_MINUTES * MINUTE_MS;
  const eachMinute = async (): Promise<void> => {
    for (let minute = 0; minute < END_MINUTES; minute++) {
      await sleepUntil(START_MS + minute * MINUTE_MS + 1);
      const alert = ALERTS_AT_MINUTES.indexOf(minute) + 1;
      if (alert > 0) await log.append(commitWith(alert, { at: now(), changes: [listing(alert)] }));
      await decide();
    }
  };
  const worker = async (queue: QueueName): Promise<void> => {
    while (time.ms() < end) {
      const batch = queues[queue].splice(0, BATCH);
      if (batch.length > 0) await carry(batch);
      else await sleepUntil(time.ms() + 500);
    }
  };
  // Everybody is new, and is told what comes from now on.
  await decide();
  void eachMinute();
  for (const queue of ['mail', 'posts'] as const)
    for (let index = 0; index < AT_WORK_ON_A_QUEUE; index++) void worker(queue);
  await time.runUntil(end);
  return { providers, events: await operations.since(0), recent: await deliveries.recent(3 * MAILS) };
};

const secondsAfter = (alert: number, sent: readonly Sent[]): number[] =>
  sent
    .filter(({ id }) => id.endsWith(`.${alert + 1}`))
    .map(({ at }) => (at - START_MS) / 1000 - (ALERTS_AT_MINUTES[alert] ?? 0) * 60)
    .sort((a, b) => a - b);

/** Two alerts to a thousand mail channels at 14 mails a second, beside a webhook that asks to wait each time. */
export const bench = async (): Promise<void> => {
  const { endpoint, stop } = await startDatabase();
  try {
    const { providers, events, recent } = await play(endpoint);
    for (const alert of ALERTS_AT_MINUTES.keys()) {
      const mails = secondsAfter(alert, providers.mails);
      const posts = secondsAfter(alert, providers.posts);
      console.log(
        `  alert ${alert + 1}: ${mails.length} mails, the first after ${mails[0]?.toFixed(1)} s, the last after ${mails.at(-1)?.toFixed(1)} s; the other webhook after ${posts[0]?.toFixed(1)} s`,
      );
    }
    const ids = new Set(providers.mails.map(({ id }) => id));
    const aside = recent.filter(({ state }) => state === 'dead').length;
    const waiting = recent.filter(({ state }) => state === 'waiting');
    console.log(
      `  most mails within a second: ${mostInASecond(providers.mails)}; turned away by SES: ${providers.throttled}`,
    );
    console.log(
      `  put aside: ${aside}; doubled: ${providers.mails.length - ids.size}; operators' events: ${events.length}`,
    );
    console.log(
      `  the webhook that asks to wait: asked ${providers.asked} times, ${waiting.map(({ audience }) => audience).join()} waits`,
    );
  } finally {
    await stop();
  }
};
