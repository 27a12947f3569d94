import type { CivilMinute } from '../../shared/time/civil.ts';
import type { Paper } from '../corpus/paper.ts';
import { encode, paragraphs } from './markup.ts';

const DISCLAIMER =
  '本站转载、编译或摘编文章原文均来自其他媒体，转载、编译或摘编的目的在于传递更多信息，并不代表本站赞同其观点和对其真实性负责。其他媒体、网站或个人转载使用时必须保留本站注明的文章来源，并自负法律责任。';

/** An article on exportcontrol.mofcom.gov.cn: the text again, with a disclaimer that is no part of it. */
export const portalPage = (paper: Paper, posted: CivilMinute): string => {
  const title = encode(paper.title);
  const script = `var title=${JSON.stringify(paper.title)},source="安全与管制局",publishTime="${posted.replace('T', ' ')}:00",articleType="转载",infoType="政策";`;
  return `<!DOCTYPE html>
<html><head><meta charset="utf-8"><title>${title}</title>
<script>${script}</script></head>
<body><div class="nav">网站首页 国内动态 国际动态 合规服务 政策法规</div><h1>${title}</h1><div class="bd">
${paragraphs([...paper.body, DISCLAIMER], paper.attachments)}
</div><div class="u-disclaimer-box"></div></body></html>
`;
};
