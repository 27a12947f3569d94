import { UNMISTAKABLE } from '../lexicon/materials.ts';
import { anyOf } from './phrases.ts';

const say = String.raw;
const EXPORT = '(?:exports?|shipments?|sales|shipping|exporting|outflows?|overseas sales|supply|supplies)';
const CURB = '(?:controls?|curbs?|restrictions?|limits?|bans?|prohibitions?|limitations?|checks|review)';
const MATERIAL = `(?:rare|metals?|minerals?|${UNMISTAKABLE.join('|')}|dual-use|technolog|drones?|superhard|magnets?|batter\\w+|[a-z]+ium)`;

/** A control as a thing. */
export const NOUN = anyOf(say`
  ${EXPORT}[ -](?:\w+[ -]){0,2}${CURB}\b | ${CURB} (?:on|of|over|for) (?:\w+[ -]){0,4}?(?:${EXPORT}|${MATERIAL})\b | ban on (?:approving )?${EXPORT}\b
  (?:rare[ -]earths?|mineral|magnet|metals?|technology|graphite|dual-use|uncommon earths?)(?:[ -](?:exports?|related|element|items?|materials?))* ${CURB}\b
  (?:export|licen[cs]\w+|permit) (?:regime|rules?|regulations?|requirements?|measures?|announcements?)\b
  (?:controls|curbs|restrictions) (?:imposed|announced|introduced)\b | control announcements?\b | export control\b`);

/** A control as a deed on exports. */
export const DEED_ON_EXPORTS = anyOf(say`
  (?:ban|bans|banned|banning|halts?|halted|halting|restrict\w*|curb\w*|limit\w*|control|controls|controlled|controlling|prohibit\w*|forbid\w*|block\w*|stop\w*|bar|bars|barred|barring|outlaw\w*) (?:(?:all|any|the|its|some|most|overseas|direct)\s)*${EXPORT}\b
  ${EXPORT} (?:of|to) .{0,120}?(?:will|would|are|were|is|be|been|shall|may)(?: \w+){0,2} (?:banned|prohibited|restricted|barred|blocked|halted|controlled|exported|permitted|allowed|subject\w*)
  (?:no longer|not|stop\w*|refus\w*|ceas\w*) (?:to )?(?:allow|permit|approv|authori[sz])\w* (?:(?:all|any|the|its|direct)\s)*${EXPORT}\b
  (?:no longer|not|may not|cannot) (?:\w+ ){0,2}(?:exported|shipped|leave China|be sold)`);

/** Elements that are brought under restriction, whatever the words for it. */
export const RESTRICTED =
  /\b(?:will(?: \w+)? be|are|were|is|was|have been|has been) (?:now |also |newly )?(?:restricted|controlled|curbed|licensed|banned|barred)\b/i;

/** Exports that are halted, as against a control that is. */
export const HALTED = anyOf(say`
  (?:suspend|halt|paus|stop)\w* (?:all |the |its |most |some )?(?:exports?|shipments?|sales)\b(?! (?:controls?|bans?|curbs?|restrictions?|measures?))
  (?:exports?|shipments?|sales) of [^,;]{0,60}? (?:have been|has been|were|was|are|being) (?:halted|suspended|stopped)`);

/** What exporters must have from now on. */
export const LICENCE = anyOf(say`
  (?:requir\w*|need(?:s|ed)?|must|have to|had to|subject to|seek|sought|secure|obtain|apply for|will want|want)\b.{0,60}\b(?:licen[cs]es?|permits?|approvals?|permission|authori[sz]ation|sign-off)\b
  (?:licen[cs]es?|permits?|approvals?) (?:will be|are|is|were|to be|now) (?:\w+ )?(?:needed|required|sought)
  (?<!\b(?:approv\w*|grant\w*|issu\w*|receiv\w*|await\w*|wait\w*)\b.{0,60})(?:demand\w*|impos\w*|introduc\w*|under|make|makes|making)\b.{0,60}\b(?:licen[cs]es?|licensing|permits?|approvals?|permission)\b
  only with (?:an? |the )?(?:\w+ )?(?:licen[cs]e|permit|approval|permission)\b
  (?:not|without)(?: \w+){0,5} (?:without )?(?:a |an )?(?:permit|licen[cs]e|approval)\b`);

const BROUGHT = say`(?:plac\w+|put(?:s|ting)?|bring\w*|brought|subject\w*|added?|adding|adds|includ\w*)\b.*\b`;
/** Goods brought under control, or put on a list of what is. */
export const UNDER_CONTROL = anyOf(say`
  list of (?:\w+ ){0,3}(?:rare earths|metals|minerals|elements) (?:\w+ ){0,2}includes
  ${BROUGHT}(?:under (?:\w+ )?(?:export )?(?:controls?|licensing)|under export|to (?:new |stricter |tighter )?controls)
  ${BROUGHT}to (?:its |an? |the )?(?:\w+ )?export (?:controls?|restrictions?|curbs?|limits?)
  ${BROUGHT}(?:to|on|in) (?:its|the|a|an|China's|their) (?:[\w-]+ ){0,3}(?:control(?:led)? list|list|catalogue)
  ${BROUGHT}list of (?:\w+ ){0,4}(?:items|goods|materials|elements|minerals|metals)`);

/** “China's export controls”: whoever speaks, they are China's. */
export const OWNED = /\b(?:China's|Chinese|Beijing's) (?:[\w-]+ ){0,4}?(?:controls|curbs|restrictions|bans?|limits)\b/i;
/** Goods that are managed by quota or state trading, not controlled. */
export const OTHER_GOODS = anyOf(
  say`(?:steel|silver|fertili[sz]ers?|urea|phosphate|sugar|rice|quotas?|state trading|electric (?:\w+ )?(?:cars|vehicles))\b`,
);
/** A catalogue issued anew controls nothing new. */
export const CATALOGUE = /\b(?:issu|publish|releas|updat)\w*\b.*\bcatalog/i;
/** Lists of firms, as against lists of goods. */
export const LISTED = /\b(?:control|watch|entit\w+|countermeasures?|sanctions?)[ -]?list\b|\bblacklist/i;
/** “Three others were placed under export control”: firms, not goods. */
export const OTHERS = /^(?:(?:The|Another|A further) )?(?:\d+|[A-Z]?[a-z]+) (?:others?|more|of them)\b/;
export const FIRMS = anyOf(say`(?:compan(?:y|ies)|firms?|entit(?:y|ies)|organi[sz]ations|contractors|institut\w+)\b`);
/** What a listing brings upon the firms just listed: no control of its own. */
export const ON_THE_LISTED =
  /\b(?:to|from|with|supplying|selling) (?:the|these|those|them|such|above|listed|first|second|group|designated|said)\b/i;

/** A share that brings goods or firms into reach; a rate of duty is none. */
export const SHARE =
  /\b(?:at least|more than|as little as|contain\w*|exceeding|over)\b[^%]{0,20}?\b(\d+(?:\.\d+)?)%(?! (?:tariff|dut|lev))|\b(\d+(?:\.\d+)?)% or more/i;
