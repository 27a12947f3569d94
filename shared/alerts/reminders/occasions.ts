import type { Measure } from '../../ledger/evaluate/measure.ts';
import { addDays, beijingDate, type CivilDate } from '../../time/civil.ts';
import { unique } from '../../wording/text/runs.ts';
import type { News } from '../news/stream.ts';
import { DAYS_BEFORE } from './reminders.ts';
import { dayNumber, remindedOn } from './reminders-due.ts';

/** A morning of reminders, by its number, and a day of which it reminded. */
export type Morning = { number: number; on: CivilDate };

/** Days beside each other are one occasion: midnight in Washington is noon in Beijing. */
const around = (days: readonly CivilDate[]): CivilDate[] =>
  unique(days.flatMap((day) => [addDays(day, -1), day, addDays(day, 1)]));

/** The mornings up to one that reminded somebody of an occasion, the first first. */
export const morningsOf = (
  { ledger }: Pick<News, 'ledger'>,
  days: readonly CivilDate[],
  { upTo, concerns }: { upTo: number; concerns: (measure: Measure) => boolean },
): Morning[] => {
  const began = ledger.began ? dayNumber(beijingDate(ledger.began)) : 0;
  const meant = around(days);
  const numbers = unique(meant.flatMap((on) => DAYS_BEFORE.map((before) => dayNumber(addDays(on, -before)))));
  return numbers
    .filter((number) => number >= began && number <= upTo)
    .sort((a, b) => a - b)
    .flatMap((number) => {
      const reminders = remindedOn({ ledger }, number);
      const one = reminders.find(({ on, measures }) => meant.includes(on) && measures.some(concerns));
      return one ? [{ number, on: one.on }] : [];
    });
};

/** What the mornings of an occasion are known by. */
export const occasionId = (day: CivilDate): string => `day-${day}`;
