import { type CivilDate, daysBetween } from '../../time/civil.ts';
import type { Clause } from './clauses.ts';
import { isReaction } from './moods.ts';
import type { Deed } from './verbs.ts';
import type { When } from './when.ts';

/** Days back to which “on Thursday” still tells the news of an item. */
const FRESH_DAYS = 3;

const UNDOING: ReadonlySet<Deed> = new Set(['suspend', 'extend', 'remove', 'withdraw']);
const OLD =
  /\b(?:previously|back in|first (?:imposed|introduced|announced|restricted)|initially|originally|already|in recent (?:months|years|weeks)|at one point|at the (?:peak|height)|so far|months? ago|years? ago|earlier (?:this|that|in)|had (?:\w+ )?(?:\w+ed|put|set|cut|hit)|in place|long-standing|existing|years? before|until now)\b/i;
/** “… imposed in April”, “an April 9 measure”: says which measure is meant, not when it was acted upon. */
const MODIFIER =
  /(?<!\b(?:has|have|had|was|were|is|are|be|been|will|China|Beijing|ministry|it|he|Trump|Washington|US|also)(?: also| now| already)?) (?:first |originally |which (?:it |was |were )?|that (?:it |he |was |were )?)?(?:imposed|introduced|announced|adopted|levied|unveiled|named|placed|added|issued|set|rolled out|put in place|in announcements|in place)(?: [\w-]+){0,4}?(?= (?:in|on|last|since|earlier|from|early|back)\b)/i;

/** “… following last week's meeting” dates the meeting. */
const ASIDE = /\b(?:following|after|since|ahead of|before|until)\b[^,;]*$/i;

const isFresh = (when: When, published: CivilDate): boolean =>
  when.day !== undefined && daysBetween(when.day, published) <= FRESH_DAYS && daysBetween(when.day, published) >= -1;

/** The dates that tell when the clause's own deed was done. */
const tellingWhens = (clause: Clause, deed: Deed, deedAt: number): When[] => {
  const modifier = MODIFIER.exec(clause.text);
  return clause.whens.filter((when) => {
    if (modifier && modifier.index > deedAt - 1 && when.at > modifier.index && when.past) return false;
    if (when.past && when.at > deedAt && ASIDE.test(clause.text.slice(0, when.at))) return false;
    if (!UNDOING.has(deed) || !when.past) return true;
    const between = clause.text.slice(Math.min(deedAt, when.at), Math.max(deedAt, when.at));
    return (
      when.at > deedAt &&
      between.length < 30 &&
      !/\b(?:measure|impos|announc|add|restrict|list|dated?|from|control|curb|tariff)/i.test(between)
    );
  });
};

export type Timing = 'fresh' | 'old' | 'open';

/** Whether a clause tells of something done now, of something done before, or does not say. */
export const timingOf = (clause: Clause, deed: Deed, deedAt: number, published: CivilDate): Timing => {
  const whens = tellingWhens(clause, deed, deedAt);
  if (isReaction(clause.text, deedAt)) return 'old';
  const fresh = whens.some((when) => isFresh(when, published));
  if (clause.link === 'because') return fresh || /\b(?:minutes|hours) after\b/.test(clause.joint) ? 'fresh' : 'old';
  if (whens.some((when) => when.past)) return 'old';
  if (fresh) return 'fresh';
  return OLD.test(clause.text) && !UNDOING.has(deed) ? 'old' : 'open';
};
