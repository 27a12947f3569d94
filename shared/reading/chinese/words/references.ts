import { ISSUERS } from '../../../domain/acts/issuers.ts';
import { noticeKey, type Series } from '../../../domain/acts/notice-key.ts';
import { FOREIGN_COUNTRY } from '../../../domain/names/countries.ts';
import { NUMERAL, numeralOf } from '../../../time/numerals.ts';

/** A notice that a text names by its number, with the provisions it names of it. */
export type Reference = {
  key: string;
  series: Series;
  provisions: string[];
  at: number;
  end: number;
  issuers: string[];
};

const ISSUER = ISSUERS.map(([name]) => name).join('|');
const YEAR = '\\d{4}|[一二][零〇一二三四五六七八九]{3}';
/** The title of a notice in brackets behind its number, with or without 《》. */
const NAMED = '(?:\\((?:公布|发布|关于|《)[^()]*(?:\\([^()]*\\)[^()]*)*\\))?';
const MORE = `(?:${NAMED}(?:[、,和与及至-]|以及)+(?:[[(]?(?:${YEAR})(?:[\\])]年?|年))?第?${NUMERAL}号)*`;
const REFERENCE = new RegExp(
  `((?:(?:${ISSUER})[、,和与及]?)+)?(?:(?:于?(?:${YEAR})年${NUMERAL}月${NUMERAL}日)?(?:公布|发布)的?)?(?:\\([^()]{1,8}\\))?(联合公告|公告|令)?\\(?[[(]?(?:(${YEAR})[\\])]?年?|)[\\])]?第?(${NUMERAL})(?:号(${MORE})|([、,和与至-]第?${NUMERAL}(?:[、,和与]第?${NUMERAL})*)号(${MORE}))(公告|令)?`,
  'g',
);
const OPENS = new RegExp(`^(?:中华人民共和国)?(?:${ISSUER})`);
const ISSUER_NAMES = new RegExp(ISSUER, 'g');
const FULL_NAMES = new Map(ISSUERS.map(([short, full]) => [short, full]));
const TITLES = /《[^》]*》|\((?:公布|发布|关于|《)[^()]*(?:决定|公告|通知|办法|目录)\)/g;
const NAMES = new RegExp(`号${NAMED}`, 'g');
const ITEM = new RegExp(`(至|-)?[、,和与及以至-]*(?:[[(]?(${YEAR})(?:[\\])]年?|年))?第?(${NUMERAL})`, 'g');
const TITLE = new RegExp(`^${NAMED}\\(?(?:《[^》]*》)?\\)?(?:规定的?|中的?|的)?`);
const PROVISION = new RegExp(
  `^(?:[、,和与及]|以及)*(?:第(${NUMERAL})条)?(?:第(${NUMERAL})款)?(?:第\\(?(${NUMERAL})\\)?项)?`,
);

/** Text with the titles of notices blanked out: a verb in a title does nothing. */
export const withoutTitles = (text: string): string => text.replace(TITLES, (title) => '\u0001'.repeat(title.length));

/** Whether a text begins as a masthead does. */
export const opensWithIssuer = (text: string): boolean => OPENS.test(text);

export const issuersIn = (text: string): string[] => [
  ...new Set(text.match(ISSUER_NAMES)?.map((name) => FULL_NAMES.get(name) ?? name)),
];

const seriesOf = (issuers: readonly string[], kind: string): Series | undefined => {
  const series = ISSUERS.find(([, full, own]) => own !== undefined && issuers.includes(full))?.[2];
  return series === 'mofcom' && kind === '令' ? 'mofcom-order' : series;
};

/** Provisions named right after a number: 第二款, 第一条第（一）项、第（二）项. */
export const provisionsAt = (text: string): { provisions: string[]; length: number } => {
  const provisions: string[] = [];
  if (!text.includes('第')) return { provisions, length: 0 };
  let at = TITLE.exec(text)?.[0].length ?? 0;
  let article: string | undefined;
  for (;;) {
    const found = PROVISION.exec(text.slice(at));
    const [whole = '', clause, paragraph, item] = found ?? [];
    if (clause === undefined && paragraph === undefined && item === undefined) break;
    if (clause !== undefined) article = String(numeralOf(clause));
    const parts = [clause ?? (item === undefined ? undefined : article), paragraph, item].filter(
      (part) => part !== undefined,
    );
    provisions.push(parts.map((part) => String(numeralOf(part) ?? part)).join('.'));
    at += whole.length;
  }
  return provisions.length === 0 ? { provisions, length: 0 } : { provisions, length: at };
};

/** 2024年12月21日，……发布外交部令第15号: of that year. */
const TOLD_YEAR = new RegExp(`(${YEAR})年${NUMERAL}月${NUMERAL}日[^。;起年]*(?:发布|公布)[^。;起年]*$`);
const FAR = 80;
/** 日本经济产业省2024年第5号公告, 印度总局第26/2027号公告: another government's, and of no series. */
const THEIRS = new RegExp(
  `(?:${FOREIGN_COUNTRY}(?:[^,。;:、《》()的对向]{0,12}(?:部|省|局|署|院|会|厅))?|[^,。;、]{2}省|/)$`,
);
const NEAR = 24;

type Numbered = { year: number | undefined; number: number };

const numbersIn = (list: string, year: number | undefined): Numbered[] => {
  const out: Numbered[] = [];
  let current = year;
  for (const [, range, own, number = ''] of list.matchAll(ITEM)) {
    current = own === undefined ? current : numeralOf(own);
    const value = numeralOf(number) ?? 0;
    const before = out.at(-1);
    if (range !== undefined && before !== undefined && before.year === current && value - before.number < 50)
      for (let next = before.number + 1; next < value; next++) out.push({ year: current, number: next });
    out.push({ year: current, number: value });
  }
  return out;
};

export type Context = {
  year?: number;
  series?: Series;
  /** The years of what the text has named so far, which this keeps: 第46号公告 is the one of that number. */
  years?: Map<string, number>;
};

/** Every notice that a text names by number. Without an issuer, or a year, those of the context stand in. */
export const referencesIn = (text: string, context: Context = {}): Reference[] => {
  const out: Reference[] = [];
  if (!text.includes('号')) return out;
  const { years = new Map<string, number>() } = context;
  let last: { kind: string; series: Series | undefined; issuers: string[] } | undefined;
  for (const found of text.matchAll(REFERENCE)) {
    const [whole, named, before, year, first = '', more = '', run = '', runMore = '', after] = found;
    const kind = before ?? after;
    if (kind === undefined && !(named !== undefined && year !== undefined)) continue;
    const issuers = named === undefined ? [] : issuersIn(named);
    const own = seriesOf(issuers, kind ?? '公告');
    const around = own ?? (named === undefined ? (last?.series ?? context.series) : undefined);
    const series = around === 'mofcom' && kind === '令' ? 'mofcom-order' : around;
    const told =
      year === undefined
        ? TOLD_YEAR.exec(text.slice(Math.max(0, found.index - FAR), found.index + whole.length))?.[1]
        : year;
    if (series === undefined || THEIRS.test(text.slice(Math.max(0, found.index - NEAR), found.index))) continue;
    const stated = told === undefined ? (years.get(`${series}-${numeralOf(first)}`) ?? context.year) : numeralOf(told);
    last = { kind: kind ?? '公告', series, issuers };
    const others = `${more}${run}${runMore}`;
    const numbers =
      others === ''
        ? [{ year: stated, number: numeralOf(first) ?? 0 }]
        : numbersIn(`${first}号${others}`.replace(NAMES, '号'), stated);
    const end = found.index + whole.length;
    const { provisions, length } = provisionsAt(text.slice(end));
    numbers.forEach((one, index) => {
      if (one.year === undefined) return;
      const isLast = index === numbers.length - 1;
      years.set(`${series}-${one.number}`, one.year);
      out.push({
        key: noticeKey(series, one.year, one.number),
        series,
        provisions: isLast ? provisions : [],
        at: found.index,
        end: isLast ? end + length : end,
        issuers,
      });
    });
  }
  return out;
};
