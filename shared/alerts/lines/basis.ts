import type { Measure } from '../../ledger/evaluate/measure.ts';
import { unique } from '../../wording/text/runs.ts';
import type { Line } from '../message/message.ts';

const SHOWN = 3;

/** What of it nobody here has read: known from the shipped baseline, with the official address. */
export const basisLines = (measures: readonly Measure[]): Line[] => {
  const resting = measures.filter(({ basis }) => basis !== undefined);
  if (resting.length === 0) return [];
  const likely = resting.some(({ certainty }) => certainty === 'likely') ? ', in part at second hand' : '';
  const urls = unique(resting.flatMap(({ url }) => url ?? []));
  const more = urls.length > SHOWN ? ` and ${urls.length - SHOWN} more` : '';
  const where =
    urls.length === 0 ? '' : `; ${urls.length === 1 ? 'notice' : 'notices'}: ${urls.slice(0, SHOWN).join(' ')}`;
  return [{ label: 'BASELINE', text: `rests on the shipped baseline${likely}${where}${more}` }];
};
