import { datesOf, withRates } from './message-rows.ts';
import type { Clause } from './order-parts.ts';
import { PROPOSES, SENTENCES } from './wording.ts';

const FIELDS = 'AGENCY|ACTION|SUMMARY|DATES|SUPPLEMENTARY INFORMATION|FOR FURTHER INFORMATION CONTACT|ADDRESSES';
const FIELD = new RegExp(`^(${FIELDS}): ?`);
/** What follows on the last one is the text, with headings of its own. */
const FIELD_ALONE = new RegExp(`^(?!SUPPLEMENTARY)(?:${FIELDS}):?$`);
/** I. Background, B. Determination To Modify the Action: a line that names what follows. */
const AGENCY_HEADING = /^(?:[IVX\dA-H]{1,4}\. )?([A-Z][A-Za-z’' ,-]{3,90})$/;
/** “On July 6, 2018, the Trade Representative imposed …”: what was done before. */
const TOLD =
  /(?:^|(?<=[a-z\d)”]\. ))(?:On|In) [A-Z][a-z]+(?: \d{1,2},)? \d{4}(?:,(?: and)? [A-Z][a-z]+ \d{4}){0,12}(?:,| \([^)]*\),)? (?![^.]{0,80}\b(?:will|shall)\b).*?(?:[a-z\d)”]\.(?= [A-Z(])|$)/g;

/** What a line of a list begins with; where its marks are not shown, an order, a heading, or goods with their rate. */
const OF_ITEM =
  /^(?:\d{1,2}[.)]|\([a-z\d]{1,3}\)|[•▪]) ?|^[·–-] |^(?:Executive Order|Proclamation) \d{4,5},|^9903\.\d\d\.\d\d\b|^[A-Z][^:.;]{2,100}: \d{1,3}(?:\.\d+)? ?(?:percent|%)/;
export const OF_ROW = /^[•▪] /;
/** “… has determined to impose the duties of Table 1”: what each of its rows completes. */
export const TABLES =
  /\b(?:shall|will|hereby|determined|determines|is|are)\b[^.]{0,240}\b(?:impos|increas|rais|reduc|lower|modif|set|subject to)\w*\b[^.]{0,200}\b(?:dut(?:y|ies)|tariffs?|rates?)\b/i;
export const asLead = (text: string): string => text.replace(/[.:]?$/, ':');

/** The web page sets the name of a field above its words; the printed notice before them. */
export const withFields = (paragraphs: readonly string[]): string[] => {
  const out: string[] = [];
  for (const text of paragraphs) {
    const last = out.at(-1);
    if (last !== undefined && FIELD_ALONE.test(last)) out[out.length - 1] = `${last.replace(/:?$/, ':')} ${text}`;
    else out.push(text);
  }
  return out;
};

/** A notice names its day under DATES: it goes with each provision of the summary and of what is determined. */
export const agencyClauses = (printed: readonly string[], isMessage = false): Clause[] => {
  const paragraphs = isMessage ? withRates(printed) : printed;
  const dates = paragraphs.find((text) => text.startsWith('DATES:'))?.replace(FIELD, '') ?? '';
  const ofMessage = isMessage ? datesOf(paragraphs) : [];
  let [heading, lead, tabled] = ['', '', ''];
  return paragraphs.flatMap((text, at): Clause[] => {
    if (/^(?:AGENCY|ACTION|DATES|ADDRESSES|FOR FURTHER)/.test(text)) return [];
    const named = AGENCY_HEADING.exec(text)?.[1];
    if (named !== undefined) {
      heading = /[a-z]/.test(named) ? named : named[0] + named.slice(1).toLowerCase();
      return [];
    }
    const own = text
      .replace(FIELD, '')
      .replace(TOLD, '')
      .replace(/ {2,}/g, ' ')
      .split(SENTENCES)
      .filter((sentence) => !PROPOSES.test(sentence))
      .join(' ')
      .trim();
    const section = FIELD.exec(text)?.[1] ?? '';
    const isItem = OF_ITEM.test(own);
    if (!isItem) lead = own.endsWith(':') ? own : '';
    if (TABLES.test(own)) tabled = asLead(own);
    const above = lead === '' && OF_ROW.test(own) ? tabled : lead;
    return own === ''
      ? []
      : [{ section, heading, lead: isItem ? above : '', text: own, after: dates || (ofMessage[at] ?? '') }];
  });
};
