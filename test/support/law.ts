import { regimeAt } from '../../shared/ledger/evaluate/regime.ts';
import { currentVersion } from '../../shared/ledger/log/ledger.ts';
import type { LogView } from '../../shared/ledger/log/log-view.ts';
import { calendar } from '../../shared/views/days/calendar.ts';
import { tariffs } from '../../shared/views/duties/tariffs.ts';
import type { At } from '../../shared/views/known/at.ts';
import { regime } from '../../shared/views/measures/regime.ts';
import { entities } from '../../shared/views/subjects/entities.ts';
import { items } from '../../shared/views/subjects/items.ts';

/** What the views say of the law, a line a fact, by view; without how and when the log came to know it. */
export type Law = Record<'regime' | 'items' | 'entities' | 'tariffs' | 'calendar', Map<string, string>>;

const said = (...facts: unknown[]): string => facts.map((fact) => fact ?? '-').join(' ');

/** The law of a log at a moment. */
export const lawOf = (log: LogView, at: At): Law => ({
  regime: new Map(
    regime(log, at).measures.map(({ id, state, from, until, ratePct, suspendedPct, next }) => [
      id,
      said(state, from, until, ratePct, suspendedPct, next?.on, next?.state),
    ]),
  ),
  items: new Map(
    items(log, at).items.map(({ subject, kind, state, rule, until, byDestination, byEndUse }) => [
      said(subject, kind),
      said(state, rule, until, byDestination, byEndUse),
    ]),
  ),
  entities: new Map(entities(log, at).rows.map(({ id, state, until }) => [id, said(state, until)])),
  tariffs: new Map(
    tariffs(log, at).directions.flatMap(({ subject, steps, goods }) => [
      ...steps.map(({ from, to, pct, layers }): [string, string] => [
        `${subject} from ${from}`,
        said(to, pct, ...layers.map((layer) => `${layer.notice} ${layer.pct} ${layer.asidePct}`).sort()),
      ]),
      ...goods.map(({ measure, state, pct, until }): [string, string] => [measure, said(state, pct, until)]),
    ]),
  ),
  calendar: new Map(calendar(log, at).events.map(({ id, fromPct, toPct, count }) => [id, said(fromPct, toPct, count)])),
});

export type Verdict = { right: number; wrong: string[]; missing: string[]; more: string[] };

/** How a law stands to the one that should be, by view. */
export const judged = (law: Law, should: Law): Record<keyof Law, Verdict> => {
  const verdictOf = (is: Map<string, string>, ought: Map<string, string>): Verdict => {
    const wrong = [...ought].filter(([key, fact]) => is.has(key) && is.get(key) !== fact);
    return {
      right: [...ought].filter(([key, fact]) => is.get(key) === fact).length,
      wrong: wrong.map(([key, fact]) => `${key}: ${is.get(key)} where ${fact}`),
      missing: [...ought.keys()].filter((key) => !is.has(key)),
      more: [...is.keys()].filter((key) => !ought.has(key)),
    };
  };
  return Object.fromEntries(
    (Object.keys(should) as (keyof Law)[]).map((view) => [view, verdictOf(law[view], should[view])]),
  ) as Record<keyof Law, Verdict>;
};

/** How many firms and persons stand under measures of each list, by the year in which their notice was published. */
export const listed = ({ ledger }: LogView, at: At): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const { kind, subject, notice } of regimeAt(ledger, at.valid, at.known).measures) {
    const [, list] = subject.split(':');
    const year = currentVersion(ledger, notice)?.publishedOn.slice(0, 4);
    if (kind === 'listing') counts.set(`${list} ${year}`, (counts.get(`${list} ${year}`) ?? 0) + 1);
  }
  return counts;
};
