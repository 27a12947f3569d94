import { lessonBy } from '../../ledger/log/ledger.ts';
import type { LogView } from '../../ledger/log/log-view.ts';
import { dateOf, type Instant } from '../../time/civil.ts';
import type { At } from './at.ts';
import { lruCache } from './lru-cache.ts';
import { regimeWhen } from './regime-when.ts';

type Timed = Pick<At, 'valid' | 'known'>;

/** A name for what was taught by a moment: measures stay the very same where a text comes that changes none. */
export const taughtBy = ({ ledger }: Pick<LogView, 'ledger'>, known: Instant): string =>
  `${ledger.lesson.number} ${lessonBy(ledger, known)}`;

/**
 * Answers that go by the measures, what was taught by then, the day asked about and the day on which it is asked: the same
 * for all minutes of a day between two turns, with the times of each question put in. So many are kept for each state of
 * the law.
 */
export const standingAnswers = <Answer extends Timed>(most: number) => {
  const answers = lruCache<Answer | undefined>(most);
  return (log: LogView, at: At, name: string, make: () => Answer | undefined): Answer | undefined => {
    const { measures } = regimeWhen(log, at);
    const answer = answers(measures, `${dateOf(at.valid)} ${at.today} ${taughtBy(log, at.known)} ${name}`, make);
    return answer && { ...answer, valid: at.valid, known: at.known };
  };
};
