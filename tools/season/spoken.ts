import type { Measure } from '../../shared/ledger/evaluate/measure.ts';
import { regimeAt } from '../../shared/ledger/evaluate/regime.ts';
import type { Ledger } from '../../shared/ledger/log/ledger.ts';
import {
  BEIJING,
  beijingDate,
  type CivilDate,
  civilAt,
  civilDate,
  endOfDay,
  type Instant,
} from '../../shared/time/civil.ts';

/** Something that a line of an alert says, and what the law says of it as known at the alert's minute. */
export type Claim = { line: string; said: string; is: string };

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
export const DAY = String.raw`(\d{1,2}) (${MONTHS.join('|')})(?: (\d{4}))?`;

/** A line as it stands in a message, with the law at any day as known when it went out. */
export type Told = { label: string; text: string; items?: string[]; headline: string; at: Instant };
export type Law = {
  today: CivilDate;
  on: (day: CivilDate) => readonly Measure[];
  now: readonly Measure[];
  /** The same minute, as known before what is told. */
  was: readonly Measure[];
};

export const isControl = ({ kind }: Measure): boolean => kind === 'control';

export const lawAt = (ledger: Ledger, at: Instant, before: Instant): Law => {
  const today = beijingDate(at);
  const kept = new Map<string, readonly Measure[]>();
  const valid = (minute: ReturnType<typeof endOfDay>): readonly Measure[] => {
    const known = kept.get(minute) ?? regimeAt(ledger, minute, at).measures;
    kept.set(minute, known);
    return known;
  };
  return {
    today,
    on: (day) => valid(endOfDay(day)),
    now: valid(civilAt(at, BEIJING)),
    was: regimeAt(ledger, civilAt(at, BEIJING), before).measures,
  };
};

/** `10 Nov`, in the year of the message unless it says another; one long gone by is next year's. */
export const dayIn = (text: string, today: CivilDate): CivilDate | undefined => {
  const [, day = '', month = '', year] = new RegExp(DAY, 'i').exec(text) ?? [];
  if (day === '') return undefined;
  const index = MONTHS.findIndex((each) => each.toLowerCase() === month.toLowerCase()) + 1;
  return (
    civilDate(`${year ?? today.slice(0, 4)}-${String(index).padStart(2, '0')}-${day.padStart(2, '0')}`) ?? undefined
  );
};

const SERIES: readonly (readonly [RegExp, string])[] = [
  [/^UEL /, 'uel'],
  [/^MFA order /, 'mfa-order'],
  [/^MOFCOM order /, 'mofcom-order'],
  [/^Tariff Commission /, 'tariff-commission'],
  [/^No\./, 'mofcom'],
];
const NOTICE = /(?:UEL |MFA order |MOFCOM order |Tariff Commission |No\.)\d+(?:\/\d{4})?/g;
export const keyOf = (name: string, today: CivilDate): string => {
  const [, number = '', year = today.slice(0, 4)] = /(\d+)(?:\/(\d{4}))?$/.exec(name) ?? [];
  const [, series = 'mofcom'] = SERIES.find(([start]) => start.test(name)) ?? [];
  return `${series}-${year}-${number}`;
};
export const keysIn = (text: string, today: CivilDate): string[] =>
  (text.match(NOTICE) ?? []).map((name) => keyOf(name, today));

/** `Nos. 55-58, 61, 62` and `(57)`, which are the ministry's of the message's year unless they say another. */
export const numbersIn = (text: string, today: CivilDate): string[] =>
  text.split(/[,·]\s*/).flatMap((piece) => {
    const [, from = '', to = from, year = today.slice(0, 4)] = /(\d+)(?:-(\d+))?(?:\/(\d{4}))?/.exec(piece) ?? [];
    const count = Number(to) - Number(from) + 1;
    return from === '' ? [] : Array.from({ length: count }, (_, index) => `mofcom-${year}-${Number(from) + index}`);
  });

const REFS = /(?:Nos?\. ?|\()(\d+(?:-\d+)?(?:\/\d{4})?(?:, \d+(?:-\d+)?(?:\/\d{4})?)*)(?= ¶| ·|[),.;:]|\s|$)/g;
/** Every number of the ministry's that a text refers to: `Nos. 55-58, 61`, `(57)`, `(46/2024 ¶2)`, `No.61 ¶1(3)`. */
export const refsIn = (text: string, today: CivilDate): string[] => [
  ...new Set(
    [...text.replaceAll(/¶[\d()-]+/g, '¶').matchAll(REFS)].flatMap(([, numbers = '']) => numbersIn(numbers, today)),
  ),
];

export const claim = (line: Told, said: string, is: string): Claim => ({
  line: `${line.label}  ${line.text}`,
  said,
  is,
});

/** The day that a line speaks of: its own, its label's, that of the headline for a reminder, or today. */
export const dayOf = ({ label, text, headline }: Told, { today }: Law): CivilDate => {
  const own = new RegExp(`(?:from|on) ${DAY}`).exec(text)?.[0];
  const ahead = new RegExp(`^${DAY}, (?:tomorrow|in \\d+ days)`).exec(text || headline)?.[0];
  return dayIn(own ?? ahead ?? label, today) ?? today;
};
