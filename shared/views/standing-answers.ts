import { lessonBy } from '../ledger/log/ledger.ts';
import type { LogView } from '../ledger/log/log-view.ts';
import { dateOf } from '../time/civil.ts';
import type { At } from './at.ts';
import { kept } from './kept.ts';
import { regimeWhen } from './regime-when.ts';

type Timed = Pick<At, 'valid' | 'known'>;

/**
 * Answers that go by the measures, what was taught by then, the day asked about and the day on which it is asked: the same
 * for all minutes of a day between two turns, with the times of each question put in. So many are kept for each state of
 * the law.
 */
export const standingAnswers = <Answer extends Timed>(most: number) => {
  const answers = kept<Answer | undefined>(most);
  return (log: LogView, at: At, name: string, make: () => Answer | undefined): Answer | undefined => {
    const { measures } = regimeWhen(log, at);
    const taught = `${log.ledger.lesson.number} ${lessonBy(log.ledger, at.known)}`;
    const answer = answers(measures, `${dateOf(at.valid)} ${at.today} ${taught} ${name}`, make);
    return answer && { ...answer, valid: at.valid, known: at.known };
  };
};
