import type { Document, Problem } from '../../../domain/acts/extraction.ts';
import { type Article, articleOf } from '../../../page/article.ts';
import type { PageParts } from '../../../page/element.ts';
import type { CivilDate } from '../../../time/civil.ts';
import { endless, ends } from '../../readable.ts';

export type Story = {
  title: string;
  paragraphs: string[];
  published: CivilDate;
  /** By what the page says of itself, else by its title. */
  opinion: boolean;
  problems: Problem[];
};

/** Titles of texts that say what others have reported, or explain it. */
const COMMENTS =
  /^(?:explain(?:er|ed)|opinion|analysis|comment(?:ary)?|editorial|op-ed|column|how|why)\b|\bopinion\b$/i;

const isOpinion = (title: string, genre: Article['genre'] = 'news'): boolean =>
  genre === 'opinion' || (genre === 'news' && COMMENTS.test(title));

const linesOf = (body: string): string[] =>
  body
    .split(/\n+/)
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** A document as what was written, when, and whether as news. */
export const storyOf = ({ contentType, body, url, title, publishedOn }: Document, parts?: PageParts): Story => {
  const article = contentType === 'text/html' ? articleOf(body, url, parts?.paragraphs) : undefined;
  const heading = title ?? article?.title ?? '';
  const paragraphs = article?.paragraphs ?? linesOf(body);
  return {
    title: ends(heading) ? heading : '',
    paragraphs: paragraphs.filter(ends),
    published: publishedOn,
    opinion: isOpinion(heading, article?.genre),
    problems: [
      ...(article?.whole === false ? [{ kind: 'too-much', text: heading }] : []),
      ...paragraphs.flatMap((text) => (ends(text) ? [] : endless(text))),
    ],
  };
};
