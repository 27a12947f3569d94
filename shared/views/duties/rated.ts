import { collectedPct } from '../../ledger/decide/difference.ts';
import { historiesAt } from '../../ledger/evaluate/histories.ts';
import type { Measure } from '../../ledger/evaluate/measure.ts';
import type { LogView } from '../../ledger/log/log-view.ts';
import { type CivilDate, dateOf } from '../../time/civil.ts';
import type { At } from '../known/at.ts';

type Rated = { since: CivilDate; rateBy?: string };

/** Since when, or from when, a duty is at its rate, and which act moved it there: its first day may have had another. */
export const ratedOf = (log: LogView, { valid, known }: At, measure: Measure): Rated => {
  const { id, notice, state, by } = measure;
  if (state === 'announced') return { since: dateOf(measure.from) };
  const day = dateOf(valid);
  const spans = state === 'in-force' ? (historiesAt(log.ledger, known).courses.get(id)?.spans ?? []) : [];
  const isSame = (span?: (typeof spans)[number]): boolean =>
    span?.state === state && collectedPct(span) === collectedPct(measure);
  let place = spans.findIndex(({ from, to }) => from <= day && (to === undefined || day < to));
  if (!isSame(spans[place])) return { since: measure.since };
  while (isSame(spans[place - 1])) place--;
  const [moved] = measure.suspendedPct ? [] : by.filter((each) => each !== notice);
  return { since: spans[place]?.from ?? measure.since, ...(moved && { rateBy: moved }) };
};
