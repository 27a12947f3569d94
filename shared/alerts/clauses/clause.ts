import type { MeasureState } from '../../ledger/evaluate/measure.ts';
import type { CivilDate } from '../../time/civil.ts';
import { longDay, shortDay } from '../../wording/text/day.ts';
import { unique } from '../../wording/text/runs.ts';
import type { AlertContext, ChangeWithMeasure } from '../facts/context.ts';

/** That a measure stands so from a day on, to a last day where one is stated. */
export type Stand = { measure: string; state: MeasureState; on: CivilDate; until?: CivilDate };

/** One thing that a headline says: the words, and what they say in a form that can be held against the regime. */
export type Clause = {
  /** Whose act it is, by jurisdiction. */
  actor: string | undefined;
  /** From the verb on. */
  words: string;
  stands: Stand[];
  /** How many names the words count. */
  count?: number;
  /** What the words say still applies to these subjects. */
  still?: { rule: string; subjects: string[]; on: CivilDate };
};

/** What facts come to, each measure once, as it stands after them. */
export const standsOf = (facts: readonly ChangeWithMeasure[]): Stand[] =>
  [...new Map(facts.map((fact) => [fact.measure, fact])).values()].flatMap(({ measure, to, since }) => {
    if (to === null) return [];
    // What is announced holds from its day on.
    const state = to.state === 'announced' ? 'in-force' : to.state;
    return [{ measure, state, on: since, ...(to.until && { until: to.until }) }];
  });

const joined = (days: readonly string[]): string =>
  days.length < 2 ? (days[0] ?? '') : `${days.slice(0, -1).join(', ')} and ${days.at(-1)}`;

const MOST_DAYS = 3;

/** ` from today`, ` from today, 8 Nov and 1 Dec 2025`; of more days than three the first. */
export const fromDay = (facts: readonly ChangeWithMeasure[], { today }: AlertContext): string => {
  const days = unique(facts.map(({ since }) => since)).sort();
  const shown = days.slice(0, MOST_DAYS);
  const said = shown.map((day, index) => {
    if (day === today) return 'today';
    const next = shown[index + 1];
    return next !== undefined && next.slice(0, 4) === day.slice(0, 4) ? shortDay(day, next) : longDay(day);
  });
  const more = days.length > shown.length ? ' and later days' : '';
  return said.length === 0 ? '' : ` from ${more === '' ? joined(said) : `${said.join(', ')}${more}`}`;
};

/** ` to 10 Nov 2026` where one last day holds for all. */
export const toDay = (facts: readonly ChangeWithMeasure[]): string => {
  const [until, ...others] = unique(facts.map(({ to }) => to?.until));
  return until === undefined || others.length > 0 ? '' : ` to ${longDay(until)}`;
};
