import { expect, test } from 'vitest';
import { type Side, turnBetween } from '../../../shared/views/own-lists/law-beside.ts';
import { LineIndex } from '../../../shared/views/own-lists/line-index.ts';
import { touchedLines } from '../../../shared/views/own-lists/touched-lines.ts';
import { rowsOf } from '../../../shared/views/screening/lists/rows.ts';
import { gallium, side, skydio } from './law.ts';

const HEAD = 'supplier,control code,hs code,material,destination';

const touches = (before: Side, after: Side, ...lines: string[]): string[] => {
  const index = new LineIndex();
  const list = index.add(rowsOf([HEAD, ...lines].join('\n')));
  return touchedLines(
    index,
    turnBetween(before, after),
  )(list).map(({ row, kind, how }) => `${row.line} ${kind} ${how}`);
};

const LINES = [
  'Skydio Inc,,,,',
  ',,,gallium arsenide wafer,US',
  ',,,gallium arsenide wafer,DE',
  ',3C001,,,US',
  ',,2805301900,,US',
  'Harmless GmbH,,,stainless steel,US',
  '斯凯迪奥公司,,,,',
];

test('what comes into force is new to the lines that it names, and to no other', () => {
  expect(touches(side(), side(gallium(), skydio()), ...LINES)).toEqual([
    '2 counterparty new',
    '3 part new',
    '5 part new',
    '6 part new',
    '8 counterparty new',
  ]);
});

test('a suspension changes lines, a repeal takes them away, and what stays as it was touches nothing', () => {
  const suspended = gallium({ state: 'suspended', until: '2026-11-27' as never });
  expect(touches(side(gallium(), skydio()), side(suspended, skydio()), ...LINES)).toEqual([
    '3 part changed',
    '5 part changed',
    '6 part changed',
  ]);
  expect(touches(side(gallium()), side(gallium({ state: 'repealed' })), LINES[1]!)).toEqual(['2 part gone']);
  expect(touches(side(gallium(), skydio()), side(gallium(), skydio()), ...LINES)).toEqual([]);
});

test('lines of one form that differ in where they go are told apart', () => {
  expect(touches(side(), side(gallium()), LINES[2]!, LINES[1]!, LINES[2]!)).toEqual(['3 part new']);
});

test('lists share an index and each keeps its own lines', () => {
  const index = new LineIndex();
  const [one, other] = [`${HEAD}\n${LINES[0]}`, `${HEAD}\n${LINES[5]}\n${LINES[0]}`].map((text) =>
    index.add(rowsOf(text)),
  );
  const find = touchedLines(index, turnBetween(side(), side(skydio())));
  expect([find(one!).length, find(other!).map(({ row }) => row.line)]).toEqual([1, [3]]);
});
