import { GOVERNMENT_ARTICLE } from '../article-forms.ts';
import { jpaasList } from '../jpaas.ts';
import { MOFCOM_PAGE } from '../mofcom-page.ts';
import type { Source } from '../source.ts';

const LIST = jpaasList({
  site: 'https://aqygzj.mofcom.gov.cn',
  webId: 'b28941ad4e064442856787562c9a4961',
  tplSetId: 'DDBav9QvwJVbs9iznQVmO',
  tagId: '信息列表',
  pageId: '79d6d2c4e44d458180d37dd4f0996645',
  pageSize: 99_999,
});

export const mofcomSecurityControl = {
  id: 'mofcom-security-control',
  title: '商务部安全与管制局 (MOFCOM bureau of security and control)',
  publisher: 'MOFCOM',
  kind: 'official',
  jurisdiction: 'CN',
  reader: 'chinese-notice',
  pageParts: MOFCOM_PAGE,
  index: () => [LIST],
  everyMinutes: 15,
  minLinks: 5,
  quietDays: 120,
  rank: 3,
  list: 'anchors',
  article: GOVERNMENT_ARTICLE,
} satisfies Source;
