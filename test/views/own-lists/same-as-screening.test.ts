import { group } from 'd3-array';
import { expect, test } from 'vitest';
import { isEntity } from '../../../shared/domain/subject.ts';
import type { CivilDate } from '../../../shared/time/civil.ts';
import { LineIndex } from '../../../shared/views/own-lists/line-index.ts';
import { screenAt } from '../../../shared/views/own-lists/screens.ts';
import { touchedLines } from '../../../shared/views/own-lists/touched-lines.ts';
import { rowsOf } from '../../../shared/views/screening/lists/rows.ts';
import { at, corpusLog } from '../log.ts';

const log = corpusLog('2026-06-01T00:00:00.000Z');
const { basis, find } = screenAt(log, {
  ...at('2026-05-31', '2026-06-01T02:00:00Z'),
  today: '2026-05-31' as CivilDate,
});
const alive = basis.measures.filter(({ state }) => !['replaced', 'repealed', 'delisted', 'ended'].includes(state));

const misspelt = (name: string): string => name.replace(/(\w{3})(\w)(\w)/, '$1$3$2');
const short = (name: string): string =>
  name
    .split(/[\s,]+/)
    .slice(0, 2)
    .join(' ');
const named = alive
  .filter(({ subject }) => isEntity(subject))
  .flatMap(({ name, nameZh }) => [
    ...(name ? [name, misspelt(name), short(name), `${name} Europe GmbH`, name.toUpperCase()] : []),
    ...(nameZh ? [nameZh, nameZh.slice(1)] : []),
  ]);
const goods = [
  ...[
    'gallium arsenide wafer',
    'GaAs',
    '砷化镓',
    'NdFeB magnet',
    'flake graphite',
    'graphite electrode',
    'dysprosium oxide',
  ],
  ...[
    'tungsten carbide insert',
    'antimony trioxide',
    'steel bolt',
    'lithium battery',
    '金刚石',
    'germanium lens',
    'indium',
  ],
];
const codes = [...new Set(alive.flatMap(({ codes: own = [] }) => own))];
const hsCodes = [...new Set(alive.flatMap(({ hsCodes: own = [], goods: duty }) => [...own, ...(duty?.hsCodes ?? [])]))];
const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;
const text = [
  'supplier,material,control code,hs code,destination',
  ...named.map((cell) => `${quoted(cell)},,,,`),
  ...goods.flatMap((cell) => ['', 'US', 'DE'].map((to) => `,${quoted(cell)},,,${to}`)),
  ...codes.flatMap((code) => [`,,${code},,US`, `,,${code.slice(0, 5)},,`]),
  ...hsCodes.slice(0, 400).flatMap((code) => [`,,,${code},US`, `,,,${code.slice(0, 6)},CN`]),
].join('\n');

test('what a change touches is what the whole screening finds of it, whatever the notice', () => {
  const rows = rowsOf(text);
  const index = new LineIndex();
  const list = index.add(rows);
  const found = rows.map((row) => ({
    line: row.line,
    notices: new Set(find(row).matches.map(({ measure }) => measure.notice)),
  }));
  const notices = [...group(alive, ({ notice }) => notice)];
  expect([rows.length > 1000, notices.length > 30]).toEqual([true, true]);
  for (const [notice, measures] of notices) {
    const turn = { before: { measures: [], items: {} }, after: basis, changed: new Set(measures.map(({ id }) => id)) };
    const touched = new Set(touchedLines(index, turn)(list).map(({ row }) => row.line));
    const missed = found.filter(({ line, notices: own }) => own.has(notice) && !touched.has(line));
    expect(
      missed.map(({ line }) => rows[line - 2]?.text),
      notice,
    ).toEqual([]);
  }
});
