import { statfsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import {
  dropCheckpoint,
  dynamoExamination,
  nameDecision,
} from '../../shared/adapters/aws/operations/dynamo-examination.ts';
import { roundsAside, takeBack } from '../../shared/adapters/local/folder-rounds.ts';
import { type Examined, examine } from '../../shared/doctor/examine.ts';
import type { Repair } from '../../shared/doctor/finding.ts';
import type { Store } from '../../shared/doctor/store.ts';
import { READER } from '../../shared/reading/version.ts';
import type { Instant } from '../../shared/time/civil.ts';
import { type OpenSystem, openSystem, storesOf } from '../local/system.ts';
import { type Run, withUsage } from '../usage.ts';

const USAGE = `chokepoint doctor [--repair] [--json]

Looks at everything that a system has stored, and says what is wrong and what to do: the log and its checkpoint, the
kept pages, what is remembered of sources and channels, own lists, what was decided, moments that are yet to come, rounds
and messages put aside, the disk. It changes nothing. Exit code 0: sound; 1: something is wrong.

  --repair  mends what can be mended without losing anything: forgets a checkpoint that is not used, takes rounds back
            that were put aside, frees what a clock that ran ahead has taken, has a decision known by its id again
  --json    a JSON line a check instead of text`;

const folderOf = (folder: string): NonNullable<Store['folder']> => ({
  aside: () => roundsAside(join(folder, 'rounds')),
  freeBytes: () => {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize;
  },
});

/** A clock that is played leaps by hours while it is looked at: nothing is taken to be yet to come. */
const nowOf = ({ moment }: OpenSystem): Instant => {
  const { now, silentAfterMinutes } = moment();
  return Number.isFinite(silentAfterMinutes) ? now : END_OF_TIME;
};
const END_OF_TIME = '9999-01-01T00:00:00.000Z' as Instant;

/** The store of a system; what is met in another form is gathered, and nobody else is told. */
const storeOf = (system: OpenSystem): Store => {
  const odd: { item: string; why: string }[] = [];
  const db = { ...system.db, odd: async (item: string, why: string) => void odd.push({ item, why }) };
  const { blobs } = system;
  return {
    ...storesOf(db, blobs, system.own),
    ...dynamoExamination(db, blobs),
    odd: () => odd,
    reader: READER,
    now: () => nowOf(system),
    ...(system.folder !== undefined && { folder: folderOf(system.folder) }),
  };
};

const repairing = ({ db, poll, folder }: OpenSystem): ((repair: Repair) => Promise<string>) => {
  return async (repair) => {
    switch (repair.kind) {
      case 'checkpoint':
        await dropCheckpoint(db);
        return 'forgotten: the next night keeps another';
      case 'rounds':
        return `taken back: ${takeBack(join(folder ?? '', 'rounds')).join(', ')}`;
      case 'lease':
        await poll.release(repair.shard, repair.now);
        return `${repair.shard} is free`;
      case 'decision-id':
        await nameDecision(db, repair.audience, repair.number, repair.id);
        return `record ${repair.number} of ${repair.audience} is known by its id again`;
    }
  };
};

const textOf = ({ check, looked, findings }: Examined): string => {
  const isWrong = findings.some(({ grade }) => grade === 'wrong');
  const lines = findings.flatMap(({ text, todo }) => [`  ${text}`, `    ${todo}.`]);
  return [`${isWrong ? 'WRONG' : 'sound'}  ${check.padEnd(12)} ${looked}`, ...lines].join('\n');
};

export const doctor: Run = withUsage(USAGE, async (args) => {
  const { values } = parseArgs({
    args,
    options: { repair: { type: 'boolean', default: false }, json: { type: 'boolean', default: false } },
  });
  const system = await openSystem();
  try {
    const repair = repairing(system);
    let left = 0;
    for await (const examined of examine(storeOf(system), console.error)) {
      console.log(values.json ? JSON.stringify(examined) : textOf(examined));
      for (const finding of examined.findings) {
        if (values.repair && finding.repair) console.error(`  mended: ${await repair(finding.repair)}`);
        else if (finding.grade === 'wrong') left++;
      }
    }
    return left === 0 ? 0 : 1;
  } finally {
    await system.close();
  }
});
