import { expect, test } from 'vitest';
import { historyProgress } from '../../../shared/views/sources/history.ts';

const known = (...keys: string[]) =>
  keys.map((key) => ({ id: `id of ${key}`, key, address: `https://example.gov.cn/${key}`, places: [{}] }));
const registry = [
  { id: 'one', known: known('a', 'b', 'c') },
  { id: 'two', known: [...known('d'), ...known('file').map((text) => ({ ...text, places: [] }))] },
  { id: 'three' },
];
const at = '2026-11-28T00:00:00.000Z';

test('before anything is visited, all waits', () => {
  expect(historyProgress({ registry, states: [] })).toMatchObject({
    texts: 4,
    read: 0,
    waiting: 4,
    done: false,
    text: 'history: 0 of 4 texts read',
  });
});

test('on its way: texts that are read, that are tried again, that are given up, and older pages of lists', () => {
  const states = [
    {
      id: 'one',
      version: 1,
      knownRead: ['id of a'],
      knownMissed: { 'id of b': { why: 'HTTP 404' }, 'id of c': { why: 'no answer', again: at } },
      told: { 'history https://example.gov.cn/ 3': at, 'form x': at },
    },
    { id: 'three', version: 1, walk: { x: { page: 3, of: 9 } } },
  ];
  expect(historyProgress({ registry, states })).toEqual({
    texts: 4,
    read: 1,
    waiting: 2,
    missed: [{ source: 'one', key: 'b', address: 'https://example.gov.cn/b', why: 'HTTP 404' }],
    apart: [{ key: 'file', address: 'https://example.gov.cn/file' }],
    pages: { read: 2, of: 9 },
    pagesMissed: 1,
    done: false,
    text: 'history: 1 of 4 texts read, 2 of 9 older pages of lists; 1 could not be fetched; 1 older page of lists could not be read',
  });
});

test('at its end', () => {
  const states = [
    { id: 'one', version: 1, knownRead: ['id of a', 'id of c'], knownMissed: { 'id of b': { why: 'HTTP 404' } } },
    { id: 'two', version: 1, knownRead: ['id of d'] },
  ];
  const { done, text } = historyProgress({ registry, states });
  expect({ done, text }).toEqual({ done: true, text: 'history read: 3 of 4; 1 could not be fetched' });
});

test('a system whose sources were visited without known texts has none', () => {
  const states = [
    { id: 'one', version: 1 },
    { id: 'two', version: 1 },
  ];
  const { texts, text } = historyProgress({ registry, states });
  expect({ texts, text }).toEqual({ texts: 0, text: undefined });
});
