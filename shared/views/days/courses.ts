import { type Course, historiesAt } from '../../ledger/evaluate/histories.ts';
import type { LogView } from '../../ledger/log/log-view.ts';
import type { Courses, Stretch } from '../answers/law/courses.ts';
import type { At } from '../known/at.ts';

/** Its states alone: what moves an end or a rate is no new stretch. */
const stretchesOf = ({ spans }: Course): Stretch[] => {
  const out: Stretch[] = [];
  for (const { from, to, state } of spans) {
    const last = out.at(-1);
    if (last?.state !== state) out.push({ from, state, ...(to && { to }) });
    else if (to) last.to = to;
    else delete last.to;
  }
  return out;
};

export const courses = ({ ledger }: LogView, { known, today }: At): Courses => {
  const histories = historiesAt(ledger, known);
  return {
    last: [...histories.turns.keys()].at(-1) ?? today,
    courses: Object.fromEntries([...histories.courses].map(([id, course]) => [id, stretchesOf(course)])),
  };
};
