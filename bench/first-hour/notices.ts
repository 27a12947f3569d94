import { pageId } from '../../shared/page/page-id.ts';
import type { Blobs } from '../../shared/ports.ts';
import type { PageRecord } from '../../shared/sources/round.ts';
import type { CivilDate, Instant } from '../../shared/time/civil.ts';

export const SOURCE = 'mofcom-announcements';

export type Notice = { number: number; year: number; day: CivilDate; substance: string };

const zhDay = (day: CivilDate): string => {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
};

const html = ({ number, year, day, substance }: Notice): string => {
  const title = `商务部公告${year}年第${number}号 公布对${substance}相关物项实施出口管制的决定`;
  return `<!doctype html><html lang="zh"><head><meta charset="utf-8"><title>${title}</title></head><body>
<h1 class="art-title">${title}</h1><div class="art-con art-con-bottonmLine">
<p>根据《中华人民共和国出口管制法》有关规定，经国务院批准，决定对${substance}相关物项实施出口管制。</p>
<p>出口经营者出口上述物项，应当向国务院商务主管部门申请许可。</p><p>本公告自公布之日起正式实施。</p>
<p>商务部</p><p>${zhDay(day)}</p></div></body></html>`;
};

/** Puts a notice into the page store, as the collector does. */
export const kept = async (blobs: Blobs, notice: Notice, seenAt: Instant): Promise<PageRecord> => {
  const url = `https://www.mofcom.gov.cn/zcfb/blgg/gg/${notice.year}/art/${notice.year}/art_${notice.number}.html`;
  return {
    id: pageId(url),
    url,
    hash: await blobs.put(new TextEncoder().encode(html(notice))),
    source: SOURCE,
    seenAt,
    contentType: 'text/html; charset=utf-8',
    publishedOn: notice.day,
  };
};
