import { expect, test } from 'vitest';
import { streamsOf } from '../../shared/alerts/streams.ts';
import { emptyLedger } from '../../shared/ledger/log/ledger.ts';
import { daysBetween } from '../../shared/time/civil.ts';
import type { SourceCheck } from '../../shared/views/answers/checked.ts';
import { beijing, day, effect, take, text } from '../ledger/readings.ts';
import { MAIL } from '../support/desk.ts';

const numberOf = (date: string): number => daysBetween(day('1970-01-01'), day(date));

const SUPERHARD = text('mofcom-2025-55', '2025-10-09', [
  effect('control', { rule: 'licence', subjects: ['superhard-materials'], from: '2025-11-08' }),
]);

/** The reminders that a desk gets which looks at a moment for the last time since the morning of the 6th. */
const messageAt = (date: string, time: string, checked?: readonly SourceCheck[]) => {
  const ledger = take(emptyLedger(), [SUPERHARD], { at: beijing('2025-10-09'), cause: 'round' });
  const stream = streamsOf(MAIL).find(({ suffix }) => suffix === '.reminders');
  const news = { commits: [], ledger, operations: [], now: beijing(date, time), ...(checked && { checked }) };
  return stream?.message(news, numberOf('2025-11-06'), numberOf('2025-11-07'));
};
const headlineAt = (date: string, time: string) => messageAt(date, time)?.headline;

test('the day before, what starts is said to start tomorrow', () =>
  expect(headlineAt('2025-11-07', '09:00')).toMatch(/^8 Nov 2025, tomorrow/));

test('after an outage, what has started by then is no reminder any more', () =>
  expect(headlineAt('2025-11-08', '00:00')).toBeUndefined());

test('up to when it was looked for a text that would change it is said, of the channels of whose act it is', () => {
  const at = beijing('2025-11-07', '08:52');
  const early = beijing('2025-11-06', '21:40');
  const checked: SourceCheck[] = [
    { id: 'a', publisher: 'MOFCOM', jurisdiction: 'CN', state: 'whole', at },
    { id: 'b', publisher: 'Tariff Commission', jurisdiction: 'CN', state: 'silent', at: early, since: early },
    { id: 'c', publisher: 'Federal Register', jurisdiction: 'US', state: 'silent' },
    { id: 'd', publisher: 'NPR', jurisdiction: null, state: 'silent' },
  ];
  expect(messageAt('2025-11-07', '09:00', checked)?.lines.at(-1)).toEqual({
    label: 'CHECKED',
    text: 'nothing newer found; official channels last read whole 6 Nov 2025 21:40 Beijing: MOFCOM answering; NOT answering: Tariff Commission since 6 Nov 21:40',
  });
});
