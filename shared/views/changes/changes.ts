import { listOfSubject, slugOf } from '../../domain/subject.ts';
import type { Commit } from '../../ledger/log/commit.ts';
import type { LogView } from '../../ledger/log/log-view.ts';
import { type Instant, instant } from '../../time/civil.ts';
import type { ChangeRow, Changes, ChangesInGroups, OneChange } from '../answers/law/changes.ts';
import { unreadIn } from '../gaps/unread.ts';
import type { At } from '../known/at.ts';
import { lruCache } from '../known/lru-cache.ts';
import { byFilters } from './by-filters.ts';
import { changeGroups } from './change-groups.ts';
import { withPress } from './first-press.ts';
import { rowsKnown } from './rows-known.ts';

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
export const cursorOf = (text: string, { commits }: Pick<LogView, 'commits'>): Cursor | undefined => {
  const [, commit, index] = PLACE.exec(text) ?? [];
  if (commit !== undefined)
    return { commit: Number(commit), index: index === undefined ? Number.POSITIVE_INFINITY : Number(index) };
  const moment = instant(text);
  return moment && behind(commits, moment);
};

const FILTERS = {
  subject: (row, text) => row.subject === text || slugOf(row.subject) === text,
  list: (row, text) => row.list === text || listOfSubject(row.subject) === text,
  country: (row, text) => row.destinations?.includes(text) === true || row.country === text,
  status: (row, text) => row.status === text,
  kind: (row, text) => row.kind === text,
  commit: (row, text) => text.split(',').includes(String(row.commit)),
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

const keptBy = byFilters(FILTERS);
const filtered = (rows: readonly ChangeRow[], filters: ChangesQuestion['filters']): ChangeRow[] =>
  rows.filter(keptBy(filters));

/** Newest first; a change that the cursor names may be followed by one with a higher number, of an older text. */
const pageBack = (rows: readonly ChangeRow[], before: Cursor | undefined): ChangeRow[] => {
  const newest = [...rows].reverse();
  if (before === undefined) return newest;
  const place = newest.findIndex((row) => row.id === textOf(before));
  return place >= 0 ? newest.slice(place + 1) : newest.filter((row) => after(before, placeOf(row)));
};

/** A page of what was known to have changed; `next` is the cursor to go on with. */
export const changes = (log: LogView, { known }: Pick<At, 'known'>, question: ChangesQuestion): Changes => {
  const { filters, since, before, limit } = question;
  const rows = rowsKnown(log, known);
  if (since !== undefined) {
    const all = filtered(rows, filters).sort((a, b) => (after(placeOf(a), placeOf(b)) ? 1 : -1));
    const page = all.filter((row) => after(placeOf(row), since)).slice(0, limit);
    return { changes: page, total: all.length, next: page.at(-1)?.id ?? textOf(since), ...unreadIn(log) };
  }
  const all = filtered(pageBack(rows, before), filters);
  const page = all.slice(0, limit);
  const last = page.at(-1);
  const total = before === undefined ? all.length : filtered(rows, filters).length;
  return { changes: page, total, ...(last && all.length > limit && { next: last.id }), ...unreadIn(log) };
};

const pages = lruCache<ChangesInGroups>(50);

/** The same, with what one text does in one way told as one. */
export const groupedChanges = (log: LogView, at: At, question: ChangesQuestion): ChangesInGroups => {
  const { groups, ...rest } = pages(rowsKnown(log, at.known), JSON.stringify(question), () => {
    const { changes: rows, ...others } = changes(log, at, question);
    return { groups: changeGroups(rows), ...others };
  });
  return { groups: withPress(log, at.known, groups), ...rest };
};

/** One change by its id, and the group that it is told with. */
export const change = (log: LogView, id: string): OneChange | undefined => {
  const rows = rowsKnown(log);
  const row = rows.find((each) => each.id === id);
  const group =
    row && changeGroups(rows.filter(({ commit }) => commit === row.commit)).find(({ ids }) => ids.includes(id));
  return row && group && { change: row, group };
};
