import { type Claim, imposerOf, isCalledOff } from '../../domain/acts/claim.ts';
import { directionOf, isTariff } from '../../domain/subject.ts';
import type { TotalStep } from '../../ledger/evaluate/total-steps.ts';
import { actorOf, claimText, speakerOf } from '../../wording/changes/claim.ts';
import { composition, dutiesName, onAllGoods, totalOf } from '../../wording/duties/duties.ts';
import { noticeName } from '../../wording/notices/notice.ts';
import { goodsFrom, instrumentOf, instrumentsOf } from '../../wording/rules/party.ts';
import { longDay, shortDay } from '../../wording/text/day.ts';
import { unique } from '../../wording/text/runs.ts';
import { turnTexts, whenOf } from '../duties/duty-words.ts';
import { comesBack, paidAt, type Turn, turnsOf } from '../duties/turns.ts';
import { type AlertContext, type ChangeWithMeasure, readingBy } from '../facts/context.ts';
import { channelsOf, checkedText } from '../lines/known.ts';
import type { Line, MessageStatus } from '../message/message.ts';

/** A report that ends its own thread is told as CLOSED. */
export const statusOfReport = (facts: readonly ChangeWithMeasure[]): MessageStatus =>
  facts.every(({ claim }) => claim && isCalledOff(claim)) ? 'closed' : 'reported';

/** What each kind of report lacks; the press may well be right about a text that we have not seen. */
const BUT = { threat: 'nothing in force', remark: 'no instrument', report: 'no official text seen' } as const;

const kindOf = ({ type, speaker }: Claim): keyof typeof BUT => {
  if (type === 'tariff-threat') return 'threat';
  return speaker === 'official-cn' ? 'remark' : 'report';
};

export const reportedHeadline = (facts: readonly ChangeWithMeasure[], context: AlertContext): string => {
  const { year } = context;
  const fact = facts[0];
  const claim = fact?.claim;
  if (!claim)
    return `an official answer speaks of ${noticeName(fact?.notice ?? '', year)}; the notice has not been seen`;
  const what = kindOf(claim);
  const struck = struckDown(fact, context);
  if (struck) return `${actorOf(claim)} ${what}, ${BUT[what]}: ${struck}`;
  if (isCalledOff(claim)) return `${actorOf(claim)} ${what} ${claim.stance}: ${claimText(claim)}`;
  return `${actorOf(claim)} ${what}, ${BUT[what]}: ${speakerOf(claim)} ${claimText(claim)}`;
};

type Figure = { pct: number; parts: TotalStep['parts']; next?: Turn };

/** What is paid at a day, over everything known: what a text voids and is still collected counts. */
const paidOn = (subject: string, { law, after }: AlertContext, day?: string): Figure => {
  const steps = law?.after.totals(subject);
  if (!law || !steps) return { pct: totalOf(onAllGoods(after, subject)), parts: [] };
  const turns = turnsOf(steps);
  const at = turns.findLast(({ on }) => day !== undefined && on.slice(0, 10) <= day)?.at ?? law.after.known;
  const step = paidAt(steps, Math.max(at, law.after.known));
  const next = turns.find((turn) => turn.at > Math.max(at, law.after.known));
  return { pct: step?.pct ?? 0, parts: step?.parts ?? [], ...(next && { next }) };
};

/** `IEEPA duties on Chinese goods (20 points)`: those that a court struck down, as far as its report names their law. */
const struckDown = (fact: ChangeWithMeasure, context: AlertContext): string | undefined => {
  const { claim, subject } = fact;
  if (claim?.ratePct !== 0 || !/\bCourt\b/i.test(claim.evidence)) return undefined;
  const { parts } = paidOn(subject, context);
  const ieepa = /\bIEEPA\b|International Emergency Economic Powers/i.test(claim.evidence);
  const own = parts.filter(({ pct, authority }) => pct > 0 && (!ieepa || authority === 'ieepa'));
  const points = own.reduce((sum, { pct }) => sum + pct, 0);
  if (points === 0) return undefined;
  const { partner } = directionOf(subject);
  const law = ieepa ? 'IEEPA duties' : 'duties';
  return `court strikes down ${law} on ${goodsFrom(partner)} (${points} points); still collected until an order ends them`;
};

/** What holds meanwhile, with what is put aside of it and what is known to come. */
const now = (subject: string, context: AlertContext): string => {
  const { after, year, today } = context;
  const figure = paidOn(subject, context);
  const comes = figure.next && !figure.next.parts.some(comesBack) ? figure.next : undefined;
  if (comes) {
    const what = turnTexts(comes, [], year).join(', ');
    const then = `${comes.to} % from ${whenOf(comes.on, subject)}${what ? `: ${what}` : ''}`;
    return `${dutiesName(subject, true)} ${figure.pct} % now; ${then}`;
  }
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
  const total = tariff ? paidOn(first.subject, context, claim.effectiveOn).pct : 0;
  const done = ifDone(claim, total);
  const sources = unique(
    facts.flatMap((fact) => readingBy(context, fact)?.publisher ?? readingBy(context, fact)?.source ?? []),
  );
  const open = !isCalledOff(claim);
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
