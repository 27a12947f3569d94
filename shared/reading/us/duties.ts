import type { Effect } from '../../domain/acts/effect.ts';
import { actsIn } from './acts.ts';
import { coveredIn, type Order } from './duty.ts';
import { headingsIn } from './headings.ts';
import type { Clause } from './order-parts.ts';
import { ownWords } from './own-words.ts';
import { PERCENT } from './rate-words.ts';
import { OF_CLAUSE } from './rates.ts';
import { APART, whomIn } from './whom.ts';
import {
  ADMINISTRATIVE,
  BACKGROUND,
  CHANGES,
  CHANGES_ELSEWHERE,
  ENDS,
  ENDS_OTHERWISE,
  GOES_ON,
  IDLE,
  NOTE,
  OF_EVERYONE,
  ORDERS,
  PROPOSES,
  SENTENCES,
  TOUCHES,
} from './wording.ts';

export type Read = { effects: Effect[]; problems: { kind: string; text: string }[] };

const OF_A_RATE =
  /\b(?:percent|rates?)\b[^.;]{0,80}\bdut(?:y|ies)\b|\b(?:dut(?:y|ies)|tariffs?)\b[^.;]{0,80}\bpercent\b|\brates? of duty\b|\bad valorem dut(?:y|ies)\b/i;

const ordersNothing = (text: string): boolean => APART.test(text) || (IDLE.test(text) && !ENDS.test(text));

/** What a provision orders, without the sentences that report, allow, or are on goods apart; undefined where these are all. */
const ordering = (clause: Clause): Clause | undefined => {
  const sentences = clause.text.split(SENTENCES);
  if (APART.test(`${clause.heading} ${sentences[0]}`)) return undefined;
  const kept = sentences.filter((sentence) => !ordersNothing(sentence));
  return kept.length === 0 ? undefined : { ...clause, text: kept.join(' ') };
};

/** A provision that orders something of duties, in whatever words, and on nobody else's goods; undefined where none does. */
export const ordersOfDuties = (clauses: readonly Clause[]): string | undefined =>
  clauses.find((whole) => {
    const clause = ordering(whole);
    if (clause === undefined || BACKGROUND.test(whole.heading) || ADMINISTRATIVE.test(whole.heading)) return false;
    const sentences = ownWords(clause.text).split(SENTENCES);
    return sentences.some(
      (one) =>
        TOUCHES.test(one) &&
        ORDERS.test(one) &&
        (PERCENT.test(one) || CHANGES.test(one) || CHANGES_ELSEWHERE.test(one)) &&
        whomIn(one) !== 'others' &&
        !PROPOSES.test(one),
    );
  })?.text;

/** The first goods that each section names. */
const goodsBySection = (clauses: readonly Clause[]): ReadonlyMap<string, string> => {
  const out = new Map<string, string>();
  for (const { section, text } of clauses) {
    const goods = out.has(section) ? undefined : coveredIn(text);
    if (goods !== undefined) out.set(section, goods);
  }
  return out;
};

const OF_CLAUSES = new RegExp(OF_CLAUSE, 'g');
/** “the duty rate in clause 2 shall increase”: on what that clause is, but for words in quotes. */
const withGoods = (clause: Clause, goodsOf: ReadonlyMap<string, string>): Clause => {
  if (clause.text.includes('“')) return clause;
  const text = clause.text.replace(OF_CLAUSES, (words, section: string) => {
    const goods = goodsOf.get(section);
    return goods === undefined ? words : `rate of duty on ${goods}`;
  });
  return { ...clause, text };
};

/** Every duty on Chinese goods that an order lays, changes, puts aside or ends, and what it does that is not understood. */
export const dutiesIn = (clauses: readonly Clause[], order: Order): Read => {
  const out: Read = { effects: [], problems: [] };
  const onEverybodys = new Map<string, Effect>();
  const goodsOf = goodsBySection(clauses);
  for (const whole of clauses) {
    const clause = ordering(withGoods(whole, goodsOf));
    const background = BACKGROUND.test(whole.heading);
    if (clause === undefined || NOTE.test(clause.text) || (background && !ENDS.test(clause.text))) continue;
    const own = ownWords(clause.text);
    const effects = actsIn(clause, order)?.map((effect) => ({
      ...effect,
      evidence: whole.text.includes(effect.evidence) ? effect.evidence : whole.text,
    }));
    if (effects !== undefined) {
      // What opens a list is said by its lines.
      out.problems = out.problems.filter(({ text }) => text === '' || !clause.lead.endsWith(text));
      const isOfChina = whomIn(own) === 'china';
      for (const effect of effects) {
        // A rate on everybody's goods gives way to that on China's of the same kind.
        const label = effect.action !== 'tariff' || effect.goods?.all ? undefined : effect.goods?.label;
        if (label !== undefined && isOfChina)
          out.effects = out.effects.filter((one) => one !== onEverybodys.get(label));
        else if (label !== undefined) onEverybodys.set(label, effect);
        const last = out.effects.at(-1);
        if (last !== undefined && isMoreOf(last, effect) && whole.lead !== '') {
          last.targets?.push(...(effect.targets ?? []));
          continue;
        }
        const at = out.effects.findIndex((one) => sameAct(one, effect));
        if (at < 0) out.effects.push(effect);
        else out.effects[at] = { ...effect, ...out.effects[at] };
      }
      continue;
    }
    const acts =
      !ADMINISTRATIVE.test(clause.heading) && CHANGES.test(own.replace(ENDS_OTHERWISE, '')) && TOUCHES.test(own);
    const ofEveryone = OF_EVERYONE.test(order.authority) && order.whom !== 'others' && OF_A_RATE.test(own);
    if (
      acts &&
      (whomIn(own) === 'china' || (ofEveryone && whomIn(own) !== 'others')) &&
      !headingsOfOthers(own) &&
      !GOES_ON.test(own)
    )
      out.problems.push({ kind: 'unknown-wording', text: whole.text });
  }
  const effects = withoutFormer(out.effects);
  return withStarts({ ...out, effects: order.isOfAgency ? toldOnce(effects) : effects }, order);
};

/** A message of customs lays nothing itself: a rate of which it says no day is one that another text began. */
const withStarts = (read: Read, { isMessage }: Order): Read => {
  const isUndated = ({ action, from }: Effect): boolean =>
    isMessage === true && action === 'tariff' && from === undefined;
  const undated = read.effects.filter(isUndated).map(({ evidence }) => ({ kind: 'unknown-wording', text: evidence }));
  return {
    effects: read.effects.filter((effect) => !isUndated(effect)),
    problems: [...read.problems, ...undated],
  };
};

/** A rate that the text changes from is told, and laid by another. */
const withoutFormer = (effects: readonly Effect[]): Effect[] =>
  effects.filter(
    (one) =>
      one.ratePct === undefined ||
      one.previousPct !== undefined ||
      !effects.some(
        ({ previousPct, goods, from }) =>
          previousPct === one.ratePct &&
          goods?.all === one.goods?.all &&
          goods?.label === one.goods?.label &&
          (one.from ?? from) === from,
      ),
  );

/** Goods by where they are listed, and by no name of their own. */
const LISTED = /^(?:certain )?(?:products|articles|goods)\b/i;
const LIST = /\b(?:Annex|Attachment|List) (\w+)/;

/** As a heading of the schedule names them. */
const OF_LIST = /^List \w+ of section 301$/;

/** What is told later may be the same goods by no name of their own, but not those of another list. */
const mayBeSame = ({ goods: one }: Effect, { goods: later }: Effect): boolean => {
  const [label = '', laterLabel = ''] = [one?.label, later?.label];
  const [list, laterList] = [LIST.exec(label)?.[1], LIST.exec(laterLabel)?.[1]];
  if (OF_LIST.test(laterLabel) && LISTED.test(label)) return true;
  if (list !== undefined && laterList !== undefined) return list === laterList;
  return one?.all === true || later?.all === true || label === laterLabel || LISTED.test(laterLabel);
};

const agrees = (one: string | undefined, later: string | undefined): boolean =>
  one === undefined || later === undefined || one === later;

/** The same rate with no other start; an exclusion without a term is that with one. */
const isTold = (one: Effect, later: Effect): boolean => {
  if (one.action !== later.action) return false;
  if (one.action === 'tariff') return one.ratePct === later.ratePct && agrees(one.from, later.from);
  return one.action === 'exempt' && (one.until === undefined || later.until === undefined);
};

/** A summary states a rate, and the text below it the same again with its day and its minute. */
const toldOnce = (effects: readonly Effect[]): Effect[] => {
  const out: Effect[] = [];
  for (const effect of effects) {
    const { goods } = effect;
    const at = out.findIndex((one) => isTold(one, effect) && mayBeSame(one, effect));
    const one = out[at];
    if (one === undefined) out.push(effect);
    else
      out[at] = {
        ...effect,
        ...one,
        ...((one.goods?.all === true || (OF_LIST.test(goods?.label ?? '') && !LIST.test(one.goods?.label ?? ''))) &&
          goods && { goods }),
      };
  }
  return out;
};

const headingsOfOthers = (text: string): boolean => {
  const { ours, others } = headingsIn(text);
  return ours.length === 0 && others > 0;
};

/** Orders that end together, each on a line of its own. */
const isMoreOf = (one: Effect, next: Effect): boolean =>
  next.action === 'stop' && one.action === 'stop' && one.from === next.from && one.fromTime === next.fromTime;

/** A heading and the note that explains it are changed alike. */
const sameAct = (one: Effect, other: Effect): boolean =>
  one.action === other.action &&
  one.ratePct === other.ratePct &&
  one.amends === other.amends &&
  (one.from === other.from || (one.amends !== undefined && !(one.from && other.from))) &&
  one.goods?.label === other.goods?.label &&
  JSON.stringify(one.targets) === JSON.stringify(other.targets);
