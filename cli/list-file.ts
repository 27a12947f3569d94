import { readFileSync } from 'node:fs';
import { ANNEX_BOUNDS } from '../shared/page/annex/bounds.ts';
import { rowsOfXlsx } from '../shared/page/annex/xlsx.ts';
import { fileText } from '../shared/views/screening/file-text.ts';
import { BadUse } from './usage.ts';

const PACKED = 'PK\u0003\u0004';

const cell = (text: string): string => (/["\t\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** The text of a list as people have it: CSV in any encoding, or a workbook, of which it is the rows with tabs. */
export const listText = async (file: string): Promise<string> => {
  const bytes = readFileSync(file === '-' ? 0 : file);
  if (bytes.toString('latin1', 0, PACKED.length) === PACKED) {
    const rows = await rowsOfXlsx(bytes, { bounds: ANNEX_BOUNDS, late: () => false });
    return rows.map((row) => row.map(cell).join('\t')).join('\n');
  }
  const { text, doubt } = fileText(bytes);
  if (text === '' && doubt) throw new BadUse(`${file}: ${doubt}`);
  if (doubt) console.error(`${file}: ${doubt}.`);
  return text;
};
