import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { annexReader } from '../shared/adapters/annex/annex-reader.ts';
import { type AnnexRead, rowsAsText } from '../shared/domain/annex.ts';
import { BadUse, type Run, withUsage } from './usage.ts';

const USAGE = `chokepoint annex [--json] FILE …

The rows of annexes (PDF, DOCX, DOC, WPS, XLSX; told apart by what is in them, not by their names), a line a row with
tabs between cells. Why a file could not be read stands on standard error; exit code 1 where there is one.

  --json   one JSON line a file: {"file", "rows"} or {"file", "why", "text"}`;

const show = (file: string, read: AnnexRead, json: boolean): void => {
  if (json) console.log(JSON.stringify({ file, ...read }));
  else if ('rows' in read) console.log(rowsAsText(read.rows));
  else console.error(`${file}: ${read.why}${read.text === undefined ? '' : ` (${read.text})`}`);
};

export const annex: Run = withUsage(USAGE, async (args) => {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { json: { type: 'boolean', default: false } },
  });
  if (positionals.length === 0) throw new BadUse('which FILE?');
  const rowsOf = annexReader();
  let unread = 0;
  for (const file of positionals) {
    const read = await rowsOf(await readFile(file));
    if ('why' in read) unread += 1;
    show(file, read, values.json);
  }
  return unread > 0 ? 1 : 0;
});
