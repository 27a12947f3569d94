import type { Commit } from '../../ledger/log/commit.ts';

/** What commits hold of something, in their order: a log grows, and what was looked through is not looked through again. */
export const foundIn = <Found>(find: (commit: Commit) => readonly Found[]) => {
  const known = new WeakMap<Commit, { upTo: Commit; through: number; all: readonly Found[] }>();
  return (commits: readonly Commit[]): readonly Found[] => {
    const [first, last] = [commits[0], commits.at(-1)];
    if (first === undefined || last === undefined) return [];
    const held = known.get(first);
    const goesOn = held !== undefined && commits[held.through - 1] === held.upTo;
    const more = (goesOn ? commits.slice(held.through) : commits).flatMap(find);
    const all = !goesOn ? more : more.length > 0 ? [...held.all, ...more] : held.all;
    known.set(first, { upTo: last, through: commits.length, all });
    return all;
  };
};
