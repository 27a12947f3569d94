import type { DecisionRecord } from '../../shared/decisions/record.ts';
import { type CivilDate, instantOf } from '../../shared/time/civil.ts';

/** What Anna Keller said within the audience `desk`, as its record of that number. */
export const decided = (number: number, parts: Partial<DecisionRecord> = {}): DecisionRecord => ({
  number,
  id: `id-${number}`,
  audience: 'desk',
  about: 'alert:1',
  at: instantOf(Date.UTC(2025, 9, 9, 12, number)),
  by: 'Anna Keller',
  door: 'signed-in',
  log: 1,
  valid: '2025-10-09' as CivilDate,
  known: instantOf(Date.UTC(2025, 9, 9, 12)),
  ...parts,
});
