import type { Change } from '../../shared/ledger/log/change.ts';
import type { Commit } from '../../shared/ledger/log/commit.ts';
import { type Instant, instant } from '../../shared/time/civil.ts';
import { type Naming, namingOf } from '../../shared/wording/naming.ts';
import { type Ask, numberIn } from './ask.ts';
import { type ChangeGroup, changeGroups } from './change-groups.ts';
import { Refusal } from './http.ts';

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
export type Changes = { changes: ChangeRow[]; total: number; next?: string };

const PLACE = /^(\d{1,9})(?:\.(\d{1,6}))?$/;
type Place = { commit: number; index: number };
const placeOf = (row: Pick<Change, 'id'>): Place => {
  const [, commit, index] = PLACE.exec(row.id) ?? [];
  return { commit: Number(commit ?? 0), index: Number(index ?? 0) };
};
const after = (a: Place, b: Place): boolean => a.commit > b.commit || (a.commit === b.commit && a.index > b.index);

/** A cursor is the id of a change, the number of a commit (all of it taken) or a moment. */
const cursorOf = (text: string, commits: readonly Commit[]): Place => {
  const [, commit, index] = PLACE.exec(text) ?? [];
  if (commit !== undefined)
    return { commit: Number(commit), index: index === undefined ? Number.POSITIVE_INFINITY : Number(index) };
  const moment = instant(text);
  if (!moment) throw new Refusal(400, `A cursor is a commit, a change such as 43.2, or a moment; not '${text}'.`);
  const last = commits.findLast(({ at }) => at <= moment);
  return { commit: last?.number ?? 0, index: Number.POSITIVE_INFINITY };
};

const countriesIn = (commits: readonly Commit[]): Map<string | undefined, string> => {
  const entities = commits.flatMap(({ readings }) =>
    readings.flatMap(({ effects }) => effects.flatMap((effect) => effect.entities ?? [])),
  );
  return new Map(
    entities.flatMap(({ name, nameZh, country }) => (country ? [[name ?? nameZh, country] as const] : [])),
  );
};

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

const FILTERS: Readonly<Record<string, (row: ChangeRow, text: string) => boolean>> = {
  subject: (row, text) => row.subject === text || row.subject.endsWith(`:${text}`),
  list: (row, text) => row.list === text || row.subject.startsWith(`entity:${text}:`),
  country: (row, text) => row.destinations?.includes(text) === true || row.country === text,
  status: (row, text) => row.status === text,
  kind: (row, text) => row.kind === text,
  commit: (row, text) => String(row.commit) === text,
  notice: (row, text) => row.notice === text || row.by === text,
  q: (row, text) =>
    [row.name, row.nameZh, row.notice, row.by, row.evidence, row.title, ...(row.codes ?? [])].some((part) =>
      part?.toLowerCase().includes(text.toLowerCase()),
    ),
};

const filtered = (rows: readonly ChangeRow[], query: URLSearchParams): ChangeRow[] => {
  const tests = Object.entries(FILTERS).flatMap(([name, test]) => {
    const text = query.get(name);
    return text ? [(row: ChangeRow) => test(row, text)] : [];
  });
  return rows.filter((row) => tests.every((test) => test(row)));
};

/** Newest first, page by page with `before`; with `since`, oldest first from there, for programs that keep up. */
export const changes = ({ book, known, query }: Ask): Changes => {
  const limit = numberIn(query, 'limit', 1, 500, 100);
  const rows = filtered(rowsOf(book.commits.filter(({ at }) => at <= known)), query);
  const since = query.get('since');
  const before = query.get('before');
  if (since !== null) {
    const place = cursorOf(since || '0', book.commits);
    const fresh = rows.filter((row) => after(placeOf(row), place));
    const page = fresh.slice(0, limit);
    return { changes: page, total: rows.length, next: page.at(-1)?.id ?? since };
  }
  const newest = rows.reverse();
  const from = before ? newest.filter((row) => after(cursorOf(before, book.commits), placeOf(row))) : newest;
  const page = from.slice(0, limit);
  const last = page.at(-1);
  return { changes: page, total: rows.length, ...(last && from.length > limit && { next: last.id }) };
};

/** The same, with what one text does in one way told as one. */
export const groupedChanges = (ask: Ask): Omit<Changes, 'changes'> & { groups: ChangeGroup[] } => {
  const { changes: rows, ...rest } = changes(ask);
  return { groups: changeGroups(rows), ...rest };
};

export const change = ({ book, path }: Ask): { change: ChangeRow; group: ChangeGroup } => {
  const id = path['id'] ?? '';
  const rows = rowsOf(book.commits);
  const row = rows.find((each) => each.id === id);
  const group =
    row && changeGroups(rows.filter(({ commit }) => commit === row.commit)).find(({ ids }) => ids.includes(id));
  if (!row || !group) throw new Refusal(404, `There is no change '${id}'; an id looks like 43.2.`);
  return { change: row, group };
};
