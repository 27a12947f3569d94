import type { Commit } from '../ledger/log/commit.ts';
import type { LogView } from '../ledger/log/log-view.ts';
import { type Instant, instant } from '../time/civil.ts';
import type { At } from './at.ts';
import { type ChangeGroup, changeGroups } from './change-groups.ts';
import { type ChangeRow, rowsOf } from './change-row.ts';

export type Changes = { changes: ChangeRow[]; total: number; next?: string };
export type ChangesInGroups = Omit<Changes, 'changes'> & { groups: ChangeGroup[] };
export type OneChange = { change: ChangeRow; group: ChangeGroup };

/** A place in the order of the log: behind one change, or behind all of a commit. */
export type Cursor = { commit: number; index: number };

const PLACE = /^(\d{1,9})(?:\.(\d{1,6}))?$/;
const placeOf = ({ id }: ChangeRow): Cursor => {
  const [, commit, index] = PLACE.exec(id) ?? [];
  return { commit: Number(commit ?? 0), index: Number(index ?? 0) };
};
const after = (a: Cursor, b: Cursor): boolean => a.commit > b.commit || (a.commit === b.commit && a.index > b.index);

const textOf = ({ commit, index }: Cursor): string => (Number.isFinite(index) ? `${commit}.${index}` : `${commit}`);

const behind = (commits: readonly Commit[], moment: Instant): Cursor => ({
  commit: commits.findLast(({ at }) => at <= moment)?.number ?? 0,
  index: Number.POSITIVE_INFINITY,
});

/** The id of a change, the number of a commit (all of it taken) or a moment; undefined for anything else. */
export const cursorOf = (text: string, { commits }: LogView): Cursor | undefined => {
  const [, commit, index] = PLACE.exec(text) ?? [];
  if (commit !== undefined)
    return { commit: Number(commit), index: index === undefined ? Number.POSITIVE_INFINITY : Number(index) };
  const moment = instant(text);
  return moment && behind(commits, moment);
};

const FILTERS = {
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
} satisfies Record<string, (row: ChangeRow, text: string) => boolean>;

export type Filter = keyof typeof FILTERS;
export const CHANGE_FILTERS = Object.keys(FILTERS) as Filter[];

export type ChangesQuestion = {
  /** Each filter that is set keeps only what it names. */
  filters?: Partial<Record<Filter, string>>;
  /** Oldest first from there, for programs that keep up. */
  since?: Cursor;
  /** Newest first, from there back. */
  before?: Cursor;
  limit: number;
};

const filtered = (rows: readonly ChangeRow[], filters: ChangesQuestion['filters'] = {}): ChangeRow[] => {
  const set = CHANGE_FILTERS.flatMap((name) => {
    const text = filters[name];
    return text ? [(row: ChangeRow) => FILTERS[name](row, text)] : [];
  });
  return rows.filter((row) => set.every((keeps) => keeps(row)));
};

/** A page of what was known to have changed; `next` is the cursor to go on with. */
export const changes = (
  { commits }: LogView,
  { known }: At,
  { filters, since, before, limit }: ChangesQuestion,
): Changes => {
  const rows = filtered(rowsOf(commits.filter(({ at }) => at <= known)), filters);
  if (since !== undefined) {
    const page = rows.filter((row) => after(placeOf(row), since)).slice(0, limit);
    return { changes: page, total: rows.length, next: page.at(-1)?.id ?? textOf(since) };
  }
  const newest = rows.reverse();
  const from = before ? newest.filter((row) => after(before, placeOf(row))) : newest;
  const page = from.slice(0, limit);
  const last = page.at(-1);
  return { changes: page, total: rows.length, ...(last && from.length > limit && { next: last.id }) };
};

/** The same, with what one text does in one way told as one. */
export const groupedChanges = (log: LogView, at: At, question: ChangesQuestion): ChangesInGroups => {
  const { changes: rows, ...rest } = changes(log, at, question);
  return { groups: changeGroups(rows), ...rest };
};

/** One change by its id, and the group that it is told with. */
export const change = ({ commits }: LogView, id: string): OneChange | undefined => {
  const rows = rowsOf(commits);
  const row = rows.find((each) => each.id === id);
  const group =
    row && changeGroups(rows.filter(({ commit }) => commit === row.commit)).find(({ ids }) => ids.includes(id));
  return row && group && { change: row, group };
};
