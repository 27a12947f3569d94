import { asLead, OF_ROW, TABLES } from './agency-parts.ts';
import type { Clause } from './order-parts.ts';
import { SENTENCES } from './wording.ts';

const SECTION = /^(?:Section|Sec\.) (\d+) ?\.? ?(?:([A-Z][^.\d“”]{2,120})\. ?)?/;
const NUMBERED_PARAGRAPH = /^\((\d+)\)(?: |(?=\([a-z]\)))/;
/** Provisions that one printed paragraph holds side by side: “…; and (b) subdivision …”. */
const SIDE_BY_SIDE = /(?<=[;:] (?:and |or )?)(?=\((?:[a-z]|[ivx]+)\) )/;
const STATES_START =
  /^(?:(?:Clause|Section|Subsection)s? \(?\d+\)?.{0,60}? |(?:Such|This|These|The) (?:(?!heading)[a-z-]+ ){0,3}(?:rates?|dut(?:y|ies)|surcharges?|modifications?|amendments?|changes?|increases?|reductions?|suspensions?|revocations?|terminations?|tariffs?)\b).{0,400}?\b(?:(?:shall|will) (?:apply|be effective|take effect|enter into (?:force|effect)|begin)|takes? effect|(?:shall|will) (?:cease|end)|(?:is|are|(?:shall|will) become) effective)\b/i;

/** A section that says for all before it when they count. */
const EFFECTIVE_DATE = /^Effective Date/i;

const OF_SECTION =
  /(?:\b(?:in|by|under) |^)(?:[Ss]ections?|[Cc]lauses?) ((?:\(?\d+\)?(?:\([a-z]+\))*(?:, and |, | and | or )?){1,8})/;
/** “The duties imposed under these orders shall cease …”: what ends above. */
const OF_THESE_ORDERS = /\b(?:under|by|pursuant to|of) (?:these|those|such) (?:orders?|proclamations?|actions?)\b/;
/** “The rates of duty established in this proclamation shall apply …”, “The modifications shall be effective …” */
const OF_THIS_ORDER =
  /^The (?:HTSUS )?modifications\b|\b(?:imposed|established|made|provided) (?:by|in|under|pursuant to) this (?:proclamation|order)\b/;
const SAME_TIME =
  /\b(?:from|at|as of|on or after) (?:the same|that) (?:time|date|day)\b|\b(?:for|during) (?:the same|that) (?:period|time)\b/;

const LETTERED = /^\((?:[a-z]|[ivx]+)\) /;

/** What a paragraph says of the start of others: of all before it, or of some sections. */
const startOfOthers = (heading: string, rest: string): { of: 'all' | string[]; words: string } | undefined => {
  const opens = STATES_START.test(rest);
  if (EFFECTIVE_DATE.test(heading) || (opens && OF_THESE_ORDERS.test(rest))) return { of: 'all', words: rest };
  const stated = rest.split(SENTENCES).find((sentence) => STATES_START.test(sentence));
  if (stated === undefined) return undefined;
  if (OF_THIS_ORDER.test(stated)) return { of: 'all', words: stated };
  // “The duty in section 2 of this order shall be effective …”
  return opens ? { of: OF_SECTION.exec(stated)?.[1]?.match(/\d+/g) ?? [], words: rest } : undefined;
};

/** Provisions with what stands above and after them; what follows the signature is no provision. */
export const clausesIn = (paragraphs: readonly string[], numbered: boolean): Clause[] => {
  const clauses: Clause[] = [];
  let [section, heading, lead, tabled] = ['', '', '', ''];
  for (const paragraph of paragraphs) {
    const opened = SECTION.exec(paragraph) ?? (numbered ? NUMBERED_PARAGRAPH.exec(paragraph) : null);
    if (opened) [section, heading, lead] = [opened[1] ?? '', opened[2] ?? '', ''];
    const rest = opened ? paragraph.slice(opened[0].length) : paragraph;
    const isRow = OF_ROW.test(rest);
    if (isRow && lead === '') lead = tabled;
    if (!LETTERED.test(rest) && !opened && !isRow) lead = '';
    if (TABLES.test(rest)) tabled = asLead(rest);
    const last = clauses.at(-1);
    if (last?.section === section && STATES_START.test(rest.replace(/^\([a-z\d]+\) /, ''))) last.after = rest;
    else if (numbered && opened && last && STATES_START.test(rest)) last.after = rest;
    const start = startOfOthers(heading, rest);
    for (const one of start === undefined ? [] : clauses)
      if (one.after === '' && (start?.of === 'all' || start?.of.includes(one.section))) one.after = start.words;
    const before = clauses.at(-1)?.text ?? '';
    const [first = '', ...more] = rest.split(SIDE_BY_SIDE);
    clauses.push({ section, heading, lead, text: first.trim(), after: SAME_TIME.test(first) ? before : '' });
    // Of what one sentence does, its beginning says when.
    const opens = LETTERED.test(first) ? '' : first;
    for (const text of more)
      clauses.push({ section, heading, lead, text: text.trim(), after: SAME_TIME.test(text) ? before : opens });
    if (rest.endsWith(':')) lead = rest;
  }
  return clauses.filter(({ text }) => text !== '');
};
