import { groups, max, sum } from 'd3-array';
import { isChinese } from '../../domain/names/names.ts';
import { directionOf, isTariff } from '../../domain/subject.ts';
import { collectedPct } from '../../ledger/decide/difference.ts';
import type { Measure, MeasureState } from '../../ledger/evaluate/measure.ts';
import type { LogView } from '../../ledger/log/log-view.ts';
import { notTracked } from '../../wording/duties/duties.ts';
import { dutiesInWords, notInFigure } from '../../wording/duties/duties-for-code.ts';
import { goodsInEnglish } from '../../wording/duties/goods-label.ts';
import { unknownDuties } from '../../wording/missing/gap.ts';
import type { DutiesForCode, DutiesInDirection, Duty, HowMet } from '../answers/subjects/duties.ts';
import { gapsOf } from '../gaps/gaps.ts';
import { isHeard, unreadIn } from '../gaps/unread.ts';
import type { At } from '../known/at.ts';
import { regimeWhen } from '../known/regime-when.ts';
import { standingAnswers } from '../known/standing-answers.ts';
import { basisOf } from '../measures/basis.ts';
import { meetingOf } from './duty-match.ts';
import { ratedOf } from './rated.ts';
import { stillCollected } from './still-collected.ts';
import { DIRECTIONS, nextOf } from './totals.ts';

const ALIVE: readonly MeasureState[] = ['in-force', 'suspended', 'announced', 'stopped'];
const FALLS: readonly HowMet[] = ['all-goods', 'named'];
const BY_DIGITS: readonly HowMet[] = ['part', 'six-digits'];
const ORDER: readonly HowMet[] = [...FALLS, ...BY_DIGITS, 'worded', 'unread'];

type Met = { measure: Measure; duty: Duty };

const metBy =
  (log: LogView, at: At, code: string) =>
  (measure: Measure): Met[] => {
    const meeting = meetingOf(code, measure);
    const stopped = measure.state === 'stopped';
    if (!meeting || (stopped && ['all-goods', 'unread'].includes(meeting.how))) return [];
    const { label = 'all goods' } = measure.goods ?? {};
    const { next } = measure;
    const duty: Duty = {
      measure: measure.id,
      notice: measure.notice,
      ...(measure.authority && { authority: measure.authority }),
      goods: measure.goods?.all === false ? goodsInEnglish(label) : 'all goods',
      ...(isChinese(label) && { goodsZh: label }),
      ...meeting,
      pct: collectedPct(measure) ?? 0,
      asidePct: measure.suspendedPct ?? 0,
      state: measure.state,
      from: measure.from,
      ...ratedOf(log, at, measure),
      ...(measure.until && { until: measure.until }),
      ...(next && { next: { on: next.on, state: next.state, pct: collectedPct(next) ?? 0 } }),
      ...basisOf(measure),
    };
    return [{ measure, duty }];
  };

const isIn =
  (hows: readonly HowMet[]) =>
  ({ duty }: Met): boolean =>
    hows.includes(duty.how);
const counts = ({ duty }: Met): boolean => duty.state === 'in-force';

/** Goods under section 232 are outside the surcharge of section 122: the two are not added up with certainty. */
const OUTSIDE = { of: 's232', is: 's122' };

/** The points that fall on a code for certain, and at most: of one act's lists a code stands on one. */
const totalOf = (met: readonly Met[]): { least: Met[]; leastPct: number; mostPct: number } => {
  const falling = met.filter((one) => isIn(FALLS)(one) && counts(one));
  const named = falling.filter(isIn(['named']));
  const apart = named.some(({ duty }) => duty.authority === OUTSIDE.of) ? OUTSIDE.is : undefined;
  const least = falling.filter(({ duty }) => apart === undefined || duty.authority !== apart);
  const byDigits = met.filter((one) => isIn(BY_DIGITS)(one) && counts(one));
  const further = groups(byDigits, ({ duty }) => duty.notice).map(([, own]) => max(own, ({ duty }) => duty.pct) ?? 0);
  return {
    least,
    leastPct: sum(least, ({ duty }) => duty.pct),
    mostPct: sum(falling, ({ duty }) => duty.pct) + sum(further),
  };
};

/** A code that one list of an act names stands on none of its others. */
const settled = (met: readonly Met[]): Met[] => {
  const named = new Set(met.filter(isIn(['named'])).map(({ duty }) => duty.notice));
  return met.filter((one) => !(isIn(BY_DIGITS)(one) && named.has(one.duty.notice)));
};

const inDirection = (log: LogView, at: At, code: string, subject: string): DutiesInDirection => {
  const { imposer, partner } = directionOf(subject);
  const measures = regimeWhen(log, at).measures.filter((one) => one.subject === subject && ALIVE.includes(one.state));
  const met = settled(measures.flatMap(metBy(log, at, code))).sort(
    (a, b) => ORDER.indexOf(a.duty.how) - ORDER.indexOf(b.duty.how) || b.duty.pct - a.duty.pct,
  );
  const falling = met.filter(isIn(FALLS));
  const { leastPct, mostPct } = totalOf(met);
  const next = nextOf(
    falling.map(({ measure }) => measure),
    leastPct,
  );
  const beside = notTracked(subject, measures);
  const heard = isHeard(unreadIn(log), imposer);
  const answer = {
    subject,
    imposer,
    partner,
    duties: falling.map(({ duty }) => duty),
    couldBe: met.filter((one) => !isIn(FALLS)(one)).map(({ duty }) => duty),
    ...(heard && { total: { leastPct, mostPct } }),
    ...(heard && next && { next: { on: next.on, leastPct: next.pct } }),
    notIn: notInFigure(imposer),
    unknown: [...(beside ? [beside] : []), ...unknownDuties(gapsOf(log, at), imposer, partner)],
  };
  const still = stillCollected(log, at, measures);
  return { ...answer, words: [...dutiesInWords(answer, code, at.today), ...(still ? [still] : [])] };
};

const dutiesOn = (log: LogView, at: At, hsCode: string): DutiesForCode => {
  const spoken = regimeWhen(log, at).measures.flatMap(({ subject }) => (isTariff(subject) ? [subject] : []));
  const subjects = [...new Set([...DIRECTIONS, ...spoken])];
  return {
    hsCode,
    valid: at.valid,
    known: at.known,
    today: at.today,
    directions: subjects
      .map((subject) => inDirection(log, at, hsCode, subject))
      .filter(({ subject, duties, couldBe }) => DIRECTIONS.includes(subject) || duties.length + couldBe.length > 0),
    ...unreadIn(log),
  };
};

const codes = standingAnswers<DutiesForCode>(100);

/** What falls on an HS code of 4, 6, 8 or 10 digits in either direction, and what could. */
export const dutiesFor = (log: LogView, at: At, hsCode: string): DutiesForCode =>
  codes(log, at, hsCode, () => dutiesOn(log, at, hsCode)) ?? dutiesOn(log, at, hsCode);
