import { anyOf } from './phrases.ts';

const say = String.raw;

/** Moods that leave a deed undone: what would have been, what was about to be. */
const UNREAL = anyOf(say`
  without (?:it|this|that|the|an?|\w+ing)\b | would \w+ the (?:price|cost) | no decision\b | would \w+ the (?:price|cost) | would (?:have|otherwise|snap|revert|jump|rise|surge|reach|return|face|bring|take|mean|be\b)
  had been (?:due|set|scheduled) | (?:were|was) (?:(?:due|set|scheduled|slated) )?to (?:jump|rise|snap|revert|return|expire|increase|hit|reach|shoot)
  (?:faced|risk(?:s|ed)?|avoid\w*|avert\w*|stav\w+ off|prevent\w*) (?:the )?(?:possibility|risk|reversion|return|imposition|\w+-digit)
  whether to\b | whether or not | up to [\w ]+ to decide | snap(?:ping|s)? back | failed to\b | may apply\b | apply (?:for|to)\b.*\b(?:removal|be removed)\b`);
const POSSIBLE = anyOf(say`
  could | (?<!nobody |no one )may\b(?! no longer| not) | might | possible | possibly | potential(?:ly)? | expected to | likely to | hopes?\b | wants?\b | would like | should | can\b(?! no longer)`);
/** What others think of a deed is not its announcement. */
const REACTION = anyOf(say`
  defend\w* | oppos(?:es?|ed|ing|ition)\b | condemn\w* | slam(?:s|med)?\b | critici[sz]\w* | denounc\w* | react(?:s|ed|ing) to | deplor\w+ | protest\w*
  complain\w* | voic(?:e|es|ed) | back(?:s|ed) (?:the|its|their|Beijing|China|Washington) | welcom\w+ | prais\w+ | hail(?:s|ed)\b | blam\w+ | accus\w+ | justif\w+ | explain\w* | clarif\w+ | respond\w* to | asked (?:about|whether)
  concern\w* (?:about|over) | argu(?:e|es|ed|ing)\b | su(?:e|es|ed|ing)\b | alleg\w+ | challeng(?:es|ed|ing)\b`);
const EXPECTED = anyOf(say`
  agree[sd]? (?:to|in principle) | anticipat\w+ | expect(?:s|ed|ing)?\b | framework | achieve | in exchange for | would\b | set to\b`);

export const isUnreal = (text: string): boolean => UNREAL.test(text);
/** Whether the deed stands under a “could” or “may”. */
export const isOnlyPossible = (text: string, deedAt: number): boolean => POSSIBLE.test(text.slice(0, deedAt + 1));
/** “Imposing controls is common practice”, “the newly introduced measures are …”: speaks of a deed, does not do it. */
const STATEMENT = anyOf(say`
  (?:imposing|implementing|implementation of|imposition of|placing|introduction of|applying|enforcing)\b[^,;]* (?:is|are|was|were)\b
  (?:newly|recently|just|previously) (?:introduced|announced|imposed|implemented|adopted|issued|added)\b | aims? (?:to|at)\b
  (?:controls|curbs|restrictions|measures|rules|policy) (?:is|are|was|were) (?:not )?(?:an? |in line|in accordance|meant|aimed|designed|directed|intended|necessary|legitimate|routine|normal|consistent)`);
export const isReaction = (text: string, deedAt: number): boolean =>
  REACTION.test(text.slice(0, deedAt)) || STATEMENT.test(text);
/** Agreed or foreseen, yet to be done. */
export const isExpected = (text: string): boolean => EXPECTED.test(text);
