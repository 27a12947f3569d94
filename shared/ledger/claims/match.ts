import { type Claim, imposerOf } from '../../domain/acts/claim.ts';
import { isBroad } from '../../domain/goods/substances.ts';
import { itemSubject, listSubject, tariffSubject, UNNAMED } from '../../domain/subject.ts';
import { type CivilDate, dateOf, daysBetween } from '../../time/civil.ts';
import { type Difference, describe, viewOf } from '../decide/difference.ts';
import type { Measure, Regime } from '../evaluate/measure.ts';
import type { Reading, Thread } from '../log/commit.ts';
import { type Reported, reportedIn } from '../log/reported.ts';
import { isOff, settlesDoubt } from './second-voice.ts';
import { verdictOn } from './verdict.ts';

/** How long another article can tell of the same event. */
const SAME_EVENT_DAYS = 14;

/** One event, whoever tells it: outlets differ in words and often in numbers. */
const eventOf = ({ type, imposer = '', partner = '', list = '', destinations = [] }: Claim): string =>
  `claim:${type}/${[imposer, partner, list, ...destinations].filter(Boolean).join('-')}`;

const subjectOf = (claim: Claim): string => {
  const { type, list, partner = 'CN', subjects = [] } = claim;
  if (type.startsWith('tariff-')) return tariffSubject(imposerOf(claim), partner === 'all' ? 'CN' : partner);
  if (type.startsWith('list-')) return listSubject(list);
  return itemSubject(subjects[0] ?? UNNAMED);
};

/** What a later article adds: a subject or a rate that the earlier ones did not give. */
const addsTo = (claim: Claim, told: Claim): boolean =>
  (claim.ratePct !== undefined && claim.ratePct !== told.ratePct) ||
  (claim.subjects ?? []).some((subject) => !isBroad(subject) && !told.subjects?.includes(subject));

const isAbout = (claim: Claim, { change }: Reported, day: CivilDate): boolean =>
  change.claim !== undefined &&
  eventOf(change.claim) === eventOf(claim) &&
  Math.abs(daysBetween(change.publishedOn ?? change.since, day)) <= SAME_EVENT_DAYS;

const from = (
  reading: Reading,
  claim: Claim,
): Pick<Difference, 'kind' | 'by' | 'evidence' | 'page' | 'url' | 'claim' | 'publishedOn'> => ({
  kind: 'claimed',
  by: reading.key,
  evidence: claim.evidence,
  page: reading.page,
  url: reading.url,
  claim,
  publishedOn: reading.publishedOn,
});

const claimed = (reading: Reading, claim: Claim): Difference => ({
  measure: eventOf(claim),
  subject: subjectOf(claim),
  status: 'reported',
  from: null,
  to: null,
  since: claim.effectiveOn ?? reading.publishedOn,
  ...(claim.destinations && { destinations: claim.destinations }),
  ...(claim.list && { list: claim.list }),
  ...from(reading, claim),
});

const onMeasure = (reading: Reading, claim: Claim, measure: Measure): Difference => ({
  ...describe(measure),
  status: 'reported',
  from: viewOf(measure),
  to: viewOf(measure),
  since: reading.publishedOn,
  ...from(reading, claim),
});

const sure = ({ doubtful, ...claim }: Claim): Claim => claim;

/** A threat called off ends what was told of it, and is nothing where nothing was told. */
const calledOff = (claim: Claim, reading: Reading, reported: readonly Reported[]): Difference[] => {
  const told = reported.filter(({ change }) => change.claim && eventOf(change.claim) === eventOf(claim));
  const last = told.at(-1)?.change.claim;
  if (last === undefined) return [];
  if (!isOff(last)) return [claimed(reading, claim)];
  return settlesDoubt(claim, reading, told) ? [claimed(reading, sure(claim))] : [];
};

/** What one claim comes to beside the measures and beside what was told before. */
const held = (claim: Claim, regime: Regime, reading: Reading, reported: readonly Reported[]): Difference[] => {
  const day = reading.publishedOn;
  if (isOff(claim)) return calledOff(claim, reading, reported);
  const verdict = verdictOn(claim, regime, day);
  if (verdict.kind === 'known') return [];
  const told = reported.filter((one) => isAbout(claim, one, day));
  if (verdict.kind === 'odds') {
    if (claim.type === 'suspension-extend') {
      const same = told.filter(({ change }) => change.claim?.until === claim.until);
      const heard = new Set(same.map(({ change }) => change.measure));
      return verdict.measures.filter(({ id }) => !heard.has(id)).map((measure) => onMeasure(reading, claim, measure));
    }
    const same = told.some(
      ({ change: { status, atOdds } }) =>
        status === 'contradicted' && JSON.stringify(atOdds) === JSON.stringify(verdict.discrepancies),
    );
    const [first] = verdict.measures;
    return same || !first
      ? []
      : [{ ...onMeasure(reading, claim, first), status: 'contradicted', atOdds: verdict.discrepancies }];
  }
  const reports = told.filter(({ change }) => change.status === 'reported');
  const last = reports.at(-1)?.change.claim;
  if (last === undefined || isOff(last)) return [claimed(reading, claim)];
  if (settlesDoubt(claim, reading, reports)) return [claimed(reading, sure(claim))];
  return addsTo(claim, last) ? [claimed(reading, claim)] : [];
};

/**
 * Holds the news that a text claims against the regime, and against what was reported before: answers `claimed`
 * changes that are reported or contradicted, and nothing for what is known already.
 */
export const match = (regime: Regime, reading: Reading, reported: readonly Reported[]): Difference[] => {
  const out: Difference[] = [];
  for (const claim of reading.claims) {
    if (!claim.news || claim.stance === 'denied') continue;
    const before = out.map((change) => reportedIn({ number: 0, readings: [reading] }, { id: '', ...change }));
    out.push(...held(claim, regime, reading, [...reported, ...before]));
  }
  return out;
};

const settledBy = (claim: Claim, before: Regime, after: Regime, day: CivilDate): Thread['now'] | undefined => {
  if (verdictOn(claim, before, day).kind !== 'new') return undefined;
  const now = verdictOn(claim, after, day).kind;
  return now === 'new' ? undefined : now === 'known' ? 'confirmed' : 'contradicted';
};

/** Earlier reports that a commit settles: an official text confirms or contradicts them, or they are called off. */
export const threadsOf = (
  before: Regime,
  after: Regime,
  reported: readonly Reported[],
  told: readonly Difference[],
): Thread[] => {
  const today = dateOf(after.valid);
  return reported.flatMap(({ commit, change }): Thread[] => {
    const { claim } = change;
    if (claim === undefined || change.status !== 'reported' || claim.stance === 'withdrawn') return [];
    const off = told.some((one) => one.claim?.stance === 'withdrawn' && eventOf(one.claim) === eventOf(claim));
    const now = off ? 'closed' : settledBy(claim, before, after, today);
    return now ? [{ change: change.id, commit, now }] : [];
  });
};
