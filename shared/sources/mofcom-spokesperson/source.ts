import { GOVERNMENT_ARTICLE } from '../article-forms.ts';
import { jpaasList, jpaasPage } from '../jpaas.ts';
import { indexPage } from '../list-pages.ts';
import { MOFCOM_PAGE } from '../mofcom-page.ts';
import type { Source } from '../source.ts';

const REMARKS = 'https://www.mofcom.gov.cn/xwfb/xwfyrth/index.html';
const remarksPage = indexPage('html');
const NEWS = jpaasList({
  site: 'https://www.mofcom.gov.cn',
  webId: '8f43c7ad3afc411fb56f281724b73708',
  tplSetId: '52551ea0e2c14bca8c84792f7aa37ead',
  tagId: '分页列表',
  pageId: '95d89972d8aa4fcea511701cd0f212d9',
  pageSize: 50,
});

export const mofcomSpokesperson = {
  id: 'mofcom-spokesperson',
  title: '商务部新闻发言人 (MOFCOM spokesperson)',
  publisher: 'MOFCOM',
  kind: 'official',
  jurisdiction: 'CN',
  reader: 'chinese-notice',
  pageParts: MOFCOM_PAGE,
  index: () => [REMARKS, NEWS],
  page: (address, page) => (address === REMARKS ? remarksPage(address, page) : jpaasPage(address, page)),
  everyMinutes: 10,
  minLinks: 5,
  quietDays: 30,
  rank: 2,
  list: 'anchors',
  article: GOVERNMENT_ARTICLE,
} satisfies Source;
