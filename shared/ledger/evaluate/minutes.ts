import type { Effect } from '../../domain/acts/effect.ts';
import { JURISDICTIONS, type JurisdictionId, jurisdictionId } from '../../domain/acts/jurisdictions.ts';
import {
  addDays,
  addDuration,
  BEIJING,
  type CivilDate,
  type CivilMinute,
  civilAt,
  civilMinute,
  dateOf,
  endOfDay,
  type Instant,
  instantAt,
  instantOf,
  millisOf,
  type Zone,
} from '../../time/civil.ts';
import type { Reading } from '../log/commit.ts';
import { perZone } from './per-zone.ts';

/** Minutes since 1970 UTC: the one axis on which days of Beijing and of Washington meet. */
export type Minute = number;
export const NEVER: Minute = 2 ** 31 - 1;
export const DAY = 1440;

/** Whose act an effect is: of a duty its imposer's, else that of the channel it was read on. */
export const issuerOf = ({ imposer }: Effect, { jurisdiction }: Reading): JurisdictionId | undefined =>
  jurisdictionId(imposer) ?? jurisdiction ?? undefined;

/** Days in a text are those of its issuer. */
export const zoneOf = (effect: Effect, reading: Reading): Zone => {
  const issuer = issuerOf(effect, reading);
  return issuer === undefined ? BEIJING : JURISDICTIONS[issuer].zone;
};

export const minuteOfInstant = (at: Instant): Minute => Math.floor(millisOf(at) / 60_000);
export const instantOfMinute = (minute: Minute): Instant => instantOf(minute * 60_000);

export const minuteOf = perZone((civil: CivilMinute, zone): Minute => minuteOfInstant(instantAt(civil, zone)));
/** What clocks in a zone show. */
export const civilOf = perZone((minute: Minute, zone): CivilMinute => civilAt(instantOfMinute(minute), zone));
export const dayOf = perZone((minute: Minute, zone): CivilDate => dateOf(civilOf(minute, zone)));
/** The minute with which a day is answered, by any minute of it. */
export const lastMinuteOf = perZone((minute: Minute, zone): Minute => minuteOf(endOfDay(dayOf(minute, zone)), zone));

/** The day of a text: what stands in where it states no start. */
export const textDay = (reading: Reading): CivilDate => reading.notice?.issuedOn ?? reading.publishedOn;

export const startDay = (effect: Effect, reading: Reading): CivilDate => effect.from ?? textDay(reading);

/** R2: the term of an effect, half-open; a stated last day counts to its midnight, a stated minute does not count. */
export const termOf = (effect: Effect, reading: Reading): { from: Minute; end: Minute } => {
  const zone = zoneOf(effect, reading);
  const start = startDay(effect, reading);
  const until = effect.until ?? (effect.duration === undefined ? undefined : addDuration(start, effect.duration));
  const from = minuteOf(civilMinute(start, effect.from === undefined ? undefined : effect.fromTime), zone);
  if (until === undefined) return { from, end: NEVER };
  const end = effect.untilTime === undefined ? civilMinute(addDays(until, 1)) : civilMinute(until, effect.untilTime);
  return { from, end: minuteOf(end, zone) };
};
