import { GOVERNMENT_ARTICLE } from '../article-forms.ts';
import type { Source } from '../source.ts';

export const taoDesignations = {
  id: 'tao-designations',
  title: '国台办依法惩治“台独”顽固分子 (Taiwan Affairs Office, designations)',
  publisher: 'Taiwan Affairs Office',
  kind: 'official',
  jurisdiction: 'CN',
  reader: 'chinese-notice',
  pageParts: { title: ['article-title'], content: ['TRS_Editor', 'article-content'] },
  index: () => ['https://www.gwytb.gov.cn/zccs/zccs_61195/cjtdwgfz/'],
  everyMinutes: 60,
  minLinks: 3,
  quietDays: 400,
  rank: 1,
  list: 'anchors',
  article: GOVERNMENT_ARTICLE,
} satisfies Source;
