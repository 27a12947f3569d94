import { describe, expect, test } from 'vitest';
import { FORM_NAMES, formOf, headNoun } from '../../../shared/domain/goods/forms.ts';

const LINES: readonly [string, string][] = [
  ['生产3C004项的技术及资料(含工艺规范、工艺参数等)', 'technology'],
  ['上述物项研发、生产或使用软件', 'software'],
  ['专门设计用于钛合金成形的工具、模具、夹具等工艺装备', 'equipment'],
  ['稀土永磁真空烧结炉', 'equipment'],
  ['六面顶压机专用关键零部件', 'component'],
  ['含铽的钕铁硼永磁材料', 'magnet'],
  ['钐钴合金靶', 'target'],
  ['砷化镓晶片', 'wafer'],
  ['含钬的晶体材料', 'crystal'],
  ['可充放电锂离子电池(电芯和电池组)', 'battery'],
  ['特定无人驾驶航空飞行器', 'vehicle'],
  ['人造金刚石线锯', 'tool'],
  ['超高分子量聚乙烯纤维', 'fibre'],
  ['含铒的陶瓷材料', 'ceramic'],
  ['钨含量大于等于97%的钨合金', 'alloy'],
  ['锑矿及原料', 'ore'],
  ['铌合金废料', 'scrap'],
  ['平均粒径小于50μm的人造金刚石微粉', 'powder'],
  ['氧化钬及其混合物', 'oxide'],
  ['锑的氧化物', 'oxide'],
  ['含钇的化合物及其混合物', 'compound'],
  ['铟镓砷', 'compound'],
  ['三乙基铟', 'compound'],
  ['金属镓(单质)', 'metal'],
  ['区熔锗锭', 'metal'],
  ['天然鳞片石墨及其制品', 'material'],
];

describe('the form of goods is read from their last noun', () => {
  test.each(LINES)('%s', (textZh, form) => expect(formOf({ kind: 'material', textZh })).toBe(form));

  test('each form is met above, but for goods that only their kind calls a product', () => {
    const met = new Set(LINES.map(([, form]) => form));
    expect(FORM_NAMES.filter((form) => !met.has(form))).toEqual(['product']);
    expect(formOf({ kind: 'product', textZh: '魑魅' })).toBe('product');
  });

  test('the last noun leaves brackets and what is included aside', () => {
    expect(headNoun('非1C229项下管制的金属铋及制品,包括但不限于锭、块等形态')).toBe(
      '金属铋及制品'.replace('及制品', ''),
    );
  });
});
