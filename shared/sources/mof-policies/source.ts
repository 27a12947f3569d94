import { GOVERNMENT_ARTICLE } from '../article-forms.ts';
import { indexPage } from '../list-pages.ts';
import { MOF_PAGE } from '../mof-page.ts';
import type { Source } from '../source.ts';

export const mofPolicies = {
  id: 'mof-policies',
  title: '财政部政策发布 (Ministry of Finance, policies)',
  publisher: 'Ministry of Finance',
  kind: 'official',
  jurisdiction: 'CN',
  reader: 'chinese-notice',
  pageParts: MOF_PAGE,
  index: () => ['https://www.mof.gov.cn/zhengwuxinxi/zhengcefabu/'],
  page: indexPage('htm'),
  everyMinutes: 60,
  minLinks: 5,
  quietDays: 45,
  rank: 2,
  list: 'anchors',
  article: GOVERNMENT_ARTICLE,
} satisfies Source;
