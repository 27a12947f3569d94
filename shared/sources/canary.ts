import { ELEMENTS } from '../domain/goods/substances.ts';
import { mofcomAnnouncements } from './mofcom-announcements/source.ts';
import type { Source } from './source.ts';

/** A source that nobody publishes: its one page goes the way of every page, and into no log. */
export const CANARY_SOURCE: Source = { ...mofcomAnnouncements, id: 'canary', title: 'The canary' };

export const CANARY_URL = 'https://www.mofcom.gov.cn/canary/art/2000/art_1.html';

const GOODS = ELEMENTS.find(({ symbol }) => symbol === 'Ga')?.zh;

/** A notice as a ministry would write it, of a year in which there was none. */
export const CANARY_PAGE = `<!doctype html><html lang="zh"><head><meta charset="utf-8"><title>商务部公告2000年第1号</title></head><body>
<h1 class="art-title">商务部公告2000年第1号 公布对${GOODS}相关物项实施出口管制的决定</h1>
<div class="art-con art-con-bottonmLine"><p>根据《中华人民共和国出口管制法》有关规定，经国务院批准，决定对${GOODS}相关物项实施出口管制。</p>
<p>出口经营者出口上述物项，应当向国务院商务主管部门申请许可。</p><p>本公告自公布之日起正式实施。</p><p>商务部</p><p>2000年1月1日</p></div></body></html>`;
