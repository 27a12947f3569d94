import { describe, expect, test } from 'vitest';
import { cellsOf } from '../../../../shared/views/screening/lists/csv.ts';
import { fileText } from '../../../../shared/views/screening/lists/file-text.ts';
import { givenList, linesOfList } from '../../../../shared/views/screening/lists/given-list.ts';
import { LINES_ON_A_PAGE, LIST_BOUNDS, ListTooLarge } from '../../../../shared/views/screening/lists/list-bounds.ts';
import { rowsOf } from '../../../../shared/views/screening/lists/rows.ts';
import { screener } from '../../../../shared/views/screening/screen.ts';
import { ending } from '../../../support/ending.ts';

const screen = screener({ measures: [], items: {}, gaps: [] });
const lines = (count: number): string => `supplier\n${'Acme Works\n'.repeat(count)}`;

describe('a list beyond a bound is refused in words', () => {
  test('its bytes', () => {
    expect(() => fileText(new Uint8Array(LIST_BOUNDS.bytes + 1))).toThrow(new ListTooLarge('bytes', LIST_BOUNDS.bytes));
    expect(() => fileText(new Uint8Array(LIST_BOUNDS.bytes + 1))).toThrow(
      'this list is larger than can be read at once (25 MB): split it',
    );
  });

  test('its lines, of which a page takes fewer than the command line', () => {
    expect(givenList({ text: lines(LINES_ON_A_PAGE) }).rows).toHaveLength(LINES_ON_A_PAGE);
    expect(givenList({ text: lines(LINES_ON_A_PAGE + 1) })).toEqual({
      rows: [],
      doubt: 'this list is larger than can be read at once (10,000 lines): split it',
    });
    expect(linesOfList(lines(LINES_ON_A_PAGE + 1))).toHaveLength(LINES_ON_A_PAGE + 1);
    expect(() => linesOfList(lines(LIST_BOUNDS.lines + 1))).toThrow('100,000 lines');
  });

  test('what a file said of itself is kept beside its lines', () => {
    expect(givenList({ text: 'supplier\nAcme', doubt: 'odd' })).toMatchObject({ rows: [{ line: 2 }], doubt: 'odd' });
  });
});

describe('a line is read as far as its bounds, and what is left out makes it unknown', () => {
  test.each([
    [
      'a cell',
      `supplier\n${'a'.repeat(LIST_BOUNDS.characters + 1)}`,
      'of a cell of 2001 characters only the first 2000',
    ],
    [
      'cells',
      `supplier${',x'.repeat(LIST_BOUNDS.columns)}\nAcme${',1'.repeat(LIST_BOUNDS.columns)}`,
      'of its 201 cells',
    ],
  ])('%s', (_, text, why) => {
    const row = rowsOf(text).at(-1);
    if (row === undefined) throw new Error('no line was read');
    expect(row.text.length).toBeLessThan(LIST_BOUNDS.characters + 1_000);
    expect(screen(row)).toMatchObject({ answer: 'unknown', why: expect.stringContaining(why) });
  });

  test('one at its bounds is whole', () => {
    const name = 'a'.repeat(LIST_BOUNDS.characters);
    expect(rowsOf(`supplier\n${name}`)).toMatchObject([{ suppliers: [name], puzzles: [] }]);
  });
});

describe('marks of quotation without end cost work that grows with the text', () => {
  const SIZE = 1_000_000;
  test.each([',"a', '"a', 'a"', '"', '""', '" ', ',""a', '"\n', ' '])('%j', (part) => {
    const text = part.repeat(SIZE / part.length);
    expect(ending(() => cellsOf(text))).not.toEqual([]);
  });

  test('a cell with a few marks of its own is still one', () => {
    expect(cellsOf('"5"x, 7"y, 9"z",b\n"a ""b"" c",d')).toEqual([
      ['5"x, 7"y, 9"z', 'b'],
      ['a "b" c', 'd'],
    ]);
  });
});
