import { AUDIENCES_WORDS } from './words/audiences.ts';
import { DAYS_WORDS } from './words/days.ts';
import { FRAME_WORDS } from './words/frame.ts';
import { INBOX_WORDS } from './words/inbox.ts';
import { SHIPMENTS_WORDS } from './words/shipments.ts';
import { SOURCES_WORDS } from './words/sources.ts';
import { SUBJECTS_WORDS } from './words/subjects.ts';
import { TERMS_WORDS } from './words/terms.ts';

/** What the interface says, as it stands in its views, in Chinese. */
export const CHINESE_WORDS: Readonly<Record<string, string>> = {
  ...FRAME_WORDS,
  ...AUDIENCES_WORDS,
  ...INBOX_WORDS,
  ...TERMS_WORDS,
  ...DAYS_WORDS,
  ...SUBJECTS_WORDS,
  ...SHIPMENTS_WORDS,
  ...SOURCES_WORDS,
};
