import type { AskedDay } from '../../time/asked-days.ts';
import { daysAsked } from '../../time/asked-days.ts';
import {
  BEIJING,
  type CivilDate,
  type CivilMinute,
  dateOf,
  endOfDay,
  type Instant,
  instantAt,
} from '../../time/civil.ts';

export type Times = { valid?: CivilMinute; known?: Instant; rest: string; puzzles: string[] };

const KNOWN_BEFORE = /(?:\b(?:as|was)\s+)?\bknown\b(?:\s+(?:on|by|at|as of|to|until|up to))?\s*$|截至\s*$/i;
const KNOWN_AFTER = /^\s*(?:时)?(?:所知|已知)/;
const BEFORE =
  /(?:\b(?:shipped|shipping|shipment|valid|departing|leaving|export(?:ed)?))?\s*\b(?:on|as of|by|at|from)\s*$/i;
/** 9/10/2025 is one day in London and another in New York. */
const TWO_DAYS = /(?:\bon\s+)?\b\d{1,2}\/\d{1,2}\/\d{2,4}\b/g;
const BREAK = ' ; ';

const minuteOf = ({ date, minute }: AskedDay): CivilMinute => minute ?? endOfDay(date);

/** Takes the days out of a question: the one that it asks about, and the one as known at which. */
export const takeDays = (text: string, today: CivilDate): Times => {
  const puzzles = [...text.matchAll(TWO_DAYS)].map(
    ([day]) => `“${day.replace(/^on\s+/, '')}” can be two days: write 9 Oct 2025, or 2025-10-09`,
  );
  const plain = text.replace(TWO_DAYS, BREAK);
  const isKnown = ({ at, end }: AskedDay): boolean =>
    KNOWN_BEFORE.test(plain.slice(0, at)) || KNOWN_AFTER.test(plain.slice(end));
  const days = daysAsked(plain, today);
  const asked = days.find((day) => !isKnown(day));
  // A day of knowledge without its year is the nearest to the day asked about.
  const near = asked ? daysAsked(plain, asked.date) : days;
  const known = near.find(isKnown);
  let rest = '';
  let from = 0;
  for (const day of days) {
    const mark = isKnown(day) ? KNOWN_BEFORE : BEFORE;
    rest += `${plain.slice(from, day.at).replace(mark, ' ')}${BREAK}`;
    from = day.end + (isKnown(day) ? (KNOWN_AFTER.exec(plain.slice(day.end))?.[0].length ?? 0) : 0);
    if (day !== asked && !isKnown(day))
      puzzles.push(`“${plain.slice(day.at, day.end)}” is a second day: one is asked about`);
  }
  return {
    ...(asked && { valid: minuteOf(asked) }),
    ...(known && { known: instantAt(minuteOf(known), BEIJING) }),
    rest: rest + plain.slice(from),
    puzzles,
  };
};

/** One day as a field has it. */
export const dayIn = (text: string, near: CivilDate): CivilMinute | undefined => {
  const [day, ...more] = daysAsked(text, near);
  const left = day && `${text.slice(0, day.at)}${text.slice(day.end)}`.replace(/[\s.,]/g, '');
  return day && more.length === 0 && left === '' ? minuteOf(day) : undefined;
};

export const nearOf = (valid: CivilMinute | undefined, today: CivilDate): CivilDate => (valid ? dateOf(valid) : today);
