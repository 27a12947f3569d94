import { describe, expect, test } from 'vitest';
import { digestAfter } from '../../../shared/alerts/audience/digest.ts';
import { knownEarly, reminderHour, remindersOn } from '../../../shared/alerts/reminders/reminders.ts';
import { reminderMessage } from '../../../shared/alerts/reminders/scheduled.ts';
import type { Measure, Regime } from '../../../shared/ledger/evaluate/measure.ts';
import type { CivilDate, CivilMinute, Instant } from '../../../shared/time/civil.ts';

const at = (text: string) => new Date(text).toISOString() as Instant;
const day = (text: string) => text as CivilDate;

describe('a digest hour', () => {
  test.each([
    ['the same day', '2025-11-07T05:00Z', 8, 'Europe/Berlin', '2025-11-07T07:00Z'],
    ['the next day, at the hour itself', '2025-11-07T07:00Z', 8, 'Europe/Berlin', '2025-11-08T07:00Z'],
    ['over the end of summer time', '2025-10-25T07:00Z', 8, 'Europe/Berlin', '2025-10-26T07:00Z'],
    ['over its beginning', '2026-03-28T08:00Z', 8, 'Europe/Berlin', '2026-03-29T06:00Z'],
    ['in the hour that is skipped: just after it', '2026-03-28T23:00Z', 2, 'Europe/Berlin', '2026-03-29T01:00Z'],
    ['in the hour that comes twice: once', '2025-10-25T22:30Z', 2, 'Europe/Berlin', '2025-10-26T00:00Z'],
    ['where clocks never change', '2025-11-07T05:00Z', 9, 'Asia/Shanghai', '2025-11-08T01:00Z'],
    ['across the date line', '2025-11-07T19:30Z', 9, 'Pacific/Auckland', '2025-11-07T20:00Z'],
  ])('%s', (_, from, hour, zone, expected) => {
    const next = digestAfter(at(from), { hour, zone });
    // In the hour that comes twice, either of the two will do, but never both.
    if (hour === 2 && expected.startsWith('2025-10-26')) {
      expect(['2025-10-26T00:00:00.000Z', '2025-10-26T01:00:00.000Z']).toContain(next);
      expect(digestAfter(next, { hour, zone }).slice(0, 10)).toBe('2025-10-27');
    } else expect(next).toBe(at(expected));
  });
});

const measure = (id: string, on?: string): Measure => ({
  id,
  subject: `item:${id}`,
  kind: 'control',
  notice: 'mofcom-2025-57',
  rule: 'licence',
  state: 'suspended',
  since: day('2025-11-07'),
  from: '2025-11-08T00:00' as CivilMinute,
  everInForce: false,
  by: ['mofcom-2025-57', 'mofcom-2025-70'],
  ...(on && { until: day('2026-11-10'), next: { on: day(on), state: 'in-force', why: 'suspension ends' } }),
  evidence: '',
});
const regime = (...measures: Measure[]): Regime => ({
  valid: '2026-01-01T00:00' as CivilMinute,
  known: at('2026-01-01T00:00Z'),
  measures,
});

describe('reminders', () => {
  const held = regime(measure('holmium', '2026-11-11'), measure('erbium'));

  test.each([
    ['2026-10-12', [30]],
    ['2026-10-13', []],
    ['2026-11-04', [7]],
    ['2026-11-10', [1]],
    ['2026-11-11', []],
  ])('on %s', (date, expected) => {
    expect(remindersOn(day(date), held, held).map(({ inDays }) => inDays)).toEqual(expected);
  });
  test('go out at nine in Beijing, and not for what became known in the 48 hours before', () => {
    expect(reminderHour(day('2026-11-10'))).toBe(at('2026-11-10T01:00Z'));
    expect(knownEarly(day('2026-11-10'))).toBe(at('2026-11-08T01:00Z'));
    expect(remindersOn(day('2026-11-10'), held, regime())).toEqual([]);
  });
  test('come no more once the step has moved', () => {
    const moved = regime(measure('holmium', '2027-01-11'));
    expect(remindersOn(day('2026-11-10'), moved, held)).toEqual([]);
  });
  test('say what happens, and are for who asked', () => {
    const due = remindersOn(day('2026-11-04'), held, held);
    const context = { today: day('2026-11-04'), at: at('2026-11-04T01:00Z') };
    const message = reminderMessage(due, context);
    expect(message?.headline).toBe(
      '11 Nov 2026, in 7 days, unless extended: licence for Ho (57/2025) comes into force for the first time',
    );
    expect(message?.lines).toEqual([
      {
        label: 'BACK',
        text: 'licence for Ho (57/2025) comes into force for the first time on 11 Nov, in 7 days, unless extended',
      },
    ]);
    expect(reminderMessage(due, { ...context, filter: { groups: ['batteries'] } })).toBeUndefined();
    expect(reminderMessage(due, { ...context, filter: { statuses: ['confirmed'] } })).toBeUndefined();
  });
});
