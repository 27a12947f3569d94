import fc from 'fast-check';
import { expect, test } from 'vitest';
import { emptyLedger, fold } from '../../shared/ledger/ledger.ts';
import { regimeAt } from '../../shared/ledger/regime.ts';
import { endOfDay, type Instant } from '../../shared/time/civil.ts';
import { commitsOf, differentTexts, ledgerOf, texts } from './histories.ts';
import { type Answer, dayOf, naive } from './naive.ts';
import { LATEST } from './readings.ts';

const asked = fc.integer({ min: 0, max: 90 });
const byId = (measures: readonly { id: string }[]) => measures.toSorted((a, b) => (a.id < b.id ? -1 : 1));

test('the evaluator agrees with the rules as they are written, day by day', () => {
  fc.assert(
    fc.property(texts, asked, fc.nat(9), (readings, day, drop) => {
      const commits = commitsOf(readings);
      const known = Math.max(1, commits.length - drop);
      const at = commits[known - 1]?.at as Instant;
      const { measures } = regimeAt(fold(emptyLedger(), commits), endOfDay(dayOf(day)), at);
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
      expect(fast).toEqual(naive(commits, day, known));
    }),
    { numRuns: 12_000 },
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
