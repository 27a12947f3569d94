import { group, sum } from 'd3-array';
import { directionOf, tariffSubject } from '../../domain/subject.ts';
import { collectedPct } from '../../ledger/decide/difference.ts';
import type { Measure } from '../../ledger/evaluate/measure.ts';
import type { Part, Total } from '../answers/subjects/tariffs.ts';
import { basisOf } from '../measures/basis.ts';

export const onAllGoods = ({ kind, goods }: Measure): boolean => kind === 'tariff' && goods?.all !== false;

const partOf = (measure: Measure): Part => ({
  measure: measure.id,
  notice: measure.notice,
  ...(measure.authority && { authority: measure.authority }),
  pct: collectedPct(measure) ?? 0,
  asidePct: measure.suspendedPct ?? 0,
  ...basisOf(measure),
});

/** The next day on which an end or a start moves the sum. */
export const nextOf = (measures: readonly Measure[], pct: number): Total['next'] => {
  const days = measures.flatMap(({ next, until }) => next?.on ?? until ?? []).sort();
  const on = days[0];
  if (!on) return undefined;
  const then = sum(measures, (measure) => {
    const { next } = measure;
    if (next?.on !== on) return measure.state === 'in-force' ? (collectedPct(measure) ?? 0) : 0;
    if (next.state !== 'in-force') return 0;
    return (next.ratePct ?? measure.ratePct ?? 0) - (next.suspendedPct ?? 0);
  });
  return then === pct ? undefined : { on, pct: then };
};

const totalOf = (subject: string, own: readonly Measure[]): Total => {
  const { imposer, partner } = directionOf(subject);
  const parts = own.filter(({ state }) => state === 'in-force').map(partOf);
  const pct = sum(parts, (part) => part.pct);
  const next = nextOf(own, pct);
  return { subject, imposer, partner, pct, parts, acts: own.length, ...(next && { next }) };
};

/** The two directions that are watched, known or not, and whichever else is. */
export const DIRECTIONS = [tariffSubject('CN', 'US'), tariffSubject('US', 'CN')];

export const totalsOf = (measures: readonly Measure[]): Total[] => {
  const own = group(measures.filter(onAllGoods), ({ subject }) => subject);
  return [...new Set([...DIRECTIONS, ...own.keys()])].map((subject) => totalOf(subject, own.get(subject) ?? []));
};
