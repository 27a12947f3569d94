import { type AlertContext, type ChangeWithMeasure, readingBy } from '../facts/context.ts';

/** `90天` where the text states a length and the end was counted from it. */
export const durationOf = (fact: ChangeWithMeasure, context: AlertContext): string | undefined => {
  const until = fact.to?.until;
  const effect = readingBy(context, fact)?.effects.find((one) => one.until === until && one.duration !== undefined);
  return effect && /(?<!\d)\d{1,3}\s*天|(?<!\d)\d\s*年|[一二三]年/.exec(effect.evidence)?.[0];
};
