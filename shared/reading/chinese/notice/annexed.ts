import type { Effect } from '../../../domain/acts/effect.ts';
import type { Attachment, Problem } from '../../../domain/acts/extraction.ts';
import { numeralOf } from '../../../time/numerals.ts';
import type { Annex, AnnexReading } from '../../annex/annex.ts';
import { type Expected, readAnnex } from '../../annex/read-annex.ts';
import { sentencesOf } from '../words/lines.ts';
import { annexNumbersIn } from './annex-numbers.ts';
import { filesNamedIn, type Named } from './attachments.ts';
import type { NoticeParts } from './notice-parts.ts';

/** An annex of a notice as it was read, from its file or from the page. */
export type ReadFile = { title: string; number?: number; reading: AnnexReading };

export type Annexed = { attachments: Attachment[]; files: ReadFile[] };

const LISTED = /^[^。;]{0,12}?所列(?:的)?(\d{1,5})(?:个税目|项)/;
const COUNTED = /(\d{1,5})(?:个税目|项)(?:进口)?(?:商品|物项|货物)/;

/** How many entries the notice itself says that an annex has: 附件1所列2493个税目商品; `alone`: it has no other. */
const statedIn = (parts: NoticeParts, { number }: Named, alone: boolean): number | undefined => {
  for (const { text } of parts.body.flatMap(sentencesOf)) {
    const [, ...after] = text.split('附件');
    const numbers = annexNumbersIn(text);
    const isOwn = (numbered: number | undefined): boolean => (numbered === undefined ? alone : numbered === number);
    const listed = after.find((words) => isOwn(annexNumbersIn(`附件${words.slice(0, 3)}`)[0]) && LISTED.test(words));
    const only = after.length > 0 && numbers.length < 2 && isOwn(numbers[0]);
    const count = listed === undefined ? (only ? COUNTED.exec(text)?.[1] : undefined) : LISTED.exec(listed)?.[1];
    if (count !== undefined) return Number(count);
  }
  return undefined;
};

const isNumbered = (annex: string, number: number | undefined): boolean =>
  annex === '' || number === undefined || numeralOf(annex) === number;

/** Whether the text of an annex stands in the page itself. */
const standsInPage = ({ number, file }: Named, { annexes }: NoticeParts): boolean =>
  !file && annexes.some((annex) => annex.lines.length > 0 && isNumbered(annex.number, number));

const SERIAL = /^\d{1,5}$/;
const NUMBER = /^(?:ex)?(?:\d{8}|\d{10})$/i;

/** The rows of a table in the page; one whose cells are paragraphs comes as a line a cell. */
const rowsIn = (texts: readonly string[]): string[][] => {
  const out: string[][] = [];
  let inRow = false;
  texts.forEach((text, at) => {
    const begins = SERIAL.test(text) && NUMBER.test(texts[at + 1] ?? '');
    inRow = begins || (inRow && !text.includes('\t') && !/^附(?:件|表)|清单$/.test(text));
    const row = out.at(-1);
    if (inRow && !begins && row !== undefined) row.push(text);
    else out.push(text.split('\t'));
  });
  return out;
};

const pageRows = ({ number }: Named, { annexes }: NoticeParts): string[][] =>
  annexes
    .filter((annex) => isNumbered(annex.number, number))
    .flatMap(({ lines }) => rowsIn(lines.map(({ text }) => text)));

type Outcome = Pick<Attachment, 'read' | 'why' | 'stated' | 'found' | 'file' | 'rows'>;

const outcomeOf = ({ why, stated, found }: AnnexReading): Outcome => ({
  read: why === undefined,
  ...(why === undefined ? {} : { why }),
  ...(stated === undefined ? {} : { stated }),
  found,
});

/** What a notice's annexes list, and how far each was read: out of its file, or out of the page. */
export const annexedIn = (
  parts: NoticeParts,
  { notice, base, expected }: { notice: string; base: string; expected: Expected },
  annexes: readonly Annex[],
): Annexed => {
  const files: ReadFile[] = [];
  const byUrl = new Map(annexes.map((annex) => [annex.url, annex]));
  const all = filesNamedIn(parts, notice, base);
  const alone = all.filter(({ role }) => role !== 'guide').length === 1;
  const attachments = all.map((named): Attachment => {
    const { title, number, role, url } = named;
    const known = { title, ...(url === undefined ? {} : { url }) };
    const stated = role === 'goods' || role === 'items' ? statedIn(parts, named, alone) : undefined;
    const asked = { ...expected, ...(stated === undefined ? {} : { stated }) };
    const keep = (reading: AnnexReading): Outcome => {
      if (reading.found > 0) files.push({ title, ...(number === undefined ? {} : { number }), reading });
      return outcomeOf(reading);
    };
    const annex = url === undefined ? undefined : byUrl.get(url);
    if (annex !== undefined && 'rows' in annex) {
      const reading = readAnnex(annex.rows, role, asked);
      return { ...known, role: reading.role, ...keep(reading), file: annex.file, rows: annex.rowsHash };
    }
    if (annex !== undefined) return { ...known, role, read: false, why: annex.why };
    if (standsInPage(named, parts)) {
      const reading = role === 'goods' ? readAnnex(pageRows(named, parts), role, asked) : undefined;
      return { ...known, role, ...(reading === undefined || reading.found === 0 ? { read: true } : keep(reading)) };
    }
    if (role === 'guide') return { ...known, role, read: false };
    return {
      ...known,
      role,
      read: false,
      why: url === undefined ? 'no-address' : 'waiting',
      ...(stated === undefined ? {} : { stated }),
    };
  });
  return { attachments, files };
};

/** The annexes of a role that some words name by number, or all where they name none. */
export const filesOf = <R extends AnnexReading['role']>(
  { files }: NoticeParts,
  role: R,
  words = '',
): (ReadFile & { reading: Extract<AnnexReading, { role: R }> })[] => {
  const own = files.filter(
    (file): file is ReadFile & { reading: Extract<AnnexReading, { role: R }> } => file.reading.role === role,
  );
  const numbers = annexNumbersIn(words);
  const named = own.filter(({ number }) => number !== undefined && numbers.includes(number));
  return named.length > 0 ? named : own;
};

const numbersOf = ({ codes = [], hsCodes = [], goods, entities = [] }: Effect): (string | undefined)[] => [
  ...codes,
  ...hsCodes,
  ...(goods?.hsCodes ?? []),
  ...entities.map(({ name, nameZh }) => nameZh ?? name),
];

const firstOf = ({ role, entries }: AnnexReading): string | undefined => {
  if (role === 'goods') return entries[0]?.lines[0]?.hsCodes[0];
  if (role === 'items') return entries[0]?.code ?? entries[0]?.hsCodes?.[0];
  return role === 'entities' ? (entries[0]?.nameZh ?? entries[0]?.name) : undefined;
};

/** Annexes that were read, and that no effect of the notice takes up. */
export const unusedIn = ({ files }: NoticeParts, effects: readonly Effect[]): Problem[] => {
  const used = new Set(effects.flatMap(numbersOf));
  return files
    .filter(({ reading }) => firstOf(reading) !== undefined && !used.has(firstOf(reading)))
    .map(({ title }) => ({ kind: 'unused-annex', text: title }));
};
