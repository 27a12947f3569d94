import { expect, test } from 'vitest';
import { firstTimes } from '../../../lambdas/api/first-answers.ts';
import { dateOf } from '../../../shared/time/civil.ts';
import { effect, text } from '../../ledger/readings.ts';
import { at, EMPTY, importedLog } from '../../views/log.ts';

const control = (key: string, published: string, from: string) =>
  text(key, published, [effect('control', { rule: 'licence', subjects: ['holmium'], from })]);

test('what is worked out first is now, and the days of the turns before and behind it', () => {
  const log = importedLog(
    [
      [
        control('mofcom-2024-9', '2024-11-01', '2024-12-01'),
        control('mofcom-2025-1', '2025-01-02', '2025-02-01'),
        control('mofcom-2025-2', '2025-03-03', '2025-12-01'),
      ],
    ],
    '2025-06-01T00:00:00Z',
  );
  const now = at('2025-06-10', '2025-06-10');
  expect(firstTimes(log, now).map(({ valid }) => dateOf(valid))).toEqual([
    '2025-06-10',
    ...['2025-01-02', '2025-02-01', '2025-03-03'],
    '2025-12-01',
  ]);
  expect(firstTimes(EMPTY, now)).toEqual([now]);
});
