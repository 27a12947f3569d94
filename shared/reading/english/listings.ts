import type { Action, Entity, Restriction } from '../../domain/acts/effect.ts';
import { LIST_ROWS, type List } from '../../domain/acts/lists.ts';
import { LEGAL_FORM } from '../../domain/names/legal-forms.ts';
import { NUMBER, numberOf } from '../lexicon/numbers.ts';

/** The lists, as translations call them. */
export const LISTS: readonly (readonly [wording: RegExp, list: List])[] = LIST_ROWS.map(({ en, id }) => [en, id]);
const IN_PROSE = new RegExp(
  `(?:add|includ|plac|put|list|remov)\\w*,? (.+?) (?:to|in|on|into|from) (?:the )?(?:${LISTS.map(([wording]) => wording.source).join('|')})`,
  'i',
);
/** Behind it stands whom it lists, before it under which law. */
const DECIDED = /decid/i;
/** How a text lists and delists. */
export const FORMS: readonly (readonly [wording: RegExp, action: Action])[] = [
  [/\bremov(?:e|es|ed|ing)\b.*\bfrom (?:the )?/i, 'delist'],
  // importers listed on the Control List are no listing; they are listed is one.
  [
    /(?:\b(?:add|includ|plac|put|list)(?:e|es|s|ing|ting)?|\b(?:add|includ|plac)ed|\b(?:is|are|be|been|hereby) listed)\b.*\b(?:to|in|on|into) (?:the )?/i,
    'list',
  ],
];
export const RESTRICTIONS: readonly (readonly [wording: RegExp, restriction: Restriction])[] = [
  [/import (?:and|or) export activities/i, 'trade'],
  [/new investments?/i, 'invest'],
  [/enter(?:ing)? (?:China|the country)|entry/i, 'entry'],
  [/export(?:ing|s)? (?:of )?dual-use items/i, 'dual-use-export'],
  [/transfer(?:ring)?(?: or provid\w+)? dual-use items/i, 'dual-use-transfer'],
];
const NUMBERED = /^\d{1,3}\s?[.)、]\s?(.+?);?$/;
/** 1. Export operators are prohibited from …: an article, and nobody's name. */
const RULES = /\b(?:shall|is|are|may|must|be|will)\b/;
const COUNT = new RegExp(`\\b(${NUMBER}) (?:[A-Z][A-Za-z.]+ |foreign )?(?:entities|companies|enterprises|firms)`, 'i');
const OTHERS = new RegExp(`\\band (${NUMBER}) other`, 'i');

export const listIn = (text: string): List | undefined => LISTS.find(([wording]) => wording.test(text))?.[1];
/** What stands before the list's name says what is done. */
export const listingIn = (sentence: string): Action | undefined => {
  const named = LISTS.find(([wording]) => wording.test(sentence))?.[0];
  if (named === undefined) return undefined;
  const heads = [...sentence.matchAll(new RegExp(named.source, 'gi'))].map(({ index }) => sentence.slice(0, index));
  return FORMS.find(([wording]) => heads.some((head) => wording.test(head)))?.[1];
};

/** 15 entities; Skydio Inc. and 10 other entities. */
export const countIn = (sentence: string): number | undefined => {
  const others = OTHERS.exec(sentence)?.[1];
  if (others !== undefined) return (numberOf(others) ?? 0) + 1;
  return numberOf(COUNT.exec(sentence)?.[1] ?? '');
};

const BETWEEN = new RegExp(`, (?!${LEGAL_FORM})|,? and `);

const nameOf = (printed: string): Entity => {
  const name = printed.replace(/\s*\([^()]*[\u3400-\u9fff][^()]*\)$/, '').trim();
  const nameZh = /\(([^()]*[\u3400-\u9fff][^()]*)\)$/.exec(printed)?.[1];
  return { name, ...(nameZh === undefined ? {} : { nameZh }), kind: 'company' };
};

export const entitiesIn = (lines: readonly string[], sentence: string): Entity[] => {
  const numbered = lines.filter((line) => !RULES.test(line)).flatMap((line) => NUMBERED.exec(line)?.[1] ?? []);
  if (numbered.length > 0) return numbered.map(nameOf);
  const prose = IN_PROSE.exec(sentence.slice(Math.max(0, sentence.search(DECIDED))))?.[1];
  return (prose ?? '')
    .replace(/, (?:which|that|who) [^,]*,?$/, '')
    .replace(/,? and \w+ other .*$|,? (?:and )?other .*$/, '')
    .split(BETWEEN)
    .filter((name) => name !== '' && !name.startsWith('the following '))
    .map(nameOf);
};

export const restrictionsIn = (text: string, rows: typeof RESTRICTIONS = RESTRICTIONS): Restriction[] =>
  rows.filter(([wording]) => wording.test(text)).map(([, restriction]) => restriction);
