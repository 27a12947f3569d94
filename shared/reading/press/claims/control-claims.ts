import type { Claim } from '../../../domain/acts/claim.ts';
import { narrowest } from '../../../domain/goods/substances.ts';
import { elementsIn, subjectsIn, UNMISTAKABLE } from '../../lexicon/materials.ts';
import type { Candidate, Scene } from '../article/scene.ts';
import type { Frame } from '../frames/frames.ts';
import { CURB, EXPORT } from '../words/export-words.ts';
import { actorOf } from '../words/party.ts';
import { actOn, asideOf, claimOf, typeOf } from './deeds.ts';
import { DUTY } from './tariff-claims.ts';

const GOODS = `(?:rare|metals?|minerals?|elements?|dual-use|technolog\\w+|superhard|drones?|magnets?|batter\\w+|materials?|items|${UNMISTAKABLE.join('|')})`;
/** A control as a thing, and a deed done to exports. */
const CONTROL = new RegExp(
  `\\b(?:${EXPORT}[ -](?:\\w+[ -]){0,2}?${CURB}|${CURB} (?:on|of|over|for|covering) (?:[\\w-]+,? ){0,6}?(?:${EXPORT}|${GOODS})|${GOODS}(?:[ -]\\w+)? ${CURB})\\b`,
  'i',
);
const CURBED = new RegExp(`\\b${CURB}\\b`, 'i');
/** “Restricts exports of AI technology”: goods that no table names. */
const KEPT_IN = new RegExp(`\\b${EXPORT}\\b(?: to [\\w ]+?)? of (?:[\\w-]+,? ){0,4}?${GOODS}\\b`, 'i');
/** So many elements in a row are a list of what is controlled. */
const MANY = 3;
const EXPORTED = new RegExp(`\\b(?:${EXPORT}|exported|shipped|overseas|licen[cs]\\w+|permits?|approval)\\b`, 'i');

const PLACES: readonly (readonly [RegExp, string])[] = [
  [/\b(?:to|for|against|with) (?:the )?(?:US\b|America\b|American )/, 'US'],
  [/\b(?:to|for|against|with) (?:the )?Japan(?:ese)?\b|\bJapan(?:ese|'s) (?:military|forces|defen[cs]e)/, 'JP'],
  [/\b(?:to|against) (?:the )?(?:EU|Europe)\b/, 'EU'],
  [/\b(?:to|against) (?:the )?Taiwan\b/, 'TW'],
];
const SHARE =
  /\b(?:at least|more than|as little as|contain\w*|exceeding|over)\b[^%]{0,20}?\b(\d+(?:\.\d+)?)%(?! (?:tariff|dut|lev))|\b(\d+(?:\.\d+)?)% or more/i;

/** What one clause may claim of China's export controls. */
export const controlClaims = (frame: Frame, scene: Scene): Candidate[] => {
  const { text, sentence } = frame;
  const noun = CONTROL.test(text);
  const subjects = subjectsIn(text);
  const exported = EXPORTED.test(text);
  const around = !noun && CONTROL.test(sentence.text);
  const curbed = subjects.length > 0 && (CURBED.test(sentence.text) || elementsIn(sentence.text).length >= MANY);
  const asked = exported && frame.act === 'impose' && (KEPT_IN.test(text) || subjectsIn(sentence.text).length > 0);
  const beside = around && frame.act !== undefined && !DUTY.test(text);
  if (!noun && !(subjects.length > 0 && exported) && !curbed && !asked && !beside) return [];
  const act = actOn(frame, 'control') ?? (noun || exported ? 'impose' : undefined);
  // “China's new curbs threaten supply”: what they do to others, they are there.
  const type = asideOf(typeOf('control', act === 'threaten' && noun ? 'impose' : act), frame);
  if (!type) return [];
  const elements = elementsIn(text).length > 0 ? [] : elementsIn(sentence.text);
  const all =
    elements.length > 0
      ? narrowest([...subjects, ...elements])
      : subjects.length > 0
        ? subjects
        : subjectsIn(sentence.text);
  const destinations = PLACES.flatMap(([pattern, code]) => (pattern.test(text) ? [code] : []));
  const [, more, orMore] = SHARE.exec(text) ?? SHARE.exec(sentence.text) ?? [];
  const pct = Number(more ?? orMore);
  const claim: Claim = {
    ...claimOf(type, frame),
    ...(all.length > 0 && { subjects: all }),
    ...(destinations.length > 0 && { destinations }),
    ...(pct > 0 &&
      pct <= 50 && {
        thresholds: [
          { pct, of: /\b(?:own|stake|subsidiar)/i.test(text) ? ('ownership' as const) : ('value' as const) },
        ],
      }),
    imposer: 'CN',
  };
  const actor = /\b(?:China's|Chinese|Beijing's) (?:[\w-]+ ){0,4}?(?:controls|curbs|restrictions|bans?|limits)\b/i.test(
    text,
  )
    ? 'CN'
    : actorOf(text, sentence.text, frame.at, scene.actor);
  if (actor !== 'CN') return [];
  return [{ topic: 'control', claim, frame, actor, place: noun ? 'noun' : exported ? 'exported' : 'around' }];
};
