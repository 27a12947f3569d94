import type { Blobs, Clock, Operations, Pages, Poll, Rounds, SourceStates, Web } from '../../shared/ports.ts';
import type { Source } from '../../shared/sources/source.ts';

export type Deps = {
  sources: readonly Source[];
  web: Web;
  blobs: Blobs;
  pages: Pages;
  rounds: Rounds;
  states: SourceStates;
  poll: Poll;
  operations: Operations;
  clock: Clock;
};

/** Why a check of a source failed. Only a lasting fault is told at once: networks stumble. */
export type Fault = { text: string; lasting: boolean; retryAfterSeconds?: number };
