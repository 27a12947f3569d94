import type { Measure, Regime } from '../../ledger/evaluate/measure.ts';
import {
  addDays,
  BEIJING,
  type CivilDate,
  civilMinute,
  type Instant,
  instantAt,
  instantOf,
  millisOf,
} from '../../time/civil.ts';

export const DAYS_BEFORE: readonly number[] = [30, 7, 1];
const TOLD_LATELY_MS = 48 * 3_600_000;

/** 09:00 Beijing: when a day's reminders go out. */
export const reminderHour = (day: CivilDate): Instant => instantAt(civilMinute(day, '09:00'), BEIJING);

/** What must have been known by then for a day's reminders to be news no longer. */
export const knownEarly = (day: CivilDate): Instant => instantOf(millisOf(reminderHour(day)) - TOLD_LATELY_MS);

export type Reminder = { inDays: number; on: CivilDate; measures: Measure[] };

/** R10: what a day reminds of: its next step is 30, 7 or 1 days off, and was known 48 hours ago already. */
export const remindersOn = (day: CivilDate, now: Regime, early: Regime): Reminder[] => {
  const known = new Map(early.measures.map(({ id, next }) => [id, next?.on]));
  return DAYS_BEFORE.flatMap((inDays) => {
    const on = addDays(day, inDays);
    const measures = now.measures.filter(({ id, next }) => next?.on === on && known.get(id) === on);
    return measures.length === 0 ? [] : [{ inDays, on, measures }];
  });
};
