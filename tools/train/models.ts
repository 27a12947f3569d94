import type { Models } from '../../shared/reading/press/decision.ts';
import { featuresOf } from '../../shared/reading/press/features.ts';
import { isDoneOrThreatened } from '../../shared/reading/press/tariff-claims.ts';
import { type Drafted, draftedItem, isMeant, reportedIn, weightOf } from './items.ts';
import { type Example, logistic } from './logistic.ts';

export type Lesson = { news: Example[]; threat: Example[] };

const taught = (item: Drafted, share: number): Lesson => {
  const facts = reportedIn(item);
  const features = featuresOf(item.candidates, item.frames, item.scene);
  const lesson: Lesson = { news: [], threat: [] };
  item.candidates.forEach(({ claim }, i) => {
    const either = isDoneOrThreatened(claim);
    const [set, threat] = (['tariff-set', 'tariff-threat'] as const).map((type) =>
      facts.some((fact) => isMeant({ ...claim, type }, fact)),
    );
    const is = either ? set === true || threat === true : facts.some((fact) => isMeant(claim, fact));
    lesson.news.push({ features: features[i] ?? [], is, weight: share * weightOf(item) });
    if (either && set !== threat)
      lesson.threat.push({ features: features[i] ?? [], is: threat === true, weight: share });
  });
  return lesson;
};

/** The same article without its headline teaches again, less: a flash has none. */
const UNTITLED = 0.4;

/** What one labelled article teaches: which of its candidates are news, and which American duties are only threatened. */
export const lessonOf = (item: Drafted): Lesson => {
  const [titled, untitled] = [
    taught(item, 1),
    item.title === '' ? undefined : taught(draftedItem({ ...item, title: '' }), UNTITLED),
  ];
  return {
    news: [...titled.news, ...(untitled?.news ?? [])],
    threat: [...titled.threat, ...(untitled?.threat ?? [])],
  };
};

export const modelsFrom = (lessons: readonly Lesson[]): Models => ({
  news: logistic(lessons.flatMap(({ news }) => news)),
  threat: logistic(lessons.flatMap(({ threat }) => threat)),
});

export const weightsText = (models: Models): string => `${JSON.stringify(models, null, 1)}\n`;
