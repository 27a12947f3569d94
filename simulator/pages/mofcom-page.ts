import { type CivilMinute, dateOf } from '../../shared/time/civil.ts';
import { type Paper, zhPaddedDay } from '../corpus/paper.ts';
import { encode, paragraphs } from './markup.ts';

const SIDEBAR = [
  '商务部召开例行新闻发布会',
  '一图读懂：提振消费专项行动',
  '王文涛部长会见外国企业负责人',
  '商务领域数据公布',
  '自由贸易试验区建设取得新进展',
];

/** What moves at every load: links beside the text and the unit that may be read. */
export type Load = { day: number; unit: string };

const sidebar = ({ day }: Load): string =>
  [0, 1, 2]
    .map((place) => `<a href="/xwfb/${day - place}.html">${SIDEBAR[(day + place) % SIDEBAR.length]}</a>`)
    .join('');

const ministry = (paper: Paper): string => (paper.series === 'trade-notice' ? '贸易救济调查局' : '安全与管制局');

const head = (paper: Paper): string =>
  paper.issuedOn === undefined
    ? ''
    : `<div class="art-con art-con-bottonmLine"><div class="art-con-gonggao">【发布单位】${ministry(paper)}<br>${
        paper.number === undefined ? '' : `【发布文号】${encode(paper.number)}<br>`
      }【发文日期】${zhPaddedDay(paper.issuedOn)}</div></div>`;

/** An article on www.mofcom.gov.cn or on the bureau's site; `posted` is that copy's minute of posting. */
export const mofcomPage = (paper: Paper, posted: CivilMinute, column: string, load: Load): string => {
  const title = encode(paper.title);
  const pubDate = posted.replace('T', ' ');
  const source = paper.series === 'answer' ? '商务部新闻办公室' : ministry(paper);
  return `<!DOCTYPE html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="SiteName" content="中华人民共和国商务部"><meta name="ColumnName" content="${column}"><meta name="ArticleTitle" content="${title}"><meta name="PubDate" content="${pubDate}"><meta name="ContentSource" content="${source}"><title>${title}</title>
<script id="authorizedReadUnitId">var authorizedReadUnitId="${load.unit}";</script></head>
<body><nav class="head"><a href="/">首页</a><a href="/zwgk/zcfb/index.html">政策发布</a></nav>
<div class="art-title">${title}</div><div class="at-left">来源：${source} 类型：原创 分类：${column} ${pubDate}</div>
${head(paper)}<div class="art-con art-con-bottonmLine" ergodic="article">
${paragraphs(paper.body, paper.attachments)}
</div><aside class="jgRBox"><section class="rColumnBox">${sidebar(load)}</section></aside>
<section class="article-tool"></section><footer>版权所有：中华人民共和国商务部 ${dateOf(posted).slice(0, 4)}</footer></body></html>
`;
};
