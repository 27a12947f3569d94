import { displayName } from '../../domain/names/names.ts';
import type { Measure } from '../../ledger/evaluate/measure.ts';
import { type CivilDate, dateOf, timeOf } from '../../time/civil.ts';
import { inOrder, reference } from '../../wording/measures/references.ts';
import { noticeName, noticeNumber } from '../../wording/notices/notice.ts';
import { consequences, listName } from '../../wording/rules/list.ts';
import { ruleText } from '../../wording/rules/rule.ts';
import { codeSpans, rootSpans } from '../../wording/subjects/codes.ts';
import { scopeInBrief } from '../../wording/subjects/scope-brief.ts';
import { capital, someNames, symbolOf, thingsOf } from '../../wording/subjects/subject.ts';
import { counted } from '../../wording/text/counted.ts';
import { shortDay } from '../../wording/text/day.ts';
import { groupedBy, unique } from '../../wording/text/runs.ts';
import { type AlertContext, type ChangeWithMeasure, measuresOf } from '../facts/context.ts';
import { heads, listOf, nameOf, ofFamily } from '../facts/families.ts';
import { textName } from '../facts/text-name.ts';
import type { Line } from '../message/message.ts';
import { VERBS } from './listed.ts';

/** The minute at which all of them start, where it is not midnight. */
const minuteOf = (facts: readonly ChangeWithMeasure[]): string => {
  const times = unique(facts.flatMap(({ is, since }) => (is && dateOf(is.from) === since ? timeOf(is.from) : '00:00')));
  return times.length === 1 && times[0] !== '00:00' ? ` ${times[0]}` : '';
};

const dayLabel = (since: CivilDate, today: CivilDate, facts: readonly ChangeWithMeasure[]): string => {
  if (since === today) return `TODAY${minuteOf(facts)}`;
  const day = shortDay(since, today).toUpperCase();
  return since > today ? `${day}${minuteOf(facts)}` : `SINCE ${day}`;
};

const MOST_CODES = 36;

const codesOf = (measures: readonly Measure[]): string => {
  const all = measures.flatMap((measure) => measure.codes ?? []);
  const short = [codeSpans(all), rootSpans(all)].find((codes) => codes !== '' && codes.length <= MOST_CODES);
  return short === undefined ? '' : ` · ${short}`;
};

/** One notice's number and codes; the first of a line says what the number is of. */
const item = (measures: readonly Measure[], year: string, first: boolean): string =>
  `(${reference(measures, year, first ? noticeName : noticeNumber)}${codesOf(measures)})`;

/** What a notice is on, with what narrows it where that is no element and nothing abroad. */
const scopedThings = (measures: readonly Measure[], { readings }: AlertContext): string => {
  const things = thingsOf(measures);
  if (measures.some(({ subject, reach }) => reach?.length || symbolOf(subject) !== undefined)) return things;
  const own = readings.find(({ key }) => key === measures[0]?.notice);
  const scope = scopeInBrief(own?.effects.flatMap(({ items = [] }) => items) ?? []);
  return scope === '' ? things : `${things}${scope.startsWith('≥') ? ' ' : ', '}${scope}`;
};

const controlTexts = (measures: readonly Measure[], context: AlertContext): string[] =>
  groupedBy(inOrder(measures), ruleText).flatMap(([rule, members]) => {
    const notices = groupedBy(members, ({ notice }) => notice);
    const oneByOne = notices.length === 1 || members.some(({ reach }) => reach?.length);
    if (oneByOne)
      return notices
        .map(([, own]) => `${capital(scopedThings(own, context))}: ${rule} ${item(own, context.year, true)}`)
        .join('. ');
    const listed = notices.map(
      ([, own], index) => `${scopedThings(own, context)} ${item(own, context.year, index === 0)}`,
    );
    return `${capital(rule)}: ${listed.join(' · ')}`;
  });

const withBranches = (facts: readonly ChangeWithMeasure[]): string => {
  const branches = facts.filter(({ is }) => is?.parent !== undefined);
  if (branches.length === 0) return '';
  const [name, ...others] = unique(branches.map(({ is }) => is?.parent ?? ''));
  const isParent = ({ subject, nameZh }: ChangeWithMeasure): boolean =>
    subject === name || `${name}:`.endsWith(`:${nameZh?.toLowerCase()}:`);
  const parent = others.length === 0 ? facts.find(isParent) : undefined;
  return ` (${counted(unique(facts.map(nameOf)).length, 'name')} with ${parent ? `${displayName(nameOf(parent))} ` : ''}branches)`;
};

const listingTexts = (facts: readonly ChangeWithMeasure[], context: AlertContext): string[] =>
  groupedBy(facts, (fact) => `${fact.is?.kind} ${fact.notice ?? fact.by} ${listOf(fact)}`).flatMap(([, own]) => {
    const [first] = own;
    if (first === undefined) return [];
    const named = heads(own).map(nameOf);
    const ref = textName(first.notice ?? first.by ?? '', context);
    const verb = first.is && VERBS[first.is.kind];
    if (verb) return `${capital(verb)} ${someNames(named)} (${ref})`;
    const names = named.length <= 4 ? ` (${someNames(named, 4)})` : withBranches(own);
    const brings = first.is ? consequences({ ...first.is, list: listOf(first) }) : 'listed';
    return `${capital(listName(listOf(first)))} +${named.length}${names}: ${brings} (${ref})`;
  });

/** What starts today or on a day that is now known: a label for each day. */
export const beganLines = (facts: readonly ChangeWithMeasure[], context: AlertContext): Line[] => {
  const days = groupedBy(
    facts.toSorted((a, b) => a.since.localeCompare(b.since)),
    ({ since }) => since,
  );
  return days.flatMap(([since, own]) => {
    const texts = [
      ...controlTexts(measuresOf(ofFamily(own, 'control')), context),
      ...listingTexts(ofFamily(own, 'listing'), context),
    ];
    return texts.map((text) => ({ label: dayLabel(since as CivilDate, context.today, own), text }));
  });
};
