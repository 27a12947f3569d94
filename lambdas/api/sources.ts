import type { Sources } from '../../shared/views/answers/operations.ts';
import { sources as sourcesOf } from '../../shared/views/sources.ts';
import type { Ask } from './ask.ts';

/** What each source said last, and when it was silent. */
export const sources = async ({ deps, log, now }: Ask): Promise<Sources> => {
  const [states, beats, events] = await Promise.all([
    deps.sources.all(),
    deps.poll.heartbeats(),
    deps.operations.since(0),
  ]);
  return sourcesOf(log, { registry: deps.registry, states, beats, events, now });
};
