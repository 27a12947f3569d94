import { readFileSync, statSync } from 'node:fs';
import { ANNEX_BOUNDS, Unread } from '../shared/page/annex/bounds.ts';
import { sheetsOfXlsx } from '../shared/page/annex/xlsx.ts';
import { type FileText, fileText } from '../shared/views/screening/lists/file-text.ts';
import { linesOfList } from '../shared/views/screening/lists/given-list.ts';
import { boundList, LIST_BOUNDS, ListTooLarge } from '../shared/views/screening/lists/list-bounds.ts';
import type { Row } from '../shared/views/screening/lists/rows.ts';
import { BadUse } from './usage.ts';

const PACKED = 'PK\u0003\u0004';
const STANDARD_INPUT = '-';

const cell = (text: string): string => (/["\t\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

const BOUNDS = { ...ANNEX_BOUNDS, unpacked: LIST_BOUNDS.unpacked, cells: LIST_BOUNDS.cells };

/** A workbook's rows as text with tabs, of all sheets, an empty line between two. */
const workbookText = async (bytes: Uint8Array): Promise<FileText> => {
  try {
    const sheets = await sheetsOfXlsx(bytes, { bounds: BOUNDS, late: () => false });
    const texts = sheets.map((rows) => rows.map((row) => row.map(cell).join('\t')).join('\n'));
    return { text: texts.join('\n\n') };
  } catch (error) {
    const isLarge = error instanceof Unread && error.why === 'too-much';
    const why = isLarge ? `this workbook is too large (${error.message}): split it` : undefined;
    return { text: '', doubt: why ?? 'this is no workbook that can be read: save the list as CSV' };
  }
};

const textIn = async (file: string): Promise<FileText> => {
  if (file !== STANDARD_INPUT) boundList('bytes', statSync(file).size);
  const bytes = readFileSync(file === STANDARD_INPUT ? 0 : file);
  return bytes.toString('latin1', 0, PACKED.length) === PACKED ? workbookText(bytes) : fileText(bytes);
};

/** What is beyond a bound is bad use, said with the file's name. */
const bounded = async <T>(file: string, act: () => Promise<T>): Promise<T> => {
  try {
    return await act();
  } catch (error) {
    if (error instanceof ListTooLarge) throw new BadUse(`${file}: ${error.message}`);
    throw error;
  }
};

/** A list as people have it, CSV in any encoding or a workbook: its text, and its lines, at most so many. */
export const listIn = (file: string, mostLines?: number): Promise<{ text: string; rows: Row[] }> =>
  bounded(file, async () => {
    const { text, doubt } = await textIn(file);
    if (text === '' && doubt) throw new BadUse(`${file}: ${doubt}`);
    if (doubt) console.error(`${file}: ${doubt}.`);
    return { text, rows: linesOfList(text, mostLines) };
  });
