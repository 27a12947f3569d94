import type { Claim, ClaimType } from '../../shared/domain/claim.ts';
import { dayInWords } from '../dates.ts';
import { pct } from '../words.ts';

const TYPES: Record<ClaimType, string> = {
  'control-add': 'A control',
  'control-suspend': 'A control suspended',
  'control-remove': 'A control lifted',
  'list-add': 'A listing',
  'list-suspend': 'A listing suspended',
  'list-remove': 'A name taken off a list',
  'tariff-set': 'A duty set',
  'tariff-threat': 'A duty threatened',
  'tariff-suspend': 'A duty suspended',
  'suspension-extend': 'A suspension extended',
  'licence-general': 'A general licence',
};
const SPEAKERS = { 'official-cn': 'a Chinese official', 'official-us': 'a US official', press: 'the press' };

/** What was said, by whom and how firmly: `A duty threatened: 100 % for 1 Nov 2025; by a US official, expected`. */
export const claimInWords = ({
  type,
  ratePct,
  fromPct,
  basis,
  effectiveOn,
  until,
  condition,
  speaker,
  stance,
}: Claim): string => {
  const rate =
    ratePct !== undefined &&
    `${fromPct === undefined ? '' : `${pct(fromPct)} → `}${pct(ratePct)}${basis === 'additional' ? ' more' : ''}`;
  const days = [effectiveOn && `for ${dayInWords(effectiveOn)}`, until && `until ${dayInWords(until)}`];
  const what = [rate, ...days, condition && `if ${condition}`].filter(Boolean).join(' ');
  return `${TYPES[type]}${what ? `: ${what}` : ''}; by ${SPEAKERS[speaker ?? 'press']}, ${stance}`;
};
