import type { Ask } from './ask.ts';
import type { Parameter } from './parameters.ts';

export type Route = {
  path: string;
  summary: string;
  query: readonly Parameter[];
  type: string;
  /** What it reads beyond the one strong query that tails the log. */
  reads: string;
  headers?: Record<string, string>;
  answer: (ask: Ask) => unknown;
};
