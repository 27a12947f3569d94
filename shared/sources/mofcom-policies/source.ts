import { GOVERNMENT_ARTICLE } from '../article-forms.ts';
import { jpaasList, jpaasPage } from '../jpaas.ts';
import { MOFCOM_PAGE } from '../mofcom-page.ts';
import type { Source } from '../source.ts';

const LIST = jpaasList({
  site: 'https://www.mofcom.gov.cn',
  webId: '8f43c7ad3afc411fb56f281724b73708',
  tplSetId: '52551ea0e2c14bca8c84792f7aa37ead',
  tagId: '分页列表',
  pageId: 'fc8bdff48fa345a48b651c1285b70b8f',
  pageSize: 50,
});

export const mofcomPolicies = {
  id: 'mofcom-policies',
  title: '商务部政策发布 (MOFCOM policies)',
  publisher: 'MOFCOM',
  kind: 'official',
  jurisdiction: 'CN',
  reader: 'chinese-notice',
  pageParts: MOFCOM_PAGE,
  index: () => [LIST],
  page: jpaasPage,
  everyMinutes: 10,
  minLinks: 10,
  quietDays: 45,
  rank: 2,
  list: 'anchors',
  article: GOVERNMENT_ARTICLE,
} satisfies Source;
