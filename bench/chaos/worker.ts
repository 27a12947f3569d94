// The local system on the recorded origin, on a store that fails at times, in a process that kills itself at a random call
// of a port.

import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { recorded } from '../../cli/local/environment.ts';
import { pipelineOf } from '../../cli/local/pipeline.ts';
import { openFolder, type System } from '../../cli/local/system.ts';
import { sesMailer } from '../../shared/adapters/aws/sending/ses-mailer.ts';
import { postOf } from '../../shared/adapters/web/post.ts';
import { sendOf } from '../../shared/alerts/channels/send.ts';
import type { Send } from '../../shared/ports.ts';
import { type CivilDate, type Instant, instantOf, millisOf } from '../../shared/time/civil.ts';
import { below, drawing, seededRandom } from '../seeded-random.ts';
import { audiencesAt } from './audiences.ts';
import { disturbCheckpoint } from './checkpoints.ts';
import { peopleIn } from './people.ts';
import { storageFaults } from './storage.ts';

const [folder = '', sink = '', seed = '', mercy = '', last = '', only = ''] = process.argv.slice(2);
const chance = seededRandom(Number(seed));
const merciful = mercy === 'merciful';

// Half of the deaths come right after a message went out, before that is written down.
const struckInSend = chance() < 0.5;
let sendsLeft = merciful || !struckInSend ? Number.POSITIVE_INFINITY : 1 + below(chance, 6);
let callsLeft = merciful || struckInSend ? Number.POSITIVE_INFINITY : 1 + below(chance, 2000);
const die = (): boolean => process.kill(process.pid, 'SIGKILL');

const mortal = <Port extends object>(port: Port): Port =>
  new Proxy(port, {
    get: (target, name) => {
      const call = Reflect.get(target, name) as unknown;
      if (typeof call !== 'function') return call;
      return async (...args: unknown[]) => {
        if (chance() < 0.5 && --callsLeft === 0) die();
        const answer = await call.apply(target, args);
        if (--callsLeft === 0) die();
        return answer;
      };
    },
  });

const FAST = { region: 'local', endpoint: sink, credentials: { accessKeyId: 'x', secretAccessKey: 'x' } };
const TIMEOUT_MS = 250;
const HOURS_AFTER = 24;

const system = await openFolder(folder);
const { log, blobs, pages, poll, operations, deliveries, decisions, sources } = system;
const ports = { log, blobs, pages, poll, operations, deliveries, decisions, sources };
const faults = storageFaults(chance, folder);
const shaken = <Port extends object>(port: Port): Port => (merciful ? port : faults.faulty(mortal(port)));
const dying = Object.fromEntries(Object.entries(ports).map(([name, port]) => [name, shaken<object>(port)]));
const mortalSystem = { ...system, ...dying } as System;
if (!merciful && chance() < 0.5) await disturbCheckpoint(system, chance);

// The clock that the system goes by jumps: how far the world has come is written down apart.
const REACHED = join(folder, 'reached');
const reached = existsSync(REACHED) ? (readFileSync(REACHED, 'utf8') as Instant) : undefined;
const whole = await recorded('2025-10-08' as CivilDate, last as CivilDate).set(reached);
let hoursOn = 0;
const goingOn = { now: () => instantOf(millisOf(whole.clock.now()) + hoursOn * 3_600_000) };
const clock = faults.jumping(goingOn);
const stage = { ...whole, clock, sources: whole.sources.filter(({ id }) => id.startsWith(only)) };
const { now } = clock;
const provider = sendOf({
  mail: sesMailer({ from: 'alerts@example.com' }, FAST, TIMEOUT_MS).send,
  post: postOf({ allowLoopback: true, timeoutMs: TIMEOUT_MS }),
  secret: async (name) => (name === 'slack' ? `${sink}/slack` : name),
  from: 'alerts@example.com',
  now,
});
const sender: Send = async (channel, delivery) => {
  const outcome = await provider(channel, delivery);
  if (outcome.kind === 'sent' && --sendsLeft === 0) die();
  return outcome;
};

/** Queue messages come twice, late, and out of order. */
const rounds = join(folder, 'rounds');
const spent = join(folder, 'spent');
for (const folderOf of [rounds, spent]) mkdirSync(folderOf, { recursive: true });
const ORIGINAL = /^\d{4}-/;
const doubled = new Set<string>();
const copy = (file: string, from: string, as: string): void => {
  copyFileSync(join(from, file), join(rounds, `.${as}`));
  renameSync(join(rounds, `.${as}`), join(rounds, as));
};
const muddle = (): void => {
  for (const file of readdirSync(rounds).filter((name) => ORIGINAL.test(name) && !doubled.has(name))) {
    doubled.add(file);
    copyFileSync(join(rounds, file), join(spent, file));
    if (chance() < 0.5) copy(file, rounds, `${chance() < 0.5 ? '0' : 'z'}-${file}`);
    const old = readdirSync(spent);
    const again = drawing(chance)(old);
    if (again !== undefined && chance() < 0.2) copy(again, spent, `again-${again}`);
  }
};

const place = { folder, site: 'http://localhost', silentAfterMinutes: Number.POSITIVE_INFINITY, sender };
const heard = {
  learnt: () => {},
  told: () => {},
  failed: (what: string, error: unknown) => console.error(what, error),
};
// Two at work, so that claims are contested.
const [line, rival] = [pipelineOf(mortalSystem, stage, place, heard), pipelineOf(mortalSystem, stage, place, heard)];

const people = peopleIn({
  ...{ folder, system, chance },
  desk: { ...mortalSystem, send: sender, now },
});

const turn = async (visit: boolean): Promise<void> => {
  const failed = (error: unknown): void => heard.failed('tell', error);
  await Promise.all([line.turn(visit), rival.tell().catch(failed), people.act()]);
  await Promise.all([rival.tell().catch(failed), line.tell().catch(failed)]);
};

for (const audience of audiencesAt(sink)) await system.audiences.put(audience);
await line.tell().catch(() => {});
setInterval(muddle, 5);
for (let left = 1; left > 0; ) {
  const tick = stage.next();
  writeFileSync(REACHED, whole.clock.now());
  if (!merciful) faults.next();
  await turn(tick.visit);
  left = tick.left;
}
// Whatever waits for a later moment has it come: visits within an hour, messages each in theirs.
for (hoursOn = 1; merciful && hoursOn <= HOURS_AFTER; hoursOn++) await turn(hoursOn === 1 || hoursOn === HOURS_AFTER);
process.exit(0);
