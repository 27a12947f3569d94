import { anyVerb } from '../../../domain/acts/act-verbs.ts';
import type { Document, NoticeHead } from '../../../domain/acts/extraction.ts';
import type { Series } from '../../../domain/acts/notice-key.ts';
import type { Page } from '../../../page/page.ts';
import { normalise } from '../../../page/text.ts';
import { type CivilDate, yearOf } from '../../../time/civil.ts';
import { datesIn } from '../../../time/words.ts';
import { type Reference, referencesIn } from '../words/references.ts';
import type { NoticeParts } from './notice-parts.ts';
import { isAnswer } from './relevance.ts';

/** Which text this is: its notice where it has a number, and the day on which it was issued. */
export type Head = { title: string; key?: string; issuers: string[]; issuedOn?: CivilDate; series?: Series };

const NUMBER = /^\[(?:发(?:布)?文(?:字)?号|发布文号|文号|公告编号)\]/;
const DATED = /^\[(?:发文日期|发布日期|成文日期)\]/;
const PEOPLES = /^(?:中华人民共和国|\[[^\]]*\])+/;
const NUMBER_CUT =
  /^((?:[^\d〇零一二三四五六七八九十]{2,40})(?:公告|令)[[(]?(?:\d{4}|[一二][零〇一二三四五六七八九]{3})[\])]?年?第?\d{1,3})(?!\d|号|年|月|条)/;

const HOUR = /\s*[\d０-９]{4}(?:-[\d０-９]{2}){2}(?: [\d０-９]{2}(?::[\d０-９]{2}){1,2})?$/;
/** A heading may have its hour behind it. */
export const withoutHour = (title: string): string => title.replace(HOUR, '');

const dayIn = (text: string, said: CivilDate): CivilDate | undefined => datesIn(text, said)[0]?.date;

/** 商务部公告2027年第8 公布…: a number that lost its 号. */
const withNumber = (text: string): string =>
  text.slice(0, 48).includes('号') ? text : text.replace(NUMBER_CUT, '$1号');

const numbered = (text: string, fallback: CivilDate, series?: Series): Reference[] =>
  referencesIn(withNumber(text.replace(PEOPLES, '')), {
    year: yearOf(dayIn(text, fallback) ?? fallback),
    ...(series === undefined ? {} : { series }),
  });

const ACTING = new RegExp(anyVerb('suspend', 'stop', 'repeal'));

/** A notice's own number stands in the box, at the front of its title, in its masthead, or behind the title. */
const ownIn = (titles: readonly string[], parts: NoticeParts, issued: CivilDate): Reference | undefined => {
  const box = parts.box.find((line) => NUMBER.test(line));
  const boxed = box === undefined ? undefined : numbered(box, issued, 'mofcom')[0];
  if (boxed !== undefined) return boxed;
  for (const title of titles) {
    const first = numbered(title, issued)[0];
    if (first?.at === 0) return first;
  }
  if (isAnswer(titles[0] ?? '')) return undefined;
  const masthead = parts.masthead
    .map(({ text }) => text)
    .join('')
    .replaceAll('中华人民共和国', '');
  const printed = numbered(masthead, issued).find(({ issuers }) => issuers.length > 0);
  if (printed !== undefined && (printed.at === 0 || !ACTING.test(masthead.slice(0, printed.at)))) return printed;
  const [title = ''] = titles;
  return numbered(title, issued).find(({ at, end }) => title[at - 1] === '(' && /^\)?$/.test(title.slice(end)));
};

export const headOf = (page: Page, parts: NoticeParts, document: Document): Head => {
  const shown = withoutHour((page.titles[0] ?? document.title ?? parts.lines[0]?.text ?? '').trim());
  const titles = [...new Set([shown, ...page.titles, document.title ?? ''].map(normalise))];
  const dated = parts.box.find((line) => DATED.test(line));
  const decreed = parts.masthead.find(({ text }) => /令第?.{1,4}号公布/.test(text))?.text;
  const days = [dated, undefined, decreed].map((text) =>
    text === undefined ? undefined : dayIn(text, document.publishedOn),
  );
  const issuedOn = days[0] ?? parts.signedOn ?? days[2];
  const own = ownIn(titles, parts, issuedOn ?? document.publishedOn);
  return {
    title: shown.replace(/\s+/g, ' ').trim(),
    issuers: own?.issuers ?? [],
    ...(own === undefined ? {} : { key: own.key, series: own.series }),
    ...(issuedOn === undefined ? {} : { issuedOn }),
  };
};

export const noticeHeadOf = ({ key, issuers, title, issuedOn }: Head): NoticeHead | undefined =>
  key === undefined ? undefined : { key, issuers, title, ...(issuedOn === undefined ? {} : { issuedOn }) };
