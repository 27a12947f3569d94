import type { Document, Extraction } from '../../shared/domain/extraction.ts';
import type { Reading } from '../../shared/ledger/log/commit.ts';
import { readingOf } from '../../shared/ledger/log/reading.ts';
import { canonicalLink } from '../../shared/page/canonical-link.ts';
import { decode } from '../../shared/page/decode.ts';
import { attempt } from '../../shared/page/problem.ts';
import type { PageRecord } from '../../shared/ports.ts';
import { READER, read } from '../../shared/reading/read.ts';
import type { Source } from '../../shared/sources/source.ts';

const documentOf = (page: PageRecord, bytes: Uint8Array): Document => ({
  id: page.id,
  url: page.url,
  publishedOn: page.publishedOn,
  contentType: page.contentType.startsWith('text/plain') ? 'text/plain' : 'text/html',
  ...(page.title !== undefined && { title: page.title }),
  body: decode(bytes, page.contentType),
});

const unreadable = (id: string, problems: Extraction['problems']): Extraction => ({
  id,
  kind: 'notice',
  mentions: [],
  effects: [],
  claims: [],
  attachments: [],
  problems,
});

/** What a reader finds on a kept page. A page that breaks the reader answers with that as its problem. */
export const readingFrom = (page: PageRecord, bytes: Uint8Array, source: Source): Reading => {
  const found = attempt(() => {
    const document = documentOf(page, bytes);
    return { extraction: read(document), length: document.body.replace(/<[^>]*>|\s+/g, '').length };
  });
  const { extraction, length } = found.ok
    ? found.value
    : { extraction: unreadable(page.id, [found.problem]), length: 0 };
  return readingOf(extraction, {
    source: source.id,
    rank: source.rank,
    publisher: source.publisher,
    length,
    reader: READER,
    url: source.kind === 'press' ? (canonicalLink(page.url) ?? page.url) : page.url,
    page: page.hash,
    publishedOn: page.publishedOn,
    seenAt: page.seenAt,
    ...(page.title !== undefined && { title: page.title }),
  });
};
