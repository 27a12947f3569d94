import type { CivilMinute } from '../../shared/time/civil.ts';
import type { Paper } from '../corpus/paper.ts';
import { encode, paragraphs } from './markup.ts';

/** An announcement on www.gwytb.gov.cn. */
export const taoPage = (paper: Paper, posted: CivilMinute): string => {
  const title = encode(paper.title);
  return `<!DOCTYPE html>
<html><head><meta charset="utf-8"><meta name="ArticleTitle" content="${title}"><meta name="PubDate" content="${posted.replace('T', ' ')}"><title>${title}</title></head>
<body><div class="article-title">${title}</div><div class="article-info">${posted.replace('T', ' ')}</div>
<div class="TRS_Editor">
${paragraphs(paper.body)}
</div></body></html>
`;
};
