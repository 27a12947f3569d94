import type { Table } from '../evaluate/table.ts';
import type { Reading } from '../log/commit.ts';

/** The acts that a commit brought to a measure, and those that it took away. */
export type Affecting = { brought: number[]; taken: number[] };

/** The measures that a commit touched, by row. */
export const affectedMeasures = (table: Table, number: number): Map<number, Affecting> => {
  const touched = new Map<number, Affecting>();
  for (let row = 0; row < table.ids.length; row++)
    for (let entry = table.first[row] ?? 0; entry < (table.first[row + 1] ?? 0); entry++) {
      const [knownFrom, knownTo, act] = [table.knownFrom[entry], table.knownTo[entry], table.act[entry] ?? 0];
      if (knownFrom !== number && knownTo !== number) continue;
      const measure = table.parent[row] ?? row;
      const touch = touched.get(measure) ?? { brought: [], taken: [] };
      touched.set(measure, touch);
      (knownFrom === number ? touch.brought : touch.taken).push(act);
    }
  return touched;
};

/** The act of a fresh reading that best explains a change: what enacts a measure that is new, else what modifies it. */
export const causeOf = (
  table: Table,
  { brought }: Affecting,
  fresh: readonly Reading[],
  isNew: boolean,
): number | undefined => {
  const own = brought.filter((act) => fresh.some((reading) => reading === table.acts[act]?.reading));
  const enacts = (act: number): boolean =>
    table.acts[act]?.kind === 'enact' && table.acts[act]?.effect.amends === undefined;
  return (isNew ? own.find(enacts) : own.findLast((act) => !enacts(act))) ?? own.at(-1);
};
