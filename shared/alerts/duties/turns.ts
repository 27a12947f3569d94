import { DAY, type Minute } from '../../ledger/evaluate/minutes.ts';
import { stepAt, type TotalStep } from '../../ledger/evaluate/total-steps.ts';
import type { CivilDate, CivilMinute } from '../../time/civil.ts';

type Part = TotalStep['parts'][number];

/** What one duty does where the total turns. */
export type PartTurn = { part: Part; was?: Part; from: number; to: number };

/** The additional duty on all goods goes from one figure to another at a minute of the imposer's. */
export type Turn = {
  at: Minute;
  on: CivilMinute;
  from: number;
  to: number;
  parts: PartTurn[];
  /** The day of the text by which duties that end here were void before, and collected a while longer. */
  voidSince?: CivilDate;
};

// A duty that ends without a day of its own is paid until the one in its place starts, where that is near.
const NEAR = 14 * DAY;

const endsUndated = (step: TotalStep, last: TotalStep | undefined): boolean =>
  step.parts.every((part) => {
    const was = last?.parts.find(({ id }) => id === part.id);
    return part.pct === (was?.pct ?? 0) || (part.undated === true && was !== undefined && was.pct > 0);
  });

/** The steps of what is paid, with the day since which what ends at a step had been void. */
const paidSteps = (steps: readonly TotalStep[]): (TotalStep & { voidSince?: CivilDate })[] => {
  const paid: (TotalStep & { voidSince?: CivilDate })[] = [];
  let since: CivilDate | undefined;
  for (const [index, step] of steps.entries()) {
    const next = steps[index + 1];
    const starts = next !== undefined && next.pct > step.pct && next.at - step.at <= NEAR;
    if (starts && endsUndated(step, paid.at(-1))) since ??= step.on.slice(0, 10) as CivilDate;
    else {
      paid.push({ ...step, ...(since && { voidSince: since }) });
      since = undefined;
    }
  }
  return paid;
};

/** What is paid on all goods at a minute. */
export const paidAt = (steps: readonly TotalStep[], at: Minute): TotalStep | undefined => stepAt(paidSteps(steps), at);

export const pctAt = (steps: readonly TotalStep[], at: Minute): number => paidAt(steps, at)?.pct ?? 0;

const partTurns = (was: TotalStep | undefined, is: TotalStep | undefined): PartTurn[] => {
  const parts = [
    ...(is?.parts ?? []),
    ...(was?.parts ?? []).filter(({ id }) => !is?.parts.some((one) => one.id === id)),
  ];
  return parts.flatMap((part): PartTurn[] => {
    const before = was?.parts.find(({ id }) => id === part.id);
    const after = is?.parts.find(({ id }) => id === part.id);
    const [from, to] = [before?.pct ?? 0, after?.pct ?? 0];
    if (from === to && (before?.asidePct ?? 0) === (after?.asidePct ?? 0)) return [];
    return [{ part: after ?? part, ...(before && { was: before }), from, to }];
  });
};

/** From one standing to another at a minute. */
export const turnBetween = (
  was: TotalStep | undefined,
  is: (TotalStep & { voidSince?: CivilDate }) | undefined,
  { at, on }: Pick<Turn, 'at' | 'on'>,
): Turn => ({
  at,
  on,
  from: was?.pct ?? 0,
  to: is?.pct ?? 0,
  parts: partTurns(was, is),
  ...(is?.voidSince && { voidSince: is.voidSince }),
});

/** Every turn of what is paid. */
export const turnsOf = (steps: readonly TotalStep[]): Turn[] => {
  const paid = paidSteps(steps);
  return paid.map((step, index) => turnBetween(paid[index - 1], step, step));
};

/** Points that were put aside and come back: what happens where nothing is issued. */
export const comesBack = ({ part, was, from, to }: PartTurn): boolean =>
  was !== undefined && was.asidePct > part.asidePct && to === from + was.asidePct - part.asidePct;

export const backPoints = ({ parts }: Turn): number =>
  parts.filter(comesBack).reduce((sum, { from, to }) => sum + to - from, 0);
