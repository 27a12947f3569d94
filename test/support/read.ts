import type { Document, Extraction } from '../../shared/domain/acts/extraction.ts';
import { publicationAt } from '../../shared/sources/publication-at.ts';
import { readNow } from './reading.ts';

/** A document read as what stands at its address. */
export const read = (document: Document): Extraction => readNow(document, publicationAt(document.url));
