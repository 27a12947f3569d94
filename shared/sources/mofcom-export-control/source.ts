import type { Link, Source } from '../source.ts';

const LIST = 'http://exportcontrol.mofcom.gov.cn/edi_ecms_web_front/front/column/getColumnList';
const ANNOUNCEMENTS = 9;
const DOMESTIC_NEWS = 1;

type Row = { title?: unknown; url?: unknown; publishTimeStr?: unknown };

const links = (body: string, url: string): Link[] => {
  const { pageInfo } = JSON.parse(body) as { pageInfo?: { rows?: Row[] } | null };
  if (!Array.isArray(pageInfo?.rows)) throw new Error('no pageInfo.rows in the answer');
  return pageInfo.rows.flatMap((row) => {
    if (typeof row.title !== 'string' || typeof row.url !== 'string' || !URL.canParse(row.url, url)) return [];
    const date = /\d{4}-\d{2}-\d{2}/.exec(String(row.publishTimeStr))?.[0];
    return { url: new URL(row.url, url).href, title: row.title.trim(), ...(date && { publishedOn: date }) };
  });
};

export const mofcomExportControl = {
  id: 'mofcom-export-control',
  title: '中国出口管制信息网 (export-control portal)',
  publisher: 'MOFCOM',
  kind: 'official',
  index: () => [ANNOUNCEMENTS, DOMESTIC_NEWS].map((column) => `${LIST}?pageNumber=1&columnID=${column}&title=`),
  method: 'POST',
  everyMinutes: 30,
  minLinks: 5,
  quietDays: 90,
  rank: 4,
  links,
} satisfies Source;
