import { counted } from '../../wording/text/counted.ts';
import type { Line } from './message.ts';

/** What goes first where a message has too many lines, least grave first. */
const LEAST_GRAVE = ['WITHDRAWN', 'ANNEX', 'EXEMPT', 'BASELINE', 'UNCHANGED'];
/** What holds although the news is good, and what is not known: never left out. */
const ALWAYS: ReadonlySet<string> = new Set(['STILL HIT', 'UNTOUCHED', 'NOT READ', 'NOT YET', 'BUT', 'CHECKED']);

/** The labels of least gravity first, then whatever stands last; what is always said not at all. */
const leastGraveFirst = (lines: readonly Line[]): Line[] => {
  const named = LEAST_GRAVE.flatMap((label) => lines.filter((line) => line.label === label));
  const others = lines.filter((line) => !named.includes(line) && !ALWAYS.has(line.label));
  return [...named, ...others.toReversed()];
};

/** At most so many lines, in their order; the least grave are left out, and how many is said. */
export const capped = (lines: readonly Line[], most: number): Line[] => {
  if (lines.length <= most) return [...lines];
  const left = new Set(leastGraveFirst(lines).slice(0, lines.length - Math.max(most, 1) + 1));
  if (left.size === 0) return [...lines];
  const more = `${counted(left.size, 'more line')} on the dashboard`;
  return [...lines.filter((line) => !left.has(line)), { label: 'MORE', text: more }];
};
