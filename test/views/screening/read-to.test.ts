import { describe, expect, test } from 'vitest';
import { type CivilDate, type Instant, instantOf } from '../../../shared/time/civil.ts';
import { screening } from '../../../shared/views/screening/basis.ts';
import { rowsOf } from '../../../shared/views/screening/lists/rows.ts';
import { screener } from '../../../shared/views/screening/screen.ts';
import { type ReadTo, readTo, type Visited } from '../../../shared/views/sources/checked.ts';
import { documents } from '../../../simulator/documents.ts';
import { readingFromDocument } from '../../support/reading.ts';
import { at, EMPTY, taken } from '../log.ts';

const moment = (text: string): Instant => text as Instant;
const NOW = moment('2026-03-01T04:00:00.000Z');
const registry = [
  { id: 'a', publisher: 'MOFCOM', jurisdiction: 'CN', everyMinutes: 30 },
  { id: 'b', publisher: 'Tariff Commission', jurisdiction: 'CN', everyMinutes: 30 },
  { id: 'c', publisher: 'White House', jurisdiction: 'US', everyMinutes: 30 },
] as const;
const visited = (checked: Record<string, string>): Visited => ({
  registry,
  states: [],
  beats: [{ shard: 'one', at: NOW, checked: checked as Record<string, Instant> }],
});
const until = (checked: Record<string, string>): ReadTo =>
  readTo(visited(checked), { now: NOW, silentAfterMinutes: 10 });

describe('how far the channels were read', () => {
  const fresh = '2026-03-01T03:50:00.000Z';

  test.each<[string, Record<string, string>, ReadTo]>([
    ['all in time: as far as the clock', { a: fresh, b: fresh }, { moment: NOW }],
    [
      'one late: to its last visit',
      { a: fresh, b: '2026-02-27T00:00:00.000Z' },
      { moment: moment('2026-02-27T00:00:00.000Z') },
    ],
    ['one never', { a: fresh }, {}],
  ])('%s', (_, checked, expected) => expect(until(checked)).toEqual(expected));
});

describe('a party that no list names', () => {
  const log = taken(EMPTY, documents({ to: moment('2026-03-01T00:00:00.000Z') }).map(readingFromDocument), {
    at: instantOf(Date.UTC(2026, 2, 1)),
    cause: 'import',
  });
  const answer = (valid: string, today: string, read?: ReadTo) =>
    rowsOf('supplier\nKyoto Example Works').map(
      screener(screening(log, { ...at(valid, '2026-03-01'), today: today as CivilDate }, read)),
    )[0];
  const READ = { moment: NOW };

  test('is on none on a day up to which the channels were read', () => {
    expect(answer('2026-03-01', '2026-11-28', READ)?.answer).toBe('none');
    expect(answer('2026-06-01', '2026-03-01', READ)?.answer).toBe('none');
  });

  test('is unknown on a later day that has been, and it is said why', () => {
    expect(answer('2026-11-28', '2026-11-28', READ)).toMatchObject({
      answer: 'unknown',
      why: 'unknown: what was published after 1 Mar 2026 is not known: not all official channels were read whole since',
    });
    expect(answer('2027-01-15', '2026-11-28', READ)?.answer).toBe('unknown');
  });

  test('is unknown while a channel was never read whole', () => {
    expect(answer('2026-01-15', '2026-11-28', {})).toMatchObject({
      answer: 'unknown',
      why: 'unknown: not all official channels have been read whole yet',
    });
  });

  test('of documents alone the documents decide', () =>
    expect(answer('2026-11-28', '2026-11-28')?.answer).toBe('none'));
});
