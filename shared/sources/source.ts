import type { Provenance } from '../reading/read.ts';
import type { CivilDate } from '../time/civil.ts';

/** A link found on an index, with what the index says of it. */
export type Link = {
  url: string;
  title: string;
  publishedOn?: string;
  summary?: string;
  /** Where the text is fetched, if not at the address that people are shown. */
  textUrl?: string;
};

/** An address of a text that is known beforehand; `built`: made by a pattern, and seen nowhere. */
export type Place = { url: string; textUrl?: string; built?: true };

/** A text of the known regime that no list may show any more. */
export type KnownText = {
  /** Short hash of its key and addresses: one whose addresses are mended is fetched anew. */
  id: string;
  key: string;
  publishedOn: CivilDate;
  /** The address that people are shown. */
  address: string;
  /** Where it is fetched, the best place first; none where all that is known is a file. */
  places: readonly Place[];
};

/** How a list is written: anchors (of a page, or of the HTML in a publishing system's JSON), or a form of its own. */
export type ListForm = 'anchors' | 'portal' | 'feed' | 'federal-register' | 'state-council-library';

/** What documents are read by: the publisher, and how its pages are to be taken. */
export type Publication = Provenance & {
  id: string;
  /** The name people know the publisher by. */
  publisher: string;
  /** Rank among the copies of one notice; 1 is best. */
  rank: number;
};

/** A channel that is polled. Each source is one row of the registry. */
export type Source = Publication & Polled;

type Polled = {
  title: string;
  /** Addresses of the index at a year; two years in January. */
  index: (year: number) => string[];
  /** Addresses asked besides, until the source's first listing is fetched: what it published in earlier years. */
  history?: (year: number) => string[];
  /** Texts fetched at their known addresses, once, as history. */
  known?: readonly KnownText[];
  everyMinutes: number;
  /** Fewer links than this means that the layout changed, not that news stopped. */
  minLinks: number;
  /** Longest normal gap between publications. */
  quietDays: number;
  /** The portal answers only to POST: an address's query then travels as the form's body. */
  method?: 'POST';
  /** Which of the links are fetched; all, where absent. The others still count as a sign of health. */
  wants?: (link: Link) => boolean;
  list: ListForm;
  /** Address of a page of the list behind the first, 2 and on; none where the list is on one page. */
  page?: (address: string, page: number) => string;
  /** Where the publisher has more than one, its own domains: a page of another site is none of its pages. */
  domains?: readonly string[];
  /** Paths of the articles, where the list is made of anchors; a dated item of another form is told. */
  article?: RegExp;
};
