import type { Rule } from '../../../shared/domain/acts/effect.ts';
import { PlacesSign, RuleSwatch, StateSign } from '../../parts/cards/signs.tsx';
import { RULES } from '../../words.ts';

export const Legend = () => (
  <ul class="legend" aria-label="Legend">
    {(Object.keys(RULES) as Rule[]).map((rule) => (
      <li key={rule}>
        <RuleSwatch rule={rule} state="in-force" /> {RULES[rule].name}
      </li>
    ))}
    <li>
      <RuleSwatch state="suspended" /> <StateSign state="suspended" /> Suspended
    </li>
    <li>
      <RuleSwatch state="announced" /> <StateSign state="announced" /> Announced
    </li>
    <li>
      <PlacesSign /> Differs by destination
    </li>
  </ul>
);
