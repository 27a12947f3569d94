import { GOVERNMENT_ARTICLE } from '../article-forms.ts';
import { indexPage } from '../list-pages.ts';
import { MFA_PAGE } from '../mfa-page.ts';
import type { Source } from '../source.ts';

export const mfaCountermeasures = {
  id: 'mfa-countermeasures',
  title: '外交部反制裁清单和措施 (foreign ministry, countermeasures)',
  publisher: 'MFA',
  kind: 'official',
  jurisdiction: 'CN',
  reader: 'chinese-notice',
  pageParts: MFA_PAGE,
  index: () => ['https://www.mfa.gov.cn/web/wjb_673085/zfxxgk_674865/gknrlb/fzcqdcs/'],
  page: indexPage('shtml'),
  // The ministry's earlier name.
  domains: ['mfa.gov.cn', 'fmprc.gov.cn'],
  everyMinutes: 30,
  minLinks: 5,
  quietDays: 480,
  rank: 1,
  list: 'anchors',
  article: GOVERNMENT_ARTICLE,
} satisfies Source;
