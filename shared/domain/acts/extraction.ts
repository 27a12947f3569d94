import type { CivilDate } from '../../time/civil.ts';
import type { Claim } from './claim.ts';
import type { Effect } from './effect.ts';

/** One document as it comes to a reader: a page with the day on which its publisher dates it. */
export type Document = {
  id: string;
  url: string;
  publishedOn: CivilDate;
  contentType: 'text/html' | 'text/plain';
  title?: string;
  body: string;
};

export type NoticeHead = {
  key: string;
  /** The key by which copies go that show no number. */
  unnumbered?: string;
  issuers: string[];
  title: string;
  issuedOn?: CivilDate;
};

/** Why an annex, or a part of it, was not read. */
export const UNREAD_REASONS = [
  /** It is to be fetched. */
  'waiting',
  /** The text names it and gives no address. */
  'no-address',
  /** Its address does not answer with a file. */
  'not-found',
  /** Beyond the bounds of size, pages or time. */
  'too-much',
  'encrypted',
  /** A scan, or fonts without their characters: no text comes out. */
  'no-text',
  /** A file of another form than PDF, DOC, DOCX, WPS or XLSX, or a damaged one. */
  'form',
  /** Lines of a form that the reader does not know. */
  'lines',
  /** Serials with a gap, or fewer entries than are stated. */
  'incomplete',
] as const;
export type UnreadReason = (typeof UNREAD_REASONS)[number];

/** A file that a text names, or its last part that stands behind it in the page. */
export type Attachment = {
  title: string;
  /** Absolute. */
  url?: string;
  /** `rates` by country are never read: what stands in them is known from later texts. */
  role: 'items' | 'entities' | 'goods' | 'repealed' | 'rates' | 'guide';
  /** Whether everything in it was read: it is then part of the text. */
  read: boolean;
  why?: UnreadReason;
  /** Entries that the text or the annex states, and entries that were read. */
  stated?: number;
  found?: number;
  /** Hashes of the file as it was fetched and of its rows as text (`shared/domain/acts/annex.ts`). */
  file?: string;
  rows?: string;
};

/** What a reader could not make sense of; `kind` is for programs, `text` for people. */
export type Problem = { kind: string; text?: string };

/** What a reader finds in one document. */
export type Extraction = {
  id: string;
  kind: 'notice' | 'spokesperson' | 'press' | 'irrelevant';
  notice?: NoticeHead;
  mentions: string[];
  effects: Effect[];
  claims: Claim[];
  attachments: Attachment[];
  problems: Problem[];
  /** Of what claims news, by which it is known in what another prints (`likeness.ts`). */
  likeness?: string;
};
