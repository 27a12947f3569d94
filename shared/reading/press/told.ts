import { group, sum } from 'd3-array';
import type { Claim } from '../../domain/claim.ts';
import { once } from '../../domain/once.ts';
import { daysBetween } from '../../time/civil.ts';
import type { Draft, Scene } from './draft.ts';
import { freshDay } from './news.ts';
import type { Genre } from './story.ts';

const EARLY = 3;
/** News has a source, a day or a headline; an essay has none of them. */
const SOURCE =
  /\b(?:said|says|announce\w*|according to|report(?:ed|s)|statement|told|issued|ruled|ruling|held that|published|confirmed|decided|notice|signed|wrote|posted|a post|declined)\b/i;
const ALSO =
  /\balso (?:announced|said|will|agreed|suspend\w*|halted|confirmed|plac\w+|put)\b|\b(?:separately|likewise|matched|similar|for its part)\b/i;

const indexOf = ({ clause }: Draft): number => clause.sentence.index;
const isHeadline = (draft: Draft): boolean => indexOf(draft) < 0;

/** A threat told after its deed is how the deed came about. */
const isFollowedThrough = (threat: Draft, other: Draft): boolean =>
  other.claim.type === 'tariff-set' &&
  other.claim.imposer === threat.claim.imposer &&
  !isHeadline(other) &&
  indexOf(other) < indexOf(threat);

/** Dated days before the day of which the article tells. */
const earlier = ({ clause }: Draft, { dated, day, published }: Scene): boolean => {
  const own = clause.sentence.index > 0 && dated ? freshDay(clause.sentence, published) : undefined;
  return own !== undefined && daysBetween(own, day) >= 2;
};

/** What an article reports is what its opening says is done now, and what goes on from there without going back in time. */
const isNews = (draft: Draft, genre: Genre, scene: Scene, opening: readonly Draft[]): boolean => {
  const { claim, clause, timing } = draft;
  const { index, text } = clause.sentence;
  const { lead } = scene;
  if (earlier(draft, scene)) return false;
  const threat = claim.type === 'tariff-threat';
  if (timing === 'old' || genre === 'opinion') return false;
  if (genre === 'explainer') return timing === 'fresh' && index <= EARLY && !threat;
  if (threat && opening.some((other) => isFollowedThrough(draft, other))) return false;
  if (timing === 'fresh') return index <= EARLY || opening.length > 0;
  if (index <= lead) return true;
  const goesOn = ALSO.test(text) || (threat && /\b(?:is|are) \w+ing\b/.test(clause.text));
  return goesOn ? opening.length > 0 : opening.some((other) => other.claim.imposer === claim.imposer);
};

/** A start that only the headline states belongs to the same claim below it. */
const lendDates = (headlines: readonly Draft[], body: readonly Draft[]): void => {
  for (const { claim: said } of headlines) {
    const same = body.find(
      ({ claim }) =>
        claim.type === said.type &&
        claim.imposer === said.imposer &&
        (claim.ratePct === said.ratePct || said.ratePct === undefined),
    );
    if (same && said.effectiveOn && same.claim.effectiveOn === undefined) same.claim.effectiveOn = said.effectiveOn;
  }
};

/** “25 firms: ten on the one list, 15 on the other.” */
const isSumOf = (all: readonly Claim[]): ((claim: Claim) => boolean) => {
  const counted = group(
    all.filter(({ count }) => count !== undefined),
    ({ type }) => type,
  );
  const isSum = once((kind): boolean => {
    const [type = '', count] = kind.split(' ');
    const parts = (counted.get(type as Claim['type']) ?? []).filter((part) => part.count !== Number(count));
    return new Set(parts.map(({ list }) => list)).size > 1 && sum(parts, (part) => part.count) === Number(count);
  });
  return ({ type, count, list }) => type.startsWith('list-') && list !== undefined && isSum(`${type} ${count}`);
};

/** The claims that the article stands for, each marked as news or background; a headline counts where the text is silent on its topic. */
export const told = (drafts: Draft[], scene: Scene, genre: Genre): Draft[] => {
  const headlines = drafts.filter(isHeadline);
  const body = drafts.filter((draft) => !isHeadline(draft));
  lendDates(headlines, body);
  const topics = new Set(body.map(({ topic }) => topic));
  const opening = drafts.filter((draft) => indexOf(draft) <= scene.lead && isNews(draft, genre, scene, []));
  const reported = scene.dated || headlines.length > 0 || SOURCE.test(scene.whole);
  // “hit by export ban”, above a text on firms put on a list, is that listing.
  const listing = ({ topic, claim }: Draft): boolean =>
    topic === 'control' && claim.subjects === undefined && topics.has('list');
  const isSum = isSumOf(body.map(({ claim }) => claim));
  const kept = drafts
    .filter(({ claim }) => !isSum(claim))
    .filter((draft) => !isHeadline(draft) || !(topics.has(draft.topic) || listing(draft)));
  for (const draft of kept) draft.claim.news = reported && isNews(draft, genre, scene, opening);
  return kept;
};
