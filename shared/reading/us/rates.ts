import { firstOf } from './duty.ts';
import type { Clause } from './order-parts.ts';
import { BECOMES, PERCENT, SET_AT, THEN } from './rate-words.ts';
import { AMENDS, EXCHANGED, IMPOSED, INSTEAD_OF, RAISED, RAISED_TO, READS, SENTENCES } from './wording.ts';

export const rateIn = (text: string): RegExpExecArray | undefined => firstOf([...IMPOSED, BECOMES, RAISED], text);

/** The rate that a clause puts in, and the one that it takes out where it says so. */
type Amended = { words: string; from?: string; to?: string };
export const amendedIn = (clause: Clause, text: string): Amended | undefined => {
  const changed = firstOf(AMENDS, text);
  if (changed !== undefined)
    return { words: changed[0], ...(changed[1] && { from: changed[1] }), ...(changed[2] && { to: changed[2] }) };
  const [instead, into, was] = INSTEAD_OF.exec(text) ?? [];
  if (instead !== undefined && into !== undefined && was !== undefined) return { words: instead, from: was, to: into };
  const [words = '', out = '', put = ''] = EXCHANGED.exec(clause.text) ?? [];
  const [from, to] = [PERCENT.exec(out)?.[1], PERCENT.exec(put)?.[1]];
  if (from !== undefined && to !== undefined && from !== to) return { words, from, to };
  const reads = READS.exec(clause.text)?.[1];
  const found =
    (reads === undefined ? undefined : rateIn(reads)) ?? RAISED_TO.exec(text) ?? SET_AT.exec(text) ?? undefined;
  return found && { words: found[0], ...(found[1] && { to: found[1] }) };
};

/** What the rate of another order becomes. */
export const becomingIn = (text: string): Amended | undefined => {
  const [words, to] = BECOMES.exec(text) ?? [];
  return words === undefined || to === undefined ? undefined : { words, to };
};

/** “the duty rate in clause 2”: of the goods that it names. */
export const OF_CLAUSE = /\b(?:duty rates?|rates? of duty) (?:in|of|under) clause \(?(\d{1,2})\)?(?! of )/;

/** “the rate of duty on cabinets from 25 percent to 50 percent”: of these alone. */
export const OF_THEIR_RATE =
  /\brates? of (?:additional )?dut(?:y|ies) (?:on|for) (?!imports|articles|products|goods)[a-z][^.;]{2,120}? from \d/;
const PAIR = /,? and (?=(?:on|for) [^.;]{2,120}? from \d[\d.]* ?(?:percent|%) to \d)/;

/** “the increase on A from 25 to 30 percent, and on B from 25 to 50 percent”: each with the words before the first. */
export const pairsIn = (text: string): string[] => {
  const [head = '', ...more] = text.split(PAIR);
  const lead = head.slice(0, Math.max(0, head.search(/\b(?:on|for) (?=[^.;]{2,120}? from \d)/)));
  return [head, ...more.map((part) => lead + part)];
};

/** “These rates shall be effective …” */
export const OF_THESE = /^(?:These|Such|This|The) (?:[a-z]+ ){0,3}(?:rates?|dut(?:y|ies)|tariffs?)\b/;
export const OTHER_COUNTRIES = /\b(?:all|any) other (?:countr(?:y|ies)|trading partners?)\b/i;
const ANOTHER_RATE = new RegExp(
  `${/,? (?:and )?(?=(?:increasing|rising) to \d{1,3}(?:\.\d+)? percent\b)|, and (?=(?:all )?imports of [^.;]{2,160}? shall be subject to\b)|,? and (?=an? (?:additional )?(?:tariff|duty) of \d)|, except for (?=[^.;]{2,160}?, which (?:shall|will) be subject to)|,? and (?=the (?:duty rate|rate of duty) (?:in|on|for) [^.;]{2,80}? (?:shall|will)\b)|,?(?: and|(?<=,)) (?=\d{1,3}(?:\.\d+)? percent(?: ad valorem)?,? (?:starting|beginning|effective|on or after|as of)\b)|,? and (?=to \d{1,3}(?:\.\d+)? percent (?:for|on)\b)/.source}|${THEN}`,
);

const RESPECTIVELY =
  /\b((?:on|for) )([^.;]{2,300}?)( (?:of|from) (?:China|the PRC))?( to )((?:\d[\d.]* percent,? (?:and )?){2,12})respectively/;
const LISTED = /,? and |, /;

/** “on A, B, and C of China to 25, 50, and 100 percent, respectively”: each of them with its own. */
const spread = (text: string): string[] => {
  const found = RESPECTIVELY.exec(text);
  if (found === null) return [text];
  const [, on = '', goods = '', of = '', to = '', rates = ''] = found;
  const each = rates.match(/\d[\d.]* percent/g) ?? [];
  const named = goods.split(LISTED);
  if (named.length !== each.length) return [text];
  return named.map((one, at) => `${text.slice(0, found.index)}${on}${one}${of}${to}${each[at]}`);
};

/** “… 100 percent on electric vehicles …; … 50 percent on semiconductors …”: each with its goods and its day. */
export const ratesIn = (text: string): string[] => {
  const parts = text
    .split(/(?<=;) /)
    .flatMap((part) => part.split(SENTENCES))
    .flatMap(spread)
    .flatMap((part) => part.split(ANOTHER_RATE));
  const rated = parts.filter((part) => rateIn(part) !== undefined);
  return rated.length > 1 ? rated : [text];
};
