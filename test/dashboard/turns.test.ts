import { expect, test } from 'vitest';
import { turnsOf } from '../../dashboard/views/tariffs/turns.ts';
import { tariffs } from '../../shared/views/duties/tariffs.ts';
import { at, corpusLog } from '../views/log.ts';

test('every step of a total is turned by acts that are named, or by a date', () => {
  const log = corpusLog('2026-02-27T02:00:00.000Z');
  const { directions } = tariffs(log, at('2026-03-01', '2026-03-01', '2026-03-01'));
  const marks = Object.fromEntries(
    directions.map((direction) => [direction.subject, turnsOf(direction).map(({ on, mark }) => `${on} ${mark}`)]),
  );
  expect(marks['tariff:CN>US']).toEqual([
    '2025-04-10 No. 4/2025, No. 5/2025',
    '2025-04-12 No. 6/2025',
    '2025-05-14 No. 7/2025',
    '2026-11-11 suspension ends',
  ]);
  expect(marks['tariff:US>CN']).toEqual([
    '2025-02-04 EO 14195',
    '2025-03-03 EO 14228',
    '2025-04-05 EO 14257',
    '2025-04-09 EO 14259',
    '2025-04-10 EO 14266',
    '2025-05-14 EO 14298',
    '2025-11-10 EO 14357',
    '2026-02-20 EO 14195, EO 14257 voided',
    '2026-02-24 s. 122',
    '2026-07-24 ends',
  ]);
});
