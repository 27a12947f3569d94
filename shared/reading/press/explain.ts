import type { Document } from '../../domain/extraction.ts';
import { chanceOf, decide, weightOf } from './decision.ts';
import { drafted } from './read-press.ts';
import { storyOf } from './story.ts';

/** One thing that an article may claim, the chance that it is its news, and what speaks for and against, strongest first. */
export type Explained = {
  clause: string;
  type: string;
  news: boolean;
  chance: number;
  because: { feature: string; weight: number }[];
};

/** Every decision of the press reader on a document, as the sum of what is so. */
export const explained = (document: Document): Explained[] => {
  const { scene, frames, candidates } = drafted(storyOf(document));
  return decide(candidates, frames, scene).map(({ claim, frame, odds, features }) => ({
    clause: frame.text,
    type: claim.type,
    news: claim.news,
    chance: Number(chanceOf(odds).toFixed(2)),
    because: features
      .map((feature) => ({ feature, weight: weightOf(feature) }))
      .filter(({ weight }) => weight !== 0)
      .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight)),
  }));
};
