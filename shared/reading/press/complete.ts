import { narrowest } from '../../domain/substances.ts';
import { daysBetween } from '../../time/civil.ts';
import { elementsIn } from '../lexicon/materials.ts';
import { freshDay } from './dates.ts';
import type { Sentence } from './parse.ts';
import type { Candidate, Scene, Topic } from './scene.ts';
import { endIn, startIn } from './when.ts';

const EVERYTHING: readonly Topic[] = ['tariff', 'list', 'control'];
/** A sentence that goes on about what was said: “The tariffs …”, “These measures …”, “They …”. */
const GOES_ON =
  /^"?(?:(?:the|these|this|those|both|such|all|any|its|under|most)\b|(?:it|they|both)\b|[\w-]+-related\b|exporters?\b|exports?\b|export operators\b|exporting\b|shipments\b|sales\b)/i;
/** It names the day first and the thing after it. */
const OPENS_WITH_DAY = /^(?:effective|starting|beginning|from|as of|in effect|also)\b/i;
const THINGS: readonly (readonly [Topic, RegExp])[] = [
  ['tariff', /\b(?:tariffs?|dut(?:y|ies)|lev(?:y|ies)|surcharges?|rates?|increases?|hikes?)\b/i],
  ['list', /\b(?:lists?|listings?|compan(?:y|ies)|firms?|entit(?:y|ies)|organi[sz]ations|sanctions)\b/i],
  [
    'control',
    /\b(?:controls?|curbs?|bans?|limits?|polic(?:y|ies)|licen\w+|exports?|exporters?|exporting|items|materials|metals|elements|minerals|shipments|sales)\b/i,
  ],
];
/** As far as a sentence names what it goes on about. */
const NAMES = 45;
/** It names nothing, and means all that was said. */
const SAYS_ONLY =
  /^"?(?:it|they|both|these|this|those|all|(?:most of )?(?:the|these|this|those|its) (?:\w+ )?(?:measures?|rules?|moves?|steps?|decisions?|announcements?|notices?|orders?|actions?|changes?|restrictions?|suspensions?|pauses?))\b/i;
const FAR = 5;

/** The topics that a sentence can be about; none where it starts something of its own. */
const topicsOf = ({ text, index }: Sentence, own: readonly Candidate[]): readonly Topic[] => {
  if (index < 0) return own.map(({ topic }) => topic);
  if (OPENS_WITH_DAY.test(text)) return EVERYTHING;
  if (!GOES_ON.test(text)) return index <= 1 ? EVERYTHING : [];
  const said = text.slice(0, NAMES);
  const named = THINGS.filter(([, pattern]) => pattern.test(said)).map(([topic]) => topic);
  return named.length > 0 || !SAYS_ONLY.test(text) ? named : EVERYTHING;
};

/** What the new is held against is not new. */
const COMPARES =
  /\b(?:resembl\w+|similar|like those|in addition to|on top of|earlier|already|previous(?:ly)?|since)\b/i;

const isOld = ({ whens, text }: Sentence, own: readonly Candidate[], { published }: Scene): boolean => {
  const [first] = whens;
  if (
    first &&
    (first.past || (first.day !== undefined && daysBetween(first.day, published) > 30)) &&
    (first.at < 15 || own.length > 0)
  )
    return true;
  return !GOES_ON.test(text) && !OPENS_WITH_DAY.test(text) && own.length > 0 && own.every(({ claim }) => !claim.news);
};

/** A sentence that tells a thing of its own keeps its day to itself. */
const ownsItsDay = (own: readonly Candidate[], text: string): boolean =>
  !GOES_ON.test(text) &&
  !OPENS_WITH_DAY.test(text) &&
  own.some(({ claim }) => claim.news && claim.effectiveOn !== undefined);

/** Lets sentences that go on about the news (“They take effect on …”, “The controls cover …”) complete its claims. */
export const complete = (candidates: readonly Candidate[], scene: Scene): void => {
  const news = candidates.filter(({ claim }) => claim.news);
  for (const sentence of scene.sentences) {
    const { text, whens, index } = sentence;
    const own = candidates.filter(({ frame }) => frame.sentence === sentence);
    const topics = topicsOf(sentence, own);
    if (topics.length === 0 || isOld(sentence, own, scene)) continue;
    const near = news.filter(
      ({ frame, topic }) =>
        topics.includes(topic) && (index < 0 || (index > frame.sentence.index && index - frame.sentence.index <= FAR)),
    );
    const nearest = Math.max(...near.map(({ frame }) => frame.sentence.index));
    const stated = startIn(text, whens, freshDay(sentence, scene.published) ?? scene.published);
    const start = ownsItsDay(own, text) ? undefined : stated;
    const until = endIn(text, whens);
    const elements =
      COMPARES.test(text) || own.some(({ topic, claim }) => topic === 'control' && !claim.news) ? [] : elementsIn(text);
    for (const { claim, topic, frame } of near) {
      if (index >= 0 && frame.sentence.index !== nearest && frame.sentence.index >= 0 && !/^All\b/.test(text)) continue;
      if (start && claim.effectiveOn === undefined && daysBetween(start.day, scene.published) <= 10) {
        claim.effectiveOn = start.day;
        claim.quotes = { ...claim.quotes, effectiveOn: sentence.raw };
        if (start.hedged) claim.effectiveHedged = true;
      }
      if (until && claim.type.endsWith('suspend') && claim.until === undefined) {
        claim.until = until;
        claim.quotes = { ...claim.quotes, until: sentence.raw };
      }
      if (topic === 'control' && elements.length > 0)
        claim.subjects = narrowest([...new Set([...(claim.subjects ?? []), ...elements])]);
    }
  }
};
