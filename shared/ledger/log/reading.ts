import type { Extraction } from '../../domain/acts/extraction.ts';
import { fnv } from '../../domain/text/fnv.ts';
import type { PageFacts, Reading } from './commit.ts';

const hash = (text: string): string => fnv(text).toString(16).padStart(8, '0');

const keyOf = ({ kind, notice }: Extraction, facts: PageFacts, title: string): string => {
  if (notice?.key) return notice.key;
  const name = hash(title.replace(/\s+/g, ''));
  if (kind === 'spokesperson') return `answer-${facts.publishedOn}-${name}`;
  // Its copies are posted on different days, under one title.
  return kind === 'notice' ? `notice-${facts.publishedOn.slice(0, 4)}-${name}` : facts.url;
};

/** An extraction with its page, as the log keeps it. */
export const readingOf = ({ id: _, ...extraction }: Extraction, facts: PageFacts): Reading => {
  const title = extraction.notice?.title || facts.title || '';
  return { ...extraction, ...facts, title, key: keyOf({ id: _, ...extraction }, facts, title) };
};
