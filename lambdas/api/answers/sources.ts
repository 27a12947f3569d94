import type { Sources } from '../../../shared/views/answers/system/operations.ts';
import { sources as sourcesOf } from '../../../shared/views/sources/sources.ts';
import { atLeast } from '../../asker.ts';
import { TOLD_OPERATIONS } from '../http/roles.ts';
import type { Ask } from '../question/question.ts';

/** What each source said last, and when it was silent. */
export const sources = async ({ deps, log, asker, collected }: Ask): Promise<Sources> => {
  const [[known, moment], events] = await Promise.all([collected(), deps.operations.since(0)]);
  const { events: told = [], ...answer } = sourcesOf(log, known, { ...moment, events });
  return atLeast(asker, TOLD_OPERATIONS) ? { ...answer, events: told } : answer;
};
