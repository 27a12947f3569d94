import { GOVERNMENT_ARTICLE } from './article-forms.ts';
import { MOFCOM_PAGE } from './mofcom-page.ts';
import type { Source } from './source.ts';

/** A column of an office of the ministry that has a site of its own: copies, and what the ministry's lists lack. */
export const mofcomOffice = (own: Pick<Source, 'id' | 'title' | 'quietDays'> & { column: string }): Source => {
  const { column, ...row } = own;
  return {
    ...row,
    publisher: 'MOFCOM',
    kind: 'official',
    jurisdiction: 'CN',
    reader: 'chinese-notice',
    pageParts: MOFCOM_PAGE,
    index: () => [column],
    everyMinutes: 30,
    minLinks: 5,
    rank: 3,
    list: 'anchors',
    article: GOVERNMENT_ARTICLE,
  };
};
