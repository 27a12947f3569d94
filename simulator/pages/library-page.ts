import { type CivilMinute, dateOf } from '../../shared/time/civil.ts';
import type { Paper } from '../corpus/paper.ts';
import { encode, paragraphs } from './markup.ts';

/** A paper of the State Council on www.gov.cn. */
export const libraryPage = (paper: Paper, posted: CivilMinute): string => {
  const title = encode(paper.title);
  return `<!DOCTYPE html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>${title}_中国政府网</title></head>
<body><div class="header"><a href="/">中国政府网</a></div><h1 class="share-title">${title}</h1>
<table class="bd1"><tr><td>发布日期：</td><td>${dateOf(posted)}</td></tr></table>
<div class="pages_content" id="UCAP-CONTENT"><div class="trs_editor_view TRS_UEDITOR">
${paragraphs(paper.body)}
</div></div></body></html>
`;
};
