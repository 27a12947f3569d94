import { describe, expect, test } from 'vitest';
import { applies } from '../../shared/ledger/evaluate/applies.ts';
import type { Measure } from '../../shared/ledger/evaluate/measure.ts';
import { regimeAt } from '../../shared/ledger/evaluate/regime.ts';
import { tariffSummaries } from '../../shared/ledger/evaluate/summary.ts';
import type { Ledger } from '../../shared/ledger/log/ledger.ts';
import { type CivilDate, endOfDay, type Instant } from '../../shared/time/civil.ts';

const END = '2026-12-01T00:00:00.000Z' as Instant;
/** Every measure on a day, as known in the end. */
export const measuresOn = (ledger: Ledger, day: string): Measure[] =>
  regimeAt(ledger, endOfDay(day as CivilDate), END).measures;

/** What an ordinary user at a destination needs for an element. */
export const rule = (measures: Measure[], item: string, destination: string) =>
  applies(measures, { subject: `item:${item}`, destination }).rule;
const rules = (measures: Measure[], items: string[], destination: string) =>
  items.map((item) => rule(measures, item, destination));
export const state = (measures: Measure[], notice: string, provision?: string): string[] => [
  ...new Set(
    measures
      .filter((measure) => measure.notice === notice && (provision === undefined || measure.provision === provision))
      .map(({ state, until }) => state + (until && state === 'suspended' ? ` until ${until}` : '')),
  ),
];
export const duty = (measures: Measure[], subject: 'CN>US' | 'US>CN') =>
  tariffSummaries(measures).find(({ imposer, partner }) => `${imposer}>${partner}` === subject)?.allGoodsPct;
const FIVE = ['holmium', 'erbium', 'thulium', 'europium', 'ytterbium'];

/** What held on the days of which the law is known, whatever a ledger knows it from. */
export const workedDays = (ledger: Ledger): void => {
  describe('the regime of the known history', () => {
    const on = (day: string): Measure[] => measuresOn(ledger, day);
    test('2024-12-03: denial in principle to the US, licence elsewhere', () => {
      const day = on('2024-12-03');
      expect(new Set(rules(day, ['gallium', 'germanium', 'antimony', 'superhard-materials'], 'US'))).toEqual(
        new Set(['presumed-denial']),
      );
      expect(rule(day, 'graphite', 'US')).toBe('stricter-review');
      expect(rule(day, 'gallium', 'DE')).toBe('licence');
      expect(day.find(({ notice, provision }) => notice === 'mofcom-2024-46' && provision === '1')).toMatchObject({
        subject: 'item:dual-use-items',
        rule: 'prohibited',
        endUse: ['military'],
        state: 'in-force',
      });
    });

    test('2025-04-10: 84 percent, never 34 alone and never their sum', () => {
      expect(duty(on('2025-04-09'), 'CN>US') ?? 0).toBe(0);
      const day = on('2025-04-10');
      expect(duty(day, 'CN>US')).toBe(84);
      expect(state(day, 'uel-2025-8')).toEqual(['in-force']);
      expect(state(day, 'mofcom-2025-22')).toEqual(['in-force']);
      expect(duty(on('2025-04-12'), 'CN>US')).toBe(125);
    });

    test('2025-05-14: suspended, for 90 days and without a stated end; Skydio still barred', () => {
      const day = on('2025-05-14');
      expect(state(day, 'uel-2025-7')).toEqual(['suspended until 2025-08-12']);
      expect(state(day, 'uel-2025-8')).toEqual(['suspended']);
      const skydio = day.filter(({ name }) => name?.startsWith('Skydio'));
      expect(skydio.map(({ notice, state }) => `${notice} ${state}`).sort()).toEqual([
        'mfa-order-2024-13 in-force',
        'mofcom-2025-13 in-force',
        'uel-2025-7 suspended',
      ]);
      expect(duty(day, 'CN>US')).toBe(10);
    });

    test('2025-08-12: extended without a gap, the April lists of the 9th stopped', () => {
      const day = on('2025-08-12');
      expect(state(day, 'uel-2025-7')).toEqual(['suspended until 2025-11-10']);
      expect(state(day, 'mofcom-2025-21')).toEqual(['suspended until 2025-11-10']);
      expect(state(day, 'uel-2025-8')).toEqual(['stopped']);
      expect(state(day, 'mofcom-2025-22')).toEqual(['stopped']);
    });

    test('2025-10-09: five announced, seven licensed, technology at once, 23 names', () => {
      const day = on('2025-10-09');
      expect(state(day, 'mofcom-2025-57')).toEqual(['announced']);
      expect(rule(day, 'dysprosium', 'DE')).toBe('licence');
      expect(state(day, 'mofcom-2025-62')).toEqual(['in-force']);
      expect(state(day, 'mofcom-2025-61', '1.3')).toEqual(['in-force']);
      expect(state(day, 'mofcom-2025-61', '1.1')).toEqual(['announced']);
      const listed = day.filter(({ notice }) => notice === 'uel-2025-10');
      expect(listed).toHaveLength(23);
      expect(listed.filter(({ parent }) => parent === undefined)).toHaveLength(14);
    });

    test('2025-11-07: suspended before it began, and after it had begun', () => {
      const day = on('2025-11-07');
      for (const notice of ['mofcom-2025-55', 'mofcom-2025-56', 'mofcom-2025-57', 'mofcom-2025-58']) {
        expect(state(day, notice)).toEqual(['suspended until 2026-11-10']);
        expect(day.filter((measure) => measure.notice === notice).some(({ everInForce }) => everInForce)).toBe(false);
      }
      for (const measure of day.filter(({ notice }) => notice === 'mofcom-2025-62'))
        expect(measure).toMatchObject({ state: 'suspended', everInForce: true });
      expect(state(day, 'mofcom-2025-18')).toEqual(['in-force']);
      expect(on('2025-11-08').map(({ id, state }) => id + state)).toEqual(day.map(({ id, state }) => id + state));
    });

    test('2025-11-09: gallium to a civil US user needs a licence again', () => {
      const day = on('2025-11-09');
      expect(rule(day, 'gallium', 'US')).toBe('licence');
      expect(state(day, 'mofcom-2024-46', '2.a')).toEqual(['suspended until 2026-11-27']);
      expect(state(day, 'mofcom-2024-46', '1')).toEqual(['in-force']);
    });

    test('2025-11-10: a year more, lists stopped, Illumina still listed, farm duties gone', () => {
      const day = on('2025-11-10');
      expect(state(day, 'uel-2025-7')).toEqual(['suspended until 2026-11-10']);
      expect(state(day, 'mofcom-2025-13')).toEqual(['stopped']);
      expect(state(day, 'uel-2025-5')).toEqual(['stopped']);
      expect(state(day, 'uel-2025-6')).toEqual(['stopped']);
      expect(day.find(({ notice, name }) => notice === 'uel-2025-4' && name === 'Illumina, Inc.')?.state).toBe(
        'in-force',
      );
      expect(state(day, 'mofcom-order-2025-6')).toEqual(['suspended until 2026-11-10']);
      expect(duty(day, 'CN>US')).toBe(10);
      expect(state(day, 'tariff-commission-2025-2')).toEqual(['stopped']);
    });

    test('2026-11-11: what ends in law comes into force, a claim beside it', () => {
      expect(state(on('2026-11-10'), 'mofcom-2025-57')).toEqual(['suspended until 2026-11-10']);
      const day = on('2026-11-11');
      expect(new Set(rules(day, FIVE, 'DE'))).toEqual(new Set(['licence']));
      expect(duty(day, 'CN>US')).toBe(34);
      expect(rule(day, 'gallium', 'US')).toBe('licence');
      expect(on('2026-11-10').find(({ subject }) => subject === 'item:holmium')?.claimed).toMatchObject({
        until: '2027-01-10',
      });
    });

    test('2026-11-28: denied in principle again', () => {
      expect(rule(on('2026-11-27'), 'gallium', 'US')).toBe('licence');
      expect(rule(on('2026-11-28'), 'gallium', 'US')).toBe('presumed-denial');
    });

    test.each([
      ['2025-02-04', 10],
      ['2025-03-04', 20],
      ['2025-04-05', 30],
      ['2025-04-09', 104],
      ['2025-04-10', 145],
      ['2025-05-14', 30],
      ['2025-11-10', 20],
      ['2026-02-24', 10],
      ['2026-07-24', 12.5],
    ])('%s: US duties on all Chinese goods come to %i', (day, pct) => {
      expect(duty(on(day), 'US>CN')).toBe(pct);
    });
  });
};
