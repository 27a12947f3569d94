import { codesIn, hsCodesIn } from '../vocabulary/codes.ts';
import type { Item } from '../vocabulary/effect.ts';
import { type Line, wordsOf } from './lines.ts';
import { amongIn, makingsIn, settled, topicsIn } from './subjects.ts';
import { KIND_OF_CODE, KINDS } from './wording.ts';

const CODE = '\\d[A-E]\\d{3}(?:\\.[a-z](?![a-z])(?:\\.\\d{1,2}(?=[.、,;:)\\s]|[一-鿿]|$))?)?';
const LEADING = new RegExp(`^(${CODE}(?:[、,及和]${CODE})*)[.、:\\s]?`);
const STATED = new RegExp(`管制编码[:为]?(${CODE}(?:[、,及和]${CODE})*)`);
const EMPTY = /^\[?保留\]?/;
const NOTE = /^(?:说明|注释|注|技术说明|备注)\d*[:：]|^[“"]/;
const EXCEPTION = /不(?:管制|包括|含)([^。;]+)/;
const HEADING = /相关(?:物项|设备|技术)$|类?(?:物项|设备|技术|原辅料)$/;
const PARAMETER = /大于|小于|等于|不低于|不高于|超过|≥|≤|>|<|\d%|所有(?:以下|下述)?特性|任一特性/;

export type Items = {
  items: Item[];
  codes: string[];
  hsCodes: string[];
  subjects: string[];
  /** Codes that the lines name without controlling them. */
  references: string[];
  lines: Set<Line>;
};

const unique = <T>(values: readonly T[]): T[] => [...new Set(values)];
const own = (words: string): { codes: string[]; rest: string } => {
  const leading = LEADING.exec(words);
  if (leading !== null) return { codes: codesIn(leading[1] ?? ''), rest: words.slice(leading[0].length) };
  const stated = STATED.exec(words);
  return stated === null ? { codes: [], rest: words } : { codes: codesIn(stated[1] ?? ''), rest: words };
};

const kindOf = (code: string | undefined, words: string): Item['kind'] => {
  const letter = code?.[1];
  const byCode = letter === undefined ? undefined : KIND_OF_CODE[letter];
  return byCode ?? KINDS.find(([wording]) => wording.test(words.replace(/\([^()]*\)/g, '')))?.[1] ?? 'material';
};

const isItem = (line: Line, words: string): boolean =>
  own(words).codes.length > 0 || hsCodesIn(words).length > 0 || line.level > 1;

/** The items under a control, each with its code, HS codes and subject kept together. */
export const itemsIn = (lines: readonly Line[], topic: string): Items => {
  const named = topicsIn(topic);
  const headings = lines.filter((line) => HEADING.test(wordsOf(line)) && own(wordsOf(line)).codes.length === 0);
  const known = unique([...named, ...headings.flatMap((line) => topicsIn(wordsOf(line)))]);
  const coded = lines.filter((line) => {
    const { codes } = own(wordsOf(line));
    return codes.some((code) => code[1] === 'C' || code[1] === 'A');
  });
  const makings = unique(
    (coded.length > 0 ? coded : lines.filter((line) => isItem(line, wordsOf(line)))).flatMap((line) =>
      makingsIn(own(wordsOf(line)).rest),
    ),
  );
  const subjects = settled(known.some((one) => one !== 'rare-earths') ? known : unique([...makings, ...known]));
  const out: Items = { items: [], codes: [], hsCodes: [], subjects: [], references: [], lines: new Set() };
  let section: string[] = [];
  for (const line of lines) {
    const words = wordsOf(line);
    if (headings.includes(line)) {
      section = settled(topicsIn(words)).filter((one) => subjects.includes(one));
      out.lines.add(line);
      continue;
    }
    const { codes, rest } = own(words);
    const hsCodes = hsCodesIn(words);
    out.references.push(...codesIn(rest).filter((code) => !codes.includes(code)));
    const last = out.items.at(-1);
    if (NOTE.test(words)) {
      const except = EXCEPTION.exec(words)?.[1];
      const of = out.items.find(({ code }) => code !== undefined && words.includes(code)) ?? last;
      if (except !== undefined && of !== undefined) of.except = except;
      out.lines.add(line);
      continue;
    }
    if (codes.length > 0 && EMPTY.test(rest)) continue;
    if (codes.length === 0 && hsCodes.length === 0) {
      if (last !== undefined && line.level > 2 && PARAMETER.test(words)) last.parameters = true;
      continue;
    }
    out.lines.add(line);
    const among = amongIn(rest, section.length > 0 ? section : subjects);
    const mine = among.length > 0 ? among : section.length > 0 ? section : subjects.length === 1 ? subjects : [];
    const except = EXCEPTION.exec(rest)?.[1];
    const textZh = rest
      .replace(/\((?:参考)?(?:海关商品编号|税则号列|税号|管制编码)[^()]*\)/g, '')
      .replace(/[。;:]$/, '');
    if (codes.length === 0 && last?.code !== undefined && line.level > 2) {
      last.hsCodes = unique([...(last.hsCodes ?? []), ...hsCodes]);
      last.subjects = unique([...(last.subjects ?? []), ...among]);
    } else {
      for (const code of codes.length > 0 ? codes : [undefined]) {
        out.items.push({
          ...(code === undefined ? {} : { code }),
          ...(hsCodes.length === 0 ? {} : { hsCodes }),
          ...(mine.length === 0 ? {} : { subjects: mine }),
          kind: kindOf(code, rest),
          textZh,
          ...(PARAMETER.test(rest) ? { parameters: true } : {}),
          ...(except === undefined ? {} : { except }),
        });
      }
    }
  }
  out.codes = unique(out.items.flatMap(({ code }) => code ?? []));
  out.hsCodes = unique(out.items.flatMap(({ hsCodes }) => hsCodes ?? []));
  out.subjects = subjects;
  return out;
};
