import type { Claim } from '../../../domain/acts/claim.ts';
import type { Rate } from './rates.ts';

export const COMPONENTS: readonly (readonly [RegExp, string])[] = [
  [/\bfentanyl/i, 'fentanyl'],
  [/\breciprocal|liberation day/i, 'reciprocal'],
  [/\b(?:section|s\.) ?122\b|\bsurcharge/i, 'section122'],
  [/\b(?:section|s\.) ?301\b/i, 'section301'],
  [/\b(?:section|s\.) ?232\b/i, 'section232'],
  [/\bIEEPA\b|\bEmergency Economic Powers/i, 'ieepa'],
];
const ADDITIONAL = /\b(?:additional|extra|another|on top of|over and above|add(?:s|ed|ing)?)\b/i;
const TOTAL = /\b(?:total\w*|combined|overall|across the board|average\w*|effective rate)\b/i;

/** Whether a rate is all that is due, comes on top, is one part, or is a difference in points. */
export const basisOf = (text: string, rate: Rate): Pick<Claim, 'basis' | 'component'> => {
  if (rate.points) return { basis: 'points' };
  const left = text.slice(Math.max(0, rate.at - 50), rate.at);
  const near = left + text.slice(rate.at, rate.end + 40);
  const component = COMPONENTS.find(([pattern]) => pattern.test(near))?.[1];
  if (component !== undefined) return { basis: 'component', component };
  if (ADDITIONAL.test(near)) return { basis: 'additional' };
  const reaches = TOTAL.test(near) || rate.from !== undefined || /\bto (?:about |around |as high as )?$/i.test(left);
  return { basis: reaches ? 'total' : 'additional' };
};
