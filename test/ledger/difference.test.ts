import { expect, test } from 'vitest';
import { kindOf } from '../../shared/ledger/decide/difference.ts';
import type { Measure } from '../../shared/ledger/evaluate/measure.ts';
import type { View } from '../../shared/ledger/log/change.ts';

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
