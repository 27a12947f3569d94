import { expect, test } from 'vitest';
import type { CivilDate } from '../../shared/time/civil.ts';
import { startIn } from '../../shared/time/words.ts';

// A day without a year is the nearest, also over a turn of the year, on both sides and weeks away.
test.each([
  ['自12月1日起施行', '2025-10-09', '2025-12-01'],
  ['自1月20日起施行', '2025-12-20', '2026-01-20'],
  ['自3月1日起施行', '2025-12-20', '2026-03-01'],
  ['自12月31日起施行', '2026-01-04', '2025-12-31'],
  ['自11月10日起施行', '2026-01-04', '2025-11-10'],
  ['自3月1日起施行', '2026-05-30', '2026-03-01'],
])('%s, said on %s, is %s', (text, said, from) => expect(startIn(text, said as CivilDate)).toEqual({ from }));
