import { featuresOf } from './features.ts';
import type { Frame } from './frames.ts';
import type { Candidate, Scene } from './scene.ts';
import { isDoneOrThreatened } from './tariff-claims.ts';
import weights from './weights.json' with { type: 'json' };

/** What each feature adds to the log odds; a feature that was seldom seen adds nothing. */
export type Weights = Readonly<Record<string, number>>;
/** Whether a candidate is what its article reports; and of an American duty, whether it is threatened rather than set. */
export type Models = { news: Weights; threat: Weights };
const MODELS: Models = weights;

const oddsOf = (model: Weights, features: readonly string[]): number =>
  features.reduce((sum, feature) => sum + (model[feature] ?? 0), 0);
/** What a feature adds to the odds that a candidate is news. */
export const weightOf = (feature: string): number => MODELS.news[feature] ?? 0;
export const chanceOf = (odds: number): number => 1 / (1 + Math.exp(-odds));

/** Above these odds a candidate is news, and below those (nine to one) it is doubtful. */
const NEWS_ODDS = 0;
const SURE_ODDS = Math.log(9);
const mean = (values: readonly number[]): number => values.reduce((sum, one) => sum + one, 0) / values.length;

export type Judged = Candidate & { features: readonly string[]; odds: number };

/** One act is not both threatened and done: what an article tells of a rate is taken together. */
const withMoods = (judged: readonly Judged[], threat: Weights): Judged[] => {
  const open = new Map(
    judged
      .filter(({ claim }) => isDoneOrThreatened(claim))
      .map((one) => [one, chanceOf(oddsOf(threat, one.features))] as const),
  );
  const news = [...open].filter(([{ odds }]) => odds > NEWS_ODDS);
  return judged.map((one) => {
    const own = open.get(one);
    if (own === undefined) return one;
    const { ratePct } = one.claim;
    const alike = ratePct === undefined ? news : news.filter(([{ claim }]) => claim.ratePct === ratePct);
    const chances = alike.length > 0 ? alike.map(([, chance]) => chance) : [own];
    const threatened = mean(chances) >= 0.5;
    return { ...one, claim: { ...one.claim, type: threatened ? 'tariff-threat' : 'tariff-set' } };
  });
};

/** Says of each candidate whether it is the article's news, by the sum of its features' weights. */
export const decide = (
  candidates: readonly Candidate[],
  frames: readonly Frame[],
  scene: Scene,
  { news, threat }: Models = MODELS,
): Judged[] => {
  const features = featuresOf(candidates, frames, scene);
  const judged = candidates.map((candidate, i) => {
    const own = features[i] ?? [];
    return { ...candidate, features: own, odds: oddsOf(news, own) };
  });
  return withMoods(judged, threat).map((one) => {
    const is = !scene.opinion && one.odds > NEWS_ODDS;
    const doubtful = is && one.odds < SURE_ODDS;
    return { ...one, claim: { ...one.claim, news: is, ...(doubtful && { doubtful: true as const }) } };
  });
};
