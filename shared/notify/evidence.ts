import type { Rule } from '../vocabulary/effect.ts';
import { listOf } from './lines/families.ts';
import type { Evidence } from './message.ts';
import { type Fact, readingBy, type Scene } from './scene.ts';
import { longDay } from './wording/day.ts';
import { excerpt } from './wording/excerpt.ts';
import { listName } from './wording/list.ts';
import { RULE_WORDS } from './wording/rule.ts';

const span = ({ since, to }: Fact, today: string): string =>
  `from ${since === today ? 'today' : longDay(since)}${to?.until ? ` to ${longDay(to.until)}` : ''}`;

const meaningOf = (fact: Fact, today: string): string => {
  const share = fact.is?.thresholds?.find(({ of }) => of === 'value');
  if (share && fact.evidence?.includes('价值比例')) return `value share reaches ${share.pct} % or more`;
  switch (fact.kind) {
    case 'suspended':
      return `suspended ${span(fact, today)}`;
    case 'extended':
    case 'shortened':
      return `suspension ${fact.to?.until ? `now to ${longDay(fact.to.until)}` : 'with no end stated'}`;
    case 'stopped':
      return `stopped ${span(fact, today)}`;
    case 'listed':
      return `put on the ${listName(listOf(fact))} ${span(fact, today)}`;
    case 'delisted':
      return `struck off the ${listName(listOf(fact))}`;
    case 'lapsed':
      return fact.from?.until ? `last day ${longDay(fact.from.until)}` : 'the suspension ended';
    default:
      return fact.rule
        ? `${RULE_WORDS[fact.rule as Rule] ?? fact.rule} ${span(fact, today)}`
        : `${fact.kind} ${span(fact, today)}`;
  }
};

/** The words that say so: of the fact that people will doubt first. */
export const evidenceOf = (facts: readonly Fact[], scene: Scene): Evidence[] => {
  const share = facts.find(({ evidence }) => evidence?.includes('价值比例'));
  const fact = share ?? facts.find(({ evidence }) => evidence !== undefined);
  if (fact?.evidence === undefined) return [];
  const reading = readingBy(scene, fact);
  const url = fact.url ?? reading?.url;
  const chinese = /[一-鿿]/.test(fact.evidence);
  return [
    {
      words: excerpt(
        share && chinese ? (/[^，。；]*价值比例[^，。；]*/.exec(fact.evidence)?.[0] ?? fact.evidence) : fact.evidence,
      ),
      ...(chinese && { meaning: meaningOf(fact, scene.today) }),
      ...(fact.by && { notice: fact.by }),
      ...(url && { url }),
    },
  ];
};
