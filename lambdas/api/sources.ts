import type { Sources } from '../../shared/views/answers/operations.ts';
import { sources as sourcesOf } from '../../shared/views/sources.ts';
import { collected } from '../checks.ts';
import type { Ask } from './ask.ts';

/** What each source said last, and when it was silent. */
export const sources = async ({ deps, log }: Ask): Promise<Sources> => {
  const [[known, moment], events] = await Promise.all([collected(deps), deps.operations.since(0)]);
  return sourcesOf(log, known, { ...moment, events });
};
