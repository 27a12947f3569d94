import { daysBetween } from '../../shared/time/civil.ts';
import type { Outcome } from './measure.ts';

type Pooled = {
  act: string;
  first: Outcome['item']['publishedOn'];
  last: Outcome['item']['publishedOn'];
  outlets: Set<string>;
};

/** What is told of one thing by so many days apart is one act. */
const APART_DAYS = 5;
const isAct = (atom: string): boolean => !/^event | (?:from|until) /.test(atom);

/** The acts that items tell, each by the outlets that tell it within days of one another. */
const pooled = (outcomes: readonly Outcome[], of: 'want' | 'have'): Pooled[] => {
  const acts: Pooled[] = [];
  const dated = outcomes.filter(({ item }) => item.publishedOn.length === 'YYYY-MM-DD'.length);
  const byDay = dated.sort((a, b) => daysBetween(b.item.publishedOn, a.item.publishedOn));
  for (const { item, ...atoms } of byDay)
    for (const act of [...atoms[of]].filter(isAct)) {
      const near = acts.find((one) => one.act === act && daysBetween(one.last, item.publishedOn) <= APART_DAYS);
      if (near) near.last = item.publishedOn;
      else acts.push({ act, first: item.publishedOn, last: item.publishedOn, outlets: new Set() });
      (near ?? acts.at(-1))?.outlets.add(item.outlet || item.id);
    }
  return acts;
};

const meet = (one: Pooled, other: Pooled): boolean =>
  one.act === other.act &&
  daysBetween(other.last, one.first) <= APART_DAYS &&
  daysBetween(one.last, other.first) <= APART_DAYS;

/** Of the acts that at least so many outlets tell, how many are caught; of those that they are read to tell, how many are invented. */
export const actsOf = (outcomes: readonly Outcome[], outlets: number) => {
  const [meant, told] = [pooled(outcomes, 'want'), pooled(outcomes, 'have')];
  const by = (acts: readonly Pooled[]): Pooled[] => acts.filter((act) => act.outlets.size >= outlets);
  return {
    acts: by(meant).length,
    caught: by(meant).filter((act) => told.some((one) => meet(one, act))).length,
    told: by(told).length,
    invented: by(told).filter((act) => !meant.some((one) => meet(one, act))).length,
  };
};
