import { RULES } from '../../domain/acts/effect.ts';
import { listRow } from '../../domain/acts/lists.ts';
import type { Measure, MeasureState } from '../../ledger/evaluate/measure.ts';
import type { CivilDate } from '../../time/civil.ts';
import { citedAs, standingOf } from '../../wording/measures/standing.ts';
import { codeSpans } from '../../wording/subjects/codes.ts';
import { longDay } from '../../wording/text/day.ts';
import { isConditional, type Match, worthOf } from './match.ts';
import { metWith } from './met-together.ts';
import type { Finding } from './screen.ts';

/** How a line, or a shipment, stands; gravest first. */
export const STANDINGS = ['in-force', 'suspended', 'announced', 'possible', 'related', 'unknown', 'none'] as const;
export type Standing = (typeof STANDINGS)[number];

export type Verdict = {
  standing: Standing;
  /** Of the match that decides, where one does. */
  match?: Match;
  /** One line, true alone. */
  words: string;
  /** What changes next, where a day is set. */
  next?: { on: CivilDate; words: string };
};

const SETTLED: Partial<Record<MeasureState, Standing>> = {
  'in-force': 'in-force',
  suspended: 'suspended',
  announced: 'announced',
};

/** Whether the text names the very goods of the line, so that words settle what else is open. */
type Naming = (match: Match) => boolean;
const never: Naming = () => false;

const standingBy = (match: Match, isNamed: Naming): Standing => {
  if (worthOf(match) === 'related') return 'related';
  if (isConditional(match.measure) || (worthOf(match) === 'open' && !isNamed(match))) return 'possible';
  return SETTLED[match.measure.state] ?? 'possible';
};

const inOrderOf = (state: MeasureState): number => ['in-force', 'suspended', 'announced'].indexOf(state) + 1 || 9;

/** What bars nothing yet. */
const MILD: readonly Measure['kind'][] = ['investigation', 'warning'];

/** How hard a measure strikes: 0 is hardest. */
const mildness = ({ kind, rule, list }: Measure): number => {
  if (MILD.includes(kind)) return RULES.length + 1;
  return rule ? RULES.length - RULES.indexOf(rule) : (listRow(list)?.rank ?? RULES.length);
};

/** A duty, or what only meets some users, does not lead where anything else is met. */
const isAside = ({ measure }: Match): boolean => isConditional(measure) || measure.kind === 'tariff';

/** The gravest match first: how it stands, how sure it is, what it asks. */
const byGravity =
  (isNamed: Naming) =>
  (one: Match, other: Match): number =>
    STANDINGS.indexOf(standingBy(one, isNamed)) - STANDINGS.indexOf(standingBy(other, isNamed)) ||
    Number(isAside(one)) - Number(isAside(other)) ||
    inOrderOf(one.measure.state) - inOrderOf(other.measure.state) ||
    other.score - one.score ||
    (other.likeness ?? 0) - (one.likeness ?? 0) ||
    mildness(one.measure) - mildness(other.measure);

export const gravest = (matches: readonly Match[], isNamed = never): Match[] => matches.toSorted(byGravity(isNamed));

const nextOf = ({ next, state }: Measure, today: CivilDate): Verdict['next'] | undefined => {
  if (next === undefined || next.on <= today) return undefined;
  const back = next.state === 'in-force' ? `in force${state === 'suspended' ? ' unless extended' : ''}` : next.state;
  return { on: next.on, words: `from ${longDay(next.on)}: ${back.replace('-', ' ')}` };
};

const CODES_SHOWN = 6;
/** The codes of a control, where they are few enough to help. */
const codesOf = ({ codes = [] }: Measure): string[] =>
  codes.length > 0 && codes.length <= CODES_SHOWN ? [codeSpans(codes)] : [];

const isLike = (one: Match, other: Match): boolean =>
  one.how === other.how && one.measure.notice === other.measure.notice;

const SETTLES: readonly Standing[] = ['in-force', 'suspended', 'announced'];

const inWords = (standing: Standing, match: Match, why: string): string => {
  const { measure, met, code } = match;
  const is = standingOf(measure);
  if (SETTLES.includes(standing)) return `${is} (${citedAs(measure.notice)} · ${met})`;
  const cited = [citedAs(measure.notice), ...(code ? [code] : codesOf(measure))].join(' · ');
  return `${standing === 'related' ? 'related' : 'could be'}: ${is} (${cited}); ${why}`;
};

/** What a line is told; `today` is the day that is asked about. */
export const verdictOf = ({ matches, answer, why }: Finding, today: CivilDate, isNamed = never): Verdict => {
  const [lead, ...others] = gravest(matches, isNamed);
  if (lead === undefined) return { standing: answer === 'none' ? 'none' : 'unknown', words: why };
  const { match, why: reason } = metWith(
    lead,
    others.filter((one) => isLike(one, lead)),
  );
  const standing = standingBy(match, isNamed);
  if (standing === 'related' && answer === 'unknown')
    return { standing: 'unknown', match, words: `${why}; ${inWords(standing, match, reason)}` };
  const next = nextOf(match.measure, today);
  return { standing, match, words: inWords(standing, match, reason), ...(next && { next }) };
};
