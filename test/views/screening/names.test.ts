import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { baselineReadings } from '../../../shared/baseline/baseline.ts';
import { entitySubject } from '../../../shared/domain/subject.ts';
import type { Measure } from '../../../shared/ledger/evaluate/measure.ts';
import { type Match, reasonOf, worthOf } from '../../../shared/views/screening/match.ts';
import { partyMatches } from '../../../shared/views/screening/names/parties.ts';

const BASELINE = join(import.meta.dirname, '../../../shared/baseline');
const files = readdirSync(BASELINE)
  .filter((name) => name.endsWith('.json'))
  .map((name) => ({ name, text: readFileSync(join(BASELINE, name), 'utf8') }));

/** Every firm and person that the known law lists, as its texts name them. */
const LISTINGS = baselineReadings(files).flatMap(({ key, effects }) =>
  effects.flatMap(({ action, list, entities = [] }, at): Measure[] =>
    action === 'list' || action === 'restrict'
      ? entities.map(({ kind, parent, ...entity }, place) => ({
          id: `${key}#${at}/${place}`,
          subject: entitySubject(list, entity),
          kind: 'listing',
          notice: key,
          state: 'in-force',
          since: '2025-01-01' as Measure['since'],
          from: '2025-01-01T00:00' as Measure['from'],
          everInForce: true,
          by: [key],
          evidence: '',
          ...entity,
          ...(kind === 'person' && { person: true as const }),
          ...(parent && { parent: entitySubject(list, { name: parent }) }),
        }))
      : [],
  ),
);

type Class = 'same' | 'possible' | 'related' | 'different';
type NameRow = [given: string, country: string, expected: Class, listed: string];
const rowsIn = (table: string): NameRow[] =>
  readFileSync(join(import.meta.dirname, table), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t') as NameRow);
/** Those of the second table were written before they were run. */
const ROWS = [...rowsIn('names.tsv'), ...rowsIn('more-names.tsv')];

const find = partyMatches(LISTINGS);
const CLASSES = { settles: 'same', open: 'possible', related: 'related' } as const;
const classOf = (matches: readonly Match[]): Class => {
  const worths = matches.map(worthOf);
  const first = (['settles', 'open', 'related'] as const).find((worth) => worths.includes(worth));
  return first ? CLASSES[first] : 'different';
};

const told = ROWS.map(([given, country, expected, listed]) => {
  const matches = find(given, country || undefined);
  const met = !listed || matches.some(({ measure: { name } }) => name?.toLowerCase() === listed.toLowerCase());
  return { given, country, expected, got: classOf(matches), met, matches };
});

const share = (part: number, whole: number): string => (whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`);
const figures = (['same', 'possible', 'related', 'different'] as const).map((name) => {
  const right = told.filter(({ expected, got }) => expected === name && got === name).length;
  const said = told.filter(({ got }) => got === name).length;
  const due = told.filter(({ expected }) => expected === name).length;
  return `${name}: precision ${share(right, said)}, recall ${share(right, due)} of ${due}`;
});
const wrong = told
  .filter(({ expected, got, met }) => expected !== got || !met)
  .map(
    ({ given, country, expected, got, matches }) =>
      `${given}${country && ` (${country})`}: ${got}, not ${expected}; ${matches.slice(0, 2).map(reasonOf).join('; ')}`,
  );
const report = [...figures, ...wrong].join('\n');

/** It went into a listed firm, and shares two letters with it. */
const MISSED = ['L3 Technologies, Inc.'];

test('nobody who is listed, or could be, is cleared', () => {
  const cleared = told.filter(({ expected, got }) => expected !== 'different' && got === 'different');
  expect(
    cleared.map(({ given }) => given),
    report,
  ).toEqual(MISSED);
});

test('fewer than five in a hundred of those who are not listed are met as listed', () => {
  const others = told.filter(({ expected }) => expected === 'different' || expected === 'related');
  const hits = others.filter(({ got }) => got === 'same');
  expect(hits.length / others.length, report).toBeLessThan(0.05);
});

test('fewer than five in a hundred of those who have nothing to do with the listed are brought up', () => {
  const others = told.filter(({ expected }) => expected === 'different');
  const raised = others.filter(({ got }) => got !== 'different');
  expect(raised.length / others.length, report).toBeLessThan(0.05);
});

test('each is told apart as it should be, and by whom', () => {
  expect(wrong.length / told.length, report).toBeLessThan(0.05);
});
