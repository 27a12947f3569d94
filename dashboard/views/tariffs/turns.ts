import type { Direction, Step } from '../../../shared/views/answers/subjects/tariffs.ts';
import { type Act, actMark } from './acts.ts';

/** What turns a total on a day: the acts that had no part in it before, or a date of one that had. */
export type Turn = { on: string; notices: string[]; mark: string };

/** Acts that a changed layer goes by and did not go by before: what only extends a suspension turns no total. */
const newIn = (step: Step, before: Step | undefined): Act[] =>
  step.layers.flatMap((layer) => {
    const was = before?.layers.find(({ measure }) => measure === layer.measure);
    if (was && was.pct === layer.pct && was.asidePct === layer.asidePct) return [];
    const { authority } = layer;
    return layer.by
      .filter((notice) => !was?.by.includes(notice))
      .map((notice) => ({ notice, ...(authority && { authority }) }));
  });

const byDate = (step: Step, before: Step | undefined): string => {
  if (step.undated) return `${step.undated.map(actMark).join(', ')} voided`;
  const wakes = before?.layers.some(({ measure, asidePct }) => {
    const now = step.layers.find((layer) => layer.measure === measure);
    return now !== undefined && now.asidePct < asidePct;
  });
  return wakes ? 'suspension ends' : 'ends';
};

export const turnsOf = ({ steps }: Pick<Direction, 'steps'>): Turn[] =>
  steps.map((step, place) => {
    const before = steps[place - 1];
    const acts = [...new Map(newIn(step, before).map((act) => [act.notice, act])).values()];
    return {
      on: step.from,
      notices: acts.map(({ notice }) => notice),
      mark: acts.length > 0 ? acts.map(actMark).join(', ') : byDate(step, before),
    };
  });
