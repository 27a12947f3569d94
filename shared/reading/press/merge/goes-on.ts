import { daysBetween } from '../../../time/civil.ts';
import type { Candidate, Scene, Topic } from '../article/scene.ts';
import type { Sentence } from '../parse/parse.ts';

const EVERYTHING: readonly Topic[] = ['tariff', 'list', 'control'];
/** A sentence that goes on about what was said: “The tariffs …”, “These measures …”, “They …”. */
export const GOES_ON =
  /^"?(?:(?:the|these|this|those|both|such|all|any|its|their|under|most|(?:two|three|four|five|six|some) (?:others|of them|of these|were))\b|(?:it|they|announcements)\b|[\w-]+-related\b|exporters?\b|exports?\b|export operators\b|exporting\b|shipments\b|sales\b)/i;
/** It names the day first and the thing after it. */
const OPENS_WITH_DAY = /^(?:(?:with )?effect(?:ive)?|starting|beginning|from|as of|in effect)\b/i;
const THINGS: readonly (readonly [Topic, RegExp])[] = [
  ['tariff', /\b(?:tariffs?|dut(?:y|ies)|lev(?:y|ies)|surcharges?|rates?|increases?|hikes?|charges?)\b/i],
  ['list', /\b(?:lists?|listings?|compan(?:y|ies)|firms?|entit(?:y|ies)|organi[sz]ations|sanctions|polic(?:y|ies))\b/i],
  [
    'control',
    /\b(?:controls?|curbs?|bans?|limits?|restrictions?|polic(?:y|ies)|licen\w+|exports?|exporters?|exporting|items|materials|metals|elements|minerals|shipments|sales)\b/i,
  ],
];
/** “BEIJING - …”, “According to the notice, …”, “The ministry said on Friday that …”. */
const HEAD =
  /^(?:[A-Z]{3,}[\w/, ]{0,30} - )?(?:according to [^,]{3,60}, |[^,;]{3,60}? (?:said|confirmed|announced)(?: on \w+)? that )?/i;
/** “It signed the order on Thursday, and it applies from …”. */
const CLAUSE_GOES_ON =
  /(?:,? and (?:it|they)|\b(?:notice|order|proclamation|announcement|decision|rules?|measures?), which) (?:appl|will take|take|took|came|come|go(?:es)? into|enter|start|begin)\w*\b/i;
/** “Deals under way must stop at once”: said of listed firms. */
const STOPS =
  /\b(?:stop(?:ped)?|ceased?|halt(?:ed)?|end(?:ed)?|broken off|banned|prohibited) (?:at once|immediately)\b/i;
/** “This comes after …”: it speaks of another thing. */
const FOLLOWS =
  /^"?(?:this|it|that|they|(?:the|these|those) [\w-]+) (?:also )?(?:comes?|came|follow(?:s|ed)?|is an? (?:\w+ )?(?:response|answer|reaction))\b/i;
/** As far as a sentence names what it goes on about. */
const NAMES = 45;
/** It names nothing, and means all that was said. */
export const SAYS_ONLY =
  /^"?(?:it|they|both|these|this|those|all|most(?= (?:are|will|take|go|come|apply)\b)|(?:most of )?(?:the|these|this|those|its|their) (?:[\w-]+ )?(?:measures?|rules?|moves?|steps?|decisions?|announcements?|notices?|orders?|actions?|changes?|polic(?:y|ies)|restrictions?|suspensions?|pauses?|regulations?|amendments?|directives?|adjustments?|extensions?))\b/i;

/** The topics that a sentence can be about; none where it starts something of its own. */
export const topicsOf = ({ text: said, index }: Sentence, own: readonly Candidate[]): readonly Topic[] => {
  const text = said.replace(HEAD, '');
  if (FOLLOWS.test(text)) return [];
  if (index < 0) return own.map(({ topic }) => topic);
  if (OPENS_WITH_DAY.test(text) || CLAUSE_GOES_ON.test(text)) return EVERYTHING;
  if (STOPS.test(text)) return ['list'];
  if (!GOES_ON.test(text)) return index <= 1 ? EVERYTHING : [];
  const opening = text.slice(0, NAMES);
  const named = THINGS.filter(([, pattern]) => pattern.test(opening)).map(([topic]) => topic);
  return named.length > 0 || (index > 0 && !SAYS_ONLY.test(text)) ? named : EVERYTHING;
};

/** Whether a sentence goes back to what is old, or tells nothing but what is no news. */
export const isOld = ({ whens, text }: Sentence, own: readonly Candidate[], { published }: Scene): boolean => {
  const [first] = whens;
  if (
    first &&
    (first.past || (first.day !== undefined && daysBetween(first.day, published) > 30)) &&
    (first.at < 15 || own.length > 0)
  )
    return true;
  const said = text.replace(HEAD, '');
  return (
    !GOES_ON.test(said) &&
    !OPENS_WITH_DAY.test(said) &&
    !STOPS.test(said) &&
    own.length > 0 &&
    own.every(({ claim }) => !claim.news)
  );
};
