import type { CivilDate } from '../time/civil.ts';
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

export type Attachment = {
  title: string;
  url?: string;
  role: 'items' | 'entities' | 'goods' | 'repealed' | 'guide';
  read: boolean;
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
};
