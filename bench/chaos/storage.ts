import { appendFileSync } from 'node:fs';
import files from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import { join } from 'node:path';
import {
  InternalServerError,
  ProvisionedThroughputExceededException,
  TransactionCanceledException,
} from '@aws-sdk/client-dynamodb';
import type { Clock } from '../../shared/ports.ts';
import { instantOf, millisOf } from '../../shared/time/civil.ts';
import { below, drawing, type Random } from '../seeded-random.ts';

const said = { message: 'by chance', $metadata: {} };
const failure = (code: string): Error => Object.assign(new Error(code), { code });

/** What a store answers instead of doing what it was asked. */
const REFUSALS: readonly [name: string, make: () => Error][] = [
  ['throttled', () => new ProvisionedThroughputExceededException(said)],
  [
    'conflicts',
    () => new TransactionCanceledException({ ...said, CancellationReasons: [{ Code: 'TransactionConflict' }] }),
  ],
  ['store away', () => failure('ECONNREFUSED')],
];
const READS = /^(?:since|each|all|get|versions|heartbeats|receiptOf|standings|receipts|dead|of|text)$/;

const REFUSED = 0.01;
const UNANSWERED = 0.005;
const FULL = 0.03;
const JUMPS = 0.03;
const LONGEST_TICKS = 4;
const FURTHEST_HOURS = 8;
const HOUR_MS = 3_600_000;

/** Faults of storage and of the clock, as the seed wants them; each is noted in the folder, since its process dies. */
export const storageFaults = (chance: Random, folder: string) => {
  let [fullFor, jumpFor, jumpMs] = [0, 0, 0];
  const note = (fault: string): void => appendFileSync(join(folder, 'faults'), `${fault}\n`);
  const full = (): Error => {
    note('disk full');
    return failure('ENOSPC');
  };
  const upTo = (most: number): number => 1 + below(chance, most);

  const { writeFile, readdir } = files;
  files.writeFile = (async (...args: Parameters<typeof writeFile>) => {
    if (fullFor > 0) throw full();
    return writeFile(...args);
  }) as typeof writeFile;
  files.readdir = (async (...args: Parameters<typeof readdir>) => {
    if (chance() < REFUSED) throw failure('EIO');
    return readdir(...args);
  }) as typeof readdir;
  syncBuiltinESMExports();

  const refusal = (name: string): Error | undefined => {
    if (fullFor > 0 && !READS.test(name)) {
      note('disk full');
      return new InternalServerError({ ...said, message: 'the disk is full' });
    }
    if (chance() >= REFUSED) return undefined;
    const [fault, make] = drawing(chance)(REFUSALS);
    note(fault);
    return make();
  };

  return {
    /** The same port, whose calls are refused at times, or done without an answer. */
    faulty: <Port extends object>(port: Port): Port =>
      new Proxy(port, {
        get: (target, name) => {
          const call = Reflect.get(target, name) as unknown;
          if (typeof call !== 'function') return call;
          return async (...args: unknown[]) => {
            const refused = refusal(String(name));
            if (refused) throw refused;
            const answer = await call.apply(target, args);
            if (chance() >= UNANSWERED) return answer;
            note('answer lost');
            throw failure('ECONNRESET');
          };
        },
      }),

    jumping: (clock: Clock): Clock => ({ now: () => instantOf(millisOf(clock.now()) + jumpMs) }),

    /** What begins or ends between two ticks. */
    next: (): void => {
      fullFor = fullFor > 0 ? fullFor - 1 : chance() < FULL ? upTo(LONGEST_TICKS) : 0;
      if (jumpFor > 0 && --jumpFor > 0) return;
      jumpFor = chance() < JUMPS ? upTo(LONGEST_TICKS) : 0;
      jumpMs = jumpFor > 0 ? (chance() < 0.5 ? -1 : 1) * upTo(FURTHEST_HOURS) * HOUR_MS : 0;
      if (jumpFor > 0) note(jumpMs > 0 ? 'clock ahead' : 'clock back');
    },
  };
};
