import { type FileText, fileText } from '../../shared/views/screening/file-text.ts';
import { workbookRows } from './workbook.ts';

const PACKED = [0x50, 0x4b, 3, 4];

const quoted = (text: string): string => (/["\t\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** A workbook's rows as text with tabs, of all sheets. */
const workbookText = async (bytes: Uint8Array<ArrayBuffer>): Promise<FileText> => {
  const rows = await workbookRows(bytes);
  return { text: rows.map((cells) => cells.map(quoted).join('\t')).join('\n') };
};

/** The text of a list that somebody chose: CSV in any encoding, or XLSX. */
export const listText = async (file: File): Promise<FileText> => {
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (!PACKED.every((byte, at) => bytes[at] === byte)) return fileText(bytes);
  try {
    return await workbookText(bytes);
  } catch {
    return { text: '', doubt: 'this is no workbook that can be read: save the list as CSV' };
  }
};
