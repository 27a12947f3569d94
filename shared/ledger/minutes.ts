import {
  addDays,
  addDuration,
  BEIJING,
  type CivilDate,
  type CivilMinute,
  civilAt,
  civilMinute,
  type Instant,
  instantAt,
  instantOf,
  millisOf,
  WASHINGTON,
  type Zone,
} from '../time/civil.ts';
import type { Effect } from '../vocabulary/effect.ts';
import type { Reading } from './commit.ts';

/** Minutes since 1970 UTC: the one axis on which days of Beijing and of Washington meet. */
export type Minute = number;
export const NEVER: Minute = 2 ** 31 - 1;
export const DAY = 1440;

const CHINESE = /^(mofcom|mofcom-order|uel|tariff-commission|gac|mfa-order|answer)-/;

/** Days in a text are those of its issuer. */
export const zoneOf = (effect: Effect, key: string): Zone =>
  effect.imposer === 'US' ||
  (effect.imposer === undefined && /^(us|eo|fr|proclamation|ustr)-/.test(key) && !CHINESE.test(key))
    ? WASHINGTON
    : BEIJING;

export const minuteOfInstant = (at: Instant): Minute => Math.floor(millisOf(at) / 60_000);
export const minuteOf = (civil: CivilMinute, zone: Zone): Minute => minuteOfInstant(instantAt(civil, zone));
export const instantOfMinute = (minute: Minute): Instant => instantOf(minute * 60_000);

const civil = new Map<Zone, Map<Minute, CivilMinute>>();

/** What clocks in a zone show; worked out once for each minute, for the same days are asked for over and over. */
export const civilOf = (minute: Minute, zone: Zone): CivilMinute => {
  const known = civil.get(zone) ?? new Map<Minute, CivilMinute>();
  const shown = known.get(minute) ?? civilAt(instantOfMinute(minute), zone);
  civil.set(zone, known.set(minute, shown));
  return shown;
};

/** The day of a text: what stands in where it states no start. */
export const textDay = (reading: Reading): CivilDate => reading.notice?.issuedOn ?? reading.publishedOn;

export const startDay = (effect: Effect, reading: Reading): CivilDate => effect.from ?? textDay(reading);

/** The term of an effect, half-open; a stated last day counts to its midnight, a stated minute does not count. */
export const termOf = (effect: Effect, reading: Reading): { from: Minute; end: Minute } => {
  const zone = zoneOf(effect, reading.key);
  const start = startDay(effect, reading);
  const until = effect.until ?? (effect.duration === undefined ? undefined : addDuration(start, effect.duration));
  const from = minuteOf(civilMinute(start, effect.from === undefined ? undefined : effect.fromTime), zone);
  if (until === undefined) return { from, end: NEVER };
  const end = effect.untilTime === undefined ? civilMinute(addDays(until, 1)) : civilMinute(until, effect.untilTime);
  return { from, end: minuteOf(end, zone) };
};
