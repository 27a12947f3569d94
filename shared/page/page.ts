import { normalise } from './text.ts';

export type Anchor = { text: string; url: string };
/** A block of text: as it stands in the page, and as rules read it. */
export type Block = { raw: string; text: string; links: readonly Anchor[] };
export type Page = {
  /** Every title that the page gives itself: of the article first, of the window last. */
  titles: string[];
  meta: Record<string, string>;
  /** 【发布单位】 and its like, above the text. */
  box: string[];
  blocks: Block[];
  /** Links that stand beside the text of an article: downloads under it. */
  beside?: Anchor[];
  /** Lines that stand around the text of an article and lead nowhere: its title where the page marks none, or another's. */
  around?: string[];
  /** Headings behind which the text of an article goes on. */
  within?: string[];
  /** Whether the page came to its end, or reading stopped at a bound; of plain text nobody knows. */
  end: 'reached' | 'cut' | 'too-much' | 'unknown';
};

const NONE: readonly Anchor[] = [];

/** A block of some text, or none where nothing shows. */
export const blockOf = (raw: string, links: readonly Anchor[] = NONE): Block | undefined => {
  const text = normalise(raw);
  return text === '' ? undefined : { raw, text, links };
};

/** Plain text as a page: a block a line. */
export const plainPageOf = (body: string): Page => ({
  titles: [],
  meta: {},
  box: [],
  blocks: body.split(/\r\n|[\n\r\u2028\u2029]/).flatMap((raw) => blockOf(raw) ?? []),
  end: 'unknown',
});
