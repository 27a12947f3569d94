import { isEntity, isItem, isTariff } from '../domain/subject.ts';
import type { Measure } from '../ledger/evaluate/measure.ts';
import type { CivilDate, Instant } from '../time/civil.ts';
import type { SourceCheck } from '../views/answers/checked.ts';
import { longDay, shortDay } from '../wording/day.ts';
import { dutiesName } from '../wording/duties.ts';
import { noticeName } from '../wording/notice.ts';
import { withNotices } from '../wording/refs.ts';
import { groupedBy } from '../wording/runs.ts';
import type { Filter } from './audience.ts';
import { dayLink } from './dashboard-link.ts';
import { matches } from './filter.ts';
import { basisLines } from './lines/basis.ts';
import { channelsOf, checkedLines } from './lines/known.ts';
import type { Line, Message } from './message.ts';
import type { Reminder } from './reminders.ts';

const inWords = (days: number): string => (days === 1 ? 'tomorrow' : `in ${days} days`);

/** What happens on the day, in the words of the step. */
const LABELS: Partial<Record<Measure['state'], string>> = {
  'in-force': 'IN FORCE',
  suspended: 'SUSPENDED',
  stopped: 'STOPS',
  ended: 'ENDS',
  repealed: 'REPEALED',
  replaced: 'REPLACED',
};

const said = (measures: readonly Measure[], year: string): string => {
  const controls = measures.filter(({ subject }) => isItem(subject));
  const listings = groupedBy(
    measures.filter(({ subject }) => isEntity(subject)),
    ({ notice }) => notice,
  ).map(([notice, own]) => {
    const count = own.filter(({ parent }) => !parent).length;
    return `${noticeName(notice, year)} (${count} ${count === 1 ? 'firm' : 'firms'})`;
  });
  const duties = groupedBy(
    measures.filter(({ subject }) => isTariff(subject)),
    ({ subject }) => subject,
  ).map(([subject]) => dutiesName(subject));
  return [...(controls.length > 0 ? [withNotices(controls, year)] : []), ...listings, ...duties].join('; ');
};

/** `Ho (57/2025): suspended → in force` */
const step = (measures: readonly Measure[], today: CivilDate): string => {
  const [first] = measures;
  const [from, to] = [first?.state, first?.next?.state].map((state) => state?.replace('-', ' '));
  return `${said(measures, today.slice(0, 4))}: ${from === to ? first?.next?.why : `${from} → ${to}`}`;
};

/** Measures that take the same step. */
const steps = (measures: readonly Measure[]): Measure[][] =>
  groupedBy(measures, ({ state, next }) => `${state}|${next?.state}|${next?.why}`).map(([, own]) => own);

const linesOf = ({ inDays, on, measures }: Reminder, today: CivilDate): Line[] =>
  steps(measures).map((own) => {
    const [first] = own;
    const aside = first?.state === 'suspended' || first?.suspendedPct !== undefined;
    const back = aside && first?.next?.state === 'in-force';
    const label = back ? 'BACK' : (LABELS[first?.next?.state ?? 'in-force'] ?? 'CHANGES');
    return { label, text: `${step(own, today)} on ${shortDay(on, today)}, ${inWords(inDays)}, unless changed` };
  });

type Asked = { filter?: Filter; today: CivilDate; at: Instant; site?: string; checked?: readonly SourceCheck[] };

/** What a day reminds an audience of; undefined where nothing concerns it. */
export const reminderMessage = (
  reminders: readonly Reminder[],
  { filter, today, at, site, checked = [] }: Asked,
): Message | undefined => {
  if (filter?.statuses && !filter.statuses.includes('scheduled')) return undefined;
  const asked = reminders.flatMap((reminder) => {
    const measures = reminder.measures.filter((measure) => matches(filter, measure));
    return measures.length === 0 ? [] : [{ ...reminder, measures }];
  });
  const soonest = asked.toSorted((a, b) => a.inDays - b.inDays);
  const [first] = soonest;
  if (!first) return undefined;
  const issuers = asked.flatMap(({ measures }) => measures.map(({ issuer }) => issuer));
  return {
    status: 'scheduled',
    headline: `${longDay(first.on)}, ${inWords(first.inDays)}, unless changed: ${steps(first.measures)
      .map((own) => step(own, today))
      .join('; ')}`,
    lines: [
      ...soonest.flatMap((reminder) => linesOf(reminder, today)).slice(0, 9),
      ...checkedLines(channelsOf({ checked }, issuers), at),
      ...basisLines(asked.flatMap(({ measures }) => measures)),
    ],
    evidence: [],
    links: site ? [{ title: `dashboard on ${longDay(first.on)}`, url: dayLink(site, first.on) }] : [],
    footer: 'derived from what is known now; withdrawn if a newer text moves it',
    at,
    changes: [],
  };
};
