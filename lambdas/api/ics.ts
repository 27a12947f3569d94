import { addDays, type CivilDate, type Instant } from '../../shared/time/civil.ts';
import { icsLine } from './formats.ts';

/** An all-day event of Beijing's calendar; its id is stable, so that a subscription updates. */
export type IcsEvent = {
  id: string;
  on: CivilDate;
  title: string;
  text: string;
  tentative: boolean;
  /** So many days before, at nine in the morning of the reader. */
  remindDays?: readonly number[];
};

const compact = (day: CivilDate): string => day.replaceAll('-', '');

/** An all-day event begins at midnight: so many days before, less nine hours. */
const alarm = (title: string, days: number): string =>
  [
    'BEGIN:VALARM\r\n',
    'ACTION:DISPLAY\r\n',
    `TRIGGER:-P${days - 1}DT15H\r\n`,
    icsLine('DESCRIPTION', title),
    'END:VALARM\r\n',
  ].join('');

const eventOf = ({ id, on, title, text, tentative, remindDays = [] }: IcsEvent, stamp: string): string =>
  [
    'BEGIN:VEVENT\r\n',
    icsLine('UID', `${id.replaceAll('/', '.')}@chokepoint`),
    `DTSTAMP:${stamp}\r\n`,
    `DTSTART;VALUE=DATE:${compact(on)}\r\n`,
    `DTEND;VALUE=DATE:${compact(addDays(on, 1))}\r\n`,
    icsLine('SUMMARY', title),
    icsLine('DESCRIPTION', text),
    tentative ? 'STATUS:TENTATIVE\r\n' : 'STATUS:CONFIRMED\r\n',
    'TRANSP:TRANSPARENT\r\n',
    ...remindDays.map((days) => alarm(title, days)),
    'END:VEVENT\r\n',
  ].join('');

/** A calendar as RFC 5545 has it, as of a moment. */
export const icsCalendar = (name: string, known: Instant, events: readonly IcsEvent[]): string => {
  const stamp = `${known.slice(0, 19).replace(/[-:]/g, '')}Z`;
  const head = `BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Chokepoint//Calendar//EN\r\n${icsLine('X-WR-CALNAME', name)}`;
  return `${head}${events.map((event) => eventOf(event, stamp)).join('')}END:VCALENDAR\r\n`;
};
