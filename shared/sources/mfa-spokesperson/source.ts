import { anyVerb } from '../../domain/acts/act-verbs.ts';
import { GOVERNMENT_ARTICLE } from '../article-forms.ts';
import { indexPage } from '../list-pages.ts';
import { MFA_PAGE } from '../mfa-page.ts';
import type { Source } from '../source.ts';

const SITE = 'https://www.mfa.gov.cn/web/';
const REMARKS = `${SITE}fyrbt_673021/dhdw_673027/`;
const CONFERENCES = `${SITE}fyrbt_673021/jzhsl_673025/`;
const NEWS = `${SITE}wjbxw_new/`;

/** The ministry's news is mostly visits and meetings; every remark and every conference is read. */
const CONCERNS = new RegExp(`发言人|记者会|令|反制|制裁|决定|宣布|措施|清单|管制|${anyVerb('suspend', 'stop')}`);

export const mfaSpokesperson = {
  id: 'mfa-spokesperson',
  title: '外交部发言人、外交部新闻 (foreign ministry, spokesperson and news)',
  publisher: 'MFA',
  kind: 'official',
  jurisdiction: 'CN',
  reader: 'chinese-notice',
  pageParts: MFA_PAGE,
  index: () => [REMARKS, CONFERENCES, NEWS],
  page: indexPage('shtml'),
  // The ministry's earlier name.
  domains: ['mfa.gov.cn', 'fmprc.gov.cn'],
  everyMinutes: 30,
  minLinks: 5,
  quietDays: 35,
  rank: 2,
  wants: ({ title }) => CONCERNS.test(title),
  list: 'anchors',
  article: GOVERNMENT_ARTICLE,
} satisfies Source;
