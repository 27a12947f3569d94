import { type CivilDate, daysBetween } from '../../time/civil.ts';
import type { Clause, Sentence } from './clauses.ts';
import { isReaction } from './modality.ts';
import { anyOf } from './phrases.ts';
import { type ClaimVerb, withoutAsides } from './verbs.ts';
import type { When } from './when.ts';

/** Days back to which “on Thursday” still tells the news of an item. */
const FRESH_DAYS = 3;

const UNDOING: ReadonlySet<ClaimVerb> = new Set(['suspend', 'extend', 'remove', 'withdraw']);
const OLD = anyOf(String.raw`
  previously | back in | first (?:imposed|introduced|announced|restricted) | initially | originally | already | in recent (?:months|years|weeks)
  this week | at one point | at the (?:peak|height) | so far | months? ago | years? ago | earlier (?:this|that|in)
  still\b | in place | long-standing | existing | years? before | until now`);

/** “had imposed”, but not “said that he had imposed”. */
const BEFORE_THAT =
  /(?<!\b(?:said|says|announced|confirmed|reported)\b[^.;]{0,200})\bhad (?:\w+ )?(?:\w+ed|put|set|cut|hit)\b/i;

const isDoneBefore = (text: string, deedAt: number): boolean => {
  const match = BEFORE_THAT.exec(text);
  if (match === null || match.index > deedAt) return false;
  return /^(?: to)?\s?$/.test(text.slice(match.index + match[0].length, deedAt));
};

const MADE =
  '(?:imposed|introduced|announced|adopted|levied|unveiled|named|listed|placed|added|issued|set|rolled out|put in place|in announcements|in place|dated)';
const THING =
  '(?:controls?|curbs?|measures?|restrictions?|announcements?|bans?|tariffs?|dut(?:y|ies)|notices?|decisions?|orders?)';
/** “… imposed in April”: says which measure is meant, not when it was acted upon. */
const MADE_BEFORE = new RegExp(
  `${THING} (?:of|from|on)\\s*$|${MADE}(?: [\\w-]+){0,4}?(?: (?:in|on|last|since|earlier|from|early|back))?(?: \\w+ and)*(?: \\w+ \\d+ and)?\\s*$`,
  'i',
);
const ACTIVE =
  /\b(?:has|have|had|was|were|is|are|be|been|will|China|Beijing|ministry|it|he|Trump|Washington|US|also)(?: also| now| already)? \w+(?: in)?(?: \w+){0,5} \w+\s*$/;
/** “a measure that added 28 firms … in April”. */
const THAT_DID = /\b(?:that|which) (?:had )?(?:added|put|imposed|placed|restricted|banned|listed)\b[^,;]*$/i;
/** “an April 9 measure”. */
const OF_THING = new RegExp(`^(?: \\w+){0,3} ${THING}\\b`, 'i');
/** “… following last week's meeting” dates the meeting. */
const ASIDE = /\b(?:following|after|since|ahead of|before|until)\b[^,;]*$/i;

/** “… the ministry said on Wednesday” dates the saying. */
const TOLD = /\b(?:said|says|announced|reported|confirmed|told reporters)(?: on)?\s*$/i;

const isFresh = (when: When, published: CivilDate): boolean =>
  when.day !== undefined && daysBetween(when.day, published) <= FRESH_DAYS && daysBetween(when.day, published) >= -1;

/** Whether a date tells when the clause's own deed was done, and not which measure is meant or what went before. */
const tells = (when: When, { text }: Clause, deed: ClaimVerb, deedAt: number): boolean => {
  if (!when.past) return true;
  const lead = text.slice(0, when.at);
  if (when.at > deedAt && /\b(?:has|have) (?:\w+ )*[^,;]*\bsince\s*$/.test(lead)) return true;
  if (withoutAsides(text).slice(when.at, when.end).trim() === '') return false;
  if (when.at > deedAt && ASIDE.test(lead)) return false;
  if (THAT_DID.test(lead.slice(deedAt))) return false;
  const made = MADE_BEFORE.exec(lead);
  if (made && made.index > deedAt) return false;
  return (
    !UNDOING.has(deed) ||
    !(made || OF_THING.test(text.slice(when.end)) || (when.at > deedAt + 40 && !ACTIVE.test(lead)))
  );
};

export type Timing = 'fresh' | 'old' | 'open';

/** Whether a clause tells of something done now, of something done before, or does not say. */
export const timingOf = (clause: Clause, deed: ClaimVerb, deedAt: number, published: CivilDate): Timing => {
  if (withoutAsides(clause.text).charAt(deedAt) === ' ' && clause.text.charAt(deedAt) !== ' ') return 'old';
  if (isReaction(clause.text, deedAt) || isDoneBefore(clause.text, deedAt)) return 'old';
  const whens = clause.whens.filter((when) => tells(when, clause, deed, deedAt));
  const because = clause.link === 'because';
  const fresh = whens.some(
    (when) => isFresh(when, published) && !(because && TOLD.test(clause.text.slice(0, when.at))),
  );
  if (because) return fresh || /\b(?:minutes|hours|just|shortly) after\b/.test(clause.joint) ? 'fresh' : 'old';
  const [first] = clause.sentence.whens;
  const opensInPast = first?.past === true && first.at < 12 && !OF_THING.test(clause.sentence.text.slice(first.end));
  if (whens.some((when) => when.past) || (opensInPast && !fresh)) return 'old';
  if (fresh) return 'fresh';
  return OLD.test(clause.text) && !UNDOING.has(deed) && deed !== 'retain' ? 'old' : 'open';
};

/** The day of the news, where a sentence names it. */
export const freshDay = (sentence: Sentence, published: CivilDate): CivilDate | undefined =>
  sentence.whens.find((when) => isFresh(when, published))?.day;
