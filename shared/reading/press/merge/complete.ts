import type { Claim } from '../../../domain/acts/claim.ts';
import { narrowest } from '../../../domain/goods/substances.ts';
import { type CivilDate, daysBetween } from '../../../time/civil.ts';
import { elementsIn } from '../../lexicon/materials.ts';
import { ownDays } from '../arguments/dates.ts';
import { endIn, startIn } from '../arguments/term.ts';
import type { Candidate, Scene } from '../article/scene.ts';
import { isLifting } from '../claims/deeds.ts';
import { freshDay } from '../parse/fresh.ts';
import type { Sentence } from '../parse/parse.ts';
import { mentionsIn } from '../words/party.ts';
import { GOES_ON, isOld, SAYS_ONLY, topicsOf } from './goes-on.ts';
import { countListed } from './list-counts.ts';
import { agree } from './merge.ts';

/** As far as a sentence goes on about what was said before. */
const FAR = 5;

/** What the new is held against is not new. */
const COMPARES =
  /\b(?:resembl\w+|similar|like those|in addition to|on top of|earlier|already|previous(?:ly)?|since)\b/i;

const deed = ({ type }: Claim): string => type.replace('threat', 'set').replace(/^.*-/, '');
const areAlike = (a: Candidate, b: Candidate): boolean => (a.topic === 'tariff') === (b.topic === 'tariff');
/** Whether a clause says whose duty it speaks of. */
const namesImposer = ({ claim, frame }: Candidate): boolean =>
  claim.ratePct !== undefined || mentionsIn(frame.text.slice(0, frame.at)).some(({ party }) => party === claim.imposer);
/** A day that a clause gives to another thing, and not to this one, is that one's. */
const isOfAnother = (own: readonly Candidate[], candidate: Candidate, day: CivilDate | undefined): boolean => {
  if (day === undefined) return false;
  const { claim } = candidate;
  const owners = own.filter(
    (one) =>
      (areAlike(one, candidate) || !SAYS_ONLY.test(one.frame.sentence.text)) &&
      (one.claim.effectiveOn === day || one.frame.whens.some((when) => when.day === day)) &&
      !one.frame.governors.includes('follow'),
  );
  const same = (one: Candidate): boolean =>
    areAlike(one, candidate) &&
    (deed(one.claim) === deed(claim) || (one.claim.ratePct === undefined && one.frame.nominal)) &&
    agree(one.claim.ratePct, claim.ratePct) &&
    (agree(one.claim.imposer, claim.imposer) || !namesImposer(one));
  return owners.length > 0 && !owners.some(same);
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
/** A day further back is not that of the news. */
const OLD_DAYS = 10;

type Goes = { sentence: Sentence; own: readonly Candidate[]; scene: Scene };
const spokenOn = ({ sentence, scene }: Goes): CivilDate => freshDay(sentence.whens, scene.published) ?? scene.day;
/** The first day that a sentence which goes on gives to a claim, where it is that of no other. */
const startFor = (goes: Goes, one: Candidate) => {
  const { sentence, own, scene } = goes;
  const { claim, frame } = one;
  const days = ownDays(sentence.text, sentence.whens, claim);
  const start = startIn(sentence.text, days, spokenOn(goes), scene.published);
  if (!start || frame.act === 'retain' || isOfAnother(own, one, start.day)) return undefined;
  return daysBetween(start.day, scene.published) > OLD_DAYS || isWish(claim, start.day, scene) ? undefined : start;
};

/** Of what a sentence can be about, what it is about: what it gives no day of another to, and of that the nearest. */
const meantBy = (goes: Goes, near: readonly Candidate[]): Candidate[] => {
  const { sentence, own, scene } = goes;
  const { day } = startIn(sentence.text, sentence.whens, spokenOn(goes), scene.published) ?? {};
  const meant = near.filter((one) => one.frame.act !== 'retain' && !isOfAnother(own, one, day));
  const nearest = Math.max(...(meant.length > 0 ? meant : near).map(({ frame }) => frame.sentence.index));
  const all = sentence.index < 0 || /^All\b/.test(sentence.text);
  return near.filter(({ frame: { sentence: said } }) => all || said.index === nearest || said.index < 0);
};

const withSubjects = (claim: Claim, more: readonly string[]): void => {
  if (more.length > 0) claim.subjects = narrowest([...new Set([...(claim.subjects ?? []), ...more])]);
};

const completeFrom = (goes: Goes, news: readonly Candidate[]): void => {
  const { sentence, own, scene } = goes;
  const { text, whens, index, raw } = sentence;
  const before = news.filter(({ frame }) => index > frame.sentence.index && index - frame.sentence.index <= FAR);
  const covered = coveredIn(sentence, own);
  for (const { claim } of before) if (isLifting(claim)) withSubjects(claim, covered);

  const topics = topicsOf(sentence, own);
  if (topics.length === 0 || isOld(sentence, own, scene)) return;
  const near = (index < 0 ? news : before).filter(({ topic }) => topics.includes(topic));
  const until = endIn(text, whens);
  const isOfOld = own.some(({ topic, claim }) => topic === 'control' && !claim.news);
  const elements = COMPARES.test(text) || isOfOld ? [] : elementsIn(text);
  for (const one of meantBy(goes, near)) {
    const { claim, topic } = one;
    const start = startFor(goes, one);
    if (start && claim.effectiveOn === undefined) {
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
    completeFrom({ sentence, own, scene }, news);
  }
};
