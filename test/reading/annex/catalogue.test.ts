import { describe, expect, test } from 'vitest';
import type { AnnexRows } from '../../../shared/domain/acts/annex.ts';
import type { ListedItem } from '../../../shared/reading/annex/annex.ts';
import { readAnnex } from '../../../shared/reading/annex/read-annex.ts';

const HEAD = ['序号', '管制编码', '物项名称及描述', '参考商品名称', '海关商品编号', '单位'];
const read = (rows: AnnexRows) => {
  const { entries, ...rest } = readAnnex(rows, 'items');
  return { ...rest, items: entries as ListedItem[] };
};

describe('a catalogue', () => {
  const found = read([
    ['二、两用物项出口管制清单所列物项'],
    HEAD,
    ['(一)专用材料和相关设备'],
    ['1A 系统、设备和部件'],
    ['1', '1A202', '平衡机,包括:技术说明:本项所称“精度”,是指测得的定位精度。', '平衡机', '9031100010 9031100020', '台'],
    ['2', '1C209.c. 8', '高纯度(纯度大于99.9%)的人造石墨材料', '人造石墨', '38011000303801909010', '件,千'],
    ['12'],
    HEAD,
    ['', '', ',不包括核级石墨', '', '6815190020', '克'],
    ['3', '1E202', '生产1C209项物项的技术', '', '', ''],
  ]);

  test('is read item by item, each with its code, customs numbers and unit', () => {
    expect(found.why).toBeUndefined();
    expect(found.items.map(({ code, hsCodes, unit, kind }) => [code, hsCodes, unit, kind])).toEqual([
      ['1A202', ['9031100010', '9031100020'], '台', 'product'],
      ['1C209.c.8', ['3801100030', '3801909010', '6815190020'], '件,千克', 'material'],
      ['1E202', undefined, undefined, 'technology'],
    ]);
  });

  test('keeps a technical note with its item, and what is left out', () => {
    expect(found.items[0]).toMatchObject({
      textZh: '平衡机,包括',
      note: '技术说明:本项所称“精度”,是指测得的定位精度。',
    });
    expect(found.items[1]).toMatchObject({ parameters: true, except: '核级石墨' });
  });

  test('whose code was lost on one line is incomplete', () => {
    expect(read([HEAD, ['1', '', '平衡机', '', '', '台'], ['2', '1A203', '泵', '', '', '台']])).toMatchObject({
      why: 'incomplete',
      found: 1,
    });
  });

  test('of import licences is none of exports', () => {
    const { items } = read([
      ['I、两用物项和技术进口许可证管理目录'],
      HEAD,
      ['1', '1A001', '监控化学品', '', '2903399010', '千克'],
      ['II、两用物项和技术出口许可证管理目录'],
      HEAD,
      ['1', '1A202', '平衡机', '', '9031100010', '台'],
    ]);
    expect(items.map(({ code }) => code)).toEqual(['1A202']);
  });

  test('without codes goes by its customs numbers', () => {
    const { items, why } = read([
      ['序号', '物项名称', '参考海关商品编号'],
      ['1', '稀土开采装备', '8430612010'],
      ['2', '稀土冶炼技术', ''],
    ]);
    expect(items).toMatchObject([{ textZh: '稀土开采装备', hsCodes: ['8430612010'] }, { kind: 'technology' }]);
    expect(why).toBeUndefined();
  });
});

test('a control list in lines of text is read as a page would be, wrapped lines put together', () => {
  const { items, why } = read([
    ['一、钬相关物项'],
    ['(一)1C909.a.金属钬、含钬的合金,'],
    ['包括但不限于锭、块。(参考海关商品编号:2805301910、'],
    ['2805301920)'],
    ['(二)1E902.生产1C909项的技术。'],
  ]);
  expect(why).toBeUndefined();
  expect(items.map(({ code, hsCodes }) => [code, hsCodes])).toEqual([
    ['1C909.a', ['2805301910', '2805301920']],
    ['1E902', undefined],
  ]);
});
