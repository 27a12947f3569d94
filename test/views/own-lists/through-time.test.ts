import { describe, expect, test } from 'vitest';
import type { CivilDate } from '../../../shared/time/civil.ts';
import { courses } from '../../../shared/views/days/courses.ts';
import { lineThroughTime, standsAs } from '../../../shared/views/own-lists/through-time.ts';
import { screening } from '../../../shared/views/screening/basis.ts';
import { rowsOf } from '../../../shared/views/screening/lists/rows.ts';
import { screener } from '../../../shared/views/screening/screen.ts';
import { verdictOf } from '../../../shared/views/screening/verdict.ts';
import { at, corpusLog } from '../log.ts';

const KNOWN = '2026-03-01';
const log = corpusLog('2026-03-01T02:00:00.000Z');
const on = (day: string) => at(day, KNOWN, KNOWN);
const all = courses(log, on(KNOWN));
const through = lineThroughTime(screening(log, on(all.last)), all);

const rows = rowsOf(`supplier,material,control code,destination
Skydio Inc,,,US
,holmium metal,,DE
,gallium arsenide wafers,,US
,,1C909,JP
,natural flake graphite,,US
,lithium iron phosphate cathode,,KR
Illumina,,,US
TechInsights Inc.,,,CA
,superhard diamond tools,,DE
Harmless GmbH,,,DE`);

const daysOf = (name: string): string[] => {
  const row = rows.find(({ text }) => text.includes(name));
  return row ? through(row).map(({ from, stands }) => `${from} ${stands}`) : [];
};

test('a line turns with the texts: announced, suspended, back in force', () => {
  expect(daysOf('holmium')).toEqual(['2025-10-09 announced', '2025-11-07 suspended', '2026-11-11 in-force']);
});

test('a line that nothing met has no days', () => expect(daysOf('Harmless')).toEqual([]));

describe('on each day on which it turns a line stands as the list of that day says', () => {
  test.each(rows.map((row) => [row.text, row] as const))('%s', (_, row) => {
    for (const { from, stands } of through(row)) {
      const finding = screener(screening(log, on(from)))(row);
      expect(`${from} ${standsAs(verdictOf(finding, from as CivilDate))}`).toBe(`${from} ${stands}`);
    }
  });
});
