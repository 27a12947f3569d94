import type { Page } from '../page/html.ts';
import { normalise } from '../page/text.ts';
import type { CivilDate } from '../time/civil.ts';
import type { Document, NoticeHead } from '../vocabulary/extraction.ts';
import { ISSUERS } from '../vocabulary/issuers.ts';
import type { Series } from '../vocabulary/notice-key.ts';
import { type Reference, referencesIn } from './references.ts';
import { dayIn, type Sheet } from './sheet.ts';

/** Which text this is: its notice where it has a number, and the day on which it was issued. */
export type Head = { title: string; key?: string; issuers: string[]; issuedOn?: CivilDate; series?: Series };

const NUMBER = /^\[发(?:布)?文(?:号|字号)\]|^\[发布文号\]|^\[文号\]|^\[公告编号\]/;
const DATED = /^\[发文日期\]|^\[发布日期\]|^\[成文日期\]/;
const SHORT = 60;
const TOP = 8;

const yearOf = (date: CivilDate): number => Number(date.slice(0, 4));

/** The first lines, until a sentence begins: 不 可 靠 实 体 … / 公 告 / 2025年 第7号. */
const mastheadOf = (sheet: Sheet): string => {
  const top: string[] = [];
  for (const { text } of sheet.lines.slice(0, TOP)) {
    if (text.length > SHORT || /。/.test(text)) break;
    top.push(text);
  }
  return top.join('');
};

const withYear = (text: string, fallback: CivilDate): Reference[] => {
  const day = dayIn(text, fallback);
  return referencesIn(text, { year: yearOf(day ?? fallback) });
};

const ownIn = (page: Page, title: string, sheet: Sheet, issued: CivilDate): Reference | undefined => {
  const box = page.box.find((line) => NUMBER.test(line));
  const boxed = box === undefined ? undefined : withYear(box, issued)[0];
  if (boxed !== undefined) return boxed;
  for (const one of [title, ...page.titles.map(normalise)]) {
    const front = one.replace(/^(?:中华人民共和国|\[[^\]]*\])+/, '');
    const first = referencesIn(front, { year: yearOf(issued) })[0];
    if (first?.at === 0) return first;
  }
  const masthead = mastheadOf(sheet).replaceAll('中华人民共和国', '');
  const printed = withYear(masthead, issued).find(({ issuers }) => issuers.length > 0);
  if (printed !== undefined) return printed;
  const tail = withYear(title, issued).find(({ end }) => /^\)?$/.test(title.slice(end)));
  return tail;
};

const SERIES = new Map(ISSUERS.map(([, full, series]) => [full, series]));

export const headOf = (page: Page, sheet: Sheet, document: Document): Head => {
  const shown = page.titles[0] ?? document.title ?? sheet.lines[0]?.text ?? '';
  const title = normalise(shown);
  const dated = page.box.find((line) => DATED.test(line));
  const decreed = sheet.lines.slice(0, TOP).find(({ text }) => /^\(?\d{4}年.*令第?.*号公布/.test(text))?.text;
  const issuedOn =
    (dated === undefined ? undefined : dayIn(dated, document.publishedOn)) ??
    sheet.signedOn ??
    (decreed === undefined ? undefined : dayIn(decreed, document.publishedOn));
  const own = ownIn(page, title, sheet, issuedOn ?? document.publishedOn);
  const series = own?.issuers.map((name) => SERIES.get(name)).find((one) => one !== undefined);
  return {
    title: shown.replace(/\s+/g, ' ').trim(),
    issuers: own?.issuers ?? [],
    ...(own === undefined ? {} : { key: own.key }),
    ...(series === undefined ? {} : { series }),
    ...(issuedOn === undefined ? {} : { issuedOn }),
  };
};

export const noticeHeadOf = ({ key, issuers, title, issuedOn }: Head): NoticeHead | undefined =>
  key === undefined ? undefined : { key, issuers, title, ...(issuedOn === undefined ? {} : { issuedOn }) };
