import type { Effect } from '../../../domain/acts/effect.ts';
import { codesIn, hsCodesIn } from '../../../domain/goods/codes.ts';
import { filesOf } from '../notice/annexed.ts';
import { annexLines, type NoticeParts } from '../notice/notice-parts.ts';
import type { Line } from '../words/lines.ts';
import { makingsIn, settled, subjectsIn } from '../words/subjects.ts';
import { aboutItems } from './about-items.ts';
import { type Items, itemsIn } from './items.ts';

export type Scope = Pick<Effect, 'subjects' | 'codes' | 'hsCodes' | 'items' | 'scopeIn'>;

const ANNEXED = /附[件表录]/;

/** A key with its values, left out where there are none. */
export const some = <K extends string, T>(key: K, values: readonly T[]): { [P in K]?: T[] } =>
  (values.length === 0 ? {} : { [key]: values }) as { [P in K]?: T[] };

const ofItems = ({ items, codes, hsCodes, subjects }: Items): Scope => ({
  ...some('subjects', subjects),
  ...some('codes', codes),
  ...some('hsCodes', hsCodes),
  ...some('items', items),
});

const hasItems = ({ items }: Items): boolean => items.some(({ code, hsCodes }) => (code ?? hsCodes) !== undefined);

const NOTHING: Items = { items: [], codes: [], hsCodes: [], subjects: [] };

/** What a control is about: items beneath it, an annex, its own words, or what the notice as a whole is about. */
export const scopeOf = (parts: NoticeParts, title: string) => {
  const annex = annexLines(parts);
  const annexed = annex.length === 0 ? NOTHING : itemsIn(annex, title);
  const titled: Scope = { ...some('subjects', subjectsIn(title)), scopeIn: 'text' };
  const ofPage: Scope = {
    ...(hasItems(annexed)
      ? ofItems(annexed)
      : some('subjects', settled([...new Set(annex.flatMap(({ text }) => makingsIn(text)))]))),
    scopeIn: 'annex',
  };
  /** The items of the files that some words name, or of all. */
  const inFiles = (words: string): Scope | undefined => {
    const listed = filesOf(parts, 'items', words).flatMap(({ reading }) => reading.entries);
    if (listed.length === 0) return undefined;
    return {
      ...some('subjects', titled.subjects ?? []),
      ...ofItems(aboutItems(listed, title, false)),
      scopeIn: 'annex',
    };
  };
  const annexScope = inFiles('') ?? ofPage;
  const general = annexScope.subjects === undefined ? titled : annexScope;
  /** The items that some lines list; none, where none has a code. */
  const listed = (lines: readonly Line[]): Scope | undefined => {
    const items = itemsIn(lines, title);
    return hasItems(items) ? { ...ofItems(items), scopeIn: 'text' } : undefined;
  };
  return {
    /** Whether the page shows goods in an annex. */
    isInAnnex: ofPage.subjects !== undefined || hasItems(annexed),
    listed,
    beneath: (lines: readonly Line[]): Scope => {
      const own = listed(lines);
      if (own !== undefined) return own;
      return hasItems(annexed) || annexScope !== ofPage
        ? annexScope
        : { ...ofItems(itemsIn(lines, title)), scopeIn: 'text' };
    },
    /** `around`: the paragraph that the words stand in, where they name nothing themselves. */
    inWords: (text: string, around = ''): Scope => {
      const subjects = subjectsIn(text);
      const bare = subjects.length === 0 && codesIn(text).length + hsCodesIn(text).length === 0;
      if (ANNEXED.test(text) || (bare && ANNEXED.test(around)))
        return annexScope.subjects === undefined ? { ...titled, scopeIn: 'annex' } : (inFiles(text) ?? annexScope);
      if (bare) return general;
      return {
        ...some('subjects', subjects),
        ...some('codes', codesIn(text)),
        ...some('hsCodes', hsCodesIn(text)),
        scopeIn: 'text',
      };
    },
  };
};
