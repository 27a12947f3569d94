import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipelineOf } from '../cli/local/pipeline.ts';
import { openFolder, type System } from '../cli/local/system.ts';
import { webOf } from '../shared/adapters/web/web-of.ts';
import { SOURCES } from '../shared/sources/registry.ts';
import { type Instant, instantOf, millisOf } from '../shared/time/civil.ts';
import { startSimulator } from '../simulator/start-simulator.ts';
import { type Deployed, deployed } from './bill/deployed.ts';
import { PRICES } from './bill/prices.ts';
import { countUnits } from './bill/units.ts';

const MINUTE_MS = 60_000;
const DAY_MINUTES = 1_440;
/** Days of the record: one on which nothing came out, and the one on which most did. */
const DAYS = { quiet: '2025-10-20T16:00:00.000Z', busy: '2025-10-08T16:00:00.000Z' };
const BUSY_A_MONTH = 4;

/** What Lambda's pollers ask of an idle queue: five of them, twenty seconds long. */
const IDLE_RECEIVES = 5 * 3 * DAY_MINUTES;
/** A function that waits for the network is paid for while it waits; a look that finds nothing asks the table a few times. */
const SECONDS_A_RUN = { collect: 2.1, clock: 0.2, notify: 0.2, annex: 0.2, canary: 20 };
/** A run writes three lines of its own, and the platform three. */
const LOG_BYTES_A_RUN = 1_200;

type Counts = { reads: number; writes: number; puts: number; gets: number; rounds: number; mails: number };

const none = (): Counts => ({ reads: 0, writes: 0, puts: 0, gets: 0, rounds: 0, mails: 0 });

const counted = (system: System, counts: () => Counts): System => {
  countUnits(system.db, counts);
  return {
    ...system,
    blobs: {
      put: (body) => {
        counts().puts++;
        return system.blobs.put(body);
      },
      get: (hash) => {
        counts().gets++;
        return system.blobs.get(hash);
      },
    },
  };
};

/** One day of the line, minute by minute, against the recorded origin. */
const dayFrom = async (start: string): Promise<Counts> => {
  const folder = mkdtempSync(join(tmpdir(), 'bill-'));
  let counts = none();
  let now = start as Instant;
  const clock = { now: () => now };
  const origin = await startSimulator({ clock, faults: [] });
  const stored = await openFolder(folder);
  const web = webOf({ contact: 'bench@example.org', origin: origin.url, nowMs: () => millisOf(now) });
  const stage = {
    sources: SOURCES,
    web,
    clock,
    next: () => ({ waitMs: 0, left: 0, visit: true }),
    close: origin.close,
  };
  const line = pipelineOf(
    counted(stored, () => counts),
    stage,
    { folder, site: 'https://dashboard.example', silentAfterMinutes: 10 },
    {
      learnt: () => counts.rounds++,
      told: () => counts.mails++,
      failed: (what, error) => console.error(what, error),
    },
  );
  await stored.audiences.put({ name: 'desk', channels: [{ id: 'mail', kind: 'email', to: ['desk@example.org'] }] });
  for (let minute = -60; minute < DAY_MINUTES; minute++) {
    // The first hour takes the history in, and is no part of the day.
    if (minute === 0) counts = none();
    now = instantOf(millisOf(start as Instant) + minute * MINUTE_MS);
    await line.turn(true);
  }
  await origin.close();
  await stored.close();
  rmSync(folder, { recursive: true, force: true });
  return counts;
};

const month = (quiet: Counts, busy: Counts): Counts => {
  const sum = (key: keyof Counts): number => (30 - BUSY_A_MONTH) * quiet[key] + BUSY_A_MONTH * busy[key];
  return Object.fromEntries(Object.keys(quiet).map((key) => [key, sum(key as keyof Counts)])) as Counts;
};

const dollars = (
  { reads, writes, puts, gets, rounds, mails }: Counts,
  { alarmMetrics, polled, runs, memory }: Deployed,
): Record<string, number> => {
  const runsAMonth = (name: string): number => 30 * DAY_MINUTES * (runs[name] ?? Number.NaN);
  const timed = Object.keys(SECONDS_A_RUN).reduce((sum, name) => sum + runsAMonth(name), 0);
  // A mail each, by three functions more.
  const canaries = runsAMonth('canary');
  const invocations = timed + rounds + mails + 3 * canaries;
  const work = Object.entries(SECONDS_A_RUN).reduce(
    (sum, [name, seconds]) => sum + runsAMonth(name) * seconds * (memory[name] ?? Number.NaN),
    0,
  );
  return {
    'table, reads': reads * PRICES.readUnit,
    // In the stack, notify notes each look that ended well.
    'table, writes': (writes + 30 * DAY_MINUTES) * PRICES.writeUnit,
    'page store': (puts + canaries) * PRICES.putObject + (gets + canaries) * PRICES.getObject,
    queues:
      (polled.fifo * 30 * IDLE_RECEIVES + 3 * (rounds + canaries)) * PRICES.fifoMessage +
      (polled.standard * 30 * IDLE_RECEIVES + 3 * (mails + canaries)) * PRICES.message,
    'functions, calls': invocations * PRICES.invocation,
    'functions, time': work * PRICES.gigabyteSecond,
    mail: (mails + canaries) * PRICES.mail,
    alarms: alarmMetrics * PRICES.alarmMetric,
    logs: ((invocations * LOG_BYTES_A_RUN) / 1e9) * PRICES.logGigabyte,
  };
};

/** What a month on AWS costs: calls counted on two recorded days, at list prices. */
export const bench = async (): Promise<void> => {
  const there = deployed();
  console.log(`  deployed: ${JSON.stringify(there)}`);
  const [quiet, busy] = [await dayFrom(DAYS.quiet), await dayFrom(DAYS.busy)];
  for (const [name, counts] of Object.entries({ 'a quiet day': quiet, 'the busiest day': busy }))
    console.log(`  ${name}: ${JSON.stringify(counts)}`);
  const items = Object.entries(dollars(month(quiet, busy), there));
  for (const [name, amount] of items) console.log(`  ${name.padEnd(18)} ${amount.toFixed(3).padStart(7)} $`);
  const total = items.reduce((sum, [, amount]) => sum + amount, 0);
  console.log(`  a month, ${SOURCES.length} sources, ${BUSY_A_MONTH} busy days: ${total.toFixed(2)} $`);
};
