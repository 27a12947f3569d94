import type { AnnexRead, AnnexRows } from '../../domain/acts/annex.ts';
import { ANNEX_BOUNDS, type AnnexBounds, type Limits, Unread, within } from './bounds.ts';
import { tidy } from './cells.ts';
import { rowsOfDoc } from './doc.ts';
import { rowsOfDocx } from './docx.ts';
import { type AnnexForm, formOf } from './form.ts';
import { type CharacterMaps, rowsOfPdf } from './pdf.ts';
import { rowsOfXlsx } from './xlsx.ts';

type Given = { maps: CharacterMaps; late: () => boolean; bounds?: AnnexBounds };
type Rows = { rows: AnnexRows; form: AnnexForm; pages?: number };

type Read = { rows: string[][]; pages?: number };
const READERS: Record<AnnexForm, (bytes: Uint8Array, maps: CharacterMaps, limits: Limits) => Promise<Read>> = {
  pdf: rowsOfPdf,
  docx: async (bytes, _, limits) => ({ rows: await rowsOfDocx(bytes, limits) }),
  xlsx: async (bytes, _, limits) => ({ rows: await rowsOfXlsx(bytes, limits) }),
  doc: async (bytes, _, limits) => ({ rows: rowsOfDoc(bytes, limits) }),
};

const rowsOf = async (bytes: Uint8Array, maps: CharacterMaps, limits: Limits): Promise<Rows> => {
  within('bytes', bytes.length, limits);
  const form = formOf(bytes);
  const read = await READERS[form](bytes, maps, limits);
  const rows = tidy(read.rows);
  const characters = rows.reduce((sum, row) => sum + row.reduce((most, cell) => most + cell.length, 0), 0);
  within('characters', characters, limits);
  if (rows.length === 0) throw new Unread('no-text', 'nothing is written in it');
  return { ...read, rows, form };
};

/**
 * A file's rows, or why it has none: `form`, `encrypted`, `no-text` or `too-much`. Its form is told by its own marks.
 * Never throws; `late` is asked between the parts of a long file.
 */
export const annexRows = async (
  bytes: Uint8Array,
  { maps, late, bounds = ANNEX_BOUNDS }: Given,
): Promise<Rows | Extract<AnnexRead, { why: unknown }>> => {
  try {
    return await rowsOf(bytes, maps, { bounds, late });
  } catch (error) {
    if (error instanceof Unread) return { why: error.why, text: error.message };
    if (error instanceof Error && error.name === 'PasswordException') return { why: 'encrypted', text: error.message };
    return { why: 'form', text: String(error) };
  }
};
