import type { PageParts } from '../page/element.ts';

/** How the finance ministry's sites name the parts of an article. */
export const MOF_PAGE: PageParts = {
  title: ['title_con'],
  content: ['my_doccontent'],
  around: ['docreltime'],
};
