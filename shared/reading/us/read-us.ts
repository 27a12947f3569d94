import type { Effect } from '../../domain/effect.ts';
import type { Document, Extraction } from '../../domain/extraction.ts';
import { articleOf } from '../../page/article.ts';
import type { PageParts } from '../../page/html.ts';
import { authorityIn, dutiesIn } from './duties.ts';
import { isNumbered, orderKey, ordersIn } from './order-key.ts';
import { endOf, signedOn, startOf } from './us-dates.ts';

const OF_CHINA = /People[’']s Republic of China|\bPRC\b|products of China|all (?:countries|trading partners|imports)/i;
const OF_DUTIES = /\b(?:dut(?:y|ies)|tariffs?|surcharge)\b/i;
const PROCLAIMS = /\bdo (?:hereby )?proclaim\b|\bProclamation\b/;
/** What a sectoral proclamation is about, from its title. */
const SECTOR = /^Adjusting Imports of (.+?) [Ii]nto the United States/;
const BACKGROUND = /^(?:Section|Sec\.) \d+\. (?:Background|Purpose|Policy|National Emergency|Findings)\b/;

/** Agencies that act under powers of their own name themselves at the head; everything else is the President's. */
const issuerOf = (paragraphs: string[]): string =>
  paragraphs.some((text) => /^AGENCY:.*\bTrade Representative\b/i.test(text))
    ? 'United States Trade Representative'
    : 'President of the United States';

const plainText = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** A start or an end that stands in the paragraph after the rate belongs to it. */
const withNext = (sections: string[], i: number): string => {
  const [own = '', next = ''] = sections.slice(i, i + 2);
  return (startOf(own) ?? endOf(own)) ? own : `${own} ${next}`;
};

/** An order or proclamation of the President, or a notice of a trade agency, on duties on Chinese goods. */
export const readUs = (document: Document, parts: PageParts = {}): Extraction => {
  const html = document.contentType === 'text/html';
  const article = html ? articleOf(document.body, document.url, parts.paragraphs) : undefined;
  const paragraphs = (article?.paragraphs ?? document.body.split(/\n+/)).map(plainText).filter((text) => text !== '');
  const title = (document.title ?? article?.title ?? '')
    .replace(/^Federal Register :: /, '')
    .replace(/ – The White House$/, '');
  const text = [title, ...paragraphs].join(' ');
  const none: Extraction = {
    id: document.id,
    kind: 'irrelevant',
    mentions: [],
    effects: [],
    claims: [],
    attachments: [],
    problems: [],
  };
  const authority = authorityIn(text);
  const named = ordersIn(text);
  const concerned = OF_CHINA.test(text) || named.some(isNumbered);
  if (authority === undefined || !OF_DUTIES.test(text) || !concerned) return none;
  const issuedOn = signedOn(document.body.replace(/<[^>]*>/g, '\n')) ?? document.publishedOn;
  const key = orderKey(title, PROCLAIMS.test(text));
  const sector = SECTOR.exec(title)?.[1];
  const order = { key, authority, all: sector === undefined, label: sector ?? 'all products of China' };
  const effects = paragraphs.flatMap((own, i): Effect[] =>
    BACKGROUND.test(own)
      ? []
      : dutiesIn(withNext(paragraphs, i), order).filter(({ evidence }) => own.includes(evidence.slice(0, 40))),
  );
  if (effects.length === 0 && !/China|PRC|Reciprocal|Surcharge/i.test(title)) return none;
  return {
    ...none,
    kind: 'notice',
    notice: { key, issuers: [issuerOf(paragraphs)], title, issuedOn },
    mentions: named.filter((other) => other !== key),
    effects,
    problems: effects.length === 0 ? [{ kind: 'unknown-wording', text: title }] : [],
  };
};
