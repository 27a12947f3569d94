import type { CivilMinute } from '../../shared/time/civil.ts';
import type { Paper } from '../corpus/paper.ts';
import { encode, paragraphs } from './markup.ts';

/** A decision on www.mfa.gov.cn. */
export const mfaPage = (paper: Paper, posted: CivilMinute): string => {
  const title = encode(paper.title);
  return `<!DOCTYPE html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="SiteName" content="中华人民共和国外交部"><meta name="ArticleTitle" content="${title}"><meta name="PubDate" content="${posted.replace('T', ' ')}"><title>${title}_中华人民共和国外交部</title></head>
<body><div class="news-details"><div class="news-main"><div class="news-title"><h1>${title}</h1><p class="time">${posted.replace('T', ' ')}</p></div>
<div class="news-content" id="News_Body_Txt_A"><div class="trs_editor_view TRS_UEDITOR trs_paper_default">
${paragraphs(paper.body)}
</div></div></div></div></body></html>
`;
};
