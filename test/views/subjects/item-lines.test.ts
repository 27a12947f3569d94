import { expect, test } from 'vitest';
import { regimeWhen } from '../../../shared/views/known/regime-when.ts';
import { linesOf } from '../../../shared/views/subjects/item-lines.ts';
import { beijing, effect, text } from '../../ledger/readings.ts';
import { at, EMPTY, taken } from '../log.ts';

const CONTROL = text('mofcom-2023-23', '2023-07-03', [
  effect('control', {
    provision: '1',
    rule: 'licence',
    from: '2023-08-01',
    subjects: ['gallium', 'germanium'],
    items: [
      { hsCodes: ['2853909026'], subjects: ['gallium'], kind: 'material', textZh: '砷化镓' },
      { hsCodes: ['2825600001'], subjects: ['germanium'], kind: 'material', textZh: '二氧化锗' },
      {
        code: '1C117.d',
        subjects: ['gallium'],
        kind: 'material',
        textZh: '非1C226、1C241项下管制的魑魅镓合金',
        details: ['密度大于17.5g/cm3'],
      },
    ],
  }),
  effect('control', { provision: '2', rule: 'prohibited', from: '2023-08-01', subjects: ['gallium'] }),
]);
const LIST = text('mofcom-2024-51', '2024-11-15', [
  effect('consolidate', {
    from: '2024-12-01',
    subjects: ['gallium', 'germanium'],
    items: [
      { code: '3C001.e', subjects: ['gallium'], kind: 'material', textZh: '砷化镓' },
      { code: '3C002.c', hsCodes: ['2825600001'], subjects: ['germanium'], kind: 'material', textZh: '锗的二氧化物' },
    ],
  }),
]);

const first = taken(EMPTY, [CONTROL], { at: beijing('2023-07-03'), cause: 'round' });
const both = taken(first, [LIST], { at: beijing('2024-11-15'), cause: 'round' });

const lines = (log: typeof both, known: string, id: string) => {
  const asked = at('2023-09-01', known);
  const measure = regimeWhen(log, asked).measures.find((one) => one.id === id);
  return measure === undefined ? [] : linesOf(log, measure, asked.known);
};

test('a line has its own words, in Chinese and English, its form and its numbers', () => {
  expect(lines(first, '2023-09-01', 'mofcom-2023-23#1/item:gallium')[0]).toEqual({
    textZh: '砷化镓',
    en: 'gallium arsenide',
    hsCodes: ['2853909026'],
    hsRole: 'reference',
    kind: 'material',
    form: 'compound',
    subjects: ['gallium'],
    notice: 'mofcom-2023-23',
  });
});

test('a code that it names only to leave something out is no code of its own, and its parameters stand with it', () => {
  expect(lines(first, '2023-09-01', 'mofcom-2023-23#1/item:gallium')[1]).toMatchObject({
    code: '1C117.d',
    excludes: ['1C226', '1C241'],
    details: [{ textZh: '密度大于17.5g/cm3', en: 'density > 17.5g/cm3' }],
  });
});

test('a provision without a list has no lines, and other goods of the text are not its own', () => {
  expect(lines(first, '2023-09-01', 'mofcom-2023-23#2/item:gallium')).toEqual([]);
  expect(lines(first, '2023-09-01', 'mofcom-2023-23#1/item:germanium').map(({ textZh }) => textZh)).toEqual([
    '二氧化锗',
  ]);
});

test('the code that a later consolidated list gives is known from that list on, by words or by numbers', () => {
  const codes = (known: string, item: string) =>
    lines(both, known, `mofcom-2023-23#1/item:${item}`).map(({ laterCode }) => laterCode);
  expect(codes('2024-06-01', 'gallium')).toEqual([undefined, undefined]);
  expect(codes('2024-12-01', 'gallium')).toEqual(['3C001.e', undefined]);
  expect(codes('2024-12-01', 'germanium')).toEqual(['3C002.c']);
});
