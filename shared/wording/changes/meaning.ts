import type { Rule } from '../../domain/acts/effect.ts';
import { listRow } from '../../domain/acts/lists.ts';
import { isEntity, isTariff, listOfSubject } from '../../domain/subject.ts';
import { barsNothing, type Measure } from '../../ledger/evaluate/measure.ts';
import type { Change } from '../../ledger/log/change.ts';
import { dateOf } from '../../time/civil.ts';
import { listName } from '../rules/list.ts';
import { RULE_WORDS } from '../rules/rule.ts';
import { longDay } from '../text/day.ts';
import { claimText } from './claim.ts';

/** A change, with its measure as it is afterwards where that is at hand. */
type Told = Change & { is?: Measure };

const span = ({ since, to }: Told, today: string): string =>
  `from ${since === today ? 'today' : longDay(since)}${to?.until ? ` to ${longDay(to.until)}` : ''}`;

const BEGAN: ReadonlySet<Change['kind']> = new Set(['announced', 'in-force']);
const listOf = ({ list, subject }: Told): string => list ?? listOfSubject(subject) ?? '';

/** What the words of a change mean, in a few of ours; days are said from that day. */
export const meaningOf = (fact: Told, today: string): string => {
  if (isTariff(fact.subject) && BEGAN.has(fact.kind)) return `${fact.to?.ratePct ?? 0} % ${span(fact, today)}`;
  const share = fact.is?.thresholds?.find(({ of }) => of === 'value');
  if (share && fact.evidence?.includes('价值比例')) return `value share reaches ${share.pct} % or more`;
  switch (fact.kind) {
    case 'claimed':
      return fact.claim ? claimText(fact.claim) : 'said, and no instrument';
    case 'suspended':
      return `suspended ${span(fact, today)}`;
    case 'extended':
    case 'shortened':
      return `suspension ${fact.to?.until ? `now to ${longDay(fact.to.until)}` : 'with no end stated'}`;
    case 'stopped':
      return `stopped ${span(fact, today)}`;
    case 'listed':
      return listRow(listOf(fact))?.persons
        ? `${listName(listOf(fact))} ${span(fact, today)}`
        : `put on the ${listName(listOf(fact))} ${span(fact, today)}`;
    case 'delisted':
      return `struck off the ${listName(listOf(fact))}`;
    case 'lapsed':
      return fact.from?.until ? `last day ${longDay(fact.from.until)}` : 'the suspension ended';
    default:
      if (barsNothing(fact.is?.kind)) return `${fact.is?.kind} ${span(fact, today)}`;
      return fact.rule
        ? `${RULE_WORDS[fact.rule as Rule] ?? fact.rule} ${span(fact, today)}`
        : `${fact.kind.replace('-', ' ')} ${span(fact, today)}`;
  }
};

/** What the sentence means that a measure rests on: `licence from 8 Nov 2025`, `put on the control list from 9 Apr 2025`. */
export const meaningOfMeasure = (measure: Measure): string => {
  const { id, subject, kind, state, from, ratePct, rule, list, evidence } = measure;
  const began: Change['kind'] = isEntity(subject) && kind === 'listing' ? 'listed' : 'in-force';
  const to = { state, ...(ratePct !== undefined && { ratePct }) };
  const told = { id, measure: id, subject, kind: began, status: 'confirmed' as const, from: null, to };
  return meaningOf(
    { ...told, since: dateOf(from), evidence, is: measure, ...(rule && { rule }), ...(list && { list }) },
    '',
  );
};
