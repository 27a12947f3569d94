import type { Instant } from '../time/civil.ts';

/** What mends a finding without losing anything. */
export type Repair =
  | { kind: 'checkpoint' }
  | { kind: 'rounds' }
  | { kind: 'lease'; shard: string; now: Instant }
  | { kind: 'decision-id'; audience: string; number: number; id: string };

/** Something in a store that is wrong, or only worth knowing (`note`), and what can be done. */
export type Finding = { grade: 'wrong' | 'note'; text: string; todo: string; repair?: Repair };

export const wrong = (text: string, todo: string, repair?: Repair): Finding => ({
  grade: 'wrong',
  text,
  todo,
  ...(repair && { repair }),
});

export const note = (text: string, todo: string): Finding => ({ grade: 'note', text, todo });

const SHOWN = 5;

/** The first few of many, and how many more there are. */
export const some = (all: readonly string[]): string =>
  all.length <= SHOWN ? all.join(', ') : `${all.slice(0, SHOWN).join(', ')} and ${all.length - SHOWN} more`;
