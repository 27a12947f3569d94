import type { Rule } from '../../domain/acts/effect.ts';
import { countryName, endUseText } from '../../wording/rules/rule.ts';
import { unique } from '../../wording/text/runs.ts';

type Ruled = { rule?: string; destinations?: readonly string[]; endUse?: readonly string[] };

/** What a side does by a rule that begins. */
const BEGINS: Record<Rule, (goods: string) => string> = {
  'no-general-licence': (goods) => `gives no general licence for ${goods}`,
  licence: (goods) => `requires a licence for ${goods}`,
  'case-by-case': (goods) => `reviews case by case exports of ${goods}`,
  'stricter-review': (goods) => `reviews more strictly exports of ${goods}`,
  'presumed-denial': (goods) => `denies in principle exports of ${goods}`,
  prohibited: (goods) => `bans exports of ${goods}`,
};

/** The rule itself, of which an act disposes. */
const NOUNS: Record<Rule, string> = {
  'no-general-licence': 'refusal of general licences for',
  licence: 'licence requirement for',
  'case-by-case': 'case-by-case review of',
  'stricter-review': 'stricter review of',
  'presumed-denial': 'denial of',
  prohibited: 'ban on',
};

const towards = ({ destinations = [], endUse = [] }: Ruled): string => {
  const to = destinations.map(countryName);
  const uses = unique(endUse.map(endUseText)).join(', ');
  const place = to.length === 0 ? '' : ` to ${to.map((name) => (name === 'US' ? 'the US' : name)).join(', ')}`;
  return `${place}${uses ? ` for ${uses}` : ''}`;
};

/** `requires a licence for Ho Er`, `bans exports of any dual-use item to Japan for military users and use` */
export const ruleBegins = (ruled: Ruled, goods: string): string => {
  const begins = BEGINS[ruled.rule as Rule] ?? ((things: string) => `puts ${things} under control`);
  return `${begins(goods)}${towards(ruled)}`;
};

/** `US denial of Ga Ge Sb`, `licence requirement for graphite` */
export const ruleAsThing = ({ rule, destinations = [], endUse = [] }: Ruled, goods: string): string => {
  const noun = NOUNS[rule as Rule] ?? 'control of';
  const uses = unique(endUse.map(endUseText)).join(', ');
  return `${[...destinations.map(countryName), noun, goods].join(' ')}${uses ? ` for ${uses}` : ''}`;
};
