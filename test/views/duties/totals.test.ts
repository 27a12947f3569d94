import { expect, test } from 'vitest';
import { totalsOf } from '../../../shared/views/duties/totals.ts';
import { regimeWhen } from '../../../shared/views/known/regime-when.ts';
import { at, corpusLog } from '../log.ts';

test('the next total goes by the rate that a step has then, and by the points that stay aside', () => {
  const log = corpusLog('2025-11-20T02:00:00.000Z');
  const next = (day: string, subject: string) =>
    totalsOf(regimeWhen(log, at(day, day)).measures).find((total) => total.subject === subject);
  expect(next('2025-11-06', 'tariff:US>CN')).toMatchObject({ pct: 30, next: { on: '2025-11-10', pct: 20 } });
  expect(next('2025-11-06', 'tariff:CN>US')).toMatchObject({ pct: 10, next: { on: '2026-11-11', pct: 34 } });
  expect(next('2025-01-15', 'tariff:US>CN')).toMatchObject({ pct: 0, acts: 0 });
  expect(next('2025-10-15', 'tariff:US>CN')).toMatchObject({ pct: 30, next: { on: '2025-11-10', pct: 54 } });
});

test('where all acts are over the total is nothing, and known to be', () => {
  const log = corpusLog('2026-02-22T02:00:00.000Z');
  const { measures } = regimeWhen(log, at('2026-02-22', '2026-02-22', '2026-02-22'));
  const us = totalsOf(measures).find(({ subject }) => subject === 'tariff:US>CN');
  expect(us).toMatchObject({ pct: 0, parts: [], next: { on: '2026-02-24', pct: 10 } });
  expect(us?.acts).toBeGreaterThan(1);
});
