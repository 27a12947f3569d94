import type { ChangeKind } from '../../ledger/log/change.ts';
import { type AlertContext, type ChangeWithMeasure, issuerOf, measuresOf } from '../facts/context.ts';
import { ofFamily } from '../facts/families.ts';
import { basisLines } from '../lines/basis.ts';
import { beganLines } from '../lines/began.ts';
import { conditions } from '../lines/conditions.ts';
import { dutyLines } from '../lines/duties.ts';
import { easedLines, RELIEF_KINDS } from '../lines/eased.ts';
import { annexesRead, channelsOf, checkedLines, claimedOtherwise, notRead } from '../lines/known.ts';
import { namesLines } from '../lines/names.ts';
import { isSuspensionOver, returnedLines } from '../lines/returned.ts';
import { end, notYet, stillAsk, stillHit, unchanged, untouched } from '../lines/standing.ts';
import { withdrawn } from '../lines/withdrawn.ts';
import type { Line } from '../message/message.ts';

const BEGAN: ReadonlySet<ChangeKind> = new Set(['announced', 'in-force', 'listed']);

/** What an official text, or the clock, brought: what it does first, then what it leaves, then what is not known. */
export const confirmedLines = (facts: readonly ChangeWithMeasure[], context: AlertContext): Line[] => {
  const duties = ofFamily(facts, 'tariff');
  const own = conditions.without(facts).filter((fact) => !duties.includes(fact));
  const began = own.filter(({ kind }) => BEGAN.has(kind));
  const eased = own.filter(({ kind }) => RELIEF_KINDS.has(kind));
  const returned = own.filter((fact) => !began.includes(fact) && !eased.includes(fact));
  const dated = facts.filter((fact) => isSuspensionOver(fact) || fact.status === 'by-date');
  return [
    ...beganLines(began, context),
    ...namesLines(began),
    ...easedLines(eased, context),
    ...returnedLines(returned, context),
    ...dutyLines(duties, context),
    ...conditions.lines(
      facts.filter(({ kind }) => BEGAN.has(kind)),
      context,
    ),
    ...unchanged(began, context),
    ...untouched(eased, context),
    ...stillHit(eased, context),
    ...stillAsk(eased),
    ...end(eased, context),
    ...withdrawn(context),
    ...claimedOtherwise(facts, context),
    ...checkedLines(
      channelsOf(
        context,
        dated.map((fact) => issuerOf(context, fact)),
      ),
      context.at,
      '. A late or back-dated notice will correct this thread',
    ),
    ...basisLines(measuresOf(facts)),
    ...notYet(returned, context),
    ...annexesRead(context),
    ...notRead(context),
  ];
};
