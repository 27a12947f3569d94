import type { Document } from '../../domain/acts/extraction.ts';
import { storyOf } from './article/story.ts';
import { chanceOf, decide, type Sum, weightOf } from './decision/decision.ts';
import { drafted } from './read-press.ts';

/** A chance, and what speaks for and against, strongest first. */
export type Reasons = { chance: number; because: { feature: string; weight: number }[] };
/** One thing that an article may claim, and whether it is told as its news: where the article has news, and it is that. */
export type Explained = Reasons & { clause: string; type: string; news: boolean };

const reasonsOf = (of: 'article' | 'news', { features, odds }: Sum): Reasons => ({
  chance: Number(chanceOf(odds).toFixed(2)),
  because: features
    .map((feature) => ({ feature, weight: weightOf(of, feature) }))
    .filter(({ weight }) => weight !== 0)
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight)),
});

/** Every decision of the press reader on a document, as sums of what is so; none where no clause claims anything. */
export const explained = (document: Document): { article?: Reasons; clauses: Explained[] } => {
  const { scene, frames, candidates } = drafted(storyOf(document));
  const judged = decide(candidates, frames, scene);
  const [first] = judged;
  return {
    ...(first && { article: reasonsOf('article', first.article) }),
    clauses: judged.map(({ claim, frame, own }) => ({
      clause: frame.text,
      type: claim.type,
      news: claim.news,
      ...reasonsOf('news', own),
    })),
  };
};
