import { type CivilMinute, dateOf } from '../../shared/time/civil.ts';
import type { Paper } from '../corpus/paper.ts';
import { encode, paragraphs } from './markup.ts';

const field = (label: string, value: string): string =>
  `<div class="form-group"><label>${label}：</label><p class="form-control-static">${encode(value)}</p></div>`;

/** A notice on xxgk.mot.gov.cn: what is disclosed of it above its text. */
export const motPage = (paper: Paper, posted: CivilMinute): string => {
  const title = encode(paper.title);
  return `<!DOCTYPE html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="SiteName" content="中华人民共和国交通运输部"><meta name="ArticleTitle" content="${title}"><meta name="PubDate" content="${posted.replace('T', ' ')}"><title>${title}</title></head>
<body><h1 class="gkzn_right_tit"><span>${title}</span></h1>
${field('文号', paper.number ?? '')}${field('公开日期', dateOf(posted))}${field('机构分类', '水运局')}
<div id="Zoom">
${paragraphs(paper.body)}
</div></body></html>
`;
};
