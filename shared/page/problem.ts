import type { Problem } from '../domain/acts/extraction.ts';

class ReadingFailure extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.text ?? problem.kind);
    this.problem = problem;
  }
}

/** Stops a reader where a page cannot be made sense of. */
export const fail = (problem: Problem): never => {
  throw new ReadingFailure(problem);
};

export type Attempt<T> = { ok: true; value: T } | { ok: false; problem: Problem };

/** Anything that a reader throws is that page's problem and stops no other page. */
export const attempt = <T>(read: () => T): Attempt<T> => {
  try {
    return { ok: true, value: read() };
  } catch (error) {
    if (error instanceof ReadingFailure) return { ok: false, problem: error.problem };
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { ok: false, problem: { kind: 'reader-crashed', text } };
  }
};
