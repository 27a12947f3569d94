import type { Commit } from '../ledger/log/commit.ts';
import { namingOf } from '../wording/naming.ts';
import type { ChangeRow } from './answers/changes.ts';

const countriesIn = (commits: readonly Commit[]): Map<string | undefined, string> => {
  const entities = commits.flatMap(({ readings }) =>
    readings.flatMap(({ effects }) => effects.flatMap((effect) => effect.entities ?? [])),
  );
  return new Map(
    entities.flatMap(({ name, nameZh, country }) => (country ? [[name ?? nameZh, country] as const] : [])),
  );
};

/** Every change of these commits, in their order. */
export const rowsOf = (commits: readonly Commit[]): ChangeRow[] => {
  const countries = countriesIn(commits);
  const settled = new Map(commits.flatMap(({ threads = [] }) => threads.map((thread) => [thread.change, thread.now])));
  return commits.flatMap((commit) =>
    commit.changes.map((change): ChangeRow => {
      const text = commit.readings.find(({ key, url }) => key === change.by || url === change.url);
      const now = settled.get(change.id);
      const country = countries.get(change.name ?? change.nameZh);
      return {
        ...change,
        ...namingOf(change),
        commit: commit.number,
        at: commit.at,
        cause: commit.cause,
        ...(text && { title: text.title, source: text.source }),
        ...(country && { country }),
        ...(now && { now }),
      };
    }),
  );
};
