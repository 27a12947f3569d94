import type { Document, Problem } from '../../domain/extraction.ts';
import { articleOf } from '../../page/article.ts';
import type { PageParts } from '../../page/element.ts';
import type { CivilDate } from '../../time/civil.ts';
import { endless, ends } from '../readable.ts';

type Genre = 'news' | 'opinion' | 'explainer';
export type Story = { title: string; paragraphs: string[]; published: CivilDate; genre: Genre; problems: Problem[] };

/** Titles of texts that may open with the news before they explain it. */
const EXPLAINS =
  /^(?:what|why|how|who|where|when|which)\b|\bexplain(?:er|ed)\b|\bwhat to know\b|\bfact[ -]?check|\btimeline\b|\bQ&A\b|\?$/i;
/** Titles of texts that say what others have reported. */
const COMMENTS = /^(?:explain(?:er|ed)|opinion|analysis|comment(?:ary)?|editorial|op-ed|column)\b|\bopinion\b$/i;

const genreOf = (title: string, given: Genre): Genre => {
  if (given !== 'news') return given;
  if (COMMENTS.test(title)) return 'opinion';
  return EXPLAINS.test(title) ? 'explainer' : 'news';
};

const linesOf = (body: string): string[] =>
  body
    .split(/\n+/)
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** A document as what was written, when, and in which kind. */
export const storyOf = ({ contentType, body, url, title, publishedOn }: Document, parts?: PageParts): Story => {
  const article = contentType === 'text/html' ? articleOf(body, url, parts?.paragraphs) : undefined;
  const heading = title ?? article?.title ?? '';
  const paragraphs = article?.paragraphs ?? linesOf(body);
  return {
    title: ends(heading) ? heading : '',
    paragraphs: paragraphs.filter(ends),
    published: publishedOn,
    genre: genreOf(heading, article?.genre ?? 'news'),
    problems: [
      ...(article?.whole === false ? [{ kind: 'too-much', text: heading }] : []),
      ...paragraphs.flatMap((text) => (ends(text) ? [] : endless(text))),
    ],
  };
};
