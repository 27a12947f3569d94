import type { Claim } from '../../../domain/acts/claim.ts';
import { narrowest } from '../../../domain/goods/substances.ts';
import type { CivilDate } from '../../../time/civil.ts';
import { elementsIn } from '../../lexicon/materials.ts';
import { ownDays } from '../arguments/dates.ts';
import { endIn, startIn } from '../arguments/term.ts';
import type { Candidate, Scene } from '../article/scene.ts';
import { isLifting } from '../claims/deeds.ts';
import type { Sentence } from '../parse/parse.ts';
import { freshDay } from '../parse/when.ts';
import { GOES_ON, goesOn } from './goes-on.ts';
import { countListed } from './list-counts.ts';
import { agree } from './merge.ts';

/** As far as a sentence goes on about what was said before. */
const FAR = 5;

/** What the new is held against is not new. */
const COMPARES =
  /\b(?:resembl\w+|similar|like those|in addition to|on top of|earlier|already|previous(?:ly)?|since)\b/i;

const deed = ({ type }: Claim): string => type.replace('threat', 'set').replace(/^.*-/, '');
/** A day that a sentence gives to another thing, and not to this one, is that one's. */
const isOfAnother = (own: readonly Candidate[], claim: Claim, day: CivilDate): boolean => {
  const owners = own.flatMap((one) => (one.claim.effectiveOn === day ? one.claim : []));
  const isSame = (one: Claim): boolean =>
    deed(one) === deed(claim) && agree(one.ratePct, claim.ratePct) && agree(one.imposer, claim.imposer);
  return owners.length > 0 && !owners.some(isSame);
};

/** What stays as it is is not what is lifted. */
const STAYS =
  /\b(?:remain\w*|stay\w*|still|first|other|not (?:been )?(?:address|affect|concern|includ|lift|mention|part|suspend)\w*)\b/i;
/** Goods that a sentence says the thing lifted was about: “Under the clause …”, “The ban had covered …”. */
const coveredIn = ({ text }: Sentence, own: readonly Candidate[]): string[] =>
  GOES_ON.test(text) &&
  !COMPARES.test(text) &&
  !STAYS.test(text) &&
  own.every(({ claim }) => claim.type === 'control-add')
    ? elementsIn(text)
    : [];

/** “Effective immediately”, said of what is only threatened. */
const isWish = ({ type }: Claim, start: CivilDate, { day }: Scene): boolean => type === 'tariff-threat' && start <= day;

const withSubjects = (claim: Claim, more: readonly string[]): void => {
  if (more.length > 0) claim.subjects = narrowest([...new Set([...(claim.subjects ?? []), ...more])]);
};

/** Lets a sentence complete what the news before it leaves open; a headline, all of it. */
const completeFrom = (
  sentence: Sentence,
  own: readonly Candidate[],
  news: readonly Candidate[],
  scene: Scene,
): void => {
  const { text, whens, index, raw } = sentence;
  const before = news.filter(({ frame }) => index > frame.sentence.index && index - frame.sentence.index <= FAR);
  const covered = coveredIn(sentence, own);
  for (const { claim } of before) if (isLifting(claim)) withSubjects(claim, covered);

  if (!goesOn(sentence)) return;
  const spoken = freshDay(whens, scene.published) ?? scene.day;
  const until = endIn(text, whens);
  const isOfOld = own.some(({ topic, claim }) => topic === 'control' && !claim.news);
  const elements = COMPARES.test(text) || isOfOld ? [] : elementsIn(text);
  for (const { claim, topic, frame } of index < 0 ? news : before) {
    const start = startIn(text, ownDays(text, whens, claim.type), spoken, scene.published);
    const isIts =
      start && frame.act !== 'retain' && !isOfAnother(own, claim, start.day) && !isWish(claim, start.day, scene);
    if (isIts && claim.effectiveOn === undefined) {
      claim.effectiveOn = start.day;
      claim.quotes = { ...claim.quotes, effectiveOn: raw };
      if (start.hedged) claim.effectiveHedged = true;
    }
    if (until && claim.type.endsWith('suspend') && claim.until === undefined) {
      claim.until = until;
      claim.quotes = { ...claim.quotes, until: raw };
    }
    if (topic === 'control') withSubjects(claim, elements);
  }
};

/** Lets sentences that go on about the news (“They take effect on …”, “The controls cover …”) complete its claims. */
export const complete = (candidates: readonly Candidate[], scene: Scene): void => {
  const news = candidates.filter(({ claim }) => claim.news);
  countListed(news, scene);
  for (const { claim } of news)
    if (claim.effectiveOn !== undefined && isWish(claim, claim.effectiveOn, scene)) delete claim.effectiveOn;
  for (const sentence of scene.sentences) {
    const own = candidates.filter(({ frame }) => frame.sentence === sentence);
    completeFrom(sentence, own, news, scene);
  }
};
