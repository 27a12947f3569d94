import type { Clause } from './clauses.ts';
import { anyOf } from './phrases.ts';

/** What a clause says is done. */
export type ClaimVerb =
  | 'impose'
  | 'lower'
  | 'suspend'
  | 'extend'
  | 'remove'
  | 'retain'
  | 'threaten'
  | 'withdraw'
  | 'consider'
  | 'deny';

const say = String.raw;
/**
 * Verbs and nouns by deed, tested in this order: what undoes comes before what it undoes, because “suspended a ban”
 * names the ban as well.
 */
const DEEDS: readonly (readonly [ClaimVerb, RegExp])[] = [
  [
    'deny',
    anyOf(say`
      den(?:y|ies|ied) | refut\w+ | baseless | misleading | grant\w* exemptions? | exempt(?:s|ed)? (?:some|certain) | not true | untrue | dismiss\w* | fac\w+ no\b | no such | no change | not (?:been )?(?:affected|included) | did not revoke
      not (?:an? )?(?:\w+ ){0,3}bans?\b | (?:do|does|did|will|would)(?: not|n't) (?:apply|cover|extend|include|target|concern|mean|amount)\b | (?:is|are|was|were|do|did|does)(?: not|n't) (?:\w+ ){0,3}(?:bans?|blanket|affect)`),
  ],
  [
    'withdraw',
    anyOf(say`
      off the table | gone away | (?:will|would|to|had) (?:be )?(?:avert\w*|avoid\w*) | avert(?:s|ed) | avoid(?:s|ed)\b | call(?:s|ed)? off
      no longer (?:plans?|proceed\w*|going) | not (?:going ahead|go ahead|proceed\w*|be imposed) | shelv(?:e|es|ed) | won't happen
      back(?:s|ed) (?:down|off|away) | (?:drop(?:s|ped)?|withdr[ae]ws?|withdrawn) (?:his|the|its|a) (?:[\w%]+ ){0,2}threat`),
  ],
  [
    'consider',
    anyOf(say`
      (?:is|are|was|were|been|be) (?:also )?(?:considering|weighing|mulling|exploring|studying|examining|looking (?:at|into)|discussing|debating|drafting|preparing|planning|calculating)
      consider(?:s|ed)?\b | weigh(?:s|ed)?\b | mull(?:s|ed)?\b | explor(?:es|ed) | plan(?:s|ned)? to | propos(?:e|es|ed|ing|al)\b | soliciting
      seek\w* (?:public )?(?:opinion|comment|feedback) | under (?:serious )?consideration | calculating | if implemented
      seek(?:s|ing)? an? (?:extension|pause|truce|deal|delay) | call(?:s|ed)? (?:for|on|upon)\b | (?!(?:expect|anticipat)\w*|(?:on|from|for|with|by|in|of|and)\b)\w+ (?:China|Beijing|Washington|Trump) to [a-z]+ | ask(?:s|ed)? (?:China|Beijing|Washington|Tokyo|it) to | urg(?:e|es|ed|ing)\b | demand(?:s|ed)?\b`),
  ],
  [
    'extend',
    anyOf(say`
      extend\w* | extension | prolong\w* | renew(?:s|ed|ing|al)?\b | continu\w+ (?:to )?(?:be )?suspen\w+ | another (?:90|180|one|a)[ -]?(?:days?|years?)
      hold(?:s|ing)? off | push(?:es|ed|ing)? back | shift\w* the deadline | roll\w* over`),
  ],
  [
    'suspend',
    anyOf(say`
      suspen(?:d|ds|ded|ding|sion|sions)\b | paus(?:e|es|ed|ing)\b | halt(?:s|ed|ing)? (?!(?:all )?(?:the )?(?:exports?|shipments?|sales)) | delay(?:s|ed|ing)?\b
      postpon\w+ | defer(?:s|red|ral|ring)?\b | put(?:s|ting)? (?:\w+ ){0,6}on hold | put(?:s|ting)? off (?!limits) | on hold | froze\b
      freez\w+ (?:its|the|his) (?:[\w%-]+ ){0,3}(?:tariff|measure|control|curb)`),
  ],
  [
    'retain',
    anyOf(say`
      retain\w* | keep(?:s|ing)? (?!.*suspen) | kept\b | remain(?:s|ed|ing)?\b | stay(?:s|ed|ing)?\b | maintain\w* | stands? at | currently
      leav(?:es|ing) in place | left in place | unchanged | existing | cap(?:s|ped)? (?:its|their|own) | holds? at | locks? in | now average | in place since
      (?:China|importers|goods|imports)(?:'s)? (?:is |are |currently |now |already )*(?:faces?|pays?|paying)\b`),
  ],
  [
    'remove',
    anyOf(say`
      lift(?:s|ed|ing)?\b(?!.{0,80}(?<!up )\bto \d) | scrap(?:s|ped|ping)?\b | remov(?:e|es|ed|ing|al)\b | cancel\w* | terminat\w+ | repeal\w* | revok\w+ | rescind\w*
      abolish\w* | drop(?:s|ped|ping)?\b(?! (?:back |down )?(?:from|to) ) | eliminat\w+ | str(?:uck|ike|ikes|iking) down | void(?:s|ed)? | invalidat\w+
      end(?:s|ed|ing)?\b(?= (?:its|the|a|all|export|tariff|dut|curb|ban|restriction|control))
      stop(?:s|ped|ping)?\b(?! (?:at|selling|exports?(?! control)|shipments?|immediately|all|supply\w*)) | cease(?:s|d)? (?:to )?(?:implement\w*|appl\w+|collect\w*)
      roll(?:s|ed|ing)?[ -]?back | no longer (?:be (?:collected|imposed|applied)|charg\w+|collect\w*|lev\w+|appl\w+|impos\w+) | not have (?:the )?authority | exceed\w* (?:his|the) (?:\w+ )?authority
      overstepped | unlawful | illegal(?:ly)? | upends? | delist\w* | tak\w+ (?:\w+ )?off (?:its|the) | walk back | eas(?:e|es|ed|ing)\b | relax\w*
      withdraw(?:s|n|ing|al)?\b | withdrew\b | unwind\w*`),
  ],
  [
    'lower',
    anyOf(say`
      cut(?:s|ting)?\b(?! off) | reduc(?:e|es|ed|ing|tion)\b | (?:will|to|would|temporarily|sharply|and) lower\b(?= [a-z]) | lower(?:s|ed|ing)\b | trim(?:s|med|ming)?\b
      halv(?:e|es|ed|ing)\b | slash(?:es|ed|ing)?\b | (?:drop|fall|fell|dropped|falls|drops|go|goes|went)(?: back)? (?:down )?(?:from [\d.]+% )?to \d | bring\w* down | (?:come|comes|came) down | tak(?:e|es|ing) .{0,40}\boff (?:its|their|the) (?:tariffs?|dut|lev)`),
  ],
  [
    'threaten',
    anyOf(say`
      threat(?:s|en|ens|ened|ening)?\b | warn(?:s|ed|ing)?\b | vow(?:s|ed|ing)?\b | pledg(?:e|es|ed|ing)\b | promis(?:e|es|ed|ing)\b | weighing | ultimatum`),
  ],
  [
    'impose',
    anyOf(say`
      impos(?:e|es|ed|ing|ition)\b | introduc(?:e|es|ed|ing)\b | announc(?:e|es|ed|ing)\b | unveil\w* | slap(?:s|ped|ping)?\b | levy (?=\d|an?\b|tariffs|duties)
      levied\b(?! on) | levying | add(?:s|ed|ing)?\b | plac(?:e|es|ed|ing)\b | put(?:s|ting)?\b | tighten\w* | expand(?:s|ed|ing)?\b | widen(?:s|ed|ing)?\b
      broaden\w* | strengthen(?:s|ed|ing)?\b(?! (?:dialogue|communication|cooperation|exchanges|ties)) | toughen\w* | step\w* up | rais(?:e|es|ed|ing)\b | increas(?:es|ed|ing)\b | (?:to|will|would|and) (?:increase|hike)\b
      hik(?:es|ed|ing)\b | lift(?:s|ed|ing)?\b | doubl(?:e|es|ed|ing)\b | hit(?:s|ting)?\b | set(?:s|ting)?\b(?! to\b) | retaliat\w+ with
      (?:will|would|to) (?:rise|jump|go up|begin|start|apply|kick in) | (?:begins?|starts?)\b(?= (?:on|from|at))
      (?:go|goes|went) (?:up to|on(?:to)?)\b | climb(?:s|ed)? to | rise(?= to) | tak(?:e|es|ing)\b(?=.{0,60}\bto \d) | will take | rises\b | rose to | jump(?:s|ed) to | appl(?:y|ies|ied) (?:an?|the|to)\b | adopt(?:s|ed)?\b | issu(?:e|es|ed|ing)\b
      enact\w* | modif(?:y|ies|ied)\b | adjust(?:s|ed)?\b | implement(?:s|ed|ing)?\b | respond(?:s|ed) with | charg(?:e|es|ed|ing)\b | fac(?:e|es|ing)\b
      (?:took|takes?|taking) effect | (?:came|comes?|went|goes?|entered|enters?) into (?:effect|force) | kick(?:s|ed) in
      blacklist(?:s|ed|ing)?\b(?! of) | includ(?:es|ed?)\b | inclusion\b | addition\b | restrict(?:s|ed|ing)\b | curb(?:bed|bing)\b | banned | banning | bar(?:s|red|ring)\b
      prohibit(?:s|ed|ing)?\b | forb[ia]d\w* | block(?:s|ed|ing)\b | clamp\w* down | requir(?:e|es|ed|ing)\b | demanding | need(?:s|ed)?\b | must\b | have to\b | cuts? off\b
      cover(?:s|ed)\b | (?:will|to|also) cover\b | subject(?:ed)? to\b | listed\b | listing\b | target(?:s|ed)\b | bring(?:s|ing)?\b | brought\b | totall\w+
      sanction(?:s|ed|ing) (?!on\b) | designat(?:es|ed)\b | nam(?:es|ed) | totals\b`),
  ],
];

const STRUCK = /\b(?:struck|hit|hits|hitting|fired|fires) back\b/i;

export const claimVerbIn = (text: string): { deed: ClaimVerb; at: number } | undefined => {
  for (const [deed, pattern] of DEEDS) {
    const at = text.search(pattern);
    if (at >= 0) return { deed, at };
  }
  const at = text.search(STRUCK);
  return at < 0 ? undefined : { deed: 'impose', at };
};

const blank = (match: string): string => ' '.repeat(match.length);
const DONE =
  '(?:put|impos\\w+|laid|introduc\\w+|announc\\w+|plac\\w+|levied|add\\w+|slapped|pay\\w*|fac\\w+|unveil\\w+)';
/** What only tells which thing is meant, and what is not the writer's own: relative clauses, quoted words after a comma. */
const ASIDES: readonly RegExp[] = [
  /, which\b(?! (?:will )?(?:takes?|took|come|came|goes?|went)\b)[^,;]*/g,
  /(?<=, )"[^"]*"/g,
  new RegExp(
    `(?<=(?:%|\\b(?:tariffs?|dut(?:y|ies)|lev(?:y|ies)|measures?|curbs|controls|restrictions|ban|bans)) )(?:that |which )?(?:it|he|they|China|Beijing|Washington|Trump) (?:(?:had|has|have|is|are|was|were|first|currently|already) )*${DONE}\\b[^,;]*`,
    'gi',
  ),
];
/** A clause without its asides, every word in its place. */
export const withoutAsides = (text: string): string => ASIDES.reduce((out, aside) => out.replace(aside, blank), text);

/** The deed of a clause; a clause joined by “and” or “while” without one of its own takes the sentence's. */
export const claimVerbOf = (clause: Clause): { deed: ClaimVerb; at: number } | undefined => {
  const own = claimVerbIn(withoutAsides(clause.text)) ?? claimVerbIn(clause.text);
  if (own || (clause.link !== 'and' && clause.link !== 'while')) return own;
  const shared = claimVerbIn(clause.sentence.text);
  return shared && { deed: shared.deed, at: 0 };
};
