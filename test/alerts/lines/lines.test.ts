import { describe, expect, test } from 'vitest';
import { listingClauses } from '../../../shared/alerts/clauses/listing-clauses.ts';
import type { AlertContext, ChangeWithMeasure } from '../../../shared/alerts/facts/context.ts';
import { conditions } from '../../../shared/alerts/lines/conditions.ts';
import { durationOf } from '../../../shared/alerts/lines/durations.ts';
import { easedLines, RELIEF_KINDS } from '../../../shared/alerts/lines/eased.ts';
import { stillAsk, stillHit } from '../../../shared/alerts/lines/standing.ts';
import type { Measure } from '../../../shared/ledger/evaluate/measure.ts';
import type { ChangeKind } from '../../../shared/ledger/log/change.ts';
import { beijing } from '../../support/story.ts';

const about = (parts: Record<string, unknown>): AlertContext =>
  ({
    at: beijing('2025-11-10', '10:00'),
    today: '2025-11-10',
    year: '2025',
    facts: [],
    readings: [],
    before: { measures: [] },
    after: { measures: [] },
    ...parts,
  }) as unknown as AlertContext;

const listed = (parts: Record<string, unknown>): ChangeWithMeasure =>
  ({
    measure: 'm',
    subject: 'entity:unreliable-entity:skydio',
    name: 'Skydio Inc.',
    notice: 'uel-2025-7',
    kind: 'suspended',
    from: { state: 'in-force' },
    to: { state: 'suspended', until: '2026-11-09' },
    since: '2025-11-10',
    ...parts,
  }) as unknown as ChangeWithMeasure;

const control = (from: string): ChangeWithMeasure =>
  listed({ subject: 'item:holmium', notice: 'mofcom-2025-57', from: { state: from }, name: undefined });

describe('what eases', () => {
  test.each<[ChangeKind, string]>([
    ['suspended', 'SUSPENDED'],
    ['extended', 'EXTENDED'],
    ['shortened', 'SHORTENED'],
    ['stopped', 'STOPPED'],
    ['repealed', 'REPEALED'],
    ['delisted', 'STRUCK OFF'],
    ['resumed', 'RESUMED'],
    ['replaced', 'BASIS MOVED'],
    ['amended', 'AMENDED'],
    ['corrected', 'CORRECTED'],
  ])('%s is headed %s', (kind, label) => {
    expect(RELIEF_KINDS.has(kind)).toBe(true);
    expect(easedLines([listed({ kind })], about({}))[0]?.label).toBe(label);
  });

  test.each([
    ['announced', 'NEVER BEGAN'],
    ['in-force', 'STOOD DOWN'],
  ])('a control that was %s is headed %s', (from, label) =>
    expect(easedLines([control(from)], about({}))[0]?.label).toBe(label),
  );

  test.each<[string, string]>([
    ['自即日起继续暂停90天', '90天'],
    ['暂停实施1年', '1年'],
    ['暂停实施一年', '一年'],
  ])('the length that %s states', (evidence, length) => {
    const effects = [{ action: 'suspend', until: '2026-11-09', duration: 'P1Y', evidence }];
    const readings = [{ key: 'mofcom-2025-70', effects }];
    expect(durationOf(listed({ by: 'mofcom-2025-70' }), about({ readings }))).toBe(length);
  });
});

describe('what is done to a firm that is not listed', () => {
  test.each([
    ['investigation', 'investigates Skydio for the Unreliable Entity List (UEL 7)'],
    ['warning', 'warns about Skydio (UEL 7)'],
    ['restriction', 'takes further measures on Skydio (UEL 7)'],
  ])('%s: %s', (kind, words) =>
    expect(listingClauses([listed({ kind: 'listed', is: { kind } })], about({}), { brief: false })).toMatchObject([
      { words: words },
    ]),
  );
});

describe('what needs no licence', () => {
  test.each([
    ['用于紧急医疗的', 'emergency medical'],
    ['用于应对突发公共卫生事件的', 'public-health'],
    ['用于自然灾害救助的', 'disaster relief'],
    ['用于救灾的', 'disaster relief'],
  ])('%s: %s', (evidence, text) =>
    expect(conditions.lines([], about({ readings: [{ effects: [{ action: 'exempt', evidence }] }] }))).toEqual([
      { label: 'EXEMPT', text },
    ]),
  );
});

test('of the lists that still hold a name the hardest comes first', () => {
  const held = ['countermeasures', 'unreliable-entity', 'export-control'].map(
    (list, at): Partial<Measure> => ({
      id: list,
      name: 'Skydio, Inc.',
      subject: `entity:${list}:skydio`,
      list,
      notice: `mofcom-2025-${at + 1}`,
      state: 'in-force',
      kind: 'listing',
    }),
  );
  const [line] = stillHit([listed({})], about({ after: { measures: held } }));
  expect(line?.text).toBe('Skydio: control list No.3, dual-use exports barred. Skydio: No.2. Skydio: No.1');
});

test.each([
  ['unreliable-entity', 'firms in China must apply before dealing with them; dual-use goods need a licence'],
  ['export-control', 'dual-use goods need a licence as before'],
])('what firms of the %s list still have to ask for', (list, text) =>
  expect(stillAsk([listed({ subject: `entity:${list}:skydio`, list })])).toEqual([{ label: 'STILL ASK', text }]),
);
