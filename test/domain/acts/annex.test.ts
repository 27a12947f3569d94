import { expect, test } from 'vitest';
import { rowsAsText, rowsFromText } from '../../../shared/domain/acts/annex.ts';

test('rows are kept as text, a line a row, and come back as they were', () => {
  const rows = [['序号', '税则号列', '商品名称'], ['1', '02012000', '鲜、冷的带骨牛肉'], ['']];
  expect(rowsFromText(rowsAsText(rows))).toEqual(rows);
  expect(rowsAsText(rows).split('\n')).toHaveLength(rows.length);
  expect(rowsFromText(rowsAsText([]))).toEqual([]);
});

test('what would break a row is a space within its cell', () => {
  expect(rowsAsText([['镝\n铁', '0.5\t%']])).toBe('镝 铁\t0.5 %');
});
