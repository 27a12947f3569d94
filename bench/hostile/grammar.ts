import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync, Visitor } from 'vite';
import { drawing, type Random } from '../seeded-random.ts';
import { matching } from './matching.ts';
import type { ReaderName } from './readers.ts';

const ROOT = join(import.meta.dirname, '..', '..', 'shared');
/** A longer text is a table; its words stand apart. */
const TABLE = 60;
const APART = /[\s、，,|]+/;
/** How many words are only the beginning of one, of which no end comes. */
const CUT_SHORT = 0.25;

const OF_ALL = [
  'time',
  'page/text.ts',
  'domain/acts/lists.ts',
  'domain/acts/act-verbs.ts',
  'domain/goods/substances.ts',
];
const CHINESE = [
  ...OF_ALL,
  'reading/chinese',
  'reading/lexicon',
  'domain/acts/notice-key.ts',
  'domain/acts/issuers.ts',
];
const LISTING = [...CHINESE, 'domain/names/names.ts', 'domain/names/other-names.ts', 'domain/names/legal-forms.ts'];
const US = [...OF_ALL, 'reading/us', 'domain/names/countries.ts', 'domain/goods/hs-code.ts'];
const ANNEX = ['reading/annex', 'domain', 'time'];
const PRESS = [...OF_ALL, 'reading/press', 'domain/names/countries.ts', 'page'];
const PAGE = ['page', 'time'];
const LIST = ['sources', 'page', 'domain/acts/issuers.ts', 'time'];
const OWN_LIST = ['views/screening', 'domain'];

/** Where in `shared/` the words stand that a reader knows. */
const PLACES: Readonly<Record<ReaderName, readonly string[]>> = {
  notice: CHINESE,
  'notice in plain text': CHINESE,
  'listing in a notice': LISTING,
  'tariff notice': [...CHINESE, 'domain/vocabulary/customs-goods.ts', 'domain/goods/hs-code.ts'],
  decision: LISTING,
  answer: CHINESE,
  translation: [...OF_ALL, 'reading/english', 'reading/lexicon', 'reading/press'],
  order: US,
  'order in plain text': US,
  'annex of lines': ANNEX,
  'annex of numbered lines': ANNEX,
  'annex in a table': ANNEX,
  'annex whose rows go on': ANNEX,
  article: PRESS,
  'article in plain text': PRESS,
  'could matter': PRESS,
  'page of blocks': PAGE,
  'page of an article': PAGE,
  'judged page': PAGE,
  bytes: PAGE,
  'list of anchors': LIST,
  'list of linked words': LIST,
  'list in JSON': LIST,
  'list of the portal': LIST,
  'list of the register': LIST,
  feed: PAGE,
  'feed of items': PAGE,
  'feed of titles': PAGE,
  'list of one’s own': OWN_LIST,
  'cells of a list of one’s own': OWN_LIST,
  address: ['page/canonical-link.ts', 'page/element.ts'],
  dates: ['time'],
  names: ['domain'],
};

/** All by which a program knows a text: its strings, templates and patterns, tables of them included. */
export const literalsIn = (source: string): string[] => {
  const found: string[] = [];
  new Visitor({
    Literal: (node) => {
      if ('regex' in node) found.push(node.regex.pattern);
      else if (typeof node.value === 'string') found.push(node.value);
    },
    TemplateElement: ({ value }) => void found.push(value.cooked ?? value.raw),
  }).visit(parseSync('grammar.ts', source).program);
  return found.filter((text) => text.trim() !== '' && !/^\.{1,2}\/[\w./-]+\.ts$/.test(text));
};

const kept = new Map<string, readonly string[]>();

const literalsAt = (place: string): readonly string[] => {
  const known = kept.get(place);
  if (known) return known;
  const files = place.endsWith('.ts')
    ? [place]
    : readdirSync(join(ROOT, place), { recursive: true, encoding: 'utf8' })
        .filter((file) => file.endsWith('.ts'))
        .map((file) => join(place, file));
  const found = [...new Set(files.flatMap((file) => literalsIn(readFileSync(join(ROOT, file), 'utf8'))))];
  kept.set(place, found);
  return found;
};

/** What a reader knows a text by, place by place: a row that comes into a table is among it at once. */
export const grammarOf = (reader: ReaderName): readonly (readonly string[])[] => PLACES[reader].map(literalsAt);

/** A word of a grammar by chance: what one of its patterns finds, or only the beginning of that. */
export const wordOf = (grammar: readonly (readonly string[])[], chance: Random): string => {
  const pick = drawing(chance);
  const literal = pick(pick(grammar) ?? []) ?? '';
  const isTable = literal.length > TABLE && APART.test(literal);
  const word = matching(isTable ? (pick(literal.split(APART)) ?? '') : literal, chance);
  return chance() < CUT_SHORT ? word.slice(0, Math.ceil(word.length / 2)) : word;
};
