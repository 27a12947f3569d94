import { randomUUID } from 'node:crypto';
import { SendMessageCommand } from '@aws-sdk/client-sqs';
import type { LocalSystem } from '../../cli/local/system.ts';
import { appendingAfterBaseline } from '../../lambdas/baseline.ts';
import { notify } from '../../lambdas/notify/notify.ts';
import { record } from '../../lambdas/record/record.ts';
import { send } from '../../lambdas/send/send.ts';
import { eachRound } from '../../shared/adapters/aws/collecting/each-round.ts';
import { sqsRounds } from '../../shared/adapters/aws/collecting/sqs-rounds.ts';
import { eachTicket } from '../../shared/adapters/aws/sending/aws-outbound.ts';
import { dynamoPace } from '../../shared/adapters/aws/sending/dynamo-pace.ts';
import { sesAllowance } from '../../shared/adapters/aws/sending/ses-allowance.ts';
import { sesMailer } from '../../shared/adapters/aws/sending/ses-mailer.ts';
import type { Audience } from '../../shared/alerts/audience/audience.ts';
import type { Ticket } from '../../shared/alerts/channels/channel-state.ts';
import { sendOf } from '../../shared/alerts/channels/send.ts';
import type { Commit } from '../../shared/ledger/log/commit.ts';
import { SOURCES } from '../../shared/sources/registry.ts';
import { type CivilDate, type Instant, instantOf, millisOf } from '../../shared/time/civil.ts';
import { kept, type Notice, SOURCE } from './notices.ts';
import { receivers, startSandbox } from './providers.ts';
import { QueueModel } from './queue.ts';

const START = millisOf('2026-03-02T02:00:00.000Z' as Instant);
const TODAY = '2026-03-02' as CivilDate;
const STEP_MS = 10_000;
const MINUTE_MS = 60_000;
const MOST_MINUTES = 120;
/** As the stack has it: `record` is back after 70 seconds, `send` after six minutes, and five tries are the last. */
const ROUNDS = { hiddenMs: 70_000, mostReceived: 5 };
const SENDS = { hiddenMs: 360_000, mostReceived: 5 };
const PAGES_A_MINUTE = 14;
const VERIFIED_AFTER = 20;
const PRESSED_UNTIL = 45;
/** Every so many rounds, `record` dies when all is done but for saying so. */
const DIES_EVERY = 7;

const FROM = 'alerts@chokepoint.example';
const CREDENTIALS = { accessKeyId: 'local', secretAccessKey: 'local' };
const webhook = (name: string): Audience => ({
  name,
  channels: [{ id: 'hook', kind: 'webhook', url: `https://${name}.example/hook`, secret: 'hook' }],
});
const AUDIENCES: Audience[] = [
  { name: 'desk', channels: [{ id: 'mail', kind: 'email', to: ['desk@corp.example'] }] },
  webhook('slow'),
  webhook('well'),
];

const historyOf = (count: number): Notice[] =>
  Array.from({ length: count }, (_, index) => ({
    number: 1 + (index % 100),
    year: 2020 + Math.floor(index / 100),
    day: `${2020 + Math.floor(index / 100)}-03-01` as CivilDate,
    substance: index % 2 === 0 ? '镓' : '锗',
  }));
/** What comes out in the hour, by its minute. */
const NEWS = new Map<number, Notice>([
  [5, { number: 1, year: 2026, day: TODAY, substance: '锑' }],
  [30, { number: 2, year: 2026, day: TODAY, substance: '钨' }],
]);

type Told = { audience: string; minute: number; changes: string[] };
export type Hour = {
  texts: number;
  commits: Commit[];
  told: Told[];
  deaths: number;
  longestRoundSeconds: number;
  deadRounds: number;
  deadSends: number;
  putAside: number;
  minutes: number;
  turnedDown: number;
  throttled: number;
  held: number;
};

/** The first hour of a new stack: its history comes in to two writers, mail is not verified yet, and one receiver is pressed. */
export const firstHour = async (system: LocalSystem, history: number): Promise<Hour> => {
  const { blobs, log, operations, audiences, deliveries, db } = system;
  let ms = START;
  const now = (): Instant => instantOf(ms);
  const minute = (): number => (ms - START) / MINUTE_MS;
  const rounds = new QueueModel({ now: () => ms, ...ROUNDS });
  const queues = {
    mail: new QueueModel({ now: () => ms, ...SENDS }),
    posts: new QueueModel({ now: () => ms, ...SENDS }),
  };
  const sandbox = await startSandbox(() => minute() >= VERIFIED_AFTER);
  const hooks = receivers(() => minute() < PRESSED_UNTIL);
  const ses = { endpoint: sandbox.endpoint, region: 'eu-central-1', credentials: CREDENTIALS };
  const failures: unknown[] = [];
  const told: Told[] = [];
  const failed = (error: unknown): void => void failures.push(error);

  for (const audience of AUDIENCES) await audiences.put(audience);
  const carryOut = sendOf({
    mail: sesMailer({ from: FROM }, ses).send,
    post: hooks.post,
    secret: async () => 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw',
    from: FROM,
    now,
  });
  const sender = eachTicket(
    send({
      deliveries,
      operations,
      send: async (channel, delivery) => {
        const outcome = await carryOut(channel, delivery);
        const { audience, message } = delivery;
        if (outcome.kind === 'sent')
          told.push({ audience, minute: minute(), changes: message.changes.map(({ id }) => id) });
        return outcome;
      },
      pace: dynamoPace(db, now),
      allowance: sesAllowance(now, ses),
      now,
      sleepUntil: async () => undefined,
      newId: randomUUID,
      chance: () => 0.5,
      failed,
    }),
  );
  const outbound = {
    put: async (queue: keyof typeof queues, ticket: Ticket) => {
      await queues[queue].client.send(new SendMessageCommand({ QueueUrl: '', MessageBody: JSON.stringify(ticket) }));
    },
  };
  const decide = notify({
    log,
    operations,
    audiences,
    deliveries,
    outbound,
    checked: async () => [],
    now,
    newId: randomUUID,
    failed,
  });
  const noWait = (async () => undefined) as never;
  const writers = [1, 2].map(() =>
    eachRound(record({ log, blobs, operations, sources: SOURCES, now }), failed, noWait),
  );
  const clock = appendingAfterBaseline({ log, operations, now });

  let [taken, deaths] = [0, 0];
  const write = async (writer: (typeof writers)[number]): Promise<boolean> => {
    const message = rounds.receive();
    if (message === undefined) return false;
    const { batchItemFailures } = await writer({ Records: [message] });
    if (++taken % DIES_EVERY === 0) deaths++;
    else if (batchItemFailures.length === 0) rounds.done(message);
    return true;
  };
  const deliver = async (queue: QueueModel): Promise<void> => {
    for (let message = queue.receive(); message; message = queue.receive()) {
      await sender({ Records: [message] });
      queue.done(message);
    }
  };

  const queue = sqsRounds('', rounds.client);
  const texts = historyOf(history);
  const post = async (notices: readonly Notice[], first: boolean): Promise<void> => {
    if (notices.length === 0) return;
    const pages = await Promise.all(notices.map((notice) => kept(blobs, notice, now())));
    const round = { id: `${SOURCE}.${minute()}.${first}`, source: SOURCE, startedAt: now(), first, pages };
    await queue.send(round);
    // A collector that did not hear the queue's yes sends the round again.
    if (minute() % 4 === 0) await queue.send(round);
  };

  for (; minute() < MOST_MINUTES; ms += STEP_MS) {
    const isTick = Number.isInteger(minute());
    if (isTick) {
      await post(texts.splice(0, PAGES_A_MINUTE), true);
      const news = NEWS.get(minute());
      if (news) await post([news], false);
    }
    const [wrote] = await Promise.all([
      Promise.all(writers.map(write)),
      isTick ? clock([], { cause: 'clock' }) : undefined,
    ]);
    // The stream and the timer may ring at once.
    await Promise.all([...(wrote.includes(true) ? [decide()] : []), ...(isTick ? [decide()] : [])]);
    await Promise.all(Object.values(queues).map(deliver));
    if (minute() > 60 && rounds.left === 0 && (await settled(system))) break;
  }
  sandbox.close();
  if (failures.length > 0) throw new AggregateError(failures, 'a function failed');
  const dead = await Promise.all(AUDIENCES.map(({ name }) => deliveries.dead(name)));
  return {
    texts: history + NEWS.size,
    commits: await log.since(0),
    told,
    deaths,
    longestRoundSeconds: rounds.longestMs / 1_000,
    deadRounds: rounds.dead.length,
    deadSends: queues.mail.dead.length + queues.posts.dead.length,
    putAside: dead.flat().length,
    minutes: minute(),
    turnedDown: sandbox.counts.turnedDown,
    throttled: hooks.counts.throttled,
    held: (await operations.since(0)).filter(({ kind }) => kind === 'delivery-held').length,
  };
};

/** Whether every stream has been told all that there is. */
const settled = async ({ audiences, deliveries }: LocalSystem): Promise<boolean> => {
  const standings = await Promise.all((await audiences.all()).map(({ name }) => deliveries.standings(name)));
  return standings.flat().every(({ upTo, due }) => upTo === undefined && due === undefined);
};

/** What an hour lost, doubled or put aside; of an hour that went well everything is 0. */
export const judged = ({ texts, commits, told, putAside, deadRounds, deadSends }: Hour) => {
  const read = commits.flatMap(({ readings }) => readings.map(({ key, page }) => `${key} ${page}`));
  const distinct = new Set(read).size;
  const news = commits.flatMap((commit) => (commit.cause === 'round' ? commit.changes.map(({ id }) => id) : []));
  const byAudience = AUDIENCES.map(({ name }) =>
    told.filter(({ audience }) => audience === name).flatMap((one) => one.changes),
  );
  return {
    lost: texts - distinct,
    doubled: read.length - distinct,
    untold: byAudience.reduce((sum, changes) => sum + news.filter((id) => !changes.includes(id)).length, 0),
    toldTwice: byAudience.reduce((sum, changes) => sum + changes.length - new Set(changes).size, 0),
    aside: putAside + deadRounds + deadSends,
  };
};
