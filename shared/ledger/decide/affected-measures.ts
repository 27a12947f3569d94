import type { Table } from '../evaluate/table.ts';
import type { Reading } from '../log/commit.ts';

/** The acts that a commit brought to a measure, and those that it took away. */
export type Touch = { brought: number[]; taken: number[] };

/** The measures that a commit touched, by row. */
export const touchedBy = (table: Table, number: number): Map<number, Touch> => {
  const touched = new Map<number, Touch>();
  for (let row = 0; row < table.ids.length; row++)
    for (let entry = table.first[row] ?? 0; entry < (table.first[row + 1] ?? 0); entry++) {
      const [born, died, act] = [table.born[entry], table.died[entry], table.act[entry] ?? 0];
      if (born !== number && died !== number) continue;
      const measure = table.parent[row] ?? row;
      const touch = touched.get(measure) ?? { brought: [], taken: [] };
      touched.set(measure, touch);
      (born === number ? touch.brought : touch.taken).push(act);
    }
  return touched;
};

/** The act of a fresh reading that best explains a change: what founds a measure that is new, else what modifies it. */
export const causeOf = (
  table: Table,
  { brought }: Touch,
  fresh: readonly Reading[],
  isNew: boolean,
): number | undefined => {
  const own = brought.filter((act) => fresh.some((reading) => reading === table.acts[act]?.reading));
  const founds = (act: number): boolean =>
    table.acts[act]?.kind === 'found' && table.acts[act]?.effect.amends === undefined;
  return (isNew ? own.find(founds) : own.findLast((act) => !founds(act))) ?? own.at(-1);
};
