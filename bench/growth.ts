import { randomUUID } from 'node:crypto';
import { delivering } from '../cli/local/delivering.ts';
import { collectAll, shardsOf } from '../lambdas/collect/shards.ts';
import { record } from '../lambdas/record/record.ts';
import { dynamoPace } from '../shared/adapters/aws/sending/dynamo-pace.ts';
import { startDatabase } from '../shared/adapters/local/database.ts';
import { commitWith, listing } from '../test/support/commits.ts';
import { type Deployed, deployed } from './bill/deployed.ts';
import { PRICES } from './bill/prices.ts';
import { type Asked, type World, worldOf } from './growth/world.ts';

const SIZES = [
  { sources: 30, audiences: 3 },
  { sources: 300, audiences: 30 },
  { sources: 3_000, audiences: 300 },
  { sources: 10_000, audiences: 1_000 },
];
const HOURS = 24;
const MINUTES = 1_440;
const PLAYED_MINUTES = 60;
const ALERTS_A_DAY = 3;
/** A tick waits for the slowest host of its shard; a look takes this long without anything to tell. */
const SECONDS_A_TICK = 4;
const SECONDS_A_LOOK = 0.2;
/** A function has so much of a processor for each gigabyte; it is taken to be as fast as this machine's. */
const PROCESSORS_A_GIGABYTE = 0.58;

const NAMES = ['requests', 'reads', 'writes', 'puts', 'gets', 'cpuMs'] as const satisfies (keyof Asked)[];

/** Each so many times, together. */
const together = (parts: readonly [Asked, number][]): Asked =>
  Object.fromEntries(
    NAMES.map((name) => [name, parts.reduce((sum, [asked, times]) => sum + asked[name] * times, 0)]),
  ) as Asked;

/** An hour of visits, after everything was visited once. */
const collecting = async (world: World): Promise<Asked> => {
  const { web, blobs, pages, states, poll, operations, clock, sources, queue } = world;
  const tick = collectAll({ sources, web, blobs, pages, states, poll, operations, clock, rounds: queue });
  for (let minute = 0; minute < 2; minute++) {
    await tick();
    world.pass(1);
  }
  world.rounds.length = 0;
  return world.measured(async () => {
    for (let minute = 0; minute < PLAYED_MINUTES; minute++) {
      await tick();
      world.pass(1);
    }
  });
};

/** What the hour brought, put into the log. */
const recording = async (world: World): Promise<Asked> => {
  const { log, blobs, operations, sources, now, rounds } = world;
  const take = record({ log, blobs, operations, sources, now });
  return world.measured(async () => {
    for (const round of rounds) await take(round);
  });
};

/** An hour of looks that find nothing; and an alert to everybody, decided, sent and settled. */
const tellingPeople = async (world: World): Promise<{ looks: Asked; alert: Asked }> => {
  const { log, now, db } = world;
  const look = delivering({
    ...world,
    pace: dynamoPace(db, now),
    send: async () => ({ kind: 'sent', provider: 'taken' }),
    checked: async () => [],
    newId: randomUUID,
    failed: (error) => {
      throw error;
    },
  });
  await look();
  const looks = await world.measured(async () => {
    for (let minute = 0; minute < PLAYED_MINUTES; minute++) {
      world.pass(1);
      await look();
    }
  });
  const alert = await world.measured(async () => {
    const number = ((await log.since(0)).at(-1)?.number ?? 0) + 1;
    await log.append(commitWith(number, { at: now(), changes: [listing(number)] }));
    await look();
  });
  return { looks, alert };
};

type Gigabytes = Deployed['memory'];

const dollars = (day: Asked, shards: number, mails: number, rounds: number, gigabytes: Gigabytes): number => {
  const runs = shards * MINUTES + 3 * MINUTES + rounds + mails / 10;
  const of = (name: string): number => gigabytes[name] ?? Number.NaN;
  const waiting = shards * SECONDS_A_TICK * of('collect') + SECONDS_A_LOOK * 3 * of('notify');
  const gigabyteSeconds = waiting * MINUTES + day.cpuMs / 1_000 / PROCESSORS_A_GIGABYTE;
  return (
    day.reads * PRICES.readUnit +
    day.writes * PRICES.writeUnit +
    day.puts * PRICES.putObject +
    day.gets * PRICES.getObject +
    3 * ((shards > 1 ? shards * MINUTES : 0) + rounds) * PRICES.fifoMessage +
    3 * mails * PRICES.message +
    runs * PRICES.invocation +
    gigabyteSeconds * PRICES.gigabyteSecond +
    mails * PRICES.mail
  );
};

const playDay = async (
  endpoint: string,
  sizes: (typeof SIZES)[number],
  gigabytes: Gigabytes,
): Promise<Record<string, number>> => {
  const world = await worldOf(endpoint, sizes);
  const shards = shardsOf(world.sources, world.now()).length;
  const phase = (name: string): void => console.error(`    ${name} …`);
  phase('visits');
  const visits = await collecting(world);
  const rounds = world.rounds.length;
  phase(`${rounds} rounds`);
  const readings = await recording(world);
  phase('looks and an alert');
  const { looks, alert } = await tellingPeople(world);
  const day = together([
    [visits, HOURS],
    [readings, HOURS],
    [looks, HOURS],
    [alert, ALERTS_A_DAY],
  ]);
  const mails = ALERTS_A_DAY * sizes.audiences;
  const cost = dollars(day, shards, mails, rounds * HOURS, gigabytes);
  return {
    shards,
    requests: day.requests,
    'pages read': rounds * HOURS,
    mails,
    'read units': day.reads,
    'write units': day.writes,
    'objects put and got': day.puts + day.gets,
    'seconds of processor': day.cpuMs / 1_000,
    'of them collecting': (visits.cpuMs * HOURS) / 1_000,
    'of them a look for news, ms': looks.cpuMs / PLAYED_MINUTES,
    'read units of such a look': looks.reads / PLAYED_MINUTES,
    'dollars a day': cost,
    'dollars a month': 30 * cost,
    'cents a source and month': (3_000 * cost) / sizes.sources,
  };
};

const shown = (value: number): string =>
  value.toLocaleString('en', { maximumFractionDigits: value < 100 ? 2 : 0 }).padStart(12);

/** A day of so many sources and audiences: an hour is played by the functions themselves and taken twenty-four times. */
export const bench = async (): Promise<void> => {
  const { endpoint, stop } = await startDatabase();
  try {
    const { memory } = deployed();
    const days: Record<string, number>[] = [];
    for (const sizes of SIZES) {
      console.error(`  playing ${sizes.sources.toLocaleString('en')} sources …`);
      days.push(await playDay(endpoint, sizes, memory));
    }
    const rows: [string, number[]][] = [
      ['sources', SIZES.map(({ sources }) => sources)],
      ['audiences', SIZES.map(({ audiences }) => audiences)],
      ...Object.keys(days[0] ?? {}).map((name): [string, number[]] => [name, days.map((day) => day[name] ?? 0)]),
    ];
    for (const [name, values] of rows) console.log(`  ${name.padEnd(30)}${values.map(shown).join('')}`);
  } finally {
    await stop();
  }
};
