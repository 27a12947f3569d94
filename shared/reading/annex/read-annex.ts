import type { AnnexRows } from '../../domain/acts/annex.ts';
import type { Attachment } from '../../domain/acts/extraction.ts';
import { itemsIn } from '../chinese/controls/items.ts';
import type { Context } from '../chinese/words/references.ts';
import type { AnnexReading, Listed } from './annex.ts';
import { catalogueIn, isCatalogue } from './catalogue.ts';
import { goodsIn } from './goods-lists.ts';
import { namesIn } from './listed-names.ts';
import { repealedIn } from './repealed.ts';
import { countIn, isGapless } from './serials.ts';
import { type Row, tableOf, textOf } from './table.ts';
import { itemLines } from './text-lines.ts';
import { usListsIn } from './us-lists.ts';

/** What the notice says of an annex: what it is about, and how many entries it has. */
export type Expected = Context & { topic?: string; stated?: number };

type Role = Listed['role'];
type Read = Listed & { found: number; whole: boolean; stated?: number };

const HAN = /[\u3400-\u9fff]/;
const TOP = 60;
const isEnglish = (rows: readonly Row[]): boolean =>
  rows.length > 0 && !rows.slice(0, TOP).some((row) => HAN.test(textOf(row)));

const goods = (rows: readonly Row[]): Read => {
  const { lists, serials, broken } = isEnglish(rows)
    ? { lists: usListsIn(rows), serials: [], broken: 0 }
    : goodsIn(rows);
  const found = lists.reduce((sum, { lines }) => sum + lines.length, 0);
  const counted = lists.every(({ stated, lines }) => stated === undefined || stated === lines.length);
  const stated = lists.reduce((sum, { stated }) => sum + (stated ?? Number.NaN), 0);
  return {
    role: 'goods',
    entries: lists,
    found,
    whole: broken === 0 && counted && isGapless(serials),
    ...(lists.length > 0 && stated > 0 ? { stated } : {}),
  };
};

const items = (rows: readonly Row[], topic: string): Read => {
  if (isCatalogue(rows)) {
    const { items: entries, serials, broken } = catalogueIn(rows);
    if (entries.length > 0)
      return { role: 'items', entries, found: entries.length, whole: broken === 0 && isGapless(serials) };
  }
  const { items: entries } = itemsIn(itemLines(rows), topic);
  return { role: 'items', entries, found: entries.length, whole: true };
};

const names = (rows: readonly Row[]): Read => {
  const { entities, numbered, serials, problems } = namesIn(rows);
  return {
    role: 'entities',
    entries: entities,
    found: numbered,
    whole: problems.length === 0 && isGapless(serials),
  };
};

const repealed = (rows: readonly Row[], expected: Expected): Read => {
  const { targets, whole } = repealedIn(rows, expected);
  return { role: 'repealed', entries: targets, found: targets.length, whole };
};

const byRole = (rows: readonly Row[], role: Role, expected: Expected): Read => {
  if (role === 'goods') return goods(rows);
  if (role === 'items') return items(rows, expected.topic ?? '');
  return role === 'entities' ? names(rows) : repealed(rows, expected);
};

const TITLES = 12;
const LONGEST_TITLE = 120;

/** The count that the annex's own title gives. */
const titledIn = (rows: readonly Row[]): number | undefined =>
  rows
    .slice(0, TITLES)
    .filter(({ cells }) => cells.length === 1)
    .map(textOf)
    .filter((text) => text.length <= LONGEST_TITLE)
    .map(countIn)
    .find((count) => count !== undefined);

const ROLE_OF: readonly (readonly [wording: RegExp, role: Listed['role']])[] = [
  [/废止|失效/, 'repealed'],
  [/税则号列|税目|加征|关税/, 'goods'],
  [/管制编码|物项|管制清单/, 'items'],
  [/实体|名单|企业|公司|机构|人员|株式会社/, 'entities'],
];

/** What an annex lists, by the words at its beginning. */
const roleIn = (rows: AnnexRows): Role | undefined => {
  const top = rows
    .slice(0, TITLES * 2)
    .flat()
    .map((cell) => cell.slice(0, LONGEST_TITLE))
    .join(' ');
  return ROLE_OF.find(([wording]) => wording.test(top))?.[1];
};

/** By the role that its title gives an annex; where nothing in it is of that kind, by what its own first words say. */
const readAs = (rows: readonly Row[], titled: Role | undefined, said: Role | undefined, expected: Expected): Read => {
  // Goods and items are no names, whatever their annex is called.
  const numbered = rows.some(({ columns }) => columns.hs !== undefined || columns.code !== undefined);
  const role = titled === 'entities' && numbered ? undefined : titled;
  const first = byRole(rows, role ?? said ?? 'items', expected);
  return first.found > 0 || said === undefined || titled === undefined || said === titled
    ? first
    : byRole(rows, said, expected);
};

/** Rows of one annex; the longest list known has some 6,000. */
const MOST_ROWS = 50_000;

/** Reads the rows of an annex by the grammar of its role. Linear in the rows. */
export const readAnnex = (rows: AnnexRows, role: Attachment['role'], expected: Expected = {}): AnnexReading => {
  const table = tableOf(rows.slice(0, MOST_ROWS));
  const { whole, ...read } = readAs(
    table,
    role === 'guide' || role === 'rates' ? undefined : role,
    roleIn(rows),
    expected,
  );
  const counts = [expected.stated, read.stated ?? titledIn(table)].filter((count) => count !== undefined);
  const matches = counts.every((count) => count === read.found);
  const unread = rows.length === 0 ? 'no-text' : read.found === 0 ? 'lines' : undefined;
  const part = rows.length > MOST_ROWS ? 'too-much' : whole && matches ? undefined : 'incomplete';
  const why = unread ?? part;
  return {
    ...read,
    ...(counts.length === 0 ? {} : { stated: Math.max(...counts) }),
    ...(why === undefined ? {} : { why }),
  };
};
