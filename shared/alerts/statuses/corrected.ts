import { isItem } from '../../domain/subject.ts';
import type { Measure } from '../../ledger/evaluate/measure.ts';
import type { View } from '../../ledger/log/change.ts';
import { dateOf } from '../../time/civil.ts';
import { withNotices } from '../../wording/measures/references.ts';
import { noticeList } from '../../wording/notices/notice.ts';
import { shortDay } from '../../wording/text/day.ts';
import { groupedBy, unique } from '../../wording/text/runs.ts';
import { type AlertContext, type ChangeWithMeasure, measuresOf } from '../facts/context.ts';
import { listingThings } from '../facts/families.ts';
import { withdrawn } from '../lines/withdrawn.ts';
import type { Line } from '../message/message.ts';

const things = (facts: readonly ChangeWithMeasure[], year: string): string => {
  const items = measuresOf(facts).filter(({ subject }) => isItem(subject));
  const others = facts.filter(({ subject }) => !isItem(subject));
  return [...(items.length > 0 ? [withNotices(items, year)] : []), ...listingThings(others, year)].join(', ');
};

const keysOf = (facts: readonly ChangeWithMeasure[]): string[] =>
  unique(facts.flatMap(({ notice, is }) => notice ?? is?.notice ?? []));

/** Of our reading, and of what we had from the baseline before there was any. */
const bySource = (facts: readonly ChangeWithMeasure[]): [ours: ChangeWithMeasure[], shipped: ChangeWithMeasure[]] => [
  facts.filter(({ corrects }) => corrects === undefined),
  facts.filter(({ corrects }) => corrects !== undefined),
];

export const correctedHeadline = (facts: readonly ChangeWithMeasure[], { year }: AlertContext): string => {
  const [ours, shipped] = bySource(facts);
  const said = [
    ours.length > 0 &&
      `our earlier reading of ${noticeList(keysOf(ours), year)} was wrong; what it says has not changed`,
    shipped.length > 0 &&
      `${noticeList(unique(shipped.flatMap(({ by }) => by ?? [])), year)}, now read here, says more than the shipped baseline, or something else`,
  ];
  return said.filter(Boolean).join('; ');
};

const said = (view: View | null, measure: Measure | undefined, { today }: AlertContext): string => {
  if (view === null) return 'nothing';
  const rate = view.ratePct === undefined ? '' : ` at ${view.ratePct} %`;
  const day = measure && shortDay(dateOf(measure.from), today);
  if (view.state === 'announced') return `announced${day ? ` for ${day}` : ''}${rate}`;
  if (view.state === 'in-force') return `in force${day ? ` since ${day}` : ''}${rate}`;
  return `${view.state}${view.until ? ` to ${shortDay(view.until, today)}` : ''}${rate}`;
};

const WHY = {
  ours: { label: 'WHY', text: 'the same page, read better; the issuer has published nothing new' },
  shipped: {
    label: 'WHY',
    text: 'the notice itself was read here for the first time; the issuer has published nothing new',
  },
};

/** `we said suspended; it is in force`; where the state is the same, what it covers is not. */
const corrected = (pair: string): string => {
  const [before, after] = pair.split(' → ');
  return before === after
    ? `still ${after}, but its rule or whom it covers is not as we said`
    : `we said ${before}; it is ${after}`;
};

/** What we had said, and what the same page says as it is read now. */
export const correctedLines = (facts: readonly ChangeWithMeasure[], context: AlertContext): Line[] => {
  const [ours, shipped] = bySource(facts);
  const pairs = groupedBy(facts, ({ from, to, was, is }) => `${said(from, was, context)} → ${said(to, is, context)}`);
  return [
    ...pairs.map(([pair, own]) => ({
      label: 'CORRECTED',
      text: `${things(own, context.year)}: ${corrected(pair)}`,
    })),
    ...withdrawn(context),
    ...(ours.length > 0 ? [WHY.ours] : []),
    ...(shipped.length > 0 ? [WHY.shipped] : []),
  ];
};
