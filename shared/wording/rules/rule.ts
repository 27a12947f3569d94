import type { EndUse, Rule } from '../../domain/acts/effect.ts';

export const RULE_WORDS: Record<Rule, string> = {
  'no-general-licence': 'no general licence',
  licence: 'licence',
  'case-by-case': 'case by case',
  'stricter-review': 'stricter review',
  'presumed-denial': 'denied in principle',
  prohibited: 'prohibited',
};

const NOUNS: Record<Rule, string> = {
  'no-general-licence': 'no general licence for',
  licence: 'licence for',
  'case-by-case': 'case-by-case review of',
  'stricter-review': 'stricter review of',
  'presumed-denial': 'denial of',
  prohibited: 'ban on',
};

const END_USES: Record<EndUse, string> = {
  military: 'military users and use',
  wmd: 'weapons of mass destruction',
  terrorism: 'terrorism',
  'advanced-chips': '≤14 nm logic, ≥256-layer memory',
  'military-ai': 'military AI',
};

export const endUseText = (use: string): string => END_USES[use as EndUse] ?? use;

const COUNTRIES = new Intl.DisplayNames('en', { type: 'region' });

const SHORT: Record<string, string> = { US: 'US', EU: 'EU', GB: 'UK', all: 'all countries' };

export const countryName = (code: string): string =>
  SHORT[code] ?? (/^[A-Z]{2}$/.test(code) ? COUNTRIES.of(code) : undefined) ?? code;

type Ruled = { rule?: string; destinations?: readonly string[]; endUse?: readonly string[] };

const destinationsOf = ({ destinations = [] }: Ruled): string => destinations.map(countryName).join(', ');
const usesOf = ({ endUse = [] }: Ruled): string => endUse.map(endUseText).join(', ');

/** `licence for Ho Er`, `ban on any dual-use item to Japan (military users and use)` */
export const ruleOn = (ruled: Ruled, goods: string): string => {
  const [to, use] = [destinationsOf(ruled), usesOf(ruled)];
  return `${NOUNS[ruled.rule as Rule] ?? 'control of'} ${goods}${to ? ` to ${to}` : ''}${use ? ` (${use})` : ''}`;
};

/** `US denial of Ga Ge` */
export const ruleOf = (ruled: Ruled, goods: string): string =>
  `${[destinationsOf(ruled), NOUNS[ruled.rule as Rule] ?? 'control of'].join(' ').trim()} ${goods}`;

/** `licence, worldwide`, `denied in principle, to US`, `prohibited, to Japan: military users and use`. */
export const ruleText = (ruled: Ruled): string => {
  const [to, use] = [destinationsOf(ruled), usesOf(ruled)];
  return `${RULE_WORDS[ruled.rule as Rule] ?? ruled.rule ?? 'controlled'}, ${to ? `to ${to}` : 'worldwide'}${use ? `: ${use}` : ''}`;
};
