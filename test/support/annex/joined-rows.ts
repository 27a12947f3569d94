import type { AnnexRows } from '../../../shared/domain/acts/annex.ts';
import { joined } from '../../../shared/page/annex/cells.ts';

/** The rows of a table alone, by its head's first cell, each whole: what goes on over a page is put back. */
export const joinedRows = (rows: AnnexRows, head: string): AnnexRows => {
  const out: AnnexRows = [];
  for (const row of rows) {
    const last = out.at(-1);
    if (row.length === 1 || row[0] === head) continue;
    if (row[0] !== '' || last === undefined) out.push([...row]);
    else for (const [at, cell] of row.entries()) if (cell !== '') last[at] = joined(last[at] ?? '', cell);
  }
  return out;
};
