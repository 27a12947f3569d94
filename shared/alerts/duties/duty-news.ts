import type { TotalStep } from '../../ledger/evaluate/total-steps.ts';
import type { CivilDate } from '../../time/civil.ts';
import { groupedBy, unique } from '../../wording/text/runs.ts';
import { type AlertContext, type ChangeWithMeasure, readingBy } from '../facts/context.ts';
import { backPoints, comesBack, paidAt, pctAt, type Turn, turnBetween, turnsOf } from './turns.ts';

/** What facts come to for all goods of one direction, over everything known at the minutes they speak of. */
export type DutyNews = {
  subject: string;
  /** The texts that did it. */
  by: string[];
  /** By the clock and not by a text. */
  byDate: boolean;
  /** From what is paid now to what is paid once all of it counts; `at` is when it does. */
  turn: Turn;
  /** It counts already. */
  counts: boolean;
  /** It counts from the day of a text that states none itself. */
  undated: boolean;
  /** Of `turn.to`, the points that come back only where no suspension of them is extended. */
  unlessExtended: number;
  /** What had been due at that minute before, where a text had announced other than what is paid. */
  wasDue?: number;
  /** Points whose suspension these facts set, with its end. */
  aside?: { points: number; until?: CivilDate };
  /** The parts of the figure then. */
  standing: TotalStep['parts'];
  /** The first turn after that, as far as is known. */
  later?: Turn;
};

const NOTHING: TotalStep[] = [];
const NOWHERE = { at: 0, on: '' as Turn['on'] };

const isOwnAct =
  (own: ReadonlySet<string>) =>
  (turn: Turn): boolean =>
    turn.parts.some((one) => own.has(one.part.id) && !comesBack(one) && one.part.state !== 'ended');

const isSameTurn = (one: Turn, other: Turn): boolean =>
  one.at === other.at && one.from === other.from && one.to === other.to;

type OldEnd = { at: number; on: Turn['on']; was: number; is: number };

const oldEnd = (past: readonly TotalStep[], present: readonly TotalStep[], after: number): OldEnd | undefined => {
  const back = turnsOf(past).find((one) => one.at > after && backPoints(one) > 0);
  return back && { at: back.at, on: back.on, was: back.to, is: pctAt(present, back.at) };
};

/** What ends by a turn of the clock: points that came back, terms that are over, days that were announced. */
const dueNow = (turns: readonly Turn[], start: number, now: number): Turn[] =>
  turns.filter(({ at }) => at > start && at <= now);

const asideOf = (facts: readonly ChangeWithMeasure[]): DutyNews['aside'] => {
  const last = [...new Map(facts.map((fact) => [fact.measure, fact])).values()];
  const held = last.filter(({ to, kind }) => to?.suspendedPct && ['suspended', 'extended', 'shortened'].includes(kind));
  const until = held.flatMap(({ to }) => to?.until ?? [])[0];
  const points = held.reduce((sum, { to }) => sum + (to?.suspendedPct ?? 0), 0);
  return points === 0 ? undefined : { points, ...(until && { until }) };
};

/** The texts set or move a rate, and none of them says from when. */
const statesNoDay = (facts: readonly ChangeWithMeasure[], context: AlertContext): boolean => {
  const rates = facts.flatMap((fact) => readingBy(context, fact)?.effects ?? []).filter(({ ratePct }) => ratePct);
  return rates.length > 0 && rates.every(({ from }) => from === undefined);
};

const ofSubject = (subject: string, facts: readonly ChangeWithMeasure[], context: AlertContext): DutyNews => {
  const { law } = context;
  const [past, present] = [law?.before.totals(subject) ?? NOTHING, law?.after.totals(subject) ?? NOTHING];
  const [start, now] = [law?.before.known ?? 0, law?.after.known ?? 0];
  const turns = turnsOf(present);
  const byDate = facts.every(({ status }) => status === 'by-date');
  const own = new Set(facts.map(({ measure }) => measure));
  const ownTurns = turns.filter(({ at }) => at > start).filter(isOwnAct(own));
  // Another text has announced a step of the same duty: that one is no news of these.
  const fresh = ownTurns.filter((turn) => !turnsOf(past).some((one) => isSameTurn(one, turn)));
  const acts = byDate ? dueNow(turns, start, now) : fresh.length > 0 ? fresh : ownTurns;
  const [first] = acts;
  const comesBefore = !byDate && first !== undefined && turns.some(({ at }) => at > now && at < first.at);
  // Where the texts change what counts already, what was paid is what had been known before them.
  const [knew, knows] = [paidAt(past, start), paidAt(present, start)];
  const moved = turnBetween(knew, knows, NOWHERE).parts.some(({ part }) => own.has(part.id));
  const before = comesBefore ? paidAt(present, first.at - 1) : moved ? knew : knows;
  const last = acts.at(-1);
  const at = last?.at ?? start;
  const then = paidAt(present, at);
  const standing = { at, on: last?.on ?? then?.on ?? NOWHERE.on };
  const turn = turnBetween(before, then, standing);
  const announced = turnsOf(past).find((one) => one.at === at && isOwnAct(own)(one));
  const aside = asideOf(facts);
  const movedTo = last === undefined && aside ? oldEnd(past, present, now)?.at : undefined;
  const later = turns.find((one) => one.at > Math.max(at, now, movedTo ?? 0));
  return {
    subject,
    by: unique(facts.flatMap((fact) => fact.by ?? fact.notice ?? [])),
    byDate,
    turn: { ...turn, ...(last?.voidSince && { voidSince: last.voidSince }) },
    counts: at <= now,
    undated: !byDate && last === undefined && statesNoDay(facts, context),
    unlessExtended: byDate || last === undefined ? 0 : backPoints(last),
    ...(announced && announced.to !== turn.to && announced.to !== turn.from && { wasDue: announced.to }),
    ...(aside && { aside }),
    standing: then?.parts ?? [],
    ...(later && { later }),
  };
};

/** The facts on all goods, a piece of news a direction. */
export const dutyNews = (facts: readonly ChangeWithMeasure[], context: AlertContext): DutyNews[] =>
  groupedBy(facts, ({ subject }) => subject).map(([subject, own]) => ofSubject(subject, own, context));

/** What would have been paid, and what is, at the end that these facts moved. */
export const atOldEnd = ({ subject, turn }: DutyNews, { law }: AlertContext): OldEnd | undefined =>
  oldEnd(law?.before.totals(subject) ?? NOTHING, law?.after.totals(subject) ?? NOTHING, turn.at);
