import { type Claim, imposerOf } from '../domain/claim.ts';
import { isTariff } from '../domain/subject.ts';
import { actorOf, claimText, speakerOf } from '../wording/claim.ts';
import { longDay, shortDay } from '../wording/day.ts';
import { composition, dutiesName, onAllGoods, totalOf } from '../wording/duties.ts';
import { noticeName } from '../wording/notice.ts';
import { instrumentOf, instrumentsOf } from '../wording/party.ts';
import { unique } from '../wording/runs.ts';
import { type AlertContext, type ChangeWithMeasure, readingBy } from './context.ts';
import { channelsOf, checkedText } from './lines/known.ts';
import type { Line, MessageStatus } from './message.ts';

const withdrawn = ({ stance }: Claim): boolean => stance === 'withdrawn' || stance === 'denied';

/** A report that ends its own thread is told as CLOSED. */
export const statusOfReport = (facts: readonly ChangeWithMeasure[]): MessageStatus =>
  facts.every(({ claim }) => claim && withdrawn(claim)) ? 'closed' : 'reported';

/** What each kind of report lacks; the press may well be right about a text that we have not seen. */
const BUT = { threat: 'nothing in force', remark: 'no instrument', report: 'no official text seen' } as const;

const kindOf = ({ type, speaker }: Claim): keyof typeof BUT => {
  if (type === 'tariff-threat') return 'threat';
  return speaker === 'official-cn' ? 'remark' : 'report';
};

export const reportedHeadline = (facts: readonly ChangeWithMeasure[], { year }: AlertContext): string => {
  const fact = facts[0];
  const claim = fact?.claim;
  if (!claim)
    return `an official answer speaks of ${noticeName(fact?.notice ?? '', year)}; the notice has not been seen`;
  const what = kindOf(claim);
  if (withdrawn(claim)) return `${actorOf(claim)} ${what} ${claim.stance}: ${claimText(claim)}`;
  return `${actorOf(claim)} ${what}, ${BUT[what]}: ${speakerOf(claim)} ${claimText(claim)}`;
};

/** What holds meanwhile, with what is put aside of it. */
const now = (subject: string, { after, year, today }: AlertContext): string => {
  const measures = onAllGoods(after, subject);
  const aside = measures.filter(({ state, suspendedPct }) => state === 'in-force' && suspendedPct);
  const until = aside[0]?.until ? ` to ${longDay(aside[0].until)}` : ', no end stated';
  const points = aside.reduce((sum, { suspendedPct = 0 }) => sum + suspendedPct, 0);
  const rest = points === 0 ? '' : `; the other ${points} points are suspended${until}`;
  return `${dutiesName(subject, true)} stay ${composition(measures, year)}${rest || ` on ${shortDay(today, today)}`}`;
};

const ifDone = (claim: Claim, total: number): string | undefined => {
  if (claim.ratePct === undefined || claim.type !== 'tariff-threat') return undefined;
  if (claim.basis === 'total') return `${claim.ratePct} % on all goods (their sum; there is no text)`;
  return claim.basis === 'component'
    ? undefined
    : `${total + claim.ratePct} % on all goods (our sum; there is no text)`;
};

const sourceOf = ({ evidence, speaker }: Claim): string => {
  if (/social|post(ed)?\b|Truth/i.test(evidence)) return 'a social-media post';
  return speaker === 'official-cn' ? "an official's words" : 'a report';
};

const basis = (claim: Claim, context: AlertContext): string => {
  const imposer = imposerOf(claim);
  const checked = channelsOf(context, [imposer]);
  return `${sourceOf(claim)}. No ${instrumentsOf(imposer)} found${checked.length > 0 ? `; ${checkedText(checked, context.at)}` : ''}`;
};

const next = (claim: Claim, today: AlertContext['today']): string => {
  const text = instrumentOf(imposerOf(claim));
  const mark = claim.effectiveOn
    ? `. No reminder is set for ${shortDay(claim.effectiveOn, today)} beyond a calendar mark “threatened”`
    : '';
  return `this thread turns CONFIRMED if ${text} appears, CLOSED if withdrawn${mark}`;
};

const UNSEEN: Line[] = [
  { label: 'MEANS', text: 'an official explained a notice that none of our sources has shown for 24 hours' },
  { label: 'NEXT', text: 'told as CONFIRMED once the notice itself is seen' },
];

export const reportedLines = (facts: readonly ChangeWithMeasure[], context: AlertContext): Line[] => {
  const [first, ...rest] = facts;
  const claim = first?.claim;
  if (!first || !claim) return UNSEEN;
  const tariff = isTariff(first.subject);
  const total = tariff ? totalOf(onAllGoods(context.after, first.subject)) : 0;
  const done = ifDone(claim, total);
  const sources = unique(
    facts.flatMap((fact) => readingBy(context, fact)?.publisher ?? readingBy(context, fact)?.source ?? []),
  );
  const open = !withdrawn(claim);
  return [
    ...(tariff ? [{ label: 'NOW', text: now(first.subject, context) }] : []),
    ...(open && done ? [{ label: 'IF DONE', text: done }] : []),
    ...(open ? [{ label: 'BASIS', text: basis(claim, context) }] : []),
    ...unique(rest.flatMap((fact) => (fact.claim ? [claimText(fact.claim)] : [])))
      .filter((text) => text !== claimText(claim))
      .slice(0, 3)
      .map((text) => ({ label: 'ALSO', text })),
    ...(sources.length > 0 ? [{ label: 'SOURCES', text: sources.join('; ') }] : []),
    ...(open ? [{ label: 'NEXT', text: next(claim, context.today) }] : []),
  ];
};
