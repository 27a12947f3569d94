/** What is done to a control, a listing or a duty. */
export type Act =
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

const words = (text: string): string[] => text.trim().split(/\s+/);

/** Lemmas by act: the verbs, and the nouns that name the same. */
const VERBS: Readonly<Record<Act, string>> = {
  impose: `impose introduce slap levy add place put tighten expand widen broaden strengthen toughen raise increase hike double triple
    quadruple hit set retaliate apply adopt enact implement charge blacklist include restrict curb ban bar prohibit forbid outlaw block
    require need sanction designate name list rise jump climb surge cover target subject control limit license regulate oblige demand mandate
    tax escalate ratchet clamp modify adjust face pay penalise penalize embargo activate trigger order`,
  lower: 'cut reduce lower trim halve slash fall decrease roll decline',
  suspend: 'suspend pause delay postpone defer freeze halt hold waive',
  extend: 'extend prolong renew',
  remove: `lift scrap remove cancel terminate repeal revoke rescind abolish eliminate strike void invalidate end stop cease ease relax
    withdraw unwind delist drop overturn nullify annul discontinue loosen reverse quash`,
  retain: 'retain keep maintain remain leave stand total average stay',
  threaten: 'threaten warn vow pledge promise',
  withdraw: 'avert avoid abandon shelve',
  consider: 'consider weigh mull explore study plan propose seek discuss examine draft prepare contemplate intend',
  deny: 'deny refute dismiss reject',
};
const NOUNS: Readonly<Partial<Record<Act, string>>> = {
  suspend: 'suspension pause halt delay postponement deferral freeze moratorium reprieve truce',
  extend: 'extension renewal',
  remove: 'removal cancellation termination repeal revocation abolition elimination rollback lifting',
  lower: 'reduction cut decrease',
  threaten: 'threat warning ultimatum',
  impose: `imposition introduction addition inclusion hike increase tightening expansion ban prohibition restriction curb control limit
    tariff duty levy surcharge blacklist listing requirement sanction licence license embargo`,
};

const byLemma = (table: Readonly<Partial<Record<Act, string>>>): Map<string, Act> =>
  new Map(Object.entries(table).flatMap(([act, lemmas]) => words(lemmas).map((lemma) => [lemma, act as Act] as const)));
const ACT_OF_VERB = byLemma(VERBS);
const ACT_OF_NOUN = byLemma(NOUNS);

/** What a verb does with what stands behind it, where that is another thing. */
export const PHRASES: readonly (readonly [verb: RegExp, behind: RegExp, Act])[] = [
  [/^(?:put|push)$/, /^(?:off|back)\b/i, 'suspend'],
  [
    /^(?:put|set|lay|leave|keep|stay|remain|hold)$/,
    /^(?:(?!\b(?:to|and|that|which)\b)[^,;])*\b(?:aside|unapplied|suspended|paused|frozen|on hold)\b/i,
    'suspend',
  ],
  [/^hold$/, /^(?:steady |firm )?(?:at|to)\b/i, 'retain'],
  [/^(?:strike|hit|fire)$/, /^back\b/i, 'impose'],
  [/^roll$/, /^out\b/i, 'impose'],
  [/^do$/, /^away\b/i, 'remove'],
  [/^throw$/, /^out\b/i, 'remove'],
];
export const actOfPhrase = (lemma: string, behind: string): Act | undefined =>
  PHRASES.find(([verb, rest]) => verb.test(lemma) && rest.test(behind))?.[2];
export const actOfVerb = (lemma: string): Act | undefined => ACT_OF_VERB.get(lemma);
export const actOfNoun = (lemma: string): Act | undefined => ACT_OF_NOUN.get(lemma);
export const isVerbOfAct = (lemma: string): boolean => ACT_OF_VERB.has(lemma);

/** Verbs of saying: what follows is somebody's word. */
const SAYING = new Set(
  words(`say tell announce report state write add confirm declare note warn stress insist claim post explain reiterate emphasise
    emphasize respond reply argue suggest indicate show accord describe`),
);
export const isSaying = (lemma: string): boolean => SAYING.has(lemma);

/** What is told beside acts: verbs that mark a text as talk about an act, not as the act. */
export type Talk = 'reaction' | 'licensing' | 'market' | 'meeting' | 'exemption' | 'wish' | 'analysis';
const TALK: Readonly<Record<Talk, string>> = {
  reaction: `defend clarify slam blast condemn criticise criticize oppose denounce protest respond react welcome hail praise complain blame
    accuse justify refute rebuke decry deplore regret urge call vow fight sue challenge file lash bristle brush insist`,
  licensing: 'approve grant receive issue process award renew accept apply clear obtain',
  market: `fall slump surge soar plunge drop jump climb rise hit tumble rally sink decline grow shrink rebound gain lose export import ship buy
    purchase produce stockpile scramble seek source`,
  meeting: 'meet talk discuss negotiate visit speak resume hold agree reach seal strike hint signal expect hope',
  exemption: 'exempt exclude spare waive',
  wish: 'want ask demand consider weigh mull plan propose seek may could prepare study',
  analysis:
    'explain know mean show see understand analyse analyze examine look find learn say face affect impact threaten hurt boost help',
};
const TALK_OF = new Map(
  Object.entries(TALK).flatMap(([talk, lemmas]) => words(lemmas).map((lemma) => [lemma, talk as Talk] as const)),
);
export const talkOf = (lemma: string): Talk | undefined => TALK_OF.get(lemma);
