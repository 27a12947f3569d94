import type { Measure } from '../../shared/ledger/evaluate/measure.ts';
import { type CivilDate, civilMinute } from '../../shared/time/civil.ts';

/** A licence that is in force from a day, with what a test says otherwise. */
export const controlOf = (
  parts: Partial<Measure> & Pick<Measure, 'id' | 'subject' | 'notice'>,
  since: CivilDate,
): Measure => ({
  kind: 'control',
  rule: 'licence',
  state: 'in-force',
  since,
  from: civilMinute(since),
  everInForce: true,
  by: [parts.notice],
  evidence: '',
  ...parts,
});
