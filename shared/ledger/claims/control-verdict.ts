import type { Claim } from '../../domain/acts/claim.ts';
import { isBroad } from '../../domain/goods/substances.ts';
import { itemSubject } from '../../domain/subject.ts';
import { type CivilDate, dateOf } from '../../time/civil.ts';
import type { Measure, Regime } from '../evaluate/measure.ts';
import { differs, isLive, isOver, isRecent, judged, KNOWN, NEW, type Verdict } from './discrepancies.ts';

const reaches = (measure: Measure, { destinations = [] }: Claim): boolean =>
  destinations.length === 0
    ? measure.destinations === undefined
    : destinations.every((place) => measure.destinations?.includes(place));

const onAdded = (claim: Claim, named: string[], about: Measure[], today: CivilDate): Verdict => {
  const standing = about.filter((measure) => isLive(measure) && (named.length === 0 || reaches(measure, claim)));
  const all = named.every((subject) => standing.some((measure) => measure.subject === subject));
  if (standing.length === 0 || !all) return NEW;
  const own = standing.filter((measure) => isRecent(measure, today));
  if (named.length === 0 || own.length === 0) return KNOWN;
  const start = claim.effectiveHedged ? undefined : claim.effectiveOn;
  return judged(own, [
    ...differs('notice', claim.notice, own, ({ notice }) => notice),
    ...differs('effectiveOn', start, own, ({ from }) => dateOf(from)),
  ]);
};

/** What a claim on export controls comes to; a claim that names nothing speaks of what is recent. */
export const onControl = (claim: Claim, { measures }: Regime, today: CivilDate): Verdict => {
  const named = (claim.subjects ?? []).filter((slug) => !isBroad(slug)).map(itemSubject);
  const about = measures.filter(
    (measure) =>
      measure.kind === 'control' && (named.length > 0 ? named.includes(measure.subject) : isRecent(measure, today)),
  );
  if (claim.type === 'control-add') return onAdded(claim, named, about, today);
  const aside = about.filter(({ state }) => state === 'suspended');
  const over = about.filter(isOver);
  if (claim.type === 'control-remove') {
    if (over.length > 0) return KNOWN;
    if (aside.length === 0 || claim.stance === 'expected') return NEW;
    return judged(aside, [{ field: 'state', said: 'removed', is: 'suspended' }]);
  }
  if (aside.length > 0) {
    const near = claim.destinations === undefined ? aside : aside.filter((measure) => reaches(measure, claim));
    const discrepancies = differs('until', claim.until, near.length > 0 ? near : aside, ({ until }) => until);
    // Another place and another end: another suspension than those that are known.
    return near.length === 0 && discrepancies.length > 0 ? NEW : judged(aside, discrepancies);
  }
  return over.length > 0 ? judged(over, [{ field: 'state', said: 'suspended', is: 'stopped' }]) : NEW;
};
