import type { Sentence } from '../parse/parse.ts';

/** A sentence that goes on about what was said: “The tariffs …”, “These measures …”, “They …”. */
export const GOES_ON =
  /^"?(?:(?:the|these|this|those|both|such|all|any|its|their|under|most|(?:two|three|four|five|six|some) (?:others|of them|of these|were))\b|(?:it|they|announcements)\b|[\w-]+-related\b|exporters?\b|exports?\b|export operators\b|exporting\b|shipments\b|sales\b)/i;
/** It names the day first and the thing after it. */
const OPENS_WITH_DAY = /^(?:(?:with )?effect(?:ive)?|starting|beginning|from|as of|in effect)\b/i;
/** “BEIJING - …”, “According to the notice, …”, “The ministry said on Friday that …”. */
const HEAD =
  /^(?:[A-Z]{3,}[\w/, ]{0,30} - )?(?:according to [^,]{3,60}, |[^,;]{3,60}? (?:said|confirmed|announced)(?: on \w+)? that )?/i;
/** “It signed the order on Thursday, and it applies from …”. */
const CLAUSE_GOES_ON =
  /(?:,? and (?:it|they)|\b(?:notice|order|proclamation|announcement|decision|rules?|measures?), which) (?:appl|will take|take|took|came|come|go(?:es)? into|enter|start|begin)\w*\b/i;
/** “This comes after …”: it speaks of another thing. */
const FOLLOWS =
  /^"?(?:this|it|that|they|(?:the|these|those) [\w-]+) (?:also )?(?:comes?|came|follow(?:s|ed)?|is an? (?:\w+ )?(?:response|answer|reaction))\b/i;

/** Whether a sentence may go on about the news before it, rather than start something of its own. */
export const goesOn = ({ text: said, index }: Sentence): boolean => {
  const text = said.replace(HEAD, '');
  const opens = index <= 1 || [GOES_ON, OPENS_WITH_DAY, CLAUSE_GOES_ON].some((pattern) => pattern.test(text));
  return opens && !FOLLOWS.test(text);
};
