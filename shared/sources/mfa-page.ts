import type { PageParts } from '../page/element.ts';

/** How the foreign ministry's site names the parts of an article. */
export const MFA_PAGE: PageParts = { title: ['news-title'], content: ['trs_editor_view', 'TRS_UEDITOR'] };
