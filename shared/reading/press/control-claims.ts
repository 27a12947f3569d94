import type { Claim } from '../../vocabulary/claim.ts';
import type { Threshold } from '../../vocabulary/effect.ts';
import type { Clause } from './clauses.ts';
import type { Draft, Scene } from './draft.ts';
import { elementsIn, subjectsIn } from './materials.ts';
import { isExpected, isOnlyPossible, isUnreal } from './moods.ts';
import { timingOf } from './news.ts';
import { actorOf } from './party.ts';
import { type Deed, deedOf } from './verbs.ts';
import { durationIn, endIn } from './when.ts';

const EXPORT = '(?:exports?|shipments?|sales|shipping|exporting|outflows?|overseas sales|supply|supplies)';
const CURB = '(?:controls?|curbs?|restrictions?|limits?|bans?|prohibitions?|limitations?|checks|review)';
/** A control as a thing. */
const NOUN = new RegExp(
  `\\b${EXPORT}[ -](?:\\w+[ -]){0,2}${CURB}\\b|\\b${CURB} (?:on|of|over|for) (?:\\w+[ -]){0,4}?(?:${EXPORT}|rare|metals?|minerals?|gallium|germanium|antimony|graphite|dual-use|technolog|drones?|superhard|helium|magnets?|batter\\w+|[a-z]+ium)\\b|\\bban on (?:approving )?${EXPORT}\\b|\\b(?:rare[ -]earths?|mineral|magnet|metals?|technology|graphite|dual-use|uncommon earths?)(?:[ -](?:exports?|related|element|items?|materials?))* ${CURB}\\b|\\b(?:export|licen[cs]\\w+|permit) (?:regime|rules?|regulations?|requirements?|measures?|announcements?)\\b|\\b(?:controls|curbs|restrictions) (?:imposed|announced|introduced)\\b|\\bcontrol announcements?\\b|\\bexport control\\b`,
  'i',
);
/** A control as a deed on exports. */
const DEED_ON_EXPORTS = new RegExp(
  `\\b(?:ban|bans|banned|banning|halts?|halted|halting|restrict\\w*|curb\\w*|limit\\w*|control|controls|controlled|controlling|prohibit\\w*|forbid\\w*|block\\w*|stop\\w*) (?:(?:all|any|the|its|some|most|overseas|direct)\\s)*${EXPORT}\\b|\\b${EXPORT} (?:of|to) .{0,120}?(?:will|would|are|were|is|be|been|shall|may)(?: \\w+){0,2} (?:banned|prohibited|restricted|barred|blocked|halted|controlled|exported|permitted|allowed|subject\\w*)|\\b(?:no longer|not|may not|cannot) (?:\\w+ ){0,2}(?:exported|shipped|leave China|be sold)`,
  'i',
);
/** Exports that are halted, as against a control that is. */
const HALTED =
  /\b(?:suspend|halt|paus|stop)\w* (?:all |the |its |most |some )?(?:exports?|shipments?|sales)\b(?! (?:controls?|bans?|curbs?|restrictions?|measures?))|\b(?:exports?|shipments?|sales) of [^,;]{0,60}? (?:have been|has been|were|was|are|being) (?:halted|suspended|stopped)/i;
const WEEKDAY = / (?:on )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b/g;
const LICENCE =
  /\b(?:requir\w*|need(?:s|ed)?|must|have to|had to|subject to|seek|sought|secure|obtain|apply for|now need|will want|want)\b.{0,60}\b(?:licen[cs]es?|permits?|approvals?|permission|authori[sz]ation|sign-off)\b|\b(?:licen[cs]es?|permits?|approvals?) (?:will be|are|is|were|to be|now) (?:\w+ )?(?:needed|required|sought)|\b(?:not|without)(?: \w+){0,5} (?:without )?(?:a |an )?(?:permit|licen[cs]e|approval)\b/i;
const UNDER_CONTROL =
  /\blist of (?:\w+ ){0,3}(?:rare earths|metals|minerals|elements) (?:\w+ ){0,2}includes|\b(?:plac\w+|put(?:s|ting)?|bring\w*|brought|subject\w*|added?|adding|adds|includ\w*)\b.*\b(?:under (?:\w+ )?(?:export )?controls?|to (?:new |stricter |tighter )?controls|to (?:its |an? |the )?(?:\w+ )?export (?:controls?|restrictions?|curbs?|limits?)|(?:to|on|in) (?:its|the|a|an|China's|their) (?:[\w-]+ ){0,3}(?:control(?:led)? list|list|catalogue)|list of (?:\w+ ){0,4}(?:items|goods|materials|elements|minerals|metals)|under export)/i;
/** A share that brings goods or firms into reach; a rate of duty is none. */
const SHARE =
  /\b(?:at least|more than|as little as|contain\w*|exceeding|over)\b[^%]{0,20}?\b(\d+(?:\.\d+)?)%(?! (?:tariff|dut|lev))|\b(\d+(?:\.\d+)?)% or more/i;

const PLACES: readonly (readonly [RegExp, string])[] = [
  [/\b(?:to|for|against|with) (?:the )?(?:US\b|America\b|American )/, 'US'],
  [/\b(?:to|for|against|with) (?:the )?Japan(?:ese)?\b|\bJapan(?:ese|'s) (?:military|forces|defen[cs]e)/, 'JP'],
  [/\b(?:to|against) (?:the )?(?:EU|Europe)\b/, 'EU'],
  [/\b(?:to|against) (?:the )?Taiwan\b/, 'TW'],
];

/** A catalogue issued anew controls nothing new. */
const OTHER_GOODS = /\b(?:steel|silver|fertili[sz]ers?|urea|phosphate|sugar|rice|quotas?|state trading)\b/i;
const CATALOGUE = /\b(?:issu|publish|releas|updat)\w*\b.*\bcatalog/i;
const LISTED = /\b(?:control|watch|entit\w+|countermeasures?|sanctions?)[ -]?list\b|\bblacklist/i;
const FIRMS = /\b(?:compan(?:y|ies)|firms?|entit(?:y|ies)|organi[sz]ations|contractors|institut\w+)\b/i;
/** What a listing brings upon the firms just listed: no control of its own. */
const ON_THE_LISTED =
  /\b(?:to|from|with|supplying|selling) (?:(?:the|these|those|them|such|all|any|above|listed|first|second|group|designated|said)\b ?)+(?:\d+|[a-z]+)? ?(?:\w+ )?(?:firms?|compan\w+|entit\w+|organi[sz]ations|group|businesses|seven|eight|ten|twenty|20|\b)/i;

/** “China's export controls”: whoever speaks, they are China's. */
const OWNED = /\b(?:China's|Chinese|Beijing's) (?:[\w-]+ ){0,4}?(?:controls|curbs|restrictions|bans?|limits)\b/i;

const TYPES: Partial<Record<Deed, Claim['type']>> = {
  impose: 'control-add',
  suspend: 'control-suspend',
  extend: 'control-suspend',
  remove: 'control-remove',
};

const thresholdsIn = (text: string): Threshold[] => {
  const [, more, orMore] = SHARE.exec(text) ?? [];
  const pct = Number(more ?? orMore);
  if (Number.isNaN(pct) || pct <= 0 || pct > 50) return [];
  return [{ pct, of: /\b(?:own|stake|subsidiar)/i.test(text) ? 'ownership' : 'value' }];
};

/** What one clause claims of China's export controls. */
export const controlDrafts = (clause: Clause, scene: Scene): Draft[] => {
  const { text } = clause;
  const noun = NOUN.test(text.replace(WEEKDAY, ''));
  const doing = DEED_ON_EXPORTS.exec(text);
  const licence = LICENCE.exec(text);
  const under = UNDER_CONTROL.exec(text);
  if ((!noun && !doing && !licence && !under && !HALTED.test(text)) || CATALOGUE.test(text)) return [];
  if (OTHER_GOODS.test(text) && elementsIn(text).length === 0) return [];
  const subjects = subjectsIn(text);
  if (!noun && !doing && !licence && !HALTED.test(text) && subjects.length === 0) return [];
  const own = deedOf(clause);
  const halted = own?.deed === 'suspend' && !noun && HALTED.test(text);
  const undo = halted ? { deed: 'impose' as const, at: own.at } : own;
  const found =
    undo ??
    (doing || licence ? { deed: 'impose' as const, at: doing?.index ?? licence?.index ?? 0, word: '' } : undefined);
  if (found === undefined || clause.link === 'if') return [];
  const ends = endIn(text, clause.whens) ?? durationIn(text);
  const lifted = found.deed === 'remove' && ends !== undefined;
  const type = lifted ? 'control-suspend' : TYPES[found.deed];
  if (type === undefined || isUnreal(text)) return [];
  if (type !== 'control-add' && !noun && !doing) return [];
  if (type === 'control-add' && isOnlyPossible(text, found.at) && !/\bmust\b|\bwill\b/.test(text)) return [];
  const actor = OWNED.test(text) ? 'CN' : actorOf(text, clause.sentence.text, found.at, scene.actor);
  if (actor !== 'CN') return [];
  if (!doing && !under && !/export|ship|licen|overseas|control/i.test(text) && subjects.length === 0) return [];
  const broad = subjects.every((subject) => subject === 'dual-use-items');
  if (broad && FIRMS.test(clause.sentence.text)) return [];
  if (LISTED.test(text) && elementsIn(text).length === 0 && (broad || FIRMS.test(text))) return [];
  if (ON_THE_LISTED.test(text) && FIRMS.test(scene.whole) && subjects.every((subject) => subject === 'dual-use-items'))
    return [];
  const destinations = PLACES.flatMap(([pattern, code]) => (pattern.test(text) ? [code] : []));
  const thresholds = thresholdsIn(text);
  const expected = type !== 'control-add' && isExpected(text);
  return [
    {
      topic: 'control',
      clause,
      timing: timingOf(clause, found.deed, found.at, scene.published),
      claim: {
        type,
        news: true,
        stance: expected ? 'expected' : 'affirmed',
        ...(subjects.length > 0 && { subjects }),
        ...(destinations.length > 0 && { destinations }),
        ...(thresholds.length > 0 && { thresholds }),
        imposer: 'CN',
        evidence: clause.sentence.raw,
      },
    },
  ];
};
