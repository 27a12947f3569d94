import { describe, expect, test } from 'vitest';
import type { Measure } from '../../shared/ledger/evaluate/measure.ts';
import type { CivilDate, Instant } from '../../shared/time/civil.ts';
import { claimsIn } from '../../tools/season/claims.ts';
import type { Law, Told } from '../../tools/season/spoken.ts';

const measure = (parts: object): Measure =>
  ({ kind: 'control', state: 'in-force', everInForce: true, from: '2025-04-04T00:00', ...parts }) as unknown as Measure;
const duty = (ratePct: number, suspendedPct: number): Measure =>
  measure({
    kind: 'tariff',
    subject: 'tariff:US>CN',
    ratePct,
    suspendedPct,
    ...(suspendedPct > 0 && { until: '2026-11-10' }),
    goods: { all: true, label: '' },
  });
const listed = (name: string, state: Measure['state'], notice = 'uel-2025-5'): Measure =>
  measure({
    kind: 'listing',
    subject: `entity:unreliable-entity:${name}`,
    name,
    notice,
    state,
    id: `${notice} ${name}`,
  });
const holmium = (state: Measure['state']): Measure =>
  measure({
    subject: 'item:holmium',
    notice: 'mofcom-2025-57',
    state,
    rule: 'licence',
    id: 'mofcom-2025-57#/item:holmium',
    from: '2025-11-08T00:00',
    since: '2025-11-08',
    everInForce: false,
  });

const BESIDE = [
  { ...listed('沈伯洋', 'in-force', 'notice-2025-1a2b'), from: '2025-11-05T00:00' } as Measure,
  ...['gallium', 'germanium'].map((slug) =>
    measure({ subject: `item:${slug}`, state: 'suspended', until: '2026-11-27' }),
  ),
];
const BEFORE = [
  ...BESIDE,
  duty(34, 24),
  duty(20, 0),
  listed('TCOM', 'in-force'),
  listed('Stick Rudder', 'in-force'),
  listed('TCOM', 'in-force', 'mofcom-2025-13'),
];
const AFTER = [
  ...BESIDE,
  duty(34, 24),
  duty(10, 0),
  listed('TCOM', 'stopped'),
  listed('Stick Rudder', 'stopped'),
  listed('TCOM', 'in-force', 'mofcom-2025-13'),
];
const LAW: Law = {
  today: '2025-11-05' as CivilDate,
  on: (day) => [...(day < '2025-11-10' ? BEFORE : AFTER), holmium(day < '2025-11-08' ? 'announced' : 'in-force')],
  now: [...BEFORE, holmium('announced')],
  was: [...BEFORE, { ...holmium('announced'), next: { on: '2025-11-08' } } as Measure],
};
const falseIn = (label: string, text: string, headline = text): number | undefined => {
  const told: Told = { label, text, headline, at: '2025-11-05T09:00:00.000Z' as Instant };
  const claims = claimsIn(told, LAW);
  return claims.length === 0 ? undefined : claims.filter(({ said, is }) => said !== is).length;
};

describe('what a line says is held against the law of its day, and an altered figure, day, state or name is caught', () => {
  test.each<[label: string, text: string, from: string, to: string]>([
    ['headline', 'US cuts duties on all Chinese goods 30 → 20 % from 10 Nov 2025 00:01 EST', '20 %', '21 %'],
    ['headline', 'US cuts duties on all Chinese goods 30 → 20 % from 10 Nov 2025 00:01 EST', '10 Nov', '9 Nov'],
    ['NOW', 'US duties on all Chinese goods stay 30 % = 10 reciprocal + 20 fentanyl', 'stay 30', 'stay 20'],
    ['THEN', 'US duties on all Chinese goods 20 % from 10 Nov 2025 unless extended', '20 %', '10 %'],
    [
      'headline',
      'China stops its measures on 2 US firms (Unreliable Entity List, UEL 5) from 10 Nov 2025',
      'on 2',
      'on 3',
    ],
    ['STOPPED', 'UEL 5 (TCOM + 1): in force → stopped from 10 Nov. Names are not struck off', '10 Nov', '11 Nov'],
    ['STOPPED', 'UEL 5 (TCOM + 1): in force → stopped from 10 Nov. Names are not struck off', 'stopped', 'suspended'],
    ['STILL HIT', 'TCOM: control list No.13, dual-use exports barred', 'TCOM', 'Skydio'],
    ['STILL HIT', 'TCOM: control list No.13, dual-use exports barred', 'No.13', 'No.14'],
    ['8 NOV', 'Licence, worldwide: Ho (No.57 · 1C909)', 'No.57', 'No.58'],
    ['UNCHANGED', 'From 8 Nov 2025: 1 of 17 rare earths', '1 of', '2 of'],
    ['TODAY', 'Unreliable Entity List +2: no China trade (UEL 5)', '+2', '+3'],
    ['headline', 'China puts TCOM, Stick Rudder (US) on the Unreliable Entity List (UEL 5)', 'Stick Rudder', 'Skydio'],
    ['headline', 'China requires a licence for Ho from 8 Nov 2025 (No.57)', '8 Nov', '9 Nov'],
    [
      'headline',
      'China requires a licence for Ho from 8 Nov 2025 (No.57)',
      'requires a licence for',
      'bans exports of',
    ],
    ['headline', '8 Nov 2025, in 3 days, unless changed: licence for Ho (57) comes into force', 'in 3', 'in 4'],
    ['headline', '8 Nov 2025, in 3 days, unless changed: licence for Ho (57) comes into force', '(57)', '(58)'],
    [
      'EXTENDED',
      'US duties on all Chinese goods 30 %: 24 points stay suspended to 10 Nov 2026',
      '24 points',
      '23 points',
    ],
    [
      'EXTENDED',
      'US duties on all Chinese goods 30 %: 24 points stay suspended to 10 Nov 2026',
      'Nov 2026',
      'Dec 2026',
    ],
    ['10 NOV', 'US duties on all Chinese goods 30 → 20 % = 10 fentanyl + 10 reciprocal', '10 fentanyl', '20 fentanyl'],
    ['WITHDRAWN', 'our reminder for 8 Nov', '8 Nov', '9 Nov'],
    ['headline', 'China puts 沈伯洋 on the Taiwan list (Taiwan Affairs Office notice, 5 Nov 2025)', '沈伯洋', '曹兴诚'],
    ['NOT YET', 'Ga Ge to the US: suspended to 27 Nov 2026', '27 Nov', '26 Nov'],
  ])('%s  %s, and not with %s as %s', (label, text, from, to) => {
    expect(falseIn(label, text)).toBe(0);
    expect(falseIn(label, text.replace(from, to))).toBeGreaterThan(0);
  });

  test('what an update takes back is no longer claimed', () => {
    expect(falseIn('SINCE THE FIRST', 'overtaken: “US duties on all Chinese goods 30 → 44 %”')).toBeUndefined();
  });
});
