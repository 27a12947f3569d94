import { isEntity, isTariff } from '../../domain/subject.ts';
import { barsNothing, type Measure } from '../../ledger/evaluate/measure.ts';
import { addDays, type CivilDate } from '../../time/civil.ts';
import { type WorkingDay, workingDaysBefore } from '../../time/working-days.ts';
import { longDay } from '../../wording/text/day.ts';
import type { Match } from '../screening/match.ts';
import type { Verdict } from '../screening/verdict.ts';

/** What is to be done about a line, and the day by which. */
export type WhatNow = { action: 'apply' | 'declare' | 'stop' | 'watch' | 'check'; words: string; by?: CivilDate };

/** The ministry decides on a licence within so many working days of taking the application in. */
const DECIDED_WITHIN = 45;

const ends = ({ on, estimated }: WorkingDay): string => `${longDay(on)}${estimated ? ' (estimated)' : ''}`;

/** An application that is to be decided before a day. */
const applyBefore = (day: CivilDate, today: CivilDate, ship: string): WhatNow => {
  const last = workingDaysBefore(day, DECIDED_WITHIN);
  const why = `${DECIDED_WITHIN} working days before ${longDay(day)}`;
  if (last.on < today)
    return { action: 'apply', words: `${ship}apply at once: ${why} began on ${ends(last)}`, by: today };
  return { action: 'apply', words: `${ship}apply by ${ends(last)}, ${why}`, by: last.on };
};

const BARRED: readonly Measure['rule'][] = ['prohibited', 'presumed-denial'];

const onceBack = (measure: Measure, on: CivilDate, today: CivilDate): WhatNow => {
  const last = addDays(on, -1);
  const ship = `last day to ship: ${longDay(last)}; `;
  if (BARRED.includes(measure.rule) || isEntity(measure.subject))
    return { action: 'stop', words: `last day to ship: ${longDay(last)}`, by: last };
  return applyBefore(on, today, ship);
};

const whileInForce = ({ rule, subject, kind }: Measure): WhatNow => {
  if (barsNothing(kind)) return { action: 'watch', words: 'watch: nothing is barred yet' };
  if (isTariff(subject)) return { action: 'declare', words: 'declare the origin and count the duty in' };
  if (rule === 'prohibited') return { action: 'stop', words: 'stop: it is prohibited' };
  if (rule === 'presumed-denial') return { action: 'stop', words: 'stop: a licence is denied in principle' };
  if (isEntity(subject) && rule === undefined) return { action: 'stop', words: 'stop: dealings are barred' };
  return {
    action: 'apply',
    words: `apply before shipping: the ministry has ${DECIDED_WITHIN} working days to decide`,
  };
};

const settled = ({ measure }: Match, today: CivilDate): WhatNow => {
  const { state, next, from, rule, subject } = measure;
  if (state === 'suspended' && next?.state === 'in-force') return onceBack(measure, next.on, today);
  if (state === 'suspended') return { action: 'watch', words: 'watch: no end of the suspension is stated' };
  if (state !== 'announced') return whileInForce(measure);
  const start = from.slice(0, 10) as CivilDate;
  if (isTariff(subject)) return { action: 'declare', words: `count the duty in from ${longDay(start)}`, by: start };
  if (BARRED.includes(rule) || isEntity(subject)) return onceBack(measure, start, today);
  return applyBefore(start, today, '');
};

/** What a verdict asks for; nothing of a line that nothing names. */
export const whatNow = ({ standing, match }: Verdict, today: CivilDate): WhatNow | undefined => {
  if (standing === 'none') return undefined;
  if (standing === 'related') return { action: 'check', words: 'check who it is, and who owns it' };
  if (match === undefined) return { action: 'check', words: 'check by hand: it is not known' };
  const now = settled(match, today);
  if (standing !== 'possible') return now;
  const byHs = match.how === 'hs' && match.measure.state === 'in-force';
  if (byHs) return { action: 'declare', words: 'declare whether it is under control: the HS code is only a reference' };
  return { ...now, action: now.by ? now.action : 'check', words: `if it is what the text names: ${now.words}` };
};
