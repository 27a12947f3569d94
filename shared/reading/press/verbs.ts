/** What a clause says is done. */
export type Deed =
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

/**
 * Verbs and nouns by deed, tested in this order: what undoes comes before what it undoes, because “suspended a ban”
 * names the ban as well.
 */
export const DEEDS: readonly (readonly [Deed, RegExp])[] = [
  [
    'deny',
    /\b(?:den(?:y|ies|ied)|refut\w+|baseless|misleading|not true|no change|unchanged|not (?:an? )?(?:\w+ ){0,3}bans?\b|(?:is|are|was|were|do|did|does)(?: not|n't) (?:\w+ ){0,3}(?:bans?|blanket|affect)|not (?:been )?(?:affected|included|revoke)|did not revoke)/i,
  ],
  [
    'withdraw',
    /\b(?:off the table|gone away|(?:will|would|to|had) (?:be )?(?:avert\w*|avoid\w*)|avert(?:s|ed)|avoid(?:s|ed)\b|call(?:s|ed)? off|no longer (?:plans?|proceed\w*|going)|not (?:going ahead|go ahead|proceed\w*|be imposed)|shelv(?:e|es|ed)|won't happen|back(?:s|ed) (?:down|off|away)|drop(?:s|ped)? (?:his|the|its|a) (?:\w+ )?threat|withdr\w+ (?:his|the|its|a) (?:[\w%]+ ){0,2}threat)/i,
  ],
  [
    'consider',
    /\b(?:(?:is|are|was|were|has been|may be) (?:also )?(?:considering|weighing|mulling|exploring|studying|examining|looking (?:at|into)|discussing|debating|drafting|preparing|planning|calculating)|consider(?:s|ed)?\b|weigh(?:s|ed|ing)?\b|mull(?:s|ed)?|explor(?:es|ed)|plan(?:s|ned)? to|proposes?d?\b|proposing|proposal\b|soliciting|seek\w* (?:public )?(?:opinion|comment|feedback)|under (?:serious )?consideration|calculating|if implemented|call(?:s|ed)? for|urg(?:e|es|ed|ing)|demand(?:s|ed)?)/i,
  ],
  [
    'retain',
    /\b(?:retain\w*|keep(?:s|ing)? (?!.*suspen)|kept\b|remain(?:s|ed|ing)?\b|stay(?:s|ed|ing)?\b|maintain\w*|stands? at|currently|leav(?:es|ing) in place|left in place|unchanged|existing|cap(?:s|ped)? (?:its|their|own)|holds? at|locks? in|now average|in place since|(?:China|importers|goods|imports)(?:'s)? (?:is |are |currently |now |already )*(?:faces?|pays?|paying)\b)/i,
  ],
  [
    'extend',
    /\b(?:extend\w*|extension|prolong\w*|renew(?:s|ed|ing|al)?\b|continu\w+ (?:to )?(?:be )?suspen\w+|another (?:90|180|one|a)[ -]?(?:days?|years?)|hold(?:s|ing)? off|push(?:es|ed|ing)? back|shift\w* the deadline|roll\w* over)/i,
  ],
  [
    'suspend',
    /\b(?:suspen(?:d|ds|ded|ding|sion|sions)|paus(?:e|es|ed|ing)|halt(?:s|ed|ing)? (?!(?:all )?(?:the )?(?:exports?|shipments?|sales))|delay(?:s|ed|ing)?|postpon\w+|defer(?:s|red|ral|ring)?\b|put(?:s|ting)? (?:\w+ ){0,6}on hold|on hold|froze\b|freez\w+ (?:its|the|his) (?:[\w%-]+ ){0,3}(?:tariff|measure|control|curb)|stay(?:s|ed) (?:the|its))/i,
  ],
  [
    'remove',
    /\b(?:lift(?:s|ed|ing)?\b(?!.{0,80}\bto \d)|scrap(?:s|ped|ping)?|remov(?:e|es|ed|ing|al)|cancel\w*|terminat\w+|repeal\w*|revok\w+|rescind\w*|abolish\w*|drop(?:s|ped|ping)?\b(?! to \d)|eliminat\w+|str(?:uck|ike|ikes|iking) down|void(?:s|ed)?|invalidat\w+|end(?:s|ed|ing)?\b(?! (?:user|use|of|to)\b)(?= (?:its|the|a|all|export|tariff|dut|curb|ban|restriction|control))|stop(?:s|ped|ping)?\b(?! (?:at|selling|exports?|shipments?|immediately|all|supply\w*))|cease(?:s|d)?(?: to)? (?:implement\w*|appl\w+|collect\w*)|roll(?:s|ed|ing)?[ -]?back|no longer be (?:collected|imposed|applied)|does not have (?:the )?authority|exceed\w* (?:his|the) (?:\w+ )?authority|overstepped|unlawful|illegal(?:ly)?|upends?|delist\w*|take\w* \w+ off|tak\w+ off (?:its|the)|walk back|eas(?:e|es|ed|ing)\b|relax\w*|withdraw(?:s|n|ing|al)?\b|withdrew\b|unwind\w*)/i,
  ],
  [
    'lower',
    /\b(?:cut(?:s|ting)?\b|reduc(?:e|es|ed|ing|tion)|lower(?:s|ed|ing)?\b(?! (?:rate|tariff|dut|lev)s?\b)|trim(?:s|med|ming)?|halv(?:e|es|ed|ing)|slash(?:es|ed|ing)?|(?:drop|fall|fell|dropped|falls|drops|go|goes|went)(?: back)? (?:down )?to \d|bring\w* down)/i,
  ],
  [
    'threaten',
    /\b(?:threat(?:s|en|ens|ened|ening)?|warn(?:s|ed|ing)?|vow(?:s|ed|ing)?|pledg(?:e|es|ed|ing)|promis(?:e|es|ed|ing)|weighing|ultimatum)/i,
  ],
  [
    'impose',
    /\b(?:impos\w+|introduc\w+|announc\w+|unveil\w*|slap\w*|levy\b|levie[sd]\b(?! (?:on|to|from|in|will|were|are|and|of))|levying|add(?:s|ed|ing)?\b|plac(?:e|es|ed|ing)\b|put(?:s|ting)?\b|tighten\w*|expand\w*|widen\w*|broaden\w*|strengthen\w*|toughen\w*|step\w* up|rais(?:e|es|ed|ing)\b|increas(?:e|es|ed|ing)\b|hik(?:e|es|ed|ing)\b|lift(?:s|ed|ing)?\b|doubl(?:e|es|ed|ing)\b|hit(?:s|ting)?\b|set(?:s|ting)?\b|retaliat\w+|rise\b|rises\b|jump\w*|appl(?:y|ies|ied)\b|adopt\w*|issu(?:e|es|ed|ing)\b|enact\w*|implement\w*|respond\w*|charg(?:e|es|ed|ing)\b|fac(?:e|es|ing)\b|took effect|takes? effect|taking effect|came into (?:effect|force)|come(?:s)? into (?:effect|force)|went into (?:effect|force)|kick\w* in|blacklist\w*|includ(?:e|es|ed|ing|sion)\b|addition\b|restrict(?:s|ed|ing)?\b|curb(?:s|ed|ing)?\b|limit(?:s|ed|ing)?\b|control(?:s|led|ling)?\b|ban(?:s|ned|ning)?\b|bar(?:s|red|ring)?\b|prohibit\w*|forbid\w*|forbad\w*|halt(?:s|ed|ing)?|block(?:s|ed|ing)?\b|clamp\w* down|requir\w+|need(?:s|ed)?\b|must\b|have to\b|cover(?:s|ed|ing)?\b|subject(?:ed)?\b|list(?:s|ed|ing)?\b|target(?:s|ed|ing)?\b|bring(?:s|ing)?\b|brought\b|combin\w+|total\w*|sanction(?:s|ed|ing)?\b|designat\w+|tax\b)/i,
  ],
];

/** Moods that leave a deed undone. */
const UNREAL: readonly RegExp[] = [
  /\bwithout (?:it|this|that|the|an?)\b/i,
  /\bwould (?:have|otherwise|snap|revert|jump|rise|surge|reach|return|face|bring|take|mean|be\b)/i,
  /\b(?:had been|were|was|is|are) (?:due|set|to have been|scheduled|slated) to (?:jump|snap|rise|revert|expire|increase|return|come into|take effect|hit|begin|start)\b(?=.*\b(?:before|had|were|was)\b)|\bhad been (?:due|set|scheduled)/i,
  /\b(?:were|was) to (?:jump|rise|snap|revert)/i,
  /\b(?:faced|risk(?:s|ed)?|avoid\w*|avert\w*|stav\w+ off|prevent\w*) (?:the )?(?:possibility|risk|reversion|return|imposition|\w+-digit)/i,
  /\bsnap(?:ping|s)? back|\bfailed to\b|\bmay apply\b|\bapply (?:for|to)\b.*\b(?:removal|be removed)\b/i,
];
/** Possible, not decided. */
const POSSIBLE =
  /\b(?:could|may|might|possible|possibly|potential(?:ly)?|expected to|likely to|hopes?|wants?|would like|should|can)\b/i;

export const isUnreal = (text: string): boolean => UNREAL.some((pattern) => pattern.test(text));
export const isOnlyPossible = (text: string): boolean => POSSIBLE.test(text);

/** Words that say the deed is yet to be done by others' agreement. */
export const isExpected = (text: string): boolean =>
  /\b(?:agree[sd]? (?:to|in principle)|anticipat\w+|expect(?:s|ed|ing)?\b|framework|achieve|in exchange for|would\b|set to)\b/i.test(
    text,
  );

export const deedIn = (text: string): { deed: Deed; at: number; word: string } | undefined => {
  for (const [deed, pattern] of DEEDS) {
    const match = pattern.exec(text);
    if (match) return { deed, at: match.index, word: match[0] };
  }
  return undefined;
};
