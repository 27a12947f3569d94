import type { Claim } from '../../domain/claim.ts';
import type { Threshold } from '../../domain/effect.ts';
import { elementsIn, subjectsIn } from '../lexicon/materials.ts';
import type { Clause } from './clauses.ts';
import {
  CATALOGUE,
  DEED_ON_EXPORTS,
  FIRMS,
  HALTED,
  LICENCE,
  LISTED,
  NOUN,
  ON_THE_LISTED,
  OTHER_GOODS,
  OTHERS,
  OWNED,
  RESTRICTED,
  SHARE,
  UNDER_CONTROL,
} from './control-wording.ts';
import type { Draft, Scene } from './draft.ts';
import { isExpected, isOnlyPossible, isUnreal } from './modality.ts';
import { timingOf } from './news.ts';
import { actorOf } from './party.ts';
import { type ClaimVerb, claimVerbOf } from './verbs.ts';
import { durationIn, endIn } from './when.ts';

const WEEKDAY = / (?:on )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b/g;
const PLACES: readonly (readonly [RegExp, string])[] = [
  [/\b(?:to|for|against|with) (?:the )?(?:US\b|America\b|American )/, 'US'],
  [/\b(?:to|for|against|with) (?:the )?Japan(?:ese)?\b|\bJapan(?:ese|'s) (?:military|forces|defen[cs]e)/, 'JP'],
  [/\b(?:to|against) (?:the )?(?:EU|Europe)\b/, 'EU'],
  [/\b(?:to|against) (?:the )?Taiwan\b/, 'TW'],
];

const TYPES: Partial<Record<ClaimVerb, Claim['type']>> = {
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
  const doing = DEED_ON_EXPORTS.exec(text) ?? (elementsIn(text).length > 0 ? RESTRICTED.exec(text) : null);
  const licence = LICENCE.exec(text);
  const under = UNDER_CONTROL.exec(text);
  if ((!noun && !doing && !licence && !under && !HALTED.test(text)) || CATALOGUE.test(text)) return [];
  if (OTHER_GOODS.test(text) && elementsIn(text).length === 0) return [];
  const subjects = subjectsIn(text);
  if (!noun && !doing && !licence && !HALTED.test(text) && subjects.length === 0) return [];
  const own = claimVerbOf(clause);
  const halted = own?.deed === 'suspend' && !noun && HALTED.test(text);
  const undo = halted ? { deed: 'impose' as const, at: own.at } : own;
  const found =
    undo ??
    (doing || licence ? { deed: 'impose' as const, at: doing?.index ?? licence?.index ?? 0, word: '' } : undefined);
  if (found === undefined || clause.link === 'if') return [];
  const ends = endIn(text, clause.whens) ?? durationIn(text);
  const lifted = found.deed === 'remove' && (ends !== undefined || /\btemporar/i.test(text));
  const type = lifted ? 'control-suspend' : TYPES[found.deed];
  if (type === undefined || isUnreal(text)) return [];
  if (type !== 'control-add' && !noun && !doing) return [];
  if (type === 'control-add' && isOnlyPossible(text, found.at) && !/\bmust\b|\bwill\b|\bonly with\b/.test(text))
    return [];
  const actor = OWNED.test(text) ? 'CN' : actorOf(text, clause.sentence.text, found.at, scene.actor);
  if (actor !== 'CN') return [];
  if (!doing && !under && !/export|ship|licen|overseas|control/i.test(text) && subjects.length === 0) return [];
  if (OTHERS.test(text) && under && subjects.length === 0) return [];
  if (
    /^(?:The|These|Both|Such) (?:\w+ )?(?:bans?|curbs|controls|restrictions)\b/.test(text) &&
    subjects.every((one) => one === 'dual-use-items') &&
    FIRMS.test(scene.whole)
  )
    return [];
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
