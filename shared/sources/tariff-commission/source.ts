import { GOVERNMENT_ARTICLE } from '../article-forms.ts';
import { indexPage } from '../list-pages.ts';
import { MOF_PAGE } from '../mof-page.ts';
import type { Source } from '../source.ts';

export const tariffCommission = {
  id: 'tariff-commission',
  title: '国务院关税税则委员会 (State Council Tariff Commission)',
  publisher: 'State Council Tariff Commission',
  kind: 'official',
  jurisdiction: 'CN',
  reader: 'chinese-notice',
  pageParts: MOF_PAGE,
  index: () => ['https://gss.mof.gov.cn/gzdt/zhengcefabu/'],
  page: indexPage('htm'),
  everyMinutes: 15,
  minLinks: 5,
  quietDays: 120,
  rank: 1,
  list: 'anchors',
  article: GOVERNMENT_ARTICLE,
} satisfies Source;
