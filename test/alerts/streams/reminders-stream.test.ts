import { describe, expect, test } from 'vitest';
import type { News } from '../../../shared/alerts/news/stream.ts';
import { remindersStream } from '../../../shared/alerts/streams/reminders-stream.ts';
import { streamsOf } from '../../../shared/alerts/streams/streams.ts';
import { emptyLedger } from '../../../shared/ledger/log/ledger.ts';
import { daysBetween } from '../../../shared/time/civil.ts';
import type { SourceCheck } from '../../../shared/views/answers/system/checked.ts';
import { beijing, day, effect, take, text } from '../../ledger/readings.ts';
import { commitWith, listing } from '../../support/commits.ts';
import { MAIL } from '../../support/desk.ts';

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

describe('the thread of reminders', () => {
  const aside = (key: string, subject: string, until: string) =>
    text(key, '2025-08-01', [effect('control', { rule: 'licence', subjects: [subject], from: '2025-08-01', until })]);
  const stream = remindersStream(MAIL);
  const threadAt = (news: News, date: string) => {
    const now = beijing(date, '09:00');
    const [after, upTo] = [numberOf(date) - 1, numberOf(date)];
    const { thread } = stream.message({ ...news, now }, after, upTo) ?? {};
    return { thread, earlier: stream.earlier?.({ ...news, now }, after, upTo) };
  };
  const begun = take(emptyLedger(), [text('mofcom-2025-1', '2025-07-01', [])], {
    at: beijing('2025-07-01'),
    cause: 'round',
  });

  test('is that of the alert which announced the day, where it was told', () => {
    const ledger = take(begun, [SUPERHARD], { at: beijing('2025-10-09'), cause: 'round' });
    const change = listing(2, { measure: 'mofcom-2025-55#/item:superhard-materials', since: day('2025-11-08') });
    const commits = [commitWith(1), commitWith(2, { changes: [change] })];
    const told = { thread: '2', earlier: [{ suffix: '', number: 2 }] };
    expect(threadAt({ commits, ledger, operations: [], now: beijing('2025-10-09') }, '2025-11-07')).toEqual(told);
  });

  test('is the occasion, where nobody was told: days beside each other are one, others are others', () => {
    const ledger = take(
      begun,
      [
        aside('mofcom-2025-2', 'graphite', '2025-11-09'),
        aside('mofcom-2025-3', 'superhard-materials', '2025-11-10'),
        aside('mofcom-2025-4', 'holmium', '2025-11-20'),
      ],
      { at: beijing('2025-08-01'), cause: 'round' },
    );
    const news = { commits: [], ledger, operations: [], now: beijing('2025-10-01') };
    const first = { suffix: '.reminders', number: numberOf('2025-10-11') };
    expect(threadAt(news, '2025-10-11')).toEqual({ thread: 'day-2025-11-10', earlier: [] });
    expect(threadAt(news, '2025-10-12')).toEqual({ thread: 'day-2025-11-10', earlier: [first] });
    expect(threadAt(news, '2025-11-10')).toMatchObject({ thread: 'day-2025-11-10', earlier: [first, {}, {}, {}, {}] });
    expect(threadAt(news, '2025-10-22')).toEqual({ thread: 'day-2025-11-21', earlier: [] });
  });
});
