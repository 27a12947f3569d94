import { addDays, BEIJING, type CivilDate, civilAt, daysBetween, type Instant } from '../../time/civil.ts';
import { regimeWhen } from '../../views/known/regime-when.ts';
import type { News } from '../news/stream.ts';
import { knownEarly, type Reminder, reminderHour, remindersOn } from './reminders.ts';

const EPOCH = '1970-01-01' as CivilDate;
/** Mornings are numbered by days since 1970. */
export const dayNumber = (day: CivilDate): number => daysBetween(EPOCH, day);
export const dayOf = (number: number): CivilDate => addDays(EPOCH, number);
/** When a number's reminders go out. */
export const morningAt = (number: number): Instant => reminderHour(dayOf(number));

/** What these mornings remind everybody of, as the law is known on the last of them. */
export const remindersDue = (
  { ledger }: Pick<News, 'ledger'>,
  days: readonly CivilDate[],
  upTo: number,
): Reminder[] => {
  const known = morningAt(upTo);
  const valid = civilAt(known, BEIJING);
  const regime = regimeWhen({ ledger }, { valid, known });
  return days.flatMap((day) => remindersOn(day, regime, regimeWhen({ ledger }, { valid, known: knownEarly(day) })));
};

export const remindedOn = (news: Pick<News, 'ledger'>, number: number): Reminder[] =>
  remindersDue(news, [dayOf(number)], number);
