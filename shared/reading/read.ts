import type { Document, Extraction } from '../domain/acts/extraction.ts';
import type { JurisdictionId } from '../domain/acts/jurisdictions.ts';
import type { PageParts } from '../page/element.ts';
import { pageOf } from '../page/html.ts';
import { type Page, plainPageOf } from '../page/page.ts';
import { attempt } from '../page/problem.ts';
import type { Annex } from './annex/annex.ts';
import { readOfficial } from './chinese/read-chinese.ts';
import { readEnglish } from './english/read-english.ts';
import { readable } from './readable.ts';
import { readUs } from './us/read-us.ts';

const HAN = /[\u3400-\u9fff]/;

/** By its own words, or where it has none by what the list called it. */
const isEnglish = ({ titles, blocks }: Page, listed = ''): boolean =>
  ![titles[0] ?? '', blocks.length === 0 ? listed : (blocks[0]?.text ?? '')].some((text) => HAN.test(text));

/** A text of a Chinese ministry, or the ministry's own translation of it. */
const readNotice = (document: Document, parts?: PageParts, annexes: readonly Annex[] = []): Extraction => {
  const whole = document.contentType === 'text/html' ? pageOf(document.body, parts) : plainPageOf(document.body);
  const { page, problems } = readable(whole);
  const found = isEnglish(page, document.title) ? readEnglish(page, document) : readOfficial(page, document, annexes);
  return { ...found, problems: [...problems, ...found.problems] };
};

/** The readers of official texts; a source names its own. */
const READERS = {
  'chinese-notice': readNotice,
  'us-order': readUs,
} satisfies Record<string, (document: Document, parts?: PageParts, annexes?: readonly Annex[]) => Extraction>;
type OfficialReader = keyof typeof READERS;

/**
 * How the pages of a channel are to be taken: whose acts they can be, and which reader knows them. The two kinds are
 * apart, so that no outlet can be given a jurisdiction or a reader of notices.
 */
export type Provenance =
  | {
      kind: 'official';
      jurisdiction: JurisdictionId;
      reader: OfficialReader;
      pageParts?: PageParts;
      /** Paths of pages that speak without the force of an act: fact sheets, remarks. What they say is claimed. */
      withoutForce?: RegExp;
    }
  | { kind: 'press'; jurisdiction: null; reader: 'press'; pageParts?: PageParts };

const pathOf = (url: string): string => (URL.canParse(url) ? new URL(url).pathname : url);

/** The reader of what is said without the force of an act. */
type ReadPress = (document: Document, parts?: PageParts) => Extraction;

const isWithoutForce = ({ url }: Document, from: Provenance): boolean =>
  from.kind === 'press' || from.withoutForce?.test(pathOf(url)) === true;

/**
 * What a document says, with the annexes that were fetched for it: acts only where its channel is official. Whatever
 * goes wrong is a problem of that document.
 */
export const readWith =
  (readPress: ReadPress) =>
  (document: Document, from: Provenance, annexes: readonly Annex[] = []): Extraction => {
    const result = attempt(() =>
      from.kind === 'press' || isWithoutForce(document, from)
        ? readPress(document, from.pageParts)
        : READERS[from.reader](document, from.pageParts, annexes),
    );
    if (result.ok) return result.value;
    const kind = from.kind === 'press' ? 'press' : 'notice';
    return {
      id: document.id,
      kind,
      mentions: [],
      effects: [],
      claims: [],
      attachments: [],
      problems: [result.problem],
    };
  };

const notAsked: ReadPress = () => {
  throw new Error('no text of the press');
};

/** The same; the reader of the press, whose model of English is large, is loaded when it is first asked for. */
export const read = async (
  document: Document,
  from: Provenance,
  annexes: readonly Annex[] = [],
): Promise<Extraction> => {
  const readPress = isWithoutForce(document, from) ? (await import('./press/read-press.ts')).readPress : notAsked;
  return readWith(readPress)(document, from, annexes);
};
