import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Context, decide } from '../../shared/ledger/decide/decide.ts';
import { regimeAt } from '../../shared/ledger/evaluate/regime.ts';
import { emptyLedger, fold } from '../../shared/ledger/log/ledger.ts';
import { endOfDay, type Instant } from '../../shared/time/civil.ts';
import { commitsOf, differentTexts, ledgerOf, texts } from './histories.ts';
import { type Answer, dayOf, minuteOf, naive, TIMES } from './naive.ts';
import { beijing, LATEST, take } from './readings.ts';

const asked = fc.integer({ min: 0, max: 90 });
const byId = (measures: readonly { id: string }[]) => measures.toSorted((a, b) => (a.id < b.id ? -1 : 1));

test('the evaluator agrees with the rules as they are written, slot by slot', () => {
  fc.assert(
    fc.property(texts, fc.integer({ min: 0, max: 90 * TIMES.length }), fc.nat(9), (readings, slot, drop) => {
      const commits = commitsOf(readings);
      const known = Math.max(1, commits.length - drop);
      const at = commits[known - 1]?.at as Instant;
      const { measures } = regimeAt(fold(emptyLedger(), commits), minuteOf(slot), at);
      const fast = new Map(
        measures.map(({ id, state, since, until, everInForce, ratePct, suspendedPct }): [string, Answer] => [
          id,
          {
            state,
            since,
            everInForce,
            ...(until && { until }),
            ...(ratePct !== undefined && { ratePct }),
            ...(suspendedPct !== undefined && { suspendedPct }),
          },
        ]),
      );
      expect(fast).toEqual(naive(commits, slot, known));
    }),
    { numRuns: 8_000 },
  );
}, 300_000);

test('the order in which different texts are seen does not matter', () => {
  fc.assert(
    fc.property(
      differentTexts.chain((readings) =>
        fc.tuple(fc.constant(readings), fc.shuffledSubarray(readings, { minLength: readings.length })),
      ),
      asked,
      ([readings, shuffled], day) => {
        const [one, other] = [readings, shuffled].map((order) =>
          regimeAt(ledgerOf(order), endOfDay(dayOf(day)), LATEST),
        );
        expect(byId(other?.measures ?? [])).toEqual(byId(one?.measures ?? []));
      },
    ),
    { numRuns: 1000 },
  );
});

test('what was known at a moment is never changed by what comes later', () => {
  fc.assert(
    fc.property(texts, asked, fc.nat(8), (readings, day, cut) => {
      const commits = commitsOf(readings);
      const early = commits.slice(0, cut + 1);
      const at = early.at(-1)?.at as Instant;
      const then = regimeAt(fold(emptyLedger(), early), endOfDay(dayOf(day)), at);
      const now = regimeAt(fold(emptyLedger(), commits), endOfDay(dayOf(day)), at);
      expect(byId(now.measures)).toEqual(byId(then.measures));
    }),
    { numRuns: 1000 },
  );
});

test('texts that are taken in again teach nothing', () => {
  fc.assert(
    fc.property(differentTexts, (readings) => {
      const round: Context = { at: beijing('2025-06-01'), cause: 'round' };
      const ledger = take(emptyLedger(), readings, round);
      expect(decide(ledger, readings, round)).toBeUndefined();
      const moved = readings.map((reading) => ({ ...reading, page: 'other bytes', reader: 'other reader' }));
      expect(decide(ledger, moved, round)).toBeUndefined();
    }),
    { numRuns: 300 },
  );
});

test('pages that go blank change nothing', () => {
  fc.assert(
    fc.property(differentTexts, asked, (readings, day) => {
      const ledger = take(emptyLedger(), readings, { at: beijing('2025-06-01'), cause: 'round' });
      const blank = readings.map((reading) => ({ ...reading, effects: [], page: 'blank' }));
      const after = take(ledger, blank, { at: beijing('2025-06-02'), cause: 'round' });
      const [one, other] = [ledger, after].map((each) => regimeAt(each, endOfDay(dayOf(day)), LATEST).measures);
      expect(other).toEqual(one);
    }),
    { numRuns: 300 },
  );
});
