import type { PageParts } from '../page/element.ts';

/** How the ministry's sites, and the export-control portal, name the parts of an article. */
export const MOFCOM_PAGE: PageParts = {
  title: ['art-title'],
  box: ['art-con-gonggao'],
  content: ['bd'],
  around: ['jgRBox', 'rColumnBox', 'article-tool', 'at-left'],
};
