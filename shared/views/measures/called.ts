import type { LogView } from '../../ledger/log/log-view.ts';
import type { Instant } from '../../time/civil.ts';
import { fullNoticeName } from '../../wording/notices/notice.ts';
import { earliest } from '../../wording/text/day.ts';
import type { Called } from '../answers/law/called.ts';
import type { At } from '../known/at.ts';
import { copiesKnown } from '../known/copies.ts';

/** What texts are called, by their keys: those without a number by who published them and on which day. */
export const calledIn = (log: LogView, known: Instant): ((key: string) => string) => {
  const texts = copiesKnown(log, known);
  return (key) => {
    const copies = texts.get(key) ?? [];
    const publishedOn = earliest(copies.map((copy) => copy.publishedOn));
    return fullNoticeName(key, { publisher: copies[0]?.publisher, ...(publishedOn && { publishedOn }) });
  };
};

/** The texts whose names their keys alone do not tell. */
export const textsCalled = (log: LogView, { known }: Pick<At, 'known'>): Called => {
  const called = calledIn(log, known);
  const keys = [...copiesKnown(log, known).keys()];
  return {
    called: Object.fromEntries(
      keys.map((key) => [key, called(key)] as const).filter(([key, name]) => name !== fullNoticeName(key)),
    ),
  };
};
