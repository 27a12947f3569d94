import type { Claim, ClaimType } from '../../../domain/acts/claim.ts';
import { durationIn, endIn } from '../arguments/term.ts';
import type { Topic } from '../article/scene.ts';
import type { Frame } from '../frames/frames.ts';
import type { Act } from '../words/acts.ts';
import { CURB, EXPORT } from '../words/export-words.ts';

/** What a claim is called, by what is done to what. */
const TYPES: Readonly<Record<Topic, Partial<Record<Act, ClaimType>>>> = {
  control: {
    impose: 'control-add',
    suspend: 'control-suspend',
    extend: 'control-suspend',
    remove: 'control-remove',
    lower: 'control-remove',
  },
  list: { impose: 'list-add', suspend: 'list-suspend', extend: 'list-suspend', remove: 'list-remove' },
  tariff: {
    impose: 'tariff-set',
    lower: 'tariff-set',
    retain: 'tariff-set',
    remove: 'tariff-set',
    suspend: 'tariff-suspend',
    extend: 'tariff-suspend',
    threaten: 'tariff-threat',
    withdraw: 'tariff-threat',
    consider: 'tariff-threat',
  },
};

export const typeOf = (topic: Topic, act: Act | undefined): ClaimType | undefined => act && TYPES[topic][act];

/** Of a control that is lifted, for good or for a time. */
export const isLifting = ({ type }: Claim): boolean => type === 'control-remove' || type === 'control-suspend';

/** “Lifted until November”, “temporarily removed”: put aside. */
export const asideOf = (type: ClaimType | undefined, { text, whens }: Frame): ClaimType | undefined =>
  type?.endsWith('-remove') &&
  (endIn(text, whens) !== undefined || durationIn(text) !== undefined || /\btemporarily\b/i.test(text))
    ? (`${type.slice(0, -'remove'.length)}suspend` as ClaimType)
    : type;

/** What a clause does to exports themselves restricts them: “halt exports”, “stopped shipments”. */
const HALTS = new RegExp(`^(?:(?!${CURB}\\b)[\\w-]+ ){0,4}?${EXPORT}\\b(?![ -](?:\\w+[ -]){0,2}?${CURB})`, 'i');
/** A court takes away the ground on which duties stand. */
const RULED =
  /\b(?:no|not have the|without|lacks?|lacked|exceed\w* (?:his|its|the)(?: \w+)?|overstep\w* (?:his|its|the)(?: \w+)?) authority\b|\b(?:illegal|unlawful|invalid)\b/i;
/** A threat that is taken back. */
const TAKEN_BACK = /\boff the table\b|\bcall(?:s|ed|ing)? off\b|\bgone away\b|\bback(?:s|ed|ing)? (?:down|off|away)\b/i;
/** What somebody wants or will not do is not done: “failed to lift”, “urged it to cancel”, “a deadline to withdraw”. */
const ASKS = /^(?:fail|refuse|decline|urge|call|ask|demand|press|push|want|wait)$/;
const ASKED =
  /\b(?:calls?|deadline|no plans?|no intention|demands?|failure|pressure|refusal|requests?|time|ultimatum)\b(?: (?:for|on|by) [^,;]{1,40})? to\s*$/i;
/** “Put on hold”, “puts aside”. */
const ON_HOLD = /\b(?:on (?:hold|pause|ice)|(?:put|puts|putting|set|sets|setting) aside)\b/i;
const OFF_LIST = /^(?:[\w.&'-]+ ){1,8}?(?:off|out of) (?:[\w'-]+ ){1,4}?"?(?:black)?lists?\b/i;
export const actOn = (
  { act, text, at, start, sentence, verb, nominal, negated, form, governors }: Frame,
  topic: Topic,
): Act | undefined => {
  const after = text.slice(at).replace(/^\S+\s*/, '');
  if (ON_HOLD.test(text)) return 'suspend';
  if (topic === 'list' && verb === 'stand') return 'impose';
  // “Five more metals fall under the controls”.
  if (/^(?:fall|come)$/.test(verb) && /^under\b/.test(after)) return 'impose';
  if (topic === 'list' && act !== 'suspend' && OFF_LIST.test(after)) return 'remove';
  if (
    topic === 'control' &&
    !nominal &&
    (act === 'suspend' || act === 'remove') &&
    /^(?:suspend|halt|pause|stop|cease|end)$/.test(verb) &&
    HALTS.test(after)
  )
    return 'impose';
  if (topic === 'tariff' && verb === 'lift' && /(?<!up )\bto \d/.test(after)) return 'impose';
  if (topic === 'tariff' && /^(?:drop|roll|ease)$/.test(verb) && /(?<!up )\b(?:to|by) \d/.test(after)) return 'lower';
  if (topic === 'tariff' && TAKEN_BACK.test(sentence.text.slice(start))) return 'withdraw';
  if (topic === 'tariff' && RULED.test(text)) return 'remove';
  if (topic === 'tariff' && negated && act === 'impose') {
    if (durationIn(text) !== undefined || /\buntil\b/.test(text)) return 'suspend';
    return form === 'future' ? 'withdraw' : 'deny';
  }
  const undone = negated || governors.some((one) => ASKS.test(one)) || ASKED.test(text.slice(0, at));
  if (topic === 'tariff' && undone && /^(?:remove|lower|suspend)$/.test(act ?? '')) return 'deny';
  return act;
};

const AGREED = /^(?:agree|expect|anticipate|plan|intend|aim|hope|seek|want|propose|consider|set|pledge|promise)$/;
/** Agreed or foreseen, yet to be done. */
const isExpected = ({ governors, modal, form, verb }: Frame): boolean =>
  governors.some((one) => AGREED.test(one)) || AGREED.test(verb) || (form === 'modal' && modal === 'would');

/** What every claim of a clause begins with. */
export const claimOf = (type: ClaimType, frame: Frame): Pick<Claim, 'type' | 'news' | 'stance' | 'evidence'> => ({
  type,
  news: true,
  stance:
    isExpected(frame) && type !== 'control-add' && type !== 'list-add' && !type.endsWith('threat')
      ? 'expected'
      : 'affirmed',
  evidence: frame.sentence.raw,
});
