import { GOVERNMENT_ARTICLE } from '../article-forms.ts';
import { MOFCOM_PAGE } from '../mofcom-page.ts';
import type { Source } from '../source.ts';

/** The first year whose controls are still acted upon: gallium and germanium, No 23 of 2023. */
const FIRST_YEAR = 2023;

const indexOf = (year: number): string => `https://www.mofcom.gov.cn/zcfb/blgg/gg/${year}/index.html`;

export const mofcomAnnouncements = {
  id: 'mofcom-announcements',
  title: '商务部公告 (MOFCOM announcements)',
  publisher: 'MOFCOM',
  kind: 'official',
  jurisdiction: 'CN',
  reader: 'chinese-notice',
  pageParts: MOFCOM_PAGE,
  index: (year) => [indexOf(year)],
  history: (year) => Array.from({ length: year - FIRST_YEAR }, (_, index) => indexOf(FIRST_YEAR + index)),
  everyMinutes: 10,
  minLinks: 5,
  quietDays: 45,
  rank: 1,
  list: 'anchors',
  article: GOVERNMENT_ARTICLE,
} satisfies Source;
