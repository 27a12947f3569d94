import { type Entry, newestFirst, postedOn } from '../entry.ts';
import { encode } from '../pages/markup.ts';

const item = (entry: Entry): string =>
  `<li><a href="${entry.url}" target="_blank" title="${encode(entry.title)}">${encode(entry.title)}</a><span>[${postedOn(entry)}]</span></li>`;

const html = (title: string, body: string): string =>
  `<!DOCTYPE html>\n<html lang="zh-CN"><head><meta charset="utf-8"><title>${title}</title></head><body>${body}</body></html>\n`;

/** 商务部公告 of a year: plain anchors. */
export const yearlyIndex = (entries: readonly Entry[], year: number): string => {
  const items = newestFirst(entries).filter((entry) => postedOn(entry).startsWith(`${year}-`));
  const list = `<ul class="txtList_01">${items.map(item).join('\n')}</ul>`;
  return html(`商务部公告 ${year}年`, `<section class="listCon">${list}</section>`);
};

/** 新闻发言人谈话: a plain page of anchors. */
export const spokespersonIndex = (entries: readonly Entry[]): string =>
  html('新闻发言人谈话', `<ul class="txtList_01">${newestFirst(entries).slice(0, 20).map(item).join('\n')}</ul>`);

/** The list behind a column's page: HTML inside JSON. */
export const columnList = (entries: readonly Entry[], pageSize: number, pageNo: number): string => {
  const page = newestFirst(entries).slice((pageNo - 1) * pageSize, pageNo * pageSize);
  const list = `<ul class="txtList_01">${page.map(item).join('')}</ul><div class="pagination" count="${entries.length}"></div>`;
  return JSON.stringify({ success: true, code: '200', data: { html: list } });
};

/** The portal's answer to its form. */
export const portalList = (entries: readonly Entry[]): string =>
  JSON.stringify({
    pageInfo: {
      total: entries.length,
      rows: newestFirst(entries)
        .slice(0, 20)
        .map((entry) => ({
          title: entry.title,
          url: new URL(entry.url).pathname,
          publishTimeStr: postedOn(entry),
          source: '安全与管制局',
          content: '',
        })),
    },
  });

const relative = (entry: Entry, base: string): Entry => ({ ...entry, url: entry.url.replace(base, './') });

export const gssList = (entries: readonly Entry[]): string => {
  const items = newestFirst(entries).map((entry) => {
    const { url, title } = relative(entry, 'https://gss.mof.gov.cn/gzdt/zhengcefabu/');
    return `<li><a href="${url}" title="${encode(title)}">${encode(title)}</a><span>${postedOn(entry)}</span></li>`;
  });
  return html('政策发布', `<ul class="liBox">${items.join('')}</ul>`);
};

export const foreignMinistryList = (entries: readonly Entry[]): string => {
  const base = 'https://www.mfa.gov.cn/web/wjb_673085/zfxxgk_674865/gknrlb/fzcqdcs/';
  const items = newestFirst(entries).map((entry) => item(relative(entry, base)));
  return html('反制裁清单和措施', `<div class="newsBd"><ul class="list1">${items.join('')}</ul></div>`);
};

/** The newest of an office's notices: a page of anchors. */
export const officeList = (entries: readonly Entry[], listClass: string): string =>
  html('通知公告', `<ul class="${listClass}">${newestFirst(entries).slice(0, 30).map(item).join('\n')}</ul>`);

/** The file of rows behind the government's list of policies. */
export const libraryList = (entries: readonly Entry[]): string =>
  JSON.stringify(
    newestFirst(entries).map((entry) => ({
      TITLE: entry.title,
      SUB_TITLE: '',
      URL: entry.url,
      DOCRELPUBTIME: postedOn(entry),
    })),
  );
