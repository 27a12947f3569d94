import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { annexReader } from '../../shared/adapters/annex/annex-reader.ts';
import { type AnnexRead, rowsAsText } from '../../shared/domain/acts/annex.ts';
import type { AnnexReading } from '../../shared/reading/annex/annex.ts';
import { readAnnex } from '../../shared/reading/annex/read-annex.ts';
import { BadUse, type Run, withUsage } from '../usage.ts';

const USAGE = `chokepoint annex [--json] [--role ROLE] FILE …

The rows of annexes (PDF, DOCX, DOC, WPS, XLSX; told apart by what is in them, not by their names), a line a row with
tabs between cells. Why a file could not be read stands on standard error; exit code 1 where there is one.

What the grammar of annexes reads in them stands on standard error: the role, how many entries are stated and found,
why it does not count as read, and the first entries.

  --role ROLE   goods, items, entities or repealed; absent: by the words at the beginning
  --json        one JSON line a file: {"file", "rows", "reading"} or {"file", "why", "text"}`;

const ROLES = ['goods', 'items', 'entities', 'repealed'] as const;
type Role = (typeof ROLES)[number];

const FIRST = 3;
const firstOf = (reading: AnnexReading): string[] => {
  const { role, entries } = reading;
  if (role === 'goods') return entries.flatMap(({ lines }) => lines.slice(0, FIRST).flatMap(({ hsCodes }) => hsCodes));
  if (role === 'items')
    return entries.slice(0, FIRST).map(({ code, hsCodes = [], textZh }) => [code, ...hsCodes, textZh].join(' ').trim());
  if (role === 'entities') return entries.slice(0, FIRST).map(({ name, nameZh }) => [nameZh, name].join(' ').trim());
  return entries.slice(0, FIRST).map(({ notice }) => notice);
};

/** A notice that is named without a series is the ministry's. */
const ANY_YEAR = { series: 'mofcom' } as const;

const summary = (reading: AnnexReading): string => {
  const { role, stated, found, why } = reading;
  const counts = stated === undefined ? `${found} read` : `${stated} stated, ${found} read`;
  return [role, counts, ...(why === undefined ? [] : [why]), firstOf(reading).join('; ')].filter(Boolean).join(', ');
};

const show = (file: string, read: AnnexRead, json: boolean, role: Role | undefined): void => {
  const reading = 'rows' in read ? readAnnex(read.rows, role ?? 'guide', ANY_YEAR) : undefined;
  if (json) console.log(JSON.stringify({ file, ...read, ...(reading && { reading }) }));
  else if ('rows' in read) {
    console.log(rowsAsText(read.rows));
    if (reading) console.error(`${file}: ${summary(reading)}`);
  } else console.error(`${file}: ${read.why}${read.text === undefined ? '' : ` (${read.text})`}`);
};

export const annex: Run = withUsage(USAGE, async (args) => {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { json: { type: 'boolean', default: false }, role: { type: 'string' } },
  });
  if (positionals.length === 0) throw new BadUse('which FILE?');
  const role = ROLES.find((one) => one === values.role);
  if (values.role !== undefined && role === undefined) throw new BadUse(`${values.role} is no role`);
  const rowsOf = annexReader();
  let unread = 0;
  for (const file of positionals) {
    const read = await rowsOf(await readFile(file));
    if ('why' in read) unread += 1;
    show(file, read, values.json, role);
  }
  return unread > 0 ? 1 : 0;
});
