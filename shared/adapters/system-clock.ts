import type { Clock } from '../ports.ts';
import { instantOf } from '../time/civil.ts';

export const systemClock: Clock = { now: () => instantOf(Date.now()) };
