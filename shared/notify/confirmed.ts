import type { ChangeKind } from '../ledger/log/change.ts';
import { beganLines } from './lines/began.ts';
import { conditions } from './lines/conditions.ts';
import { EASED, easedLines } from './lines/eased.ts';
import { channelsOf, checkedLines, claimedOtherwise, notRead } from './lines/known.ts';
import { isSuspensionOver, returnedLines } from './lines/returned.ts';
import { end, notYet, stillAsk, stillHit, unchanged, untouched } from './lines/standing.ts';
import type { Line } from './message.ts';
import { withdrawn } from './reminders.ts';
import type { Fact, Scene } from './scene.ts';

const BEGAN: ReadonlySet<ChangeKind> = new Set(['announced', 'in-force', 'listed']);

/** What an official text, or the clock, brought: what it does first, then what it leaves, then what is not known. */
export const confirmedLines = (facts: readonly Fact[], scene: Scene): Line[] => {
  const own = conditions.without(facts);
  const began = own.filter(({ kind }) => BEGAN.has(kind));
  const eased = own.filter(({ kind }) => EASED.has(kind));
  const returned = own.filter((fact) => !began.includes(fact) && !eased.includes(fact));
  const lapsed = facts.some(isSuspensionOver);
  return [
    ...beganLines(began, scene),
    ...easedLines(eased, scene),
    ...returnedLines(returned, scene),
    ...conditions.lines(
      facts.filter(({ kind }) => BEGAN.has(kind)),
      scene,
    ),
    ...unchanged(began, scene),
    ...untouched(eased, scene),
    ...stillHit(eased, scene),
    ...stillAsk(eased),
    ...end(eased, scene),
    ...withdrawn(scene),
    ...claimedOtherwise(facts, scene),
    ...(lapsed ? checkedLines(channelsOf(scene, 'CN'), 'A late or back-dated notice will correct this thread') : []),
    ...notYet(returned, scene),
    ...notRead(scene),
  ];
};
