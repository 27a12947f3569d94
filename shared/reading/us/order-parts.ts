import type { Document, Problem } from '../../domain/acts/extraction.ts';
import type { PageParts } from '../../page/element.ts';
import type { Page } from '../../page/page.ts';
import { type CivilDate, civilDateOf } from '../../time/civil.ts';
import { readable } from '../readable.ts';
import { agencyClauses, asLead, OF_ROW, TABLES, withFields } from './agency-parts.ts';
import { withRateRows } from './rate-rows.ts';
import { printedPageOf, printedTitle, squeezed, usPageOf } from './us-page.ts';

/** One provision as it stands: `2(a)`, with the words above it that it completes. */
export type Clause = {
  section: string;
  heading: string;
  /** What a paragraph that ends with a colon says for each of the provisions beneath it. */
  lead: string;
  text: string;
  /** The sentences that follow in the same section and state a start for it. */
  after: string;
};

/** An order, a proclamation or an agency's notice in the parts that each has. */
export type OrderParts = {
  title: string;
  /** `Executive Order 14259`, `Proclamation 11012`, where the text gives its number. */
  number?: { kind: 'eo' | 'proclamation'; number: number };
  form: 'order' | 'proclamation' | 'agency';
  issuer: string;
  /** What an agency's notice calls itself: “Notice of modification of action.” */
  action?: string;
  recitals: string[];
  clauses: Clause[];
  signedOn?: CivilDate;
  /** The Federal Register's own number, `2019-09681`. */
  document?: string;
  /** The number of a message of customs. */
  bulletin?: string;
  /** `cut` where neither a signature nor the Register's closing line was reached, `too-much` where reading stopped at a bound. */
  end: 'reached' | 'cut' | 'too-much';
  /** Whether it orders, proclaims, or is an agency's notice at all: what only reports has none of their parts. */
  acts: boolean;
  /** More than one order or notice stands on the page. */
  isSeveral: boolean;
  /** What was left out as of no sentence's length. */
  problems: Problem[];
};

const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const DAY = `(${MONTHS.join('|')}) (\\d{1,2}), (\\d{4})`;
const NUMBERED = new RegExp(`^(Executive Order|Proclamation) (\\d{4,5})(?: of ${DAY})?`);
const SIGNATURE = new RegExp(`^THE WHITE HOUSE,?(?: ${DAY}\\.?)?$`, 'i');
const IN_WITNESS = /^IN WITNESS WHEREOF/;
const FILED = /^\[?FR Doc\. ?(\d{4})[–-](\d{4,6}) Filed/;
const DOCUMENT_NUMBER = /\b(\d{4}-\d{5})\b/;
const AGENCY = /^AGENCY: *(?:Office of the )?(.{3,120}?)(?: \([A-Z]+\))?\.$/;
/** A message of customs to those who file entries. */
const BULLETIN = /^CSMS ?# ?(\d{6,9})\b/;
const ENACTS = /\bit is hereby ordered|\bI hereby (?:determine and )?order|\bdo(?: hereby)? proclaim/i;
const SECTION = /^(?:Section|Sec\.) (\d+) ?\.? ?(?:([A-Z][^.\d“”]{2,120})\. ?)?/;
const NUMBERED_PARAGRAPH = /^\((\d+)\) /;
/** Provisions that one printed paragraph holds side by side: “…; and (b) subdivision …”. */
const SIDE_BY_SIDE = /(?<=[;:] (?:and |or )?)(?=\((?:[a-z]|[ivx]+)\) )/;
const dayOf = (month = '', day = '', year = ''): CivilDate | undefined =>
  civilDateOf(Number(year), MONTHS.findIndex((name) => name.toLowerCase() === month.toLowerCase()) + 1, Number(day));

type Shown = Pick<Page, 'end'> & Pick<OrderParts, 'title' | 'problems'> & { paragraphs: string[] };

const shownIn = ({ contentType, body, title }: Document, pageParts?: PageParts): Shown => {
  const { page, problems } = readable(contentType === 'text/html' ? usPageOf(body, pageParts) : printedPageOf(body));
  const paragraphs = withRateRows(page.blocks.map(({ raw }) => raw)).map(squeezed);
  return { title: title ?? page.titles[0] ?? printedTitle(paragraphs) ?? '', paragraphs, end: page.end, problems };
};

const plainTitle = (title: string): string =>
  squeezed(title)
    .replace(/^Federal Register :: /, '')
    .replace(/ [–|-] The White House$/, '');

const signatureIn = (paragraphs: readonly string[]): { signed: boolean; signedOn?: CivilDate } => {
  const at = paragraphs.findLastIndex((text) => SIGNATURE.test(text));
  if (at < 0) return { signed: paragraphs.some((text) => IN_WITNESS.test(text)) };
  const day = [paragraphs[at], `THE WHITE HOUSE, ${paragraphs[at + 1]}`]
    .map((text) => SIGNATURE.exec(text ?? ''))
    .find((found) => found?.[1] !== undefined);
  const signedOn = day ? dayOf(...day.slice(1)) : undefined;
  return { signed: true, ...(signedOn && { signedOn }) };
};

/** “Office of the United States Trade Representative” is known by its officer. */
const issuerNamed = (agency: string): string =>
  /Trade Representative/.test(agency) ? 'United States Trade Representative' : agency;

const STATES_START =
  /^(?:(?:Clause|Section|Subsection)s? \(?\d+\)?.{0,60}? |(?:Such|This|These|The) (?:(?!heading)[a-z-]+ ){0,3}(?:rates?|dut(?:y|ies)|surcharges?|modifications?|amendments?|changes?|increases?|reductions?|suspensions?|revocations?|terminations?|tariffs?)\b).{0,400}?\b(?:(?:shall|will) (?:apply|be effective|take effect|enter into (?:force|effect)|begin)|takes? effect|(?:shall|will) (?:cease|end)|(?:is|are|(?:shall|will) become) effective)\b/i;

/** A section that says for all before it when they count. */
const EFFECTIVE_DATE = /^Effective Date/i;

const OF_SECTION =
  /(?:\b(?:in|by|under) |^)(?:[Ss]ections?|[Cc]lauses?) ((?:\(?\d+\)?(?:\([a-z]+\))*(?:, and |, | and | or )?){1,8})/;
/** “The duties imposed under these orders shall cease …”: what ends above. */
const OF_THESE_ORDERS = /\b(?:under|by|pursuant to|of) (?:these|those|such) (?:orders?|proclamations?|actions?)\b/;
const SAME_TIME =
  /\b(?:from|at|as of|on or after) (?:the same|that) (?:time|date|day)\b|\b(?:for|during) (?:the same|that) (?:period|time)\b/;

/** Provisions with what stands above and after them; what follows the signature is no provision. */
const clausesIn = (paragraphs: readonly string[], numbered: boolean): Clause[] => {
  const clauses: Clause[] = [];
  let [section, heading, lead, tabled] = ['', '', '', ''];
  for (const paragraph of paragraphs) {
    const opened = SECTION.exec(paragraph) ?? (numbered ? NUMBERED_PARAGRAPH.exec(paragraph) : null);
    if (opened) [section, heading, lead] = [opened[1] ?? '', opened[2] ?? '', ''];
    const rest = opened ? paragraph.slice(opened[0].length) : paragraph;
    const lettered = /^\((?:[a-z]|[ivx]+)\) /.test(rest);
    const isRow = OF_ROW.test(rest);
    if (isRow && lead === '') lead = tabled;
    if (!lettered && !opened && !isRow) lead = '';
    if (TABLES.test(rest)) tabled = asLead(rest);
    const last = clauses.at(-1);
    if (last?.section === section && STATES_START.test(rest.replace(/^\([a-z\d]+\) /, ''))) last.after = rest;
    else if (numbered && opened && last && STATES_START.test(rest)) last.after = rest;
    const ofAll = EFFECTIVE_DATE.test(heading) || (STATES_START.test(rest) && OF_THESE_ORDERS.test(rest));
    // Or for one: “The duty in section 2 of this order shall be effective …”.
    const of = STATES_START.test(rest) ? [...(OF_SECTION.exec(rest)?.[1]?.match(/\d+/g) ?? [])] : [];
    if (ofAll || of.length > 0)
      for (const one of clauses) if (one.after === '' && (ofAll || of.includes(one.section))) one.after = rest;
    const before = clauses.at(-1)?.text ?? '';
    for (const text of rest.split(SIDE_BY_SIDE))
      clauses.push({ section, heading, lead, text: text.trim(), after: SAME_TIME.test(text) ? before : '' });
    if (rest.endsWith(':')) lead = rest;
  }
  return clauses.filter(({ text }) => text !== '');
};

/** What stands once in an order or a notice; in two on one page it stands twice. */
const ONCE: readonly RegExp[] = [ENACTS, AGENCY, SIGNATURE, FILED, /^(?:Section|Sec\.) 1\./];
/** An agency neither orders nor signs at the White House. */
const OF_THE_PRESIDENT: readonly RegExp[] = [ENACTS, SIGNATURE, IN_WITNESS];
const HAN_PROSE = /\p{Script=Han}{10}/u;
/** Above the name of its agency a notice has its title and where it was printed, and no prose. */
const PROSE = /^.{160,}[.:”"]$/;
const has = (paragraphs: readonly string[], part: RegExp): boolean => paragraphs.some((text) => part.test(text));
const isSeveral = (paragraphs: readonly string[], isBulletin: boolean): boolean =>
  OF_THE_PRESIDENT.some((part) => has(paragraphs, AGENCY) && has(paragraphs, part)) ||
  (isBulletin && [ENACTS, AGENCY, SIGNATURE, FILED].some((part) => has(paragraphs, part))) ||
  has(
    paragraphs.slice(
      0,
      Math.max(
        0,
        paragraphs.findIndex((text) => AGENCY.test(text)),
      ),
    ),
    PROSE,
  ) ||
  ONCE.some((part) => paragraphs.filter((text) => part.test(text)).length > 1) ||
  has(paragraphs, HAN_PROSE);

/** In plain text the lines of two texts can come as one paragraph. */
const OPENS = /^(?:AGENCY:|Executive Order \d{5} of |Proclamation \d{4,5} of |CSMS ?# ?\d{6,9}\b)/;
const opensTwice = ({ contentType, body }: Document): boolean =>
  contentType !== 'text/html' && body.split('\n').filter((line) => OPENS.test(line.trim())).length > 1;

/** A text of the United States' government in its parts. */
export const orderPartsOf = (document: Document, pageParts?: PageParts): OrderParts => {
  const shown = shownIn(document, pageParts);
  const paragraphs = withFields(shown.paragraphs.filter((text) => text !== ''));
  const numberedAt = paragraphs.find((text) => NUMBERED.test(text));
  const [, kind, number, ...signed] = NUMBERED.exec(numberedAt ?? '') ?? [];
  const bulletin = BULLETIN.exec(shown.title)?.[1];
  const agency =
    bulletin === undefined
      ? paragraphs.map((text) => AGENCY.exec(text)?.[1]).find((name) => name !== undefined)
      : 'U.S. Customs and Border Protection';
  const action = paragraphs
    .find((text) => text.startsWith('ACTION:'))
    ?.slice('ACTION:'.length)
    .trim();
  const enactsAt = paragraphs.findIndex((text) => ENACTS.test(text));
  const filedAt = paragraphs.findIndex((text) => FILED.test(text));
  const { signed: isSigned, signedOn } = signatureIn(paragraphs);
  const endAt = paragraphs.findIndex((text) => SIGNATURE.test(text) || IN_WITNESS.test(text) || FILED.test(text));
  const provisions = paragraphs.slice(enactsAt + 1, endAt < 0 ? undefined : endAt);
  const proclaims = kind === 'Proclamation' || paragraphs.some((text) => /\bdo(?: hereby)? proclaim\b/i.test(text));
  const day = (signed[0] && dayOf(...signed)) || signedOn;
  const file = FILED.exec(paragraphs[filedAt] ?? '');
  const printed = paragraphs.find((text) => DOCUMENT_NUMBER.test(text) && text.length < 40);
  const register = file ? `${file[1]}-${file[2]}` : DOCUMENT_NUMBER.exec(printed ?? '')?.[1];
  const form = agency !== undefined ? 'agency' : proclaims ? 'proclamation' : 'order';
  // An agency's notice has no signature: its last word is the Register's line, or the end of its page.
  const ends =
    filedAt >= 0 ||
    (bulletin !== undefined && shown.end === 'reached') ||
    (agency === undefined ? isSigned : shown.end === 'reached' && /[.”"]$/.test(paragraphs.at(-1) ?? ''));
  return {
    title: plainTitle(shown.title),
    ...(number &&
      agency === undefined && {
        number: { kind: kind === 'Proclamation' ? 'proclamation' : 'eo', number: Number(number) },
      }),
    form,
    issuer: agency === undefined ? 'President of the United States' : issuerNamed(agency),
    ...(action && { action }),
    recitals: agency === undefined ? paragraphs.slice(0, enactsAt + 1) : paragraphs,
    clauses:
      agency === undefined
        ? clausesIn(provisions, proclaims)
        : agencyClauses(filedAt < 0 ? paragraphs : paragraphs.slice(0, filedAt)),
    ...(day && { signedOn: day }),
    ...(bulletin ? { bulletin } : register && { document: register }),
    acts: enactsAt >= 0 || agency !== undefined || number !== undefined || shown.end !== 'reached',
    isSeveral: isSeveral(paragraphs, bulletin !== undefined) || opensTwice(document),
    end: shown.end === 'too-much' ? 'too-much' : ends ? 'reached' : 'cut',
    problems: shown.problems,
  };
};
