import type { Attachment } from '../../../domain/acts/extraction.ts';
import type { Anchor } from '../../../page/page.ts';
import { normalise } from '../../../page/text.ts';
import { numeralOf } from '../../../time/numerals.ts';
import type { Line } from '../words/lines.ts';
import { ANY_LIST } from '../words/listing-forms.ts';
import type { NoticeParts } from './notice-parts.ts';

type Role = Attachment['role'];

export const ROLES: readonly (readonly [wording: RegExp, role: Role])[] = [
  [/指引|指南|告知书|申请表|承诺书/, 'guide'],
  [/废止|失效/, 'repealed'],
  [new RegExp(`实体|企业名单|人员名单|${ANY_LIST}`), 'entities'],
  [/商品|税目|税则|加征/, 'goods'],
  [/物项|管制清单|技术|材料|设备/, 'items'],
];

/** What an annex lists that is called 附件1 or 清单 and no more: what its notice is about. */
const ROLES_OF_NOTICES: readonly (readonly [title: RegExp, role: Role])[] = [
  [/关税|加征|税委会/, 'goods'],
  [new RegExp(`实体|反制|制裁|惩戒|${ANY_LIST}`), 'entities'],
  [/管制|物项|许可证管理目录/, 'items'],
];

const ENDING = /\.(?:pdf|docx?|xlsx?|wps|et|zip|rar)$/i;
const FILE = /\.(?:pdf|docx?|xlsx?|wps|et|zip|rar)(?:$|[?#])/i;
/** Addresses behind which a file is handed out: downloadFile?id=…, /attach/…. */
const HANDED_OUT = /down(?:load|lode?)|attach/i;
const ANNEX = /^附(?:件|表|录)/;
const NUMBERED = /(?<!\d)(\d{1,2})[.、](?!\d)/;
const NAMELESS =
  /^(?:附(?:件|表|录))?(?:清单|名单|目录)?[\d一二三四五六七八九十]{0,3}(?:下载|[:.])*(?:\.[A-Za-z]{2,4})?$|^[A-Za-z]?\d{6,}\S*$/;
const DOWNLOAD = /^(?:附件)?(?:点击)?下载[:.]?$/;

/** A file that a text names, with its own number and address; `linked` where it stands behind a link. */
export type Named = { title: string; number?: number; role: Role; url?: string; file: boolean };

const roleOf = (title: string, notice: string): Role => {
  const said = ROLES.find(([wording]) => wording.test(title))?.[1];
  if (said !== undefined || !NAMELESS.test(title)) return said ?? 'guide';
  return ROLES_OF_NOTICES.find(([wording]) => wording.test(notice))?.[1] ?? 'guide';
};

const numbered = (text: string): number | undefined =>
  numeralOf(/^(?:附(?:件|表|录)|清单)?([\d一二三四五六七八九十]{1,2})(?=\D|$)/.exec(text)?.[1] ?? '');

type Title = { title: string; number?: number; url?: string };

const withNumber = (title: string, number: number | undefined): Title =>
  number === undefined ? { title } : { title, number };

/** 附件：1.甲 2.乙, or one a line. */
const titlesIn = ({ text }: Line): Title[] => {
  const own = numbered(text);
  const [first = '', ...rest] = text.replace(/^附(?:件|表|录)[\d一二三四五六]*[:.、]?/, '').split(NUMBERED);
  const titles: Title[] = [withNumber(first, own)];
  for (let at = 0; at + 1 < rest.length; at += 2) titles.push(withNumber(rest[at + 1] ?? '', Number(rest[at])));
  return titles
    .map((one) => ({ ...one, title: one.title.replace(/[。;]$/, '') }))
    .filter(({ title }) => title !== '' && !DOWNLOAD.test(title));
};

const bare = (title: string): string =>
  normalise(title)
    .replace(/^附(?:件|表|录)[\d一二三四五六]*[:.、]?/, '')
    .replace(/^\d{1,2}[.、]/, '')
    .replace(ENDING, '')
    .replace(/[。;]$/, '');

const SHORTEST = 4;
/** Whether a link is that of a title: by its words, or by the number of the annex. */
const isOf = ({ text }: Anchor, { title, number }: Title): boolean => {
  const [one, other] = [bare(text), bare(title)];
  if (one.length >= SHORTEST && other.length >= SHORTEST) return one.includes(other) || other.includes(one);
  return number !== undefined && numbered(normalise(text)) === number;
};

/** Gives titles their links: by words or number, or one by one where there are as many of each. */
const link = (titles: Title[], links: readonly Anchor[]): Anchor[] => {
  let rest = [...links];
  for (const title of titles.filter(({ url }) => url === undefined)) {
    const found = rest.find((anchor) => isOf(anchor, title));
    if (found === undefined) continue;
    title.url = found.url;
    rest = rest.filter((anchor) => anchor !== found);
  }
  const open = titles.filter(({ url }) => url === undefined);
  if (open.length === 0 || open.length !== rest.length) return rest;
  open.forEach((title, at) => {
    title.url = rest[at]?.url ?? '';
  });
  return [];
};

const isFile = ({ text, url }: Anchor): boolean =>
  FILE.test(url) || HANDED_OUT.test(url) || (ANNEX.test(normalise(text)) && !url.startsWith('#'));

const absolute = (url: string | undefined, base: string): string | undefined => {
  if (url === undefined || !URL.canParse(url, base)) return undefined;
  const whole = new URL(url, base);
  return /^https?:$/.test(whole.protocol) ? whole.href : undefined;
};

const once = (links: readonly Anchor[]): Anchor[] => [...new Map(links.map((one) => [one.url, one])).values()];

/** The files that a notice names: in the lines that announce them, as links in its text, or as downloads beside it. */
export const filesNamedIn = (parts: NoticeParts, notice: string, base: string): Named[] => {
  const titles: Title[] = [];
  const loose: Anchor[] = [];
  for (const line of parts.announced) {
    const own = titlesIn(line);
    // A named file may hang on any link; of links without a title only files count.
    loose.push(...link(own, line.links).filter(isFile));
    titles.push(...own);
  }
  const inText = parts.lines
    .filter((line) => !parts.announced.includes(line))
    .flatMap(({ links }) => links.filter(isFile));
  const known = new Set(titles.map(({ url }) => url));
  const unknown = (links: readonly Anchor[]): Anchor[] => once(links).filter(({ url }) => !known.has(url));
  const rest = link(titles, unknown([...loose, ...inText]));
  const beside = link(titles, unknown(parts.beside.filter(isFile))).filter(({ text }) => text.includes('附件'));
  for (const { text, url } of [...rest, ...beside]) {
    const title = normalise(text) || (new URL(url, 'https://file').pathname.split('/').at(-1) ?? '');
    titles.push({ ...withNumber(title, numbered(title)), url });
  }
  return titles.map(({ title, number, url }) => {
    const address = absolute(url, base);
    return {
      title,
      ...(number === undefined ? {} : { number }),
      role: roleOf(title, notice),
      ...(address === undefined ? {} : { url: address }),
      file: ENDING.test(title) || (url !== undefined && (FILE.test(url) || HANDED_OUT.test(url))),
    };
  });
};
