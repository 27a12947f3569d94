import { isDoneOrThreatened } from '../../shared/reading/press/claims/tariff-claims.ts';
import { articleFeaturesOf, together } from '../../shared/reading/press/decision/article-features.ts';
import type { Models } from '../../shared/reading/press/decision/decision.ts';
import { featuresOf } from '../../shared/reading/press/decision/features.ts';
import { type Drafted, draftedItem, isMeant, reportedIn, weightOf } from './items.ts';
import { type Example, logistic, type PenaltyOf } from './logistic.ts';
import { isReported, MOODS } from './reported.ts';

export type Examples = { article: Example[]; news: Example[]; threat: Example[] };

/** What an article without news teaches of its clauses, beside one with news. */
const NO_NEWS_WEIGHT = 0.25;

/** What a threat teaches beside a deed: to take it for one is the worse mistake. */
const THREAT_WEIGHT = 1.5;

const examplesFrom = (item: Drafted, share: number): Examples => {
  const reported = reportedIn(item);
  const old = item.facts.filter((fact) => !fact.new);
  const features = featuresOf(item.candidates, item.frames, item.scene);
  const article = articleFeaturesOf(features, item.frames, item.scene);
  const weight = share * weightOf(item);
  const has = reported.length > 0;
  const examples: Examples = { article: [{ features: article, is: has, weight }], news: [], threat: [] };
  item.candidates.forEach((candidate, i) => {
    const own = features[i] ?? [];
    examples.news.push({
      features: own,
      is: isReported(candidate, reported, old),
      weight: has ? weight : NO_NEWS_WEIGHT * weight,
    });
    const [set, threat] = MOODS.map((type) => reported.some((fact) => isMeant({ ...candidate.claim, type }, fact)));
    if (isDoneOrThreatened(candidate.claim) && set !== threat)
      examples.threat.push({
        features: together(own, article),
        is: threat === true,
        weight: threat ? THREAT_WEIGHT * share : share,
      });
  });
  return examples;
};

/** The same article without its headline teaches again, less: a flash has none. */
const UNTITLED_WEIGHT = 0.4;

/**
 * What one labelled article teaches: whether it has news, which of its candidates are it, and which American duties are
 * only threatened.
 */
export const examplesOf = (item: Drafted): Examples => {
  const titled = examplesFrom(item, 1);
  if (item.title === '') return titled;
  const untitled = examplesFrom(draftedItem({ ...item, title: '' }), UNTITLED_WEIGHT);
  return {
    article: [...titled.article, ...untitled.article],
    news: [...titled.news, ...untitled.news],
    threat: [...titled.threat, ...untitled.threat],
  };
};

/**
 * The L2 penalty of words, which are many and rare, is higher than that of a headline's form. It falls with a feature's log-count ratio:
 * naive Bayes and logistic regression together, after Wang and Manning, “Baselines and Bigrams” (2012).
 */
const PENALTY = { article: 140, news: 40, threat: 160 };
const FORM_PENALTY = 40;
const RATIO_SCALE = { article: 3, news: 0.5, threat: 3 };
const penaltyOf =
  (of: keyof Examples): PenaltyOf =>
  (feature, squaredRatio) =>
    (/^(?:headline|opening) /.test(feature) ? FORM_PENALTY : PENALTY[of]) / (1 + RATIO_SCALE[of] * squaredRatio);
export const modelsFrom = (examples: readonly Examples[]): Models => {
  const learned = (of: keyof Examples) =>
    logistic(
      examples.flatMap((one) => one[of]),
      penaltyOf(of),
    );
  return { article: learned('article'), news: learned('news'), threat: learned('threat') };
};

export const weightsText = (models: Models): string => `${JSON.stringify(models, null, 1)}\n`;
