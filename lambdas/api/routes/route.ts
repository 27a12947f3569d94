import type * as z from 'zod/mini';
import type { Parameter } from '../question/parameters.ts';
import type { Ask } from '../question/question.ts';

/** What a route reads whose answer follows from the log, the question and the day alone. */
export const NOTHING = 'nothing';
/** The two times of a question. */
export const TIMES = ['valid', 'known'] as const;
/** Of an answer that is saved as a file. */
export const saved = (name: string): Record<string, string> => ({
  'content-disposition': `attachment; filename="${name}"`,
});

export type Route = {
  path: string;
  summary: string;
  query: readonly Parameter[];
  type: string;
  /** What it reads beyond the one strong query that tails the log. */
  reads: string;
  headers?: Record<string, string>;
  /** It costs next to nothing, and is answered whatever else waits. */
  soon?: true;
  /** Of an answer in JSON; any other is a text. */
  schema?: z.ZodMiniType;
  answer: (ask: Ask) => unknown;
};

/** An answer in JSON, with the schema that it has. */
export const json = <Schema extends z.ZodMiniType>(
  schema: Schema,
  answer: (ask: Ask) => z.output<Schema> | Promise<z.output<Schema>>,
): Pick<Route, 'type' | 'schema' | 'answer'> => ({ type: 'application/json', schema, answer });
