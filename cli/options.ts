import { type CivilMinute, civilDate, endOfDay, type Instant, instant, isCivilMinute } from '../shared/time/civil.ts';
import { BadUse } from './usage.ts';

/** Reads a moment; a bare day or a moment without its zone is refused. */
export const instantOption = (text: string | undefined, option: string): Instant | undefined => {
  if (text === undefined) return undefined;
  const at = instant(text);
  if (at === undefined) throw new BadUse(`${option} takes a moment with its zone, as 2026-11-11T00:00+08:00`);
  return at;
};

/** Reads a day, which means its last minute, or a minute, both in Beijing. */
export const validOption = (text: string | undefined): CivilMinute => {
  const day = civilDate(text ?? '');
  if (day !== undefined) return endOfDay(day);
  if (text !== undefined && isCivilMinute(text)) return text;
  throw new BadUse('--valid takes a day, as 2025-11-08, or a minute, as 2025-04-10T12:01');
};
