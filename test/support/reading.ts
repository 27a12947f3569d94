import { documentSeen, type SeenDocument } from '../../cli/documents.ts';
import { readingOfDocument } from '../../lambdas/record/reading-from.ts';
import type { Document } from '../../shared/domain/acts/extraction.ts';
import type { Reading } from '../../shared/ledger/log/commit.ts';
import type { Annex } from '../../shared/reading/annex/annex.ts';
import { readPress } from '../../shared/reading/press/read-press.ts';
import { readWith } from '../../shared/reading/read.ts';
import type { Publication } from '../../shared/sources/source.ts';

/** Reads at once: the reader of the press is at hand. */
export const readNow = readWith(readPress);

/** The reading of a document of a source. */
export const readingFrom = (
  document: Document,
  source: Publication,
  seen: Parameters<typeof readingOfDocument>[3],
  annexes: readonly Annex[] = [],
): Reading => readingOfDocument(readNow(document, source, annexes), document, source, seen);

/** The reading of a document of a file. */
export const readingFromDocument = (document: SeenDocument): Reading => {
  const { source, seen } = documentSeen(document);
  return readingFrom(document, source, seen, document.annexes);
};
