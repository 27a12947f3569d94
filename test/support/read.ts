import type { Document, Extraction } from '../../shared/domain/extraction.ts';
import { read as readFrom } from '../../shared/reading/read.ts';
import { publicationAt } from '../../shared/sources/publication-at.ts';

/** A document read as what stands at its address. */
export const read = (document: Document): Extraction => readFrom(document, publicationAt(document.url));
