import { describe, expect, test } from 'vitest';
import type { Measure } from '../../shared/ledger/evaluate/measure.ts';
import { underKnownKey } from '../../shared/ledger/log/known-key.ts';
import type { Instant } from '../../shared/time/civil.ts';
import { documents } from '../../simulator/documents.ts';
import { learn } from '../simulator/learn.ts';
import { readingFromDocument } from '../support/reading.ts';
import { measuresOn } from '../support/worked-days.ts';
import { baselineLedger, byKey } from './files.ts';

const baseline = baselineLedger();
const played = documents().map((document) => readingFromDocument(document));
const { ledger } = learn(documents(), '2026-12-01T00:00:00.000Z' as Instant);

/** Not in the facts at all. */
const NOT_IN_FACTS = ['notice-2025-7d4693c6'];
/** Of whose firms the facts have the number alone. */
const NAMES_NOT_IN_FACTS = ['mofcom-2026-27', 'mofcom-2026-28', 'mofcom-2026-30', 'tao-2024-10-14', 'tao-2026-01-07'];
/** Replaced by a list of which the recorded sites have only the file. */
const REPLACED = ['mofcom-2023-23', 'mofcom-2023-39', 'mofcom-2024-31', 'mofcom-2024-33'];
/** It says what remains of a rate that was raised in between; the baseline takes the rises away. */
const SAME_SUM = ['eo-14257'];

const known = new Map(played.map((reading) => [reading.key, underKnownKey(baseline, reading).key]));
const apart = [...NOT_IN_FACTS, ...NAMES_NOT_IN_FACTS];
const idOf = ({ id, notice }: Measure): string => `${known.get(notice) ?? notice}${id.slice(notice.length)}`;

const standing = ({ state, until, from, since, rule, ratePct, suspendedPct, everInForce }: Measure) => ({
  ...{ state, until, from, since, rule, ratePct, suspendedPct, everInForce },
});

test('every text of the recorded history that does something has its row', () => {
  const acting = played.filter(({ kind, effects }) => kind !== 'press' && effects.length > 0);
  const missing = acting.filter(({ key }) => !byKey.has(known.get(key) ?? key)).map(({ key }) => key);
  expect(missing).toEqual(NOT_IN_FACTS);
});

describe('a measure of the recorded history stands in the baseline as it is read', () => {
  test.each([
    '2023-08-01',
    '2024-11-30',
    '2025-04-10',
    '2025-05-14',
    '2025-08-12',
    '2025-10-09',
    '2025-11-07',
    '2025-11-09',
    '2025-11-10',
    '2026-02-19',
    '2026-04-24',
    '2026-08-05',
    '2026-11-10',
    '2026-11-11',
    '2026-11-28',
  ])('on %s', (day) => {
    const shipped = new Map(measuresOn(baseline, day).map((measure) => [measure.id, measure]));
    const moved = day >= '2024-12-01' ? REPLACED : [];
    const over = day >= '2026-02-20' ? SAME_SUM : [];
    const compared = measuresOn(ledger, day).filter(
      ({ notice }) => ![...apart, ...moved, ...over].includes(known.get(notice) ?? notice),
    );
    expect(compared.length).toBeGreaterThan(day < '2024' ? 1 : 40);
    const alike = compared.map((measure) => [idOf(measure), standing(measure)]);
    const found = compared.map((measure) => {
      const one = shipped.get(idOf(measure));
      return [idOf(measure), one && standing(one)];
    });
    expect(found).toEqual(alike);
  });
});

describe('what a notice of the recorded history controls is what the baseline says', () => {
  const controls = played.filter(
    ({ kind, key, effects }) =>
      kind === 'notice' &&
      byKey.has(key) &&
      effects.some(({ action }) => action === 'control') &&
      !REPLACED.includes(key),
  );
  const all = (effects: readonly { codes?: string[]; hsCodes?: string[] }[], set: 'codes' | 'hsCodes'): string[] =>
    [...new Set(effects.flatMap((effect) => effect[set] ?? []))].sort();

  test.each(controls.map((reading) => [reading.key, reading] as const))('%s', (key, { effects }) => {
    const shipped = byKey.get(key)?.effects ?? [];
    expect(all(shipped, 'hsCodes')).toEqual(all(effects, 'hsCodes'));
    // A heading's own code stands over those of its lines; a slip in print stands beside what it means.
    const codes = all(effects, 'codes');
    const lines = codes.filter((code) => !codes.some((other) => other.startsWith(`${code}.`)));
    expect(all(shipped, 'codes')).toEqual(expect.arrayContaining(lines));
  });
});

test('the drones and the metals of before the list of 2024, and those under it, have the same customs numbers', () => {
  for (const key of REPLACED) {
    const read = played.find((reading) => reading.key === key)?.effects.flatMap(({ hsCodes = [] }) => hsCodes);
    const shipped = byKey.get(key)?.effects.flatMap(({ hsCodes = [] }) => hsCodes);
    expect(shipped, key).toEqual(expect.arrayContaining(read ?? []));
  }
});
