import { expect, test } from 'vitest';
import { warmUpTimes } from '../../../lambdas/api/warm-up.ts';
import { effect, text } from '../../ledger/readings.ts';
import { at, EMPTY, importedLog } from '../../views/log.ts';

const control = (key: string, published: string, from: string) =>
  text(key, published, [effect('control', { rule: 'licence', subjects: ['holmium'], from })]);

test('what is worked out first is now, the day of the last turn and the day of the next', () => {
  const log = importedLog(
    [[control('mofcom-2025-1', '2025-01-02', '2025-02-01'), control('mofcom-2025-2', '2025-03-03', '2025-12-01')]],
    '2025-06-01T00:00:00Z',
  );
  const now = at('2025-06-10', '2025-06-10');
  expect(warmUpTimes(log, now).map(({ valid }) => valid)).toEqual([now.valid, '2025-03-03T23:59', '2025-12-01T23:59']);
  expect(warmUpTimes(EMPTY, now)).toEqual([now]);
});
