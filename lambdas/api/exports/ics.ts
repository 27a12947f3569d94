import ical, {
  ICalAlarmType,
  ICalCalendarMethod,
  type ICalEventData,
  ICalEventStatus,
  ICalEventTransparency,
} from 'ical-generator';
import { addDays, type CivilDate, type Instant } from '../../../shared/time/civil.ts';
import { plain } from '../../../shared/wording/text/plain.ts';

/** An all-day event of Beijing's calendar; its id is stable, so that a subscription updates. */
export type IcsEvent = {
  id: string;
  on: CivilDate;
  title: string;
  text: string;
  url?: string;
  tentative: boolean;
  /** So many days before, at nine in the morning of the reader. */
  remindDays?: readonly number[];
};

const DAY = 86_400;
/** How often a program that subscribes should ask again: reminders are set for days. */
const REFRESH_SECONDS = 4 * 3600;
// An all-day event begins at midnight: so many days before, less nine hours.
const secondsBefore = (days: number): number => days * DAY - 9 * 3600;

const eventOf = ({ id, on, title, text, url, tentative, remindDays = [] }: IcsEvent, stamp: Date): ICalEventData => ({
  id: `${id.replaceAll('/', '.')}@chokepoint`,
  stamp,
  start: `${on}T00:00:00Z`,
  end: `${addDays(on, 1)}T00:00:00Z`,
  allDay: true,
  timezone: 'UTC',
  summary: plain(title),
  description: plain(text),
  ...(url && { url }),
  status: tentative ? ICalEventStatus.TENTATIVE : ICalEventStatus.CONFIRMED,
  transparency: ICalEventTransparency.TRANSPARENT,
  alarms: remindDays.map((days) => ({
    type: ICalAlarmType.display,
    trigger: secondsBefore(days),
    description: plain(title),
  })),
});

/** A calendar as RFC 5545 has it, as of a moment. */
export const icsCalendar = (name: string, known: Instant, events: readonly IcsEvent[]): string => {
  const stamp = new Date(known);
  // Each line ends so, the last one too.
  return `${ical({
    name: plain(name).replace(/\s+/g, ' '),
    prodId: { company: 'Chokepoint', product: 'Calendar', language: 'EN' },
    method: ICalCalendarMethod.PUBLISH,
    ttl: REFRESH_SECONDS,
    events: events.map((event) => eventOf(event, stamp)),
  }).toString()}\r\n`;
};
