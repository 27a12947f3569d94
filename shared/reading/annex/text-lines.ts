import { furtherName } from '../../domain/names/other-names.ts';
import { isWhole } from '../chinese/lists/names.ts';
import { type Line, linesOf } from '../chinese/words/lines.ts';
import { ends } from '../readable.ts';
import { joined, type Row, textOf } from './table.ts';

const MARKED =
  /^(?:\(?[\d一二三四五六七八九十]{1,3}\)?[.、)]|\([\d一二三四五六七八九十]{1,3}\)|[a-z][.、)]|\d[A-E]\d{3}|第[一二三四五六七八九十]{1,3}[类条]|附件|注|说明|技术说明)/;
const FIELD = /^(?:地址|邮编|邮政编码|电话|传真|国家|国籍|注册号|备注|网址)[:;]?/;
const isFurther = (text: string): boolean => furtherName(text) !== undefined;
const CLOSED = /[。;:.)\]”]$/;

const depthOf = (text: string): number => {
  let depth = 0;
  for (const sign of text) depth += sign === '(' ? 1 : sign === ')' ? -1 : 0;
  return depth;
};

/** What is known of a line so far: how it began, how its last printed line ends, and whether a bracket is open. */
type Open = { first: string; last: string; depth: number };

/** A numbered name goes on until it is whole, an address until the next field or name. */
const goesOnName = ({ first, last, depth }: Open, text: string): boolean => {
  if (FIELD.test(text) || isFurther(text) || (MARKED.test(text) && depth <= 0)) return false;
  if (depth > 0) return true;
  if (FIELD.test(first)) return !/\([^()]*[A-Za-z]{2}[^()]*\)$/.test(text);
  return text.startsWith('(') || (/^\d/.test(first) && first === last && !isWhole(last) && !CLOSED.test(last));
};

const goesOnItem = ({ last, depth }: Open, text: string): boolean =>
  !MARKED.test(text) && (depth > 0 || !CLOSED.test(last));

/** Printed lines put together again to the lines that they were wrapped from. */
const unwrapped = (texts: readonly string[], goesOn: (open: Open, text: string) => boolean): string[] => {
  const out: string[][] = [];
  let open: Open | undefined;
  for (const text of texts.filter(ends)) {
    if (open !== undefined && goesOn(open, text)) {
      out.at(-1)?.push(text);
      open = { ...open, last: text, depth: open.depth + depthOf(text) };
      continue;
    }
    out.push([text]);
    open = { first: text, last: text, depth: depthOf(text) };
  }
  return out.map(joined);
};

const linesFrom = (texts: readonly string[]): Line[] =>
  linesOf(
    texts.filter(ends).map((text) => ({ raw: text, text, links: [] })),
    true,
  );

/** 别名：甲重（AHI） under a name goes into its brackets, where the reader of names looks for further ones. */
const withFurtherNames = (texts: readonly string[]): string[] => {
  const out: string[] = [];
  for (const text of texts) {
    const last = out.at(-1);
    const further = furtherName(text);
    if (further === undefined) out.push(text);
    else if (last !== undefined) {
      const names = further.name.split(/[(),;、。]/).filter((name) => name !== '');
      const also = names.map((name) => `${further.kind === 'also' ? '又名' : '曾用名'}${name}`).join(',');
      out[out.length - 1] = last.endsWith(')') ? `${last.slice(0, -1)},${also})` : `${last}(${also})`;
    }
  }
  return out;
};

/** Names as a page would print them, a line each. */
export const nameLines = (texts: readonly string[]): Line[] =>
  linesFrom(withFurtherNames(unwrapped(texts, goesOnName).filter((text) => !FIELD.test(text))));

/** Items as a page would print them, a line each. */
export const itemLines = (rows: readonly Row[]): Line[] => linesFrom(unwrapped(rows.map(textOf), goesOnItem));
