import { meaningOf } from '../../wording/changes/meaning.ts';
import { type AlertContext, type ChangeWithMeasure, readingBy } from '../facts/context.ts';
import { familyOf, parted } from '../facts/families.ts';
import type { Evidence } from '../message/message.ts';
import { excerpt } from './excerpt.ts';

/** The words for it: of a lapse, those that had set the end. */
const wordsOf = (fact: ChangeWithMeasure, context: AlertContext): string | undefined => {
  if (fact.kind !== 'lapsed') return fact.evidence || undefined;
  const effects = readingBy(context, fact)?.effects ?? [];
  return effects.find(({ action, until }) => action === 'suspend' && until === fact.from?.until)?.evidence || undefined;
};

/** The words that say so: of the fact that people will doubt first. */
export const evidenceOf = (facts: readonly ChangeWithMeasure[], context: AlertContext): Evidence[] => {
  const began = facts.filter(({ kind }) => kind !== 'lapsed');
  const share = began.find(({ evidence }) => evidence?.includes('价值比例'));
  // A report is headed by its first fact; what acts is headed by what weighs most.
  const order = facts[0]?.claim ? facts : [...parted(facts).main, ...facts];
  const fact = share ?? order.find((one) => wordsOf(one, context) !== undefined);
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
