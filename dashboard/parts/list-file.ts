import { type FileText, fileText } from '../../shared/views/screening/file-text.ts';

const PACKED = [0x50, 0x4b, 3, 4];

const cellText = (value: unknown): string => {
  const text = value instanceof Date ? value.toISOString().slice(0, 10) : String(value ?? '');
  return /["\t\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** A workbook's rows as text with tabs, of all sheets; the reader of workbooks is fetched when one is chosen. */
const workbookText = async (file: File): Promise<FileText> => {
  const { default: readSheets } = await import('read-excel-file/universal');
  const sheets = await readSheets(file, { parseNumber: (number: string) => number, trim: false });
  const rows = sheets.flatMap(({ data }) => data.map((row) => row.map(cellText).join('\t')));
  return { text: rows.join('\n') };
};

/** The text of a list that somebody chose: CSV in any encoding, or XLSX. */
export const listText = async (file: File): Promise<FileText> => {
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (!PACKED.every((byte, at) => bytes[at] === byte)) return fileText(bytes);
  try {
    return await workbookText(file);
  } catch {
    return { text: '', doubt: 'this is no workbook that can be read: save the list as CSV' };
  }
};
