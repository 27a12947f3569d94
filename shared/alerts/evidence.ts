import type { Rule } from '../domain/effect.ts';
import { claimText } from '../wording/claim.ts';
import { longDay } from '../wording/day.ts';
import { listName } from '../wording/list.ts';
import { RULE_WORDS } from '../wording/rule.ts';
import { type AlertContext, type ChangeWithMeasure, readingBy } from './context.ts';
import { excerpt } from './excerpt.ts';
import { familyOf, listOf, parted } from './lines/families.ts';
import type { Evidence } from './message.ts';

const span = ({ since, to }: ChangeWithMeasure, today: string): string =>
  `from ${since === today ? 'today' : longDay(since)}${to?.until ? ` to ${longDay(to.until)}` : ''}`;

const BEGAN: ReadonlySet<ChangeWithMeasure['kind']> = new Set(['announced', 'in-force']);

/** What the words mean, in a few of ours; days are said from that day. */
export const meaningOf = (fact: ChangeWithMeasure, today: string): string => {
  if (fact.subject.startsWith('tariff:') && BEGAN.has(fact.kind))
    return `${fact.to?.ratePct ?? 0} % ${span(fact, today)}`;
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
      return listOf(fact) === 'countermeasures'
        ? `countermeasures ${span(fact, today)}`
        : `put on the ${listName(listOf(fact))} ${span(fact, today)}`;
    case 'delisted':
      return `struck off the ${listName(listOf(fact))}`;
    case 'lapsed':
      return fact.from?.until ? `last day ${longDay(fact.from.until)}` : 'the suspension ended';
    default:
      return fact.rule
        ? `${RULE_WORDS[fact.rule as Rule] ?? fact.rule} ${span(fact, today)}`
        : `${fact.kind.replace('-', ' ')} ${span(fact, today)}`;
  }
};

/** The words for it: of a lapse, those that had set the end. */
const wordsOf = (fact: ChangeWithMeasure, context: AlertContext): string | undefined => {
  if (fact.kind !== 'lapsed') return fact.evidence;
  const effects = readingBy(context, fact)?.effects ?? [];
  return effects.find(({ action, until }) => action === 'suspend' && until === fact.from?.until)?.evidence;
};

/** The words that say so: of the fact that people will doubt first. */
export const evidenceOf = (facts: readonly ChangeWithMeasure[], context: AlertContext): Evidence[] => {
  const began = facts.filter(({ kind }) => kind !== 'lapsed');
  const share = began.find(({ evidence }) => evidence?.includes('价值比例'));
  const fact = share ?? [...parted(facts).main, ...facts].find((one) => wordsOf(one, context) !== undefined);
  const words = fact && wordsOf(fact, context);
  if (fact === undefined || words === undefined) return [];
  const url = fact.url ?? readingBy(context, fact)?.url;
  return [
    {
      words: excerpt(words, fact.kind, familyOf(fact)),
      ...(/[一-鿿]/.test(words) && { meaning: meaningOf(fact, context.today) }),
      ...(fact.by && { notice: fact.by }),
      ...(url && { url }),
    },
  ];
};
