import type { Document, Extraction } from '../../shared/domain/acts/extraction.ts';
import { attempt } from '../../shared/page/problem.ts';
import type { PressReader } from '../../shared/ports.ts';
import type { Publication } from '../../shared/sources/source.ts';

/** Asks a second reader about an article of the press of which our own reader doubts that it is news. */
export const secondLook = async (
  found: Extraction,
  document: Document,
  { kind, pageParts }: Publication,
  reader: PressReader,
): Promise<Extraction> => {
  if (kind !== 'press' || !found.claims.some(({ doubtful }) => doubtful)) return found;
  const { storyOf } = await import('../../shared/reading/press/article/story.ts');
  const { pressTextOf } = await import('../../shared/reading/press/second/question.ts');
  const { secondOpinion } = await import('../../shared/reading/press/second/opinion.ts');
  const text = pressTextOf(storyOf(document, pageParts));
  const answer = await reader.read(text);
  if (answer.kind === 'silent') return found;
  const looked = attempt(() => secondOpinion(found.claims, answer, text));
  if (looked.ok) return { ...found, claims: looked.value };
  return { ...found, problems: [...found.problems, looked.problem] };
};

/** The same reader, which answers so many times: all of a round ask at once, and `record` has a minute. */
export const answeringAtMost = (reader: PressReader, most: number): PressReader => {
  let left = most;
  return {
    read: async (text) => (left-- > 0 ? reader.read(text) : { kind: 'silent', why: 'enough' }),
  };
};
