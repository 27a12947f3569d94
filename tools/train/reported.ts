import type { Candidate } from '../../shared/reading/press/article/scene.ts';
import { isDoneOrThreatened } from '../../shared/reading/press/claims/tariff-claims.ts';
import { type Drafted, type Fact, isMeant, reportedIn } from './items.ts';

/** The one act that is told in two moods. */
export const MOODS = ['tariff-set', 'tariff-threat'] as const;
const means = ({ claim }: Candidate, fact: Fact): boolean =>
  isDoneOrThreatened(claim) ? MOODS.some((type) => isMeant({ ...claim, type }, fact)) : isMeant(claim, fact);

const flat = (text: string): string => text.replace(/\s+/g, ' ');
const quotes = ({ frame }: Candidate, { quote }: Fact): boolean => {
  const [said, sentence] = [flat(quote ?? ''), flat(frame.sentence.raw)];
  return said !== '' && (sentence.includes(said) || said.includes(sentence));
};
/** Whether a candidate is reported: not where its sentence is quoted for something old that it fits as well. */
export const isReported = (candidate: Candidate, reported: readonly Fact[], old: readonly Fact[]): boolean => {
  const meant = reported.filter((fact) => means(candidate, fact));
  const { index } = candidate.frame.sentence;
  const isOld =
    index >= 0 &&
    !meant.some((fact) => quotes(candidate, fact)) &&
    old.some((fact) => quotes(candidate, fact) && means(candidate, fact));
  return meant.length > 0 && !isOld;
};

/** What the labels say of each candidate: whether it is news, and whether its duty is set or threatened. */
export const byLabels = (item: Drafted): Candidate[] => {
  const reported = reportedIn(item);
  const old = item.facts.filter((fact) => !fact.new);
  return item.candidates.map((candidate) => {
    const news = isReported(candidate, reported, old);
    const mood = isDoneOrThreatened(candidate.claim)
      ? MOODS.find((type) => reported.some((fact) => isMeant({ ...candidate.claim, type }, fact)))
      : undefined;
    return { ...candidate, claim: { ...candidate.claim, news, ...(mood && { type: mood }) } };
  });
};
