import { addDays, BEIJING, beijingDate, type CivilDate, civilAt, daysBetween, type Instant } from '../time/civil.ts';
import { regimeWhen } from '../views/regime-when.ts';
import type { Audience } from './audience.ts';
import { knownEarly, type Reminder, reminderHour, remindersOn } from './reminders.ts';
import { reminderMessage } from './scheduled.ts';
import type { News, Stream } from './stream.ts';

const EPOCH = '1970-01-01' as CivilDate;
const dayNumber = (day: CivilDate): number => daysBetween(EPOCH, day);
const dayOf = (number: number): CivilDate => addDays(EPOCH, number);

/** After an outage, mornings longer ago than this are not made up for. */
const MOST_DAYS = 30;

type RemindersStream = Stream & {
  head: (news: Pick<News, 'now'>) => number;
  /** When a number's reminders go out. */
  at: (number: number) => Instant;
  /** What the mornings after one number up to another remind everybody of, and has not come by now. */
  due: (news: Pick<News, 'ledger' | 'now'>, after: number, upTo: number) => Reminder[];
};

const at = (number: number): Instant => reminderHour(dayOf(number));

const due: RemindersStream['due'] = ({ ledger, now }, after, upTo) => {
  const days = Array.from({ length: upTo - after }, (_, index) => dayOf(after + 1 + index)).slice(-MOST_DAYS);
  const valid = civilAt(at(upTo), BEIJING);
  const regime = regimeWhen({ ledger }, { valid, known: at(upTo) });
  const today = beijingDate(now);
  return days
    .flatMap((day) => remindersOn(day, regime, regimeWhen({ ledger }, { valid, known: knownEarly(day) })))
    .map((one) => ({ ...one, inDays: daysBetween(today, one.on) }))
    .filter(({ inDays }) => inDays > 0);
};

/** Reminders of what comes, numbered by days since 1970: a morning's go out at its hour. */
export const remindersStream = ({ filter }: Pick<Audience, 'filter'>): RemindersStream => ({
  suffix: '.reminders',
  at,
  due,
  head: ({ now }) => {
    const today = beijingDate(now);
    return dayNumber(today) - (reminderHour(today) <= now ? 0 : 1);
  },
  message: (news, after, upTo) =>
    reminderMessage(due(news, after, upTo), {
      ...(filter && { filter }),
      today: beijingDate(news.now),
      at: at(upTo),
      ...(news.checked && { checked: news.checked }),
      ...(news.site && { site: news.site }),
    }),
  ready: () => true,
});
