import type { Document, Problem } from '../../domain/acts/extraction.ts';
import type { PageParts } from '../../page/element.ts';
import type { Page } from '../../page/page.ts';
import { type CivilDate, civilDateOf } from '../../time/civil.ts';
import { readable } from '../readable.ts';
import { agencyClauses, withFields } from './agency-parts.ts';
import { clausesIn } from './clauses.ts';
import { withNewText } from './new-text.ts';
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
const MESSAGE = 'CSMS ?# ?(\\d{6,9}|\\d{2}-\\d{6})\\b';
const BULLETIN = new RegExp(`^${MESSAGE}`);
const ENACTS = /\bit is hereby (?:ordered|directed)|\bI hereby (?:determine and )?order|\bdo(?: hereby)? proclaim/i;
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

/** A memorandum orders in whatever words, and ends with a name. */
const MEMORANDUM = /^MEMORANDUM FOR\b/;
const NAME = /^[A-Z]{2,20}(?: [A-Z]\.)? [A-Z]{2,20}$/;

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
const OPENS = new RegExp(`^(?:AGENCY:|Executive Order \\d{5} of |Proclamation \\d{4,5} of |${MESSAGE})`);
/** A line whose sentence goes on beneath it. */
const GOES_ON = /[a-z,] *$/;
const opensTwice = ({ contentType, body }: Document): boolean =>
  contentType !== 'text/html' &&
  body.split('\n').filter((line, at, all) => OPENS.test(line.trim()) && !GOES_ON.test(all[at - 1] ?? '')).length > 1;

/** A text of the United States' government in its parts. */
export const orderPartsOf = (document: Document, pageParts?: PageParts): OrderParts => {
  const shown = shownIn(document, pageParts);
  const paragraphs = withNewText(withFields(shown.paragraphs.filter((text) => text !== '')));
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
  const memorandumAt = paragraphs.findIndex((text) => MEMORANDUM.test(text));
  const ordersAt = paragraphs.findIndex((text) => ENACTS.test(text));
  const enactsAt = ordersAt < 0 ? memorandumAt : ordersAt;
  const filedAt = paragraphs.findIndex((text) => FILED.test(text));
  const { signed: isSigned, signedOn } = signatureIn(paragraphs);
  const isName = (text: string): boolean => memorandumAt >= 0 && NAME.test(text);
  const endAt = paragraphs.findIndex(
    (text) => SIGNATURE.test(text) || IN_WITNESS.test(text) || FILED.test(text) || isName(text),
  );
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
    (agency === undefined
      ? isSigned || paragraphs.some(isName)
      : shown.end === 'reached' && /[.”"]$/.test(paragraphs.at(-1) ?? ''));
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
        : agencyClauses(filedAt < 0 ? paragraphs : paragraphs.slice(0, filedAt), bulletin !== undefined),
    ...(day && { signedOn: day }),
    ...(bulletin ? { bulletin } : register && { document: register }),
    acts: enactsAt >= 0 || agency !== undefined || number !== undefined || shown.end !== 'reached',
    isSeveral: isSeveral(paragraphs, bulletin !== undefined) || opensTwice(document),
    end: shown.end === 'too-much' ? 'too-much' : ends ? 'reached' : 'cut',
    problems: shown.problems,
  };
};
