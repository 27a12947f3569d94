import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { OPERATOR_EVENTS } from '../../shared/alerts/news/operator-event.ts';
import { ACTIONS, RULES } from '../../shared/domain/acts/effect.ts';

const hyphened = (words: readonly string[]): string[] => words.filter((word) => word.includes('-'));

/** Kinds of problems, from the table of their words. */
const PROBLEMS = [
  ...readFileSync(join(import.meta.dirname, '../../shared/wording/missing/problem.ts'), 'utf8').matchAll(
    /^ {2}'([a-z-]+)':/gm,
  ),
].map(([, kind = '']) => kind);

/** English of its own right, beside the keys that are spelled the same. */
const ENGLISH = new Set(['case-by-case', 'cut-off']);

const KEYS = hyphened([...PROBLEMS, ...OPERATOR_EVENTS, ...ACTIONS, ...RULES]).filter((key) => !ENGLISH.has(key));

/** What only we say: keys of tables, names of relations, ids, and words of the code. */
const JARGON: readonly RegExp[] = [
  new RegExp(`(?<![\\w/.#-])(?:${KEYS.join('|')})(?![\\w-])`),
  /\b(?:item|entity|tariff|notice):[a-z]/,
  /(?<![\w/=-])(?:mofcom|uel|tariff-commission|gac|mfa-order|mofcom-order|mot|eo)-\d{4,5}(?:-\d+)?\b/,
  /\bnothing(?: of ours|\s*→)/i,
  /\b(?:Said:|affirmed|puzzled|ledger|reread|subject:)/,
  /points? [^.;]{0,60}?(?:put|set|stays?) aside|\bset aside\b/,
  /#\d+\.\d+/,
  /\b(?:undefined|NaN|null|\[object)\b/,
  /\b(?:tariff|control|list)-(?:set|threat|suspend|add|remove)\b/,
];

/** Our own words in a text that others read, each with what stands around it. */
export const jargonIn = (text: string): string[] =>
  JARGON.flatMap((pattern) => {
    const at = text.search(pattern);
    return at < 0 ? [] : [text.slice(Math.max(0, at - 40), at + 60).replace(/\s+/g, ' ')];
  });
