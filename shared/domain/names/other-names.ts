import { simplified } from '../text/han.ts';
import { countryNamed } from './countries.ts';
import { LEGAL_FORM } from './legal-forms.ts';
import { looksLikeFirm } from './names.ts';

/** What is said before a further name, in Chinese and Japanese (in simplified characters) and in English. */
const ALSO_ZH = '(?:又名|又称|亦称|也称|别名|别称|通称|简称|略称|缩写|英文名称?|外文名称?|中文名称?)[为是:：]?';
const FORMER_ZH = '(?:曾用名称?|曾用|[原旧前](?:公司)?(?:名称?|称|社名|商号)|原为|前身)[为是:：]?';
const ALSO_EN =
  '(?:a\\.?\\/?k\\.?\\/?a\\.?|also known as|d\\.?\\/?b\\.?\\/?a\\.?|doing business as|t\\/a|trading as|operating as|short for|abbreviated as|alias(?=:)|c\\/o|attn\\.?|attention(?=:)|on behalf of|n\\.?\\/?k\\.?\\/?a\\.?|now known as|renamed(?: to)?)(?![\\w.])[: ]*';
const FORMER_EN =
  '(?:f\\.?\\/?k\\.?\\/?a\\.?|formerly(?: known as| called)?|former name|previously(?: known as| called)?)(?![\\w.])[: ]*';

export type Further = 'also' | 'formerly';
const MARKS: readonly (readonly [RegExp, Further])[] = [
  [new RegExp(`^ ?(?:以下)?(?:${ALSO_ZH}|${ALSO_EN})`, 'i'), 'also'],
  [new RegExp(`^ ?(?:${FORMER_ZH}|${FORMER_EN})`, 'i'), 'formerly'],
];
const NEXT = new RegExp(`[,;，；]? ?(?<![\\w.])(?:${ALSO_EN}|${FORMER_EN})|[,;，；](?=${ALSO_ZH}|${FORMER_ZH})`, 'i');

/** Without any of these a name stands alone. */
const IS_LONGER =
  /[,;，；]|\b\w\W?[kb]\W?a\b|[tc]\/[ao]|attn|attention|behalf|known|former|previous|doing|trading|operating|renamed|short for/i;

const bare = (name: string): string => name.replace(/[“”"「」『』]/g, '').trim();

/** `曾用名：甲公司`, `formerly Alpha`: what kind of name a text says that it is, and the name. */
export const furtherName = (text: string): { kind: Further; name: string } | undefined => {
  const plain = simplified(text);
  for (const [mark, kind] of MARKS) {
    const said = mark.exec(plain)?.[0];
    if (said !== undefined && said.length < text.length) return { kind, name: bare(text.slice(said.length)) };
  }
  return undefined;
};

const SEPARATED = /(?:[,;，；、]| \/ )(?! ?(?:Inc|Ltd|LLC|L\.L\.C|Corp|Co|S\.|GmbH|LP|a\.))/;
const HAN = /\p{Script=Han}|[\u3040-\u30ff]/u;
const ABBREVIATION = /^[A-Z][A-Z\d&.-]{1,9}$/;

/** Names of several firms, or of one in two scripts: `Alpha; Beta`, `甲公司 Alpha Ltd.`. */
const APART = /\s*[;；|]\s*|\s+\/\s+|(?<=[\p{Script=Han}）])\s+(?=\p{Script=Latin}+[\s.,-]+\p{Script=Latin})/u;

/** What stands in brackets stays there. */
const apart = (given: string): string[] => {
  const out: string[] = [];
  let open = 0;
  for (const piece of given.trim().split(APART)) {
    if (open > 0) out.push(`${out.pop()}; ${piece}`);
    else out.push(piece);
    open += (piece.match(/[(（]/g) ?? []).length - (piece.match(/[)）]/g) ?? []).length;
  }
  return out;
};

/** A name as people and lists print it, and what else stands with it. */
export type PrintedName = { name: string; also: string[]; formerly: string[]; country?: string };

const BRACKETS = /\s*[(（[]([^()（）[\]]*)[)）\]]/g;

/** Whether what stands in brackets is a name of its own: said to be one, in the other script, or an abbreviation. */
const inBrackets = (inner: string, name: string, isLast: boolean): [Further, string][] | undefined => {
  const parts = inner.split(SEPARATED).map((part) => part.trim());
  const said = parts.map(furtherName);
  const [first] = parts;
  const otherScript = isLast && first !== undefined && HAN.test(first) !== HAN.test(name) && /\p{L}{2}/u.test(first);
  const short = isLast && first !== undefined && ABBREVIATION.test(first) && first.length > 2;
  const begins = isLast && first !== undefined && first.length > 1 && name.startsWith(first);
  if (!said.some(Boolean) && !otherScript && !short && !begins) return undefined;
  let kind: Further = 'also';
  return parts.flatMap((part, at): [Further, string][] => {
    const further = said[at];
    kind = further?.kind ?? kind;
    return part === '' ? [] : [[kind, further?.name ?? bare(part)]];
  });
};

/** `Alpha, Inc. (formerly Beta; a.k.a. AI)`, `甲公司（曾用名：乙公司）`, `IHI (株式会社IHI)`: the name, and each further one by itself. */
export const printedName = (given: string): PrintedName => {
  const lines = given.split('\n');
  // A name may go on in the next line of its cell, or another one begin there.
  const [printed = '', ...others] = [...apart(given.replaceAll('\n', ' ')), ...(lines.length > 1 ? lines : [])];
  const out: PrintedName = { name: printed.trim(), also: [], formerly: [] };
  const add = (found: readonly (readonly [Further, string])[]): void => {
    for (const [kind, name] of found) if (name !== '') out[kind].push(name);
  };
  const outside = printed.replace(BRACKETS, '');
  for (const [whole, inner = ''] of printed.matchAll(BRACKETS)) {
    const isLast =
      printed.trimEnd().endsWith(whole) || /^[\s,]*[(（[]/.test(printed.slice(printed.indexOf(whole) + whole.length));
    const found = inBrackets(inner, outside, isLast);
    const country = isLast ? countryNamed(inner) : undefined;
    const isAside = isLast && !HAN.test(printed) && looksLikeFirm(outside);
    if (found === undefined && country === undefined && !isAside) continue;
    if (country === undefined) add(found ?? []);
    else out.country = country;
    out.name = out.name.replace(whole.trim(), ' ').replace(/\s+/g, ' ').trim();
  }
  const cut = IS_LONGER.test(out.name) ? NEXT.exec(simplified(out.name)) : null;
  if (cut !== null && cut.index > 1) {
    const rest = out.name.slice(cut.index).replace(/^[,;，；] ?/, '');
    out.name = out.name.slice(0, cut.index).trim();
    let kind: Further = 'also';
    add(
      rest.split(SEPARATED).flatMap((part): [Further, string][] => {
        const further = furtherName(part);
        kind = further?.kind ?? kind;
        return [[kind, further?.name ?? bare(part)]];
      }),
    );
  }
  for (const other of others) if (/\p{L}/u.test(other)) out.also.push(other);
  return out;
};

const FIRM_FIRST = new RegExp(`^(.{2,150}?[\\s,]${LEGAL_FORM})[\\s,]`, 'i');
const MOST_PARTS = 6;
const REMARK = /\s*[(（[][^()（）[\]]{0,100}[)）\]]\s*$/;

/** A country, a number or a remark in front: `US - Alpha`, `[US] Alpha`, `0012 Alpha`. */
const IN_FRONT = /^(?:[(（[][^()（）[\]]{1,40}[)）\]]\s*|[A-Z]{2,3}\s*[-–:]\s+|[#\d][\d#.-]*\s+)/;

/** What could be the name where an address, a place or a remark stands with it: `Alpha, Inc., 5 Main St.`, `Alpha (do not use)`. */
export const withoutMore = (given: string): string[] => {
  const name = given.replace(IN_FRONT, '').replace(REMARK, '').trim();
  const parts = name.split(/,\s*/, MOST_PARTS);
  const beginnings = parts.slice(1).map((_, at) => parts.slice(0, at + 1).join(', '));
  const firm = FIRM_FIRST.exec(name)?.[1];
  return [...new Set([name, ...beginnings, ...(firm ? [firm] : [])])].filter((one) => one !== '' && one !== given);
};
