import type { Rule } from '../../../shared/domain/acts/effect.ts';
import type { MeasureState } from '../../../shared/ledger/evaluate/measure.ts';
import { RULES, STATES } from '../../words.ts';

/** Signs beside the colours: a full disc counts, two bars sleep, a clock face is to come, a cross is over. */
const PATHS: Record<'on' | 'asleep' | 'coming' | 'over', string> = {
  on: 'M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2Z',
  asleep: 'M3.5 2.5h3v11h-3ZM9.5 2.5h3v11h-3Z',
  coming:
    'M8 1.5a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13Zm0 1.8a4.7 4.7 0 1 0 0 9.4 4.7 4.7 0 0 0 0-9.4Zm-.8 1.4h1.6v3l2 1.6-1 1.3-2.6-2.1Z',
  over: 'M3.2 2 8 6.8 12.8 2 14 3.2 9.2 8l4.8 4.8-1.2 1.2L8 9.2 3.2 14 2 12.8 6.8 8 2 3.2Z',
};
const OF: Partial<Record<MeasureState, keyof typeof PATHS>> = {
  'in-force': 'on',
  suspended: 'asleep',
  announced: 'coming',
};

export const StateSign = ({ state }: { state: MeasureState }) => (
  <svg viewBox="0 0 16 16" aria-hidden="true" fill="currentColor">
    <path d={PATHS[OF[state] ?? 'over']} />
  </svg>
);

/** Two half-filled halves: what holds differs by destination. */
export const PlacesSign = () => (
  <svg viewBox="0 0 16 16" aria-hidden="true" fill="none" stroke="currentColor" stroke-width="1.7">
    <circle cx="8" cy="8" r="6" />
    <path d="M8 2a6 6 0 0 0 0 12Z" fill="currentColor" />
  </svg>
);

export const StateChip = ({ state, children }: { state: MeasureState; children?: preact.ComponentChildren }) => (
  <span class={`chip ${state}`}>
    <StateSign state={state} />
    {STATES[state]}
    {children}
  </span>
);

/** The colour and letter of a rule, drawn by the state in which it is. */
export const swatchClass = (state: MeasureState | undefined, rule?: Rule): string => {
  if (state === 'in-force') return rule ? `rule-${rule}` : 'rule-licence';
  if (state === 'suspended' || state === 'announced') return `is-${state}`;
  return 'is-over';
};

export const RuleSwatch = ({ rule, state }: { rule?: Rule | undefined; state: MeasureState }) => (
  <span class={`swatch eases ${swatchClass(state, rule)}`} aria-hidden="true">
    {rule ? RULES[rule].mark : '·'}
  </span>
);

export const Becomes = () => (
  <>
    <span aria-hidden="true" class="becomes">
      →
    </span>
    <span class="seen-only-by-readers">becomes</span>
  </>
);

/** What asleep is filled with in every chart; drawn once, nowhere itself. */
export const Patterns = () => (
  <svg class="patterns" width="0" height="0" aria-hidden="true">
    <defs>
      <pattern id="sleeping" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect class="sleep-fill" width="6" height="6" />
        <rect class="sleep-line" width="1.6" height="6" />
      </pattern>
    </defs>
  </svg>
);
