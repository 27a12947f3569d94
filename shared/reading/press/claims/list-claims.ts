import { elementsIn } from '../../lexicon/materials.ts';
import { countIn, firmsIn, type Listed, listsIn, namedIn } from '../arguments/listed.ts';
import type { Candidate, Scene } from '../article/scene.ts';
import type { Frame } from '../frames/frames.ts';
import type { Act } from '../words/acts.ts';
import { actorOf } from '../words/party.ts';
import { actOn, asideOf, claimOf, typeOf } from './deeds.ts';
import { DUTY } from './tariff-claims.ts';

/** What is done to firms, whichever list they are put on. */
const STRUCK = /\b(?:target|hit|punish|penali[sz]e|sanction|ban|bar|strike|cut)(?:s|ned|ning|red|ring|ed|es|ing)?\b/i;
const STRUCK_BY_NAME =
  /\b(?:[Ss]anctions?|sanctioned|sanctioning|[Pp]enal\w+|[Cc]ountermeasures?|[Rr]estrictions on) (?:on |against )?(?!relief)[^,;]{0,60}(?:[A-Z]\w+|compan|firm|entit|bank)/;
/** What the law against foreign sanctions brings, which the press calls by no list. */
const COUNTERED =
  /\bsanction(?:s|ed|ing)?\b|\bcountermeasures?\b|\b(?:dealings|transactions|cooperation|do(?:ing)? business) (?:\w+ ){0,3}?with\b/i;
const MEASURES =
  /\b(?:the|these|those|such|similar|related) (?:\w+ )?(?:measures?|restrictions?|curbs|controls|sanctions|suspension|pause|bans?)\b/i;

/** What a clause points back to without naming it: the list of the one before. */
const pointsTo = (text: string, undoes: boolean): boolean =>
  /\b(?:the|that|its|this) (?:black)?list\b/i.test(text) || (undoes && MEASURES.test(text));
/** The list that a clause means without naming it; `unspecified` where it could be any. */
const impliedList = (text: string, strikes: boolean, whole: string): string | undefined => {
  if (/\b(?:dual-use|export[- ]controls?|export (?:ban|curb|restriction)s?)\b/i.test(text)) return 'export-control';
  const struck = strikes && STRUCK.test(text) && !DUTY.test(text);
  if (!struck && !/\bb(?:lack|lock)list/i.test(text) && !STRUCK_BY_NAME.test(text)) return undefined;
  const countered = COUNTERED.test(text) || /\bAnti-Foreign Sanctions\b/.test(whole);
  return countered && listsIn(whole).length === 0 ? 'countermeasures' : 'unspecified';
};

/** It says no more than “them”, or begins with its verb, or stands behind what it strikes. */
const strikesWhatIsBefore = ({ subjectless, text, at, passive }: Frame): boolean =>
  subjectless ||
  /\b(?:them|they|those|all|both|that|which|who)\b/i.test(text) ||
  (!passive && /^\w+ (?:on|to|in|onto|under|from)\b/.test(text.slice(at)));

/** The lists that a clause speaks of, each with its count, and whether it names them; “the list” is the one named `before`. */
const listedIn = (
  frame: Frame,
  act: Act | undefined,
  { whole }: Scene,
  before: string | undefined,
): { found: Listed[]; isNamed: boolean } => {
  const { text, sentence } = frame;
  const undoes = act === 'suspend' || act === 'remove' || act === 'extend';
  const left = sentence.text.slice(0, frame.start);
  const own = listsIn(text);
  const place = own.length === 0 && undoes && frame.subjectless ? left : text;
  const named = place === text ? own : listsIn(left).slice(-1);
  const firms = firmsIn(text) ?? (undoes ? firmsIn(left) : undefined);
  const pointed = pointsTo(place, undoes) ? before : undefined;
  const implied = pointed ?? impliedList(place, act === 'impose' && firms !== undefined, whole);
  const open = implied === 'unspecified' || implied === 'countermeasures';
  const counted = firms !== undefined && { count: firms };
  const said: Listed[] = named.length > 0 ? named : implied && (counted || open) ? [{ list: implied, ...counted }] : [];
  const stated = place !== text || pointed ? countIn(text) : undefined;
  const whom = place === text && strikesWhatIsBefore(frame) ? countIn(left) : undefined;
  return {
    found: said.map(({ list, count }) => ({ list, count: stated ?? count ?? whom })),
    isNamed: named.length > 0,
  };
};

/** What one clause may claim of China's lists of firms. */
export const listClaims = (frame: Frame, scene: Scene, before: string | undefined): Candidate[] => {
  const { text, sentence } = frame;
  if (elementsIn(text).length > 2) return [];
  const act = actOn(frame, 'list');
  const { found, isNamed } = listedIn(frame, act, scene, before);
  const type = asideOf(
    typeOf('list', act ?? (found.some(({ count }) => count !== undefined) ? 'impose' : undefined)),
    frame,
  );
  if (!type || found.length === 0) return [];
  const entities = namedIn(sentence.raw);
  const actor = actorOf(
    text,
    sentence.text,
    frame.at,
    /\bChin|\bBeijing/.test(scene.whole) ? 'CN' : scene.actor,
    frame.start,
  );
  if (actor !== 'CN') return [];
  return found.map(({ list, count }) => ({
    topic: 'list' as const,
    frame,
    actor,
    place: isNamed ? 'named' : 'implied',
    claim: {
      ...claimOf(type, frame),
      list,
      ...(count !== undefined && { count, countIs: 'added' as const }),
      ...(entities.length > 0 && { entities }),
      imposer: 'CN',
    },
  }));
};
