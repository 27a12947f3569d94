import { groups } from 'd3-array';
import { isItem, slugOf } from '../../domain/subject.ts';
import { goodsName } from '../../wording/subjects/naming.ts';
import { type Match, reasonOf } from './match.ts';

/** Matches that say one thing of several goods: one HS code, or one trade name, of seven elements. */
export type Together = { match: Match; subjects: string[]; why: string };

const BY_NAME: readonly Match['how'][] = ['material', 'may-hold', 'group'];

const keyOf = ({ measure, how, met }: Match): string => {
  const { subject, notice, provision, state, until, rule, destinations, endUse } = measure;
  const own = isItem(subject) ? (BY_NAME.includes(how) ? '' : met) : subject;
  return JSON.stringify([how, own, notice, provision, state, until, rule, destinations, endUse]);
};

const lower = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);

const together = ([match, ...others]: readonly [Match, ...Match[]]): Together => {
  const same = [match, ...others];
  const subjects = [...new Set(same.map(({ measure }) => measure.subject))];
  if (BY_NAME.includes(match.how)) {
    const met = [...new Set(same.map((one) => one.met))].join(', ');
    return { match, subjects, why: reasonOf({ ...match, met }) };
  }
  if (match.how !== 'hs' && subjects.length === 1) return { match, subjects, why: reasonOf(match) };
  const names = subjects.map((subject) => lower(goodsName(slugOf(subject)).name)).join(', ');
  return { match, subjects, why: `${reasonOf(match)}: ${names}` };
};

/** A match with those of the others that say the same. */
export const metWith = (match: Match, others: readonly Match[]): Together => {
  const key = others.length > 0 ? keyOf(match) : '';
  return together([match, ...others.filter((other) => keyOf(other) === key)]);
};

/** In their order, each with why. */
export const metTogether = (matches: readonly Match[]): Together[] =>
  groups(matches, matches.length > 1 ? keyOf : ({ how }) => how).map(([, same]) =>
    together(same as [Match, ...Match[]]),
  );
