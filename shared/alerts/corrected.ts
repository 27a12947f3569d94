import { isItem } from '../domain/subject.ts';
import type { Measure } from '../ledger/evaluate/measure.ts';
import type { View } from '../ledger/log/change.ts';
import { dateOf } from '../time/civil.ts';
import { shortDay } from '../wording/day.ts';
import { noticeList } from '../wording/notice.ts';
import { withNotices } from '../wording/refs.ts';
import { groupedBy, unique } from '../wording/runs.ts';
import { type AlertContext, type ChangeWithMeasure, measuresOf } from './context.ts';
import { listingThings } from './lines/families.ts';
import type { Line } from './message.ts';
import { withdrawn } from './reminders.ts';

const things = (facts: readonly ChangeWithMeasure[], year: string): string => {
  const items = measuresOf(facts).filter(({ subject }) => isItem(subject));
  const others = facts.filter(({ subject }) => !isItem(subject));
  return [...(items.length > 0 ? [withNotices(items, year)] : []), ...listingThings(others, year)].join(', ');
};

export const correctedHeadline = (facts: readonly ChangeWithMeasure[], { year }: AlertContext): string => {
  const notices = unique(facts.flatMap(({ notice, is }) => notice ?? is?.notice ?? []));
  return `our earlier reading of ${noticeList(notices, year)} was wrong; what it says has not changed`;
};

const said = (view: View | null, measure: Measure | undefined, { today }: AlertContext): string => {
  if (view === null) return 'nothing';
  const rate = view.ratePct === undefined ? '' : ` at ${view.ratePct} %`;
  const from = measure && shortDay(dateOf(measure.from), today);
  if (view.state === 'announced') return `announced for ${from}${rate}`;
  if (view.state === 'in-force') return `in force since ${from}${rate}`;
  return `${view.state}${view.until ? ` to ${shortDay(view.until, today)}` : ''}${rate}`;
};

/** What we had said, and what the same page says as it is read now. */
export const correctedLines = (facts: readonly ChangeWithMeasure[], context: AlertContext): Line[] => {
  const pairs = groupedBy(facts, ({ from, to, was, is }) => `${said(from, was, context)} → ${said(to, is, context)}`);
  return [
    ...pairs.map(([pair, own]) => ({
      label: 'CORRECTED',
      text: `${things(own, context.year)}: we said ${pair.replace(' → ', '; it is ')}`,
    })),
    ...withdrawn(context),
    { label: 'WHY', text: 'the same page, read better; the issuer has published nothing new' },
  ];
};
