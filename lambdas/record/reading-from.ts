import type { Document, Extraction } from '../../shared/domain/acts/extraction.ts';
import type { Reading } from '../../shared/ledger/log/commit.ts';
import { readingOf } from '../../shared/ledger/log/reading.ts';
import { canonicalLink } from '../../shared/page/canonical-link.ts';
import { decode } from '../../shared/page/decode.ts';
import { withoutTags } from '../../shared/page/plain-text.ts';
import { attempt } from '../../shared/page/problem.ts';
import type { PressReader } from '../../shared/ports.ts';
import type { Annex } from '../../shared/reading/annex/annex.ts';
import { read } from '../../shared/reading/read.ts';
import { READER } from '../../shared/reading/version.ts';
import type { PageRecord } from '../../shared/sources/round.ts';
import type { Publication } from '../../shared/sources/source.ts';
import type { Instant } from '../../shared/time/civil.ts';
import { secondLook } from './second-look.ts';

/** `page` is the hash of the bytes; `document` names a document of a replay. */
type Seen = { page: string; seenAt: Instant; document?: string };

/** What was found in a document, with what is known of its page. */
export const readingOfDocument = (
  found: Extraction,
  document: Document,
  source: Publication,
  { page, seenAt, document: id }: Seen,
): Reading => {
  const url = document.url || `document:${document.id}`;
  return readingOf(found, {
    source: source.id,
    jurisdiction: source.jurisdiction,
    rank: source.rank,
    publisher: source.publisher,
    length: withoutTags(document.body).replace(/\s+/g, '').length,
    reader: READER,
    url: source.kind === 'press' ? (canonicalLink(url) ?? url) : url,
    page,
    publishedOn: document.publishedOn,
    seenAt,
    ...(document.title !== undefined && { title: document.title }),
    ...(id !== undefined && { document: id }),
  });
};

/** What its source's reader finds in a document, and a second one where there is one and the first has doubts. */
export const readingFrom = async (
  document: Document,
  source: Publication,
  seen: Seen,
  annexes: readonly Annex[] = [],
  second?: PressReader,
): Promise<Reading> => {
  const found = await read(document, source, annexes);
  const looked = second ? await secondLook(found, document, source, second) : found;
  return readingOfDocument(looked, document, source, seen);
};

/** The same for a kept page. Bytes that are no text are a problem of that page. */
export const readingFromPage = async (
  page: PageRecord,
  bytes: Uint8Array,
  source: Publication,
  annexes: readonly Annex[] = [],
  second?: PressReader,
): Promise<Reading> => {
  const { id, url, publishedOn, contentType, title, hash, seenAt } = page;
  const text = attempt(() => decode(bytes, contentType));
  const document: Document = {
    id,
    url,
    publishedOn,
    contentType: contentType.startsWith('text/plain') ? 'text/plain' : 'text/html',
    ...(title !== undefined && { title }),
    body: text.ok ? text.value : '',
  };
  const reading = await readingFrom(document, source, { page: hash, seenAt }, annexes, second);
  return text.ok ? reading : { ...reading, problems: [text.problem] };
};
