import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changesBetween, kindOf, viewOf } from '../../shared/ledger/decide/difference.ts';
import type { Measure, Regime } from '../../shared/ledger/evaluate/measure.ts';
import { regimeAt } from '../../shared/ledger/evaluate/regime.ts';
import type { View } from '../../shared/ledger/log/change.ts';
import { endOfDay, type Instant } from '../../shared/time/civil.ts';
import { commitsOf, ledgerOf, texts } from './histories.ts';
import { dayOf } from './naive.ts';

const views = ({ measures }: Regime): Map<string, View> => new Map(measures.map((one) => [one.id, viewOf(one)]));

test('the changes between two moments, laid over the first regime, give the second, and none is idle', () => {
  const moment = fc.record({ day: fc.integer({ min: 0, max: 90 }), commit: fc.nat(8) });
  fc.assert(
    fc.property(texts, moment, moment, (readings, one, other) => {
      const [commits, ledger] = [commitsOf(readings), ledgerOf(readings)];
      const [before, after] = [one, other].map(({ day, commit }) =>
        regimeAt(ledger, endOfDay(dayOf(day)), (commits[commit] ?? commits.at(-1))?.at as Instant),
      ) as [Regime, Regime];
      const laid = views(before);
      for (const { measure, from, to } of changesBetween(before, after)) {
        expect(laid.get(measure) ?? null).toEqual(from);
        expect(to).not.toEqual(from);
        if (to === null) laid.delete(measure);
        else laid.set(measure, to);
      }
      expect(laid).toEqual(views(after));
    }),
    { numRuns: 600 },
  );
});

const control = { kind: 'control', since: '2026-11-11' } as Measure;
const view = (state: View['state'], rest: object = {}): View => ({ state, ...rest }) as View;

test.each<[string, View | null, View, Partial<Measure>?]>([
  ['announced', null, view('announced')],
  ['in-force', null, view('in-force')],
  ['listed', null, view('announced'), { kind: 'listing' }],
  ['in-force', view('announced'), view('in-force')],
  ['suspended', view('in-force'), view('suspended')],
  ['suspended', view('announced'), view('suspended', { until: '2026-11-10' })],
  ['extended', view('suspended', { until: '2025-11-10' }), view('suspended', { until: '2026-11-10' })],
  ['extended', view('suspended', { until: '2025-11-10' }), view('suspended')],
  ['shortened', view('suspended', { until: '2025-11-10' }), view('suspended', { until: '2025-11-01' })],
  ['shortened', view('suspended'), view('suspended', { until: '2025-11-01' })],
  ['lapsed', view('suspended', { until: '2026-11-10' }), view('in-force')],
  ['resumed', view('suspended', { until: '2026-12-31' }), view('in-force')],
  ['resumed', view('suspended'), view('in-force')],
  ['resumed', view('stopped'), view('in-force')],
  ['stopped', view('in-force'), view('stopped')],
  ['repealed', view('suspended'), view('repealed')],
  ['replaced', view('in-force'), view('replaced')],
  ['delisted', view('in-force'), view('delisted'), { kind: 'listing' }],
  ['lapsed', view('in-force'), view('ended')],
  ['announced', view('announced', { ratePct: 34 }), view('announced', { ratePct: 84 })],
  ['in-force', view('in-force', { ratePct: 84 }), view('in-force', { ratePct: 125 })],
  ['suspended', view('in-force', { ratePct: 125 }), view('in-force', { ratePct: 34, suspendedPct: 24 })],
  [
    'extended',
    view('in-force', { ratePct: 34, suspendedPct: 24, until: '2025-08-12' }),
    view('in-force', { ratePct: 34, suspendedPct: 24, until: '2025-11-10' }),
  ],
  ['lapsed', view('in-force', { ratePct: 34, suspendedPct: 24 }), view('in-force', { ratePct: 34 })],
])('%s: %j → %j', (kind, from, to, parts = {}) => {
  expect(kindOf(from, to, { ...control, ...parts })).toBe(kind);
});
