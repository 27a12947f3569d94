import type { Change } from '../ledger/log/change.ts';
import type { Commit } from '../ledger/log/commit.ts';
import type { Instant } from '../time/civil.ts';
import { type Naming, namingOf } from '../wording/naming.ts';

/** A change with the commit that brought it and what became of it. */
export type ChangeRow = Change &
  Naming & {
    commit: number;
    at: Instant;
    cause: Commit['cause'];
    /** Of the entity that it is about. */
    country?: string;
    /** Title of the text that brought it. */
    title?: string;
    source?: string;
    /** For a reported change: what an official text made of it later. */
    now?: 'confirmed' | 'contradicted' | 'closed';
  };

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
