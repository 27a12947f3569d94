import { expect, test } from 'vitest';
import { streamsOf } from '../../shared/alerts/streams.ts';
import { emptyLedger } from '../../shared/ledger/log/ledger.ts';
import { daysBetween } from '../../shared/time/civil.ts';
import { beijing, day, effect, take, text } from '../ledger/readings.ts';
import { MAIL } from '../support/desk.ts';

const numberOf = (date: string): number => daysBetween(day('1970-01-01'), day(date));

const SUPERHARD = text('mofcom-2025-55', '2025-10-09', [
  effect('control', { rule: 'licence', subjects: ['superhard-materials'], from: '2025-11-08' }),
]);

/** The reminders that a desk gets which looks at a moment for the last time since the morning of the 6th. */
const headlineAt = (date: string, time: string): string | undefined => {
  const ledger = take(emptyLedger(), [SUPERHARD], { at: beijing('2025-10-09'), cause: 'round' });
  const stream = streamsOf(MAIL).find(({ suffix }) => suffix === '.reminders');
  const news = { commits: [], ledger, operations: [], now: beijing(date, time) };
  return stream?.message(news, numberOf('2025-11-06'), numberOf('2025-11-07'))?.headline;
};

test('the day before, what starts is said to start tomorrow', () =>
  expect(headlineAt('2025-11-07', '09:00')).toMatch(/^8 Nov 2025, tomorrow/));

test('after an outage, what has started by then is no reminder any more', () =>
  expect(headlineAt('2025-11-08', '00:00')).toBeUndefined());
