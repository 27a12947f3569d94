import type { EndUse, Rule } from '../../vocabulary/effect.ts';

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

export const countryName = (code: string): string =>
  ({ US: 'US', EU: 'EU', GB: 'UK' })[code] ?? COUNTRIES.of(code) ?? code;

/** `licence for`, `US denial of`, `Japan ban on`: a rule as a noun before its goods. */
export const ruleNoun = ({ rule, destinations }: { rule?: string; destinations?: readonly string[] }): string => {
  const to = destinations?.map(countryName).join(', ');
  return `${to ? `${to} ` : ''}${NOUNS[rule as Rule] ?? 'control of'}`;
};

/** `licence, worldwide`, `denied in principle, to US`, `prohibited, to Japan: military users and use`. */
export const ruleText = ({
  rule,
  destinations,
  endUse,
}: {
  rule?: string;
  destinations?: readonly string[];
  endUse?: readonly string[];
}): string => {
  const where = destinations?.length ? `to ${destinations.map(countryName).join(', ')}` : 'worldwide';
  const use = endUse?.length ? `: ${endUse.map(endUseText).join(', ')}` : '';
  return `${RULE_WORDS[rule as Rule] ?? rule ?? 'controlled'}, ${where}${use}`;
};
