import type { Role } from '../../asker.ts';

/** The least role that a path asks for; the law and what was read of it is for everybody who is let in. */
export const LEAST: Readonly<Record<string, Role>> = {
  '/api/decisions.csv': 'desk',
  '/api/deliveries': 'desk',
  '/api/inbox': 'desk',
  '/api/lists': 'desk',
  '/api/lists/{audience}.ics': 'desk',
  '/api/lists/{audience}/{name}': 'desk',
};

/** The least role that is shown what the operators were told. */
export const TOLD_OPERATIONS: Role = 'operator';
