import { elementsIn } from '../lexicon/materials.ts';
import { actOn, claimOf, typeOf } from './deeds.ts';
import type { Frame } from './frames.ts';
import { firmsIn, type Listed, listsIn, namedIn } from './listed.ts';
import { actorOf } from './party.ts';
import type { Candidate, Scene } from './scene.ts';
import { DUTY } from './tariff-claims.ts';

/** What is done to firms, whichever list they are put on. */
const STRUCK = /\b(?:target|hit|punish|penali[sz]e|ban|bar|strike|cut)(?:s|ned|ning|red|ring|ed|es|ing)?\b/i;

const STRUCK_BY_NAME =
  /\b(?:sanctions?|sanctioned|sanctioning|penal\w+|countermeasures?) (?:on |against )?(?!relief)[^,;]{0,60}(?:[A-Z]\w+|compan|firm|entit|bank)/;
/** The list that a clause means without naming it; `unspecified` where it could be any. */
const impliedList = (text: string, strikes: boolean, before: string | undefined): string | undefined => {
  if (before && /\b(?:the|that|its|this) (?:black)?list\b/i.test(text)) return before;
  if (/\b(?:dual-use|export[- ]controls?|export (?:ban|curb|restriction)s?)\b/i.test(text)) return 'export-control';
  const struck = strikes && STRUCK.test(text) && !DUTY.test(text);
  return struck || /\bblacklist/i.test(text) || STRUCK_BY_NAME.test(text) ? 'unspecified' : undefined;
};

/** What one clause may claim of China's lists of firms; “the list” is the one named `before`. */
export const listClaims = (frame: Frame, scene: Scene, before: string | undefined): Candidate[] => {
  const { text, sentence } = frame;
  if (elementsIn(text).length > 2) return [];
  const act = actOn(frame, 'list');
  const undoes = act === 'suspend' || act === 'remove' || act === 'extend';
  const own = listsIn(text);
  const named = own.length === 0 && undoes && frame.subjectless ? listsIn(sentence.text.slice(0, frame.start)) : own;
  const firms = firmsIn(text);
  const implied = impliedList(text, act === 'impose' && firms !== undefined, before);
  const found: Listed[] =
    named.length > 0
      ? named
      : implied && (firms !== undefined || implied === 'unspecified')
        ? [{ list: implied, ...(firms !== undefined && { count: firms }) }]
        : [];
  const type = typeOf('list', act ?? (found.some(({ count }) => count !== undefined) ? 'impose' : undefined));
  if (!type || found.length === 0) return [];
  const entities = namedIn(sentence.raw);
  const actor = actorOf(text, sentence.text, frame.at, /\bChin|\bBeijing/.test(scene.whole) ? 'CN' : scene.actor);
  if (actor !== 'CN') return [];
  return found.map(({ list, count }) => ({
    topic: 'list' as const,
    frame,
    actor,
    place: named.length > 0 ? 'named' : 'implied',
    claim: {
      ...claimOf(type, frame),
      list,
      ...(count !== undefined && { count, countIs: 'added' as const }),
      ...(entities.length > 0 && { entities }),
      imposer: 'CN',
    },
  }));
};
