import { type FileText, fileText } from '../../../shared/views/screening/lists/file-text.ts';
import { linesOfList } from '../../../shared/views/screening/lists/given-list.ts';
import { boundList, LINES_ON_A_PAGE, ListTooLarge } from '../../../shared/views/screening/lists/list-bounds.ts';
import { workbookRows } from './workbook.ts';

const PACKED = [0x50, 0x4b, 3, 4];

const quoted = (text: string): string => (/["\t\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** A workbook's rows as text with tabs, of all sheets. */
const workbookText = async (bytes: Uint8Array<ArrayBuffer>): Promise<FileText> => {
  const rows = await workbookRows(bytes);
  return { text: rows.map((cells) => cells.map(quoted).join('\t')).join('\n') };
};

const textIn = async (file: File): Promise<FileText> => {
  boundList('bytes', file.size);
  const bytes = new Uint8Array(await file.arrayBuffer());
  const read = PACKED.every((byte, at) => bytes[at] === byte) ? await workbookText(bytes) : fileText(bytes);
  linesOfList(read.text, LINES_ON_A_PAGE);
  return read;
};

/** The text of a list that somebody chose: CSV in any encoding, or XLSX; or in words why it is not read. */
export const listText = async (file: File): Promise<FileText> => {
  try {
    return await textIn(file);
  } catch (error) {
    if (error instanceof ListTooLarge) return { text: '', doubt: error.message };
    return { text: '', doubt: 'this is no workbook that can be read: save the list as CSV' };
  }
};
