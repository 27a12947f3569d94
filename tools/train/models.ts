import { isDoneOrThreatened } from '../../shared/reading/press/claims/tariff-claims.ts';
import { articleFeaturesOf, together } from '../../shared/reading/press/decision/article-features.ts';
import type { Models } from '../../shared/reading/press/decision/decision.ts';
import { featuresOf } from '../../shared/reading/press/decision/features.ts';
import { type Drafted, draftedItem, isMeant, reportedIn, weightOf } from './items.ts';
import { type Example, type HoldOf, logistic } from './logistic.ts';
import { isReported, MOODS } from './reported.ts';

export type Lesson = { article: Example[]; news: Example[]; threat: Example[] };

/** What an article without news teaches of its clauses, beside one with news. */
const QUIET = 0.25;

/** What a threat teaches beside a deed: to take it for one is the worse mistake. */
const THREAT = 1.5;

const taught = (item: Drafted, share: number): Lesson => {
  const reported = reportedIn(item);
  const old = item.facts.filter((fact) => !fact.new);
  const features = featuresOf(item.candidates, item.frames, item.scene);
  const article = articleFeaturesOf(features, item.frames, item.scene);
  const weight = share * weightOf(item);
  const has = reported.length > 0;
  const lesson: Lesson = { article: [{ features: article, is: has, weight }], news: [], threat: [] };
  item.candidates.forEach((candidate, i) => {
    const own = features[i] ?? [];
    lesson.news.push({
      features: own,
      is: isReported(candidate, reported, old),
      weight: has ? weight : QUIET * weight,
    });
    const [set, threat] = MOODS.map((type) => reported.some((fact) => isMeant({ ...candidate.claim, type }, fact)));
    if (isDoneOrThreatened(candidate.claim) && set !== threat)
      lesson.threat.push({
        features: together(own, article),
        is: threat === true,
        weight: threat ? THREAT * share : share,
      });
  });
  return lesson;
};

/** The same article without its headline teaches again, less: a flash has none. */
const UNTITLED = 0.4;

/**
 * What one labelled article teaches: whether it has news, which of its candidates are it, and which American duties are
 * only threatened.
 */
export const lessonOf = (item: Drafted): Lesson => {
  const titled = taught(item, 1);
  if (item.title === '') return titled;
  const untitled = taught(draftedItem({ ...item, title: '' }), UNTITLED);
  return {
    article: [...titled.article, ...untitled.article],
    news: [...titled.news, ...untitled.news],
    threat: [...titled.threat, ...untitled.threat],
  };
};

/**
 * Weights of words, which are many and rare, are held closer to nothing than those of a headline's form. What leans to one side by itself is
 * held the less: naive Bayes and logistic regression together, after Wang and Manning, “Baselines and Bigrams” (2012).
 */
const HOLD = { article: 140, news: 40, threat: 160 };
const FORM = 40;
const LEAN = { article: 3, news: 0.5, threat: 3 };
const holdOf =
  (of: keyof Lesson): HoldOf =>
  (feature, lean) =>
    (/^(?:headline|opening) /.test(feature) ? FORM : HOLD[of]) / (1 + LEAN[of] * lean);
export const modelsFrom = (lessons: readonly Lesson[]): Models => {
  const learned = (of: keyof Lesson) =>
    logistic(
      lessons.flatMap((lesson) => lesson[of]),
      holdOf(of),
    );
  return { article: learned('article'), news: learned('news'), threat: learned('threat') };
};

export const weightsText = (models: Models): string => `${JSON.stringify(models, null, 1)}\n`;
