import {
  addDays,
  BEIJING,
  beijingDate,
  type CivilMinute,
  civilAt,
  civilDate,
  civilMinute,
  endOfDay,
  type Instant,
  instant,
  instantAt,
  instantOf,
  isCivilMinute,
  millisOf,
} from '../shared/time/civil.ts';
import { BadUse } from './usage.ts';

/** Reads a moment; a bare day means its end in Beijing, a moment without its zone is refused. */
export const instantOption = (text: string | undefined, option: string): Instant | undefined => {
  if (text === undefined) return undefined;
  const day = civilDate(text);
  const at = day === undefined ? instant(text) : instantAt(endOfDay(day), BEIJING);
  if (at === undefined) throw new BadUse(`${option} takes a day or a moment with its zone, as 2026-11-11T00:00+08:00`);
  return at;
};

/** Reads a day, which means its last minute, a minute, both in Beijing, or a moment with its zone. */
export const validOption = (text: string): CivilMinute => {
  const day = civilDate(text);
  if (day !== undefined) return endOfDay(day);
  if (isCivilMinute(text)) return text;
  const at = instant(text);
  if (at !== undefined) return civilAt(at, BEIJING);
  throw new BadUse('--valid takes a day, as 2025-11-08, or a minute, as 2025-04-10T12:01');
};

/** The last moment before a day begins in Beijing: what comes after it is of that day. */
export const beforeDay = (text: string): Instant | undefined => {
  const day = civilDate(text);
  return day && instantOf(millisOf(instantAt(civilMinute(day), BEIJING)) - 1);
};

/** When the day began that was so many days ago in Beijing. */
export const daysBefore = (at: Instant, days: number): Instant =>
  instantAt(civilMinute(addDays(beijingDate(at), -days)), BEIJING);
