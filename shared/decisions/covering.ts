import { groups } from 'd3-array';
import type { Change } from '../ledger/log/change.ts';
import type { Commit } from '../ledger/log/commit.ts';

/** A decision as it stands on measures: what came into the log up to there was known when it was made. */
export type Covering = { log: number; measures: ReadonlySet<string> };

/** A change, and the commit that brought it. */
export type Later = { commit: Commit; change: Change };

/** A start or a pause on a day that its text had named was known when it was decided. */
const FORESEEN = ['in-force', 'suspended'];

/** Whether what was decided on a measure has to be looked at again after this. */
export const renews = ({ status, kind }: Pick<Change, 'status' | 'kind'>): boolean =>
  status !== 'by-date' || !FORESEEN.includes(kind);

/** The changes of each measure that renew what was decided on it, oldest first; what history brings changes nothing. */
export const renewalsIn = (commits: readonly Commit[]): ReadonlyMap<string, readonly Later[]> =>
  new Map(
    groups(
      commits
        .filter(({ cause }) => cause !== 'import')
        .flatMap((commit) => commit.changes.filter(renews).map((change): Later => ({ commit, change }))),
      ({ change }) => change.measure,
    ),
  );

/** Whether a decision on the same measure was made in knowledge of a change. */
export const isSettled = ({ commit, change }: Later, decisions: readonly Covering[]): boolean =>
  decisions.some(({ log, measures }) => log >= commit.number && measures.has(change.measure));
