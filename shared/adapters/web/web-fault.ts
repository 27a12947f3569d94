import type { WebProblem } from '../../ports.ts';

/** Why a visit came to nothing. */
export class WebFault extends Error {
  readonly problem: WebProblem;
  readonly retryAfterSeconds: number | undefined;

  constructor(problem: WebProblem, text: string, retryAfterSeconds?: number) {
    super(text);
    this.problem = problem;
    this.retryAfterSeconds = retryAfterSeconds;
  }
}
