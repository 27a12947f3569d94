import { describe, expect, test } from 'vitest';
import { isRecent } from '../../../shared/ledger/claims/discrepancies.ts';
import type { CivilDate, CivilMinute } from '../../../shared/time/civil.ts';
import { DAY, measure } from './claims.ts';

describe('what an article speaks of, that names nothing', () => {
  const spoken = (since: string, from: string) =>
    isRecent(measure('item:holmium', { since: since as CivilDate, from: `${from}T00:00` as CivilMinute }), DAY);

  test.each([
    ['2025-09-30', '2025-12-01'],
    ['2025-08-01', '2025-10-20'],
  ])('began, or counts, within ten days: %s, %s', (since, from) => expect(spoken(since, from)).toBe(true));
  test('and nothing beyond', () => expect(spoken('2025-09-29', '2025-10-21')).toBe(false));
});
