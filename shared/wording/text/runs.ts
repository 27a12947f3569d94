/** Neighbours together: 55, 56, 57, 61 as [55, 56, 57], [61]. */
export const runsOf = <T>(items: readonly T[], follows: (last: T, next: T) => boolean): T[][] => {
  const runs: T[][] = [];
  for (const item of items) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run !== undefined && last !== undefined && follows(last, item)) run.push(item);
    else runs.push([item]);
  }
  return runs;
};

/** `55-58, 61, 62`: runs of at least that many become spans. */
export const spanned = (runs: readonly (readonly string[])[], fewest = 2): string =>
  runs.flatMap((run) => (run.length >= fewest ? [`${run[0]}-${run.at(-1)}`] : run)).join(', ');

/** Things by a key of theirs, in the order in which keys first come. */
export const groupedBy = <T>(items: readonly T[], keyOf: (item: T) => string): [key: string, items: T[]][] => {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return [...groups];
};

export const unique = <T>(items: readonly T[]): T[] => [...new Set(items)];
