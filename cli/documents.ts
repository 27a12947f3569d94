import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod/mini';
import { readingFrom } from '../lambdas/record/reading-from.ts';
import type { Document } from '../shared/domain/acts/extraction.ts';
import type { Reading } from '../shared/ledger/log/commit.ts';
import type { Annex } from '../shared/reading/annex/annex.ts';
import { publicationAt } from '../shared/sources/publication-at.ts';
import {
  BEIJING,
  type CivilDate,
  civilMinute,
  type Instant,
  instant,
  instantAt,
  isCivilDate,
} from '../shared/time/civil.ts';
import { annexesOf, givenAnnex, hashOf } from './annexes-given.ts';

/** A document with the moment at which it was seen, and the annexes that came with it. */
export type SeenDocument = Document & { seenAt: Instant; annexes?: readonly Annex[] };

const row = z.object({
  id: z.string(),
  url: z._default(z.string(), ''),
  publishedOn: z.string().check(z.refine(isCivilDate, 'not a day')),
  contentType: z.optional(z.enum(['text/html', 'text/plain'])),
  title: z.optional(z.string()),
  seenAt: z.optional(z.string().check(z.refine((text) => instant(text) !== undefined, 'not an instant'))),
  body: z.optional(z.string()),
  excerpt: z.optional(z.string()),
  file: z.optional(z.string()),
  annexes: z.optional(z.array(givenAnnex)),
});

const documentOf = async (line: string, file: string): Promise<SeenDocument> => {
  const { data: parsed, error } = row.safeParse(JSON.parse(line));
  if (parsed === undefined)
    throw new Error(error.issues.map(({ path, message }) => `${path.join('.') || 'document'}: ${message}`).join('; '));
  const publishedOn = parsed.publishedOn as CivilDate;
  const body = parsed.body ?? parsed.excerpt ?? (parsed.file && readFileSync(join(dirname(file), parsed.file), 'utf8'));
  if (body === undefined) throw new Error('neither body nor excerpt nor file');
  return {
    id: parsed.id,
    url: parsed.url,
    publishedOn,
    contentType: parsed.contentType ?? (/^\s*</.test(body) ? 'text/html' : 'text/plain'),
    ...(parsed.title !== undefined && { title: parsed.title }),
    body,
    ...(parsed.annexes && { annexes: await annexesOf(parsed.annexes, dirname(file)) }),
    seenAt: (parsed.seenAt && instant(parsed.seenAt)) || instantAt(civilMinute(publishedOn, '09:00'), BEIJING),
  };
};

/** The documents of a file of JSON lines; a line that is none is told and left out. */
const documentsOf = async (file: string, complain: (text: string) => void): Promise<SeenDocument[]> => {
  const documents: SeenDocument[] = [];
  for (const [number, line] of readFileSync(file, 'utf8').split('\n').entries()) {
    if (line.trim() === '') continue;
    try {
      documents.push(await documentOf(line, file));
    } catch (error) {
      complain(`${file}:${number + 1}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  return documents;
};

export const documentsIn = async (
  files: readonly string[],
  complain: (text: string) => void,
): Promise<SeenDocument[]> => (await Promise.all(files.map((file) => documentsOf(file, complain)))).flat();

/** Where a document of a file was published, and when its page was seen. */
export const documentSeen = ({ body, url, seenAt, id }: SeenDocument) => ({
  source: publicationAt(url),
  seen: { page: hashOf(body), seenAt, document: id },
});

/** What the documents of a file say, in their order. */
export const readingsOf = (documents: readonly SeenDocument[]): Promise<Reading[]> =>
  Promise.all(
    documents.map((document) => {
      const { source, seen } = documentSeen(document);
      return readingFrom(document, source, seen, document.annexes);
    }),
  );
