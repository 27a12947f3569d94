import { GOVERNMENT_ARTICLE } from '../article-forms.ts';
import { indexPage } from '../list-pages.ts';
import type { Source } from '../source.ts';

export const motAnnouncements = {
  id: 'mot-announcements',
  title: '交通运输部水运局公开文件 (Ministry of Transport, water transport)',
  publisher: 'Ministry of Transport',
  kind: 'official',
  jurisdiction: 'CN',
  reader: 'chinese-notice',
  pageParts: { title: ['gkzn_right_tit'], content: ['Zoom'], around: ['gksqxz_fj'] },
  index: () => ['https://xxgk.mot.gov.cn/2020/jigou/syj/'],
  page: indexPage('html'),
  everyMinutes: 30,
  minLinks: 5,
  quietDays: 60,
  rank: 1,
  list: 'anchors',
  article: GOVERNMENT_ARTICLE,
} satisfies Source;
