import type { Claim } from '../../../domain/acts/claim.ts';
import { basisOf } from '../arguments/basis.ts';
import { directionsOf, namesGoods } from '../arguments/direction.ts';
import { type Rate, ratesIn } from '../arguments/rates.ts';
import type { Candidate, Scene } from '../article/scene.ts';
import type { Frame } from '../frames/frames.ts';
import type { Act } from '../words/acts.ts';
import { actorOf, SECTORS } from '../words/party.ts';
import { actOn, claimOf, typeOf } from './deeds.ts';

export const DUTY =
  /\b(?:tariffs?(?! (?:commission|war|talk|deal|row|dispute|policy|fight|repl|respon|retaliat|escalat|clash|battle|truce|relief|line)\w*)|dut(?:y|ies)|lev(?:y|ies)|surcharges?|import tax(?:es)?|(?:tariff|duty|additional|reciprocal|ad valorem) rates?)\b/i;
const RATED = /\d(?:%| points)/;
export const TRUCE =
  /\b(?:truce|ceasefire|detente|reprieve|trade (?:pause|deadline)|tariff (?:pause|deadline|suspension))\b/i;
/** In a text on duties, what is charged at so many per cent is one. */
const CHARGED =
  /\b(?:rates?|tax\w*|charg\w+|pay\w*|fac(?:e|es|ing)|climb\w*|ris\w+|rose|go(?:es)?|mov\w+|doubl\w+|increas\w+|follow\w*|appl\w+|bear\w*|carr(?:y|ies)|impos\w+|lev(?:y|ied|ying)|add(?:s|ed|ing)?|slap\w*|put(?:s|ting)?|hit(?:s|ting)?)\b|\d% (?:on|for) (?!\w+day\b|(?:the )?(?:day|week|year|news)\b)/i;
/** A duty by goods that names nobody's goods falls on everybody's. */
const SECTOR = new RegExp(`\\b(?:${SECTORS})\\b`, 'i');
const OTHER_DUTY = /\b(?:anti-?dumping|countervailing|anti-?subsid\w+|safeguard|port fees?|anti-?circumvention)\b/i;

/** A duty of which it is open whether it is set or threatened. */
export const isDoneOrThreatened = ({ type, ratePct }: Claim): boolean =>
  (type === 'tariff-set' || type === 'tariff-threat') && ratePct !== 0;

/** “talks ended”, “dropped its case”: it is not the duty that goes. */
const endsAnother = ({ text, at, verb, passive }: Frame): boolean => {
  if (passive || !/^(?:cease|drop|end|lift|stop|withdraw)$/.test(verb)) return false;
  const [, object = ''] =
    /^\S+\s*((?:(?!(?:after|as|at|by|for|from|in|on|over|to|with)\b)[^\s,;]+\s*)*)/i.exec(text.slice(at)) ?? [];
  const what =
    object === '' ? text.slice(0, at).replace(/^\W*(?:it|they|these|this|which|that)\b|^\s*$/i, 'duty') : object;
  return !DUTY.test(what) && !RATED.test(what);
};

/** What is in force already, and only added to. */
const STANDING = /\b(?:on top of|in addition to|builds? on|adds? to|added to|over and above)\b[^%,;]*$/i;
/** Which of a clause's rates the act is about; undefined stands for an act that names none. */
const ratesFor = (act: Act, rates: Rate[], text: string): (Rate | undefined)[] => {
  const own = rates.filter(({ at }) => !STANDING.test(text.slice(0, at)));
  const levels = own.filter((rate) => !rate.points);
  if (act === 'suspend' || act === 'extend') {
    const isLevel = (rate: Rate): boolean =>
      /\b(?:to|at|of up to|near|about) (?:about |as high as )?$/.test(text.slice(0, rate.at));
    return [own.find((rate) => rate.points || !isLevel(rate))];
  }
  if (levels.length === 0 && own.length > 0 && (act === 'lower' || (act === 'impose' && DUTY.test(text)))) return own;
  return levels.length > 0 ? levels : [undefined];
};

/** What is done to a part, or by degrees, leaves a duty that the clause does not give. */
const EASES = /\b(?:eas(?:e|es|ed|ing)|relax\w*|loosen\w*|part(?:s|ly)?|partial\w*|roll\w* ?back|\d+% of)\b/i;
/** What one clause may claim of duties between China and the United States. */
export const tariffClaims = (frame: Frame, scene: Scene): Candidate[] => {
  const { text, sentence } = frame;
  const rates = ratesIn(text);
  const lead = scene.sentences.filter(({ index }) => index <= 0).map((one) => one.text);
  const charged = rates.some(({ points }) => !points) && CHARGED.test(text) && DUTY.test(scene.whole);
  const duty =
    charged ||
    DUTY.test(text) ||
    (DUTY.test(sentence.text) && RATED.test(text)) ||
    (TRUCE.test(text) && (frame.act === 'extend' || frame.act === 'suspend'));
  if (!duty || OTHER_DUTY.test(text)) return [];
  if (SECTOR.test(text) && ![text, sentence.text, ...lead].some(namesGoods)) return [];
  const act = actOn(frame, 'tariff') ?? (rates.length > 0 ? 'impose' : undefined);
  const type = typeOf('tariff', act);
  if (!act || !type || (act === 'remove' && endsAnother(frame))) return [];
  const actor = actorOf(text, sentence.text, frame.at, scene.actor);
  return ratesFor(act, rates, text).flatMap((rate) =>
    directionsOf(frame, rates, rate, actor, scene).flatMap((direction): Candidate[] => {
      const removes = act === 'remove';
      const pct = removes ? (EASES.test(text) ? undefined : 0) : rate?.pct;
      const from = removes ? rate?.pct : rate?.from;
      const claim: Claim = {
        ...claimOf(act === 'lower' && rate?.points ? 'tariff-suspend' : type, frame),
        ...(act === 'withdraw' && { stance: 'withdrawn' as const }),
        ...direction,
        ...(pct !== undefined && { ratePct: pct }),
        ...(from !== undefined && { fromPct: from }),
        ...(rate && basisOf(text, rate)),
      };
      return [{ topic: 'tariff' as const, frame, actor, place: rate ? 'rate' : 'none', claim }];
    }),
  );
};
