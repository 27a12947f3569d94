import type { Rule } from '../../domain/acts/effect.ts';
import { listRow } from '../../domain/acts/lists.ts';
import { isEntity, isTariff } from '../../domain/subject.ts';
import type { Measure } from '../../ledger/evaluate/measure.ts';
import { dutiesName } from '../duties/duties.ts';
import { noticeName } from '../notices/notice.ts';
import { consequences } from '../rules/list.ts';
import { countryName, endUseText } from '../rules/rule.ts';
import { longDay } from '../text/day.ts';

const NOUNS: Record<Rule, string> = {
  'no-general-licence': 'no general licence',
  licence: 'licence',
  'case-by-case': 'case-by-case review',
  'stricter-review': 'stricter review',
  'presumed-denial': 'denial in principle',
  prohibited: 'ban',
};

const KINDS: Partial<Record<Measure['kind'], string>> = {
  restriction: 'measures on the firm',
  investigation: 'under investigation',
  warning: 'warned about',
};

/** `No. 18/2025`: with its year, for whoever reads it later. */
export const citedAs = (notice: string): string => noticeName(notice, '').replace(/^No\.(?=\d)/, 'No. ');

const nounOf = ({ subject, kind, list, rule }: Measure): string => {
  if (isTariff(subject)) return dutiesName(subject);
  if (isEntity(subject)) return KINDS[kind] ?? listRow(list)?.standing ?? 'listed';
  return rule ? NOUNS[rule] : 'control';
};

const scopeOf = (measure: Measure): string => {
  const { subject, destinations = [], endUse = [], ratePct } = measure;
  if (isTariff(subject)) return `${ratePct ?? 0} %`;
  if (isEntity(subject)) return consequences(measure);
  const to = destinations.length > 0 ? `to ${destinations.map(countryName).join(', ')}` : 'worldwide';
  return endUse.length > 0 ? `${to}, only for ${endUse.map(endUseText).join(', ')}` : to;
};

/** How a measure stands and what it asks: `licence in force: worldwide`, `suspended to 10 Nov 2026: licence worldwide`. */
export const standingOf = (measure: Measure): string => {
  const { state, until, from, subject } = measure;
  const [noun, scope] = [nounOf(measure), scopeOf(measure)];
  const whole = `${noun}${isEntity(subject) ? ': ' : ' '}${scope}`;
  if (state === 'suspended') return `suspended ${until ? `to ${longDay(until)}` : 'with no end stated'}: ${whole}`;
  if (state === 'announced') return `announced for ${longDay(from.slice(0, 10) as typeof measure.since)}: ${whole}`;
  if (state === 'stopped')
    return `${isEntity(subject) ? 'measures stopped, name not struck off' : 'stopped'}: ${whole}`;
  return `${noun}${isEntity(subject) || isTariff(subject) ? ',' : ''} in force: ${scope}`;
};
