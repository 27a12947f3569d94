import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { z } from 'zod/mini';
import { annexReader } from '../shared/adapters/annex/annex-reader.ts';
import { type AnnexRows, rowsAsText } from '../shared/domain/acts/annex.ts';
import { UNREAD_REASONS } from '../shared/domain/acts/extraction.ts';
import type { ReadAnnex } from '../shared/ports.ts';
import type { Annex } from '../shared/reading/annex/annex.ts';

/** An annex as a document brings it: its rows, a file of this machine, its bytes, or why it is unread. */
export const givenAnnex = z.object({
  url: z.string(),
  title: z.optional(z.string()),
  rows: z.optional(z.array(z.array(z.string()))),
  file: z.optional(z.string()),
  base64: z.optional(z.string()),
  why: z.optional(z.enum(UNREAD_REASONS)),
});
type Given = z.infer<typeof givenAnnex>;

export const hashOf = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex');

let reader: ReadAnnex | undefined;

const bytesOf = async ({ file, base64 }: Given): Promise<Uint8Array | undefined> => {
  if (base64 !== undefined) return Buffer.from(base64, 'base64');
  return file === undefined ? undefined : await readFile(file).catch(() => undefined);
};

const withRows = ({ url, title }: Given, rows: AnnexRows, file: string): Annex => ({
  url,
  ...(title === undefined ? {} : { title }),
  file,
  rowsHash: hashOf(rowsAsText(rows)),
  rows,
});

/** What was given, as a reader takes it; a file that is not there is one that was not found. */
const annexOf = async (given: Given): Promise<Annex> => {
  if (given.rows !== undefined) return withRows(given, given.rows, hashOf(rowsAsText(given.rows)));
  const bytes = await bytesOf(given);
  if (bytes === undefined) return { url: given.url, why: given.why ?? 'not-found' };
  reader ??= annexReader();
  const read = await reader(bytes);
  return 'why' in read ? { url: given.url, why: read.why } : withRows(given, read.rows, hashOf(bytes));
};

/** The annexes of a document; files are named from the folder that it came from. */
export const annexesOf = (given: readonly Given[] = [], folder = '.'): Promise<Annex[]> =>
  Promise.all(
    given.map((one) => annexOf({ ...one, ...(one.file !== undefined && { file: resolve(folder, one.file) }) })),
  );
