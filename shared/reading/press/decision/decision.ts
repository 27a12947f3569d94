import type { Candidate, Scene } from '../article/scene.ts';
import { isDoneOrThreatened } from '../claims/tariff-claims.ts';
import type { Frame } from '../frames/frames.ts';
import { articleFeaturesOf, together } from './article-features.ts';
import { featuresOf } from './features.ts';
import weights from './weights.json' with { type: 'json' };

/** What each feature adds to the log odds; a feature that was seldom seen adds nothing. */
export type Weights = Readonly<Record<string, number>>;
/**
 * Whether an article reports anything; of an article that does, whether a candidate is what it reports; and of an
 * American duty, whether it is threatened rather than set.
 */
export type Models = { article: Weights; news: Weights; threat: Weights };
const MODELS: Models = weights;

const oddsOf = (model: Weights, features: readonly string[]): number =>
  features.reduce((sum, feature) => sum + (model[feature] ?? 0), 0);
/** What a feature adds to the odds that an article has news, or that a candidate is it. */
export const weightOf = (of: 'article' | 'news', feature: string): number => MODELS[of][feature] ?? 0;
export const chanceOf = (odds: number): number => 1 / (1 + Math.exp(-odds));

/** Above these odds a candidate is news, and below those it is doubtful: of what is above, nine in ten are right. */
const NEWS_ODDS = 0;
const SURE_ODDS = Math.log(4);
/** An article with news tells it in some clause: the likeliest of them is it, doubtfully, whatever it comes to. */
const BARELY = 0.01;
const mean = (values: readonly number[]): number => values.reduce((sum, one) => sum + one, 0) / values.length;

/** What speaks for and against, and what it comes to. */
export type Sum = { features: readonly string[]; odds: number };
const sumOf = (model: Weights, features: readonly string[]): Sum => ({ features, odds: oddsOf(model, features) });
/** The sums of its article and of the candidate itself; its odds are the lesser of what they come to. */
export type Judged = Candidate & { article: Sum; own: Sum; odds: number };

/** One act is not both threatened and done: what an article tells of a rate is taken together. */
const withMoods = (judged: readonly Judged[], threat: Weights): Judged[] => {
  const open = new Map(
    judged
      .filter(({ claim }) => isDoneOrThreatened(claim))
      .map((one) => [one, chanceOf(oddsOf(threat, together(one.own.features, one.article.features)))] as const),
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

/** Says of each candidate whether it is the article's news: where the article has any, and it is what is told. */
export const decide = (
  candidates: readonly Candidate[],
  frames: readonly Frame[],
  scene: Scene,
  models: Models = MODELS,
): Judged[] => {
  const features = featuresOf(candidates, frames, scene);
  const article = sumOf(models.article, articleFeaturesOf(features, frames, scene));
  const summed = candidates.map((candidate, i) => ({ candidate, own: sumOf(models.news, features[i] ?? []) }));
  const most = Math.max(...summed.map(({ own }) => own.odds));
  const judged = summed.map(({ candidate, own }) => {
    const odds = own.odds === most ? Math.max(own.odds, BARELY) : own.odds;
    return { ...candidate, article, own, odds: Math.min(article.odds, odds) };
  });
  return withMoods(judged, models.threat).map((one) => {
    const is = !scene.opinion && one.odds > NEWS_ODDS;
    const doubtful = is && one.odds < SURE_ODDS;
    return { ...one, claim: { ...one.claim, news: is, ...(doubtful && { doubtful: true as const }) } };
  });
};
