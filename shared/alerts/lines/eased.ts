import type { ChangeKind, View } from '../../ledger/log/change.ts';
import { addDays, type CivilDate, dateOf } from '../../time/civil.ts';
import { withRules } from '../../wording/measures/references.ts';
import { listName } from '../../wording/rules/list.ts';
import { capital, someNames } from '../../wording/subjects/subject.ts';
import { longDay, shortDay } from '../../wording/text/day.ts';
import { groupedBy } from '../../wording/text/runs.ts';
import { type AlertContext, type ChangeWithMeasure, measuresOf } from '../facts/context.ts';
import { familyOf, heads, listOf, nameOf, ofFamily, parted } from '../facts/families.ts';
import { textName } from '../facts/text-name.ts';
import type { Line } from '../message/message.ts';
import { durationOf } from './durations.ts';

const LABELS: Partial<Record<ChangeKind, string>> = {
  suspended: 'SUSPENDED',
  extended: 'EXTENDED',
  shortened: 'SHORTENED',
  stopped: 'STOPPED',
  repealed: 'REPEALED',
  delisted: 'STRUCK OFF',
  resumed: 'RESUMED',
  replaced: 'BASIS MOVED',
  amended: 'AMENDED',
  corrected: 'CORRECTED',
};

export const RELIEF_KINDS: ReadonlySet<ChangeKind> = new Set(Object.keys(LABELS) as ChangeKind[]);

const labelOf = (fact: ChangeWithMeasure): string => {
  if (fact.kind !== 'suspended' || familyOf(fact) !== 'control') return LABELS[fact.kind] ?? 'CHANGED';
  return fact.from?.state === 'announced' ? 'NEVER BEGAN' : 'STOOD DOWN';
};

const words = (view: View | null): string => (view === null ? 'not in force' : view.state.replace('-', ' '));

const dayOf = (date: CivilDate, today: CivilDate): string => {
  if (date === today) return 'today';
  return date === addDays(today, 1) ? 'tomorrow' : shortDay(date, today);
};

const isEndMoved = ({ kind }: ChangeWithMeasure): boolean => kind === 'extended' || kind === 'shortened';

const movedEnd = (fact: ChangeWithMeasure, context: AlertContext): string => {
  const end = fact.to?.until ? longDay(fact.to.until) : 'no end stated';
  const was = fact.from?.until ? shortDay(fact.from.until, fact.to?.until ?? context.today) : 'no end stated';
  const counted = durationOf(fact, context);
  return `${words(fact.to)}, end ${was} → ${end}${counted ? ` (“${counted}”, end counted by us)` : ''}`;
};

/** `announced, start 1 Mar → 1 Apr 2027`; undefined where a text moved something else. */
const movedStart = ({ kind, was, is, to }: ChangeWithMeasure, { today }: AlertContext): string | undefined => {
  if (kind !== 'amended' || !was || !is || was.from === is.from) return undefined;
  return `${words(to)}, start ${shortDay(dateOf(was.from), today)} → ${longDay(dateOf(is.from))}`;
};

/** Controls by the day on which they were due, or since which they had been in force. */
const controlText = (facts: readonly ChangeWithMeasure[], context: AlertContext): string => {
  const { today, year } = context;
  const [first] = facts;
  const turned = first && (isEndMoved(first) ? movedEnd(first, context) : movedStart(first, context));
  if (turned) return `${turned}: ${withRules(measuresOf(facts), year)}`;
  const waiting = facts[0]?.from?.state === 'announced';
  const dayIn = ({ is, since }: ChangeWithMeasure): string => (is ? dateOf(is.from) : since);
  const parts = groupedBy(facts, dayIn).map(([day, own]) => {
    const said = withRules(measuresOf(own), year);
    const when = dayOf(day as CivilDate, today);
    return waiting ? `${said}, due ${when}` : `${said}, ${said.split(', ').length === 2 ? 'both ' : ''}since ${when}`;
  });
  const counts = facts[0] && facts[0].since > today ? ` from ${shortDay(facts[0].since, today)}` : '';
  return `${words(facts[0]?.from ?? null)} → ${words(facts[0]?.to ?? null)}${counts}: ${parts.join('; ')}`;
};

const ended = (fact: ChangeWithMeasure, { today }: AlertContext): string => {
  const open = fact.from?.state === 'suspended' && fact.from.until === undefined ? ' with no end stated' : '';
  const start = fact.since === today ? 'today' : `from ${shortDay(fact.since, today)}`;
  const until = fact.to?.until ? `, last day ${longDay(fact.to.until)}` : '';
  const struck = fact.kind === 'stopped' ? '. Names are not struck off' : '';
  return `${words(fact.from)}${open} → ${words(fact.to)} ${start}${until}${struck}`;
};

const listingTexts = (facts: readonly ChangeWithMeasure[], context: AlertContext): string[] =>
  groupedBy(facts, ({ notice, by }) => notice ?? by ?? '').flatMap(([notice, own]) => {
    const [first] = own;
    if (first === undefined) return [];
    const outcome = isEndMoved(first) ? movedEnd(first, context) : ended(first, context);
    return `${textName(notice, context)} (${someNames(heads(own).map(nameOf))}): ${outcome}`;
  });

const textsOf = (facts: readonly ChangeWithMeasure[], context: AlertContext): string[] => {
  const controls = ofFamily(facts, 'control');
  const byState = groupedBy(controls, (fact) => {
    const { from, to, since, was, is } = fact;
    const moved = isEndMoved(fact) ? [from?.until, to?.until] : [fact.kind === 'amended' && [was?.from, is?.from]];
    return JSON.stringify([from?.state, to?.state, since, ...moved]);
  });
  return [...byState.map(([, own]) => controlText(own, context)), ...listingTexts(ofFamily(facts, 'listing'), context)];
};

const inPassing = (facts: readonly ChangeWithMeasure[], context: AlertContext): string => {
  const listings = groupedBy(ofFamily(facts, 'listing'), (fact) => listOf(fact)).map(([list, own]) => {
    const notices = groupedBy(own, ({ notice, kind }) => `${notice}|${kind}`).map(([, members]) => {
      const [first] = members;
      const until = first?.to?.until ? ` to ${shortDay(first.to.until, context.today)}` : '';
      return `${textName(first?.notice ?? '', context)} (${heads(members).length}) ${first?.kind}${until}`;
    });
    return `${listName(list)}: ${notices.join('; ')}`;
  });
  return listings.map(capital).join('. ');
};

/** What was put aside, moved or ended; what people asked for least comes as one line in passing. */
export const easedLines = (facts: readonly ChangeWithMeasure[], context: AlertContext): Line[] => {
  const { main, also } = parted(facts);
  const lines = groupedBy(main, labelOf).flatMap(([label, own]) =>
    textsOf(own, context).map((text) => ({ label, text })),
  );
  return also.length === 0 ? lines : [...lines, { label: 'ALSO TODAY', text: inPassing(also, context) }];
};
