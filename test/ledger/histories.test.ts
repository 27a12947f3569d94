import fc from 'fast-check';
import { expect, test } from 'vitest';
import { historiesAt } from '../../shared/ledger/evaluate/histories.ts';
import type { Instant } from '../../shared/time/civil.ts';
import { documents } from '../../simulator/documents.ts';
import { learn } from '../simulator/learn.ts';
import { dayByDay } from './day-by-day.ts';
import { ledgerOf, texts } from './histories.ts';
import { dayOf } from './naive.ts';
import { day, effect, history, LATEST, text } from './readings.ts';

test('one walk gives what a regime for each day gives', () => {
  fc.assert(
    fc.property(texts, fc.nat(9), (readings, drop) => {
      const ledger = ledgerOf(readings);
      const known = ledger.ats[Math.max(0, readings.length - 1 - drop)] as Instant;
      expect(historiesAt(ledger, known)).toEqual(dayByDay(ledger, known, dayOf(-1), dayOf(120)));
    }),
    { numRuns: 1000 },
  );
}, 120_000);

test('and so it does for the known history, at any moment', () => {
  const { ledger } = learn(documents(), '2026-12-01T00:00:00.000Z' as Instant);
  for (const known of ['2025-11-12T00:00:00.000Z', LATEST] as Instant[]) {
    const { courses, turns } = historiesAt(ledger, known);
    const slow = dayByDay(ledger, known, day('2020-01-01'), day('2027-12-31'));
    const plain = [...courses].map(
      ([
        id,
        {
          measure: { claimed: _, ...measure },
          spans,
        },
      ]) => [id, { measure, spans }],
    );
    expect(new Map(plain as [])).toEqual(slow.courses);
    expect([...turns]).toEqual([...slow.turns]);
  }
}, 120_000);

test('a span names the texts that made it, and the day on which the next begins', () => {
  const ledger = history([
    text('mofcom-2025-1', '2025-01-10', [
      effect('control', { subjects: ['gallium'], rule: 'licence', from: '2025-01-20' }),
    ]),
    text('mofcom-2025-2', '2025-02-01', [
      effect('suspend', { targets: [{ notice: 'mofcom-2025-1' }], from: '2025-02-03', until: '2025-03-01' }),
    ]),
  ]);
  const own = ['mofcom-2025-1'];
  expect(historiesAt(ledger, LATEST).courses.get('mofcom-2025-1#/item:gallium')?.spans).toEqual([
    { from: '2025-01-10', to: '2025-01-20', state: 'announced', by: own },
    { from: '2025-01-20', to: '2025-02-03', state: 'in-force', by: own },
    { from: '2025-02-03', to: '2025-03-02', state: 'suspended', until: '2025-03-01', by: [...own, 'mofcom-2025-2'] },
    { from: '2025-03-02', state: 'in-force', by: own },
  ]);
});

test('what was not known yet is no part of a history, and a commit without texts leaves it as it is', () => {
  const ledger = history([
    text('mofcom-2025-1', '2025-01-10', [effect('control', { subjects: ['gallium'], rule: 'licence' })]),
    text('mofcom-2025-2', '2025-02-01', [effect('repeal', { targets: [{ notice: 'mofcom-2025-1' }] })]),
  ]);
  const states = (known: Instant) =>
    historiesAt(ledger, known)
      .courses.get('mofcom-2025-1#/item:gallium')
      ?.spans.map(({ state }) => state);
  expect(states('2025-01-20T00:00:00.000Z' as Instant)).toEqual(['in-force']);
  expect(states(LATEST)).toEqual(['in-force', 'repealed']);
  expect(historiesAt({ ...ledger, number: ledger.number + 1 }, LATEST)).toBe(historiesAt(ledger, LATEST));
});
