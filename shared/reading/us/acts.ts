import type { Effect } from '../../domain/acts/effect.ts';
import { coveredIn, duty, firstOf, type Order, pct, quoted, startIn, startsApart, termIn } from './duty.ts';
import { type Heading, headingsIn } from './headings.ts';
import { changedBy, isEnding, isNumbered, noticesOf, ordersIn } from './order-key.ts';
import type { Clause } from './order-parts.ts';
import { ownWords } from './own-words.ts';
import { amendedIn, OF_THESE, OTHER_COUNTRIES, rateIn, ratesIn } from './rates.ts';
import { startOf } from './us-dates.ts';
import { type Whom, whomIn } from './whom.ts';
import {
  AMENDS,
  ENDS,
  ENDS_OTHERWISE,
  EXCLUDES,
  GOES_ON,
  LISTED_RATE,
  OF_EVERYONE,
  OF_RATES_BELOW,
  ORDERS,
  POINTS,
  REMOVES,
  RETAINS,
  SENTENCES,
  SUSPENDS,
} from './wording.ts';

const stop = (notices: readonly string[], clause: Clause, order: Order): Effect => ({
  action: 'stop',
  force: 'instrument',
  imposer: 'US',
  targets: notices.map((notice) => ({ notice })),
  ...startIn(clause, order),
  evidence: clause.text,
});

/** One provision with what it names: headings of ours, other orders, whose goods. */
type Provision = {
  clause: Clause;
  order: Order;
  text: string;
  heading: Heading | undefined;
  named: string[];
  whom: Whom;
};
type Act = (provision: Provision) => Effect[] | undefined;

/** A heading says best whose goods are meant; then the words, the orders named, and the order as a whole. */
const whomOf = (text: string, named: readonly string[], order: Order): Whom => {
  const { ours, others } = headingsIn(text);
  if (ours.length > 0) return 'china';
  // Those of section 232 are on one kind of goods, whoever made them.
  if (others > 0 && order.authority !== 's232') return 'others';
  const said = whomIn(text);
  if (said !== 'unsaid') return said;
  if (named.some(isNumbered)) return 'china';
  return order.whom === 'unsaid' && order.isOfAgency && order.authority === 's232' ? 'everyone' : order.whom;
};

/** The order whose duty is meant: the heading's, else one that the title names, or the text. */
const laidBy = ({ heading, named, order }: Provision): string | undefined => {
  if (heading !== undefined) return heading.notice;
  const meant = order.about ?? named.find(isNumbered);
  return meant && changedBy(meant);
};

const amendment: Act = (provision) => {
  const { clause, order, text, heading, named, whom } = provision;
  const found = amendedIn(clause, text);
  const ours =
    heading !== undefined ||
    order.about !== undefined ||
    named.some(isNumbered) ||
    (named.length === 0 && whom !== 'unsaid');
  const onEveryone = named.length > 0 && OF_EVERYONE.test(order.authority) && firstOf(AMENDS, text) !== undefined;
  if (!found || !(ours || onEveryone)) return undefined;
  const amends = laidBy(provision) ?? (onEveryone ? named[0] : undefined);
  const { words, from, to } = found;
  return startsApart({ ...clause, text }, to).map(({ timed, goods }) => ({
    action: 'tariff',
    ...duty(order, heading?.goods ?? (amends === undefined ? (goods ?? coveredIn(text)) : undefined)),
    ratePct: pct(to),
    ...(from !== undefined && { previousPct: pct(from) }),
    ...(amends && { amends }),
    ...startIn(timed, order),
    evidence: quoted(clause.text, words),
  }));
};

const suspension: Act = (provision) => {
  const { clause, order, text, heading } = provision;
  const notice = laidBy(provision);
  if (!SUSPENDS.test(text) || notice === undefined) return undefined;
  const stated = POINTS.exec(text)?.[1];
  const retained = RETAINS.exec(text)?.[1];
  const keeps = retained === undefined ? (stated === undefined ? heading?.insteadOfPct : undefined) : pct(retained);
  const removed = ordersIn(REMOVES.exec(clause.text)?.[0] ?? '').filter((key) => key !== notice);
  return [
    {
      action: 'suspend',
      force: 'instrument',
      imposer: 'US',
      partner: 'CN',
      targets: noticesOf(notice)
        .filter((one) => one !== order.key)
        .map((one) => ({ notice: one })),
      ...(stated !== undefined && { suspendPct: pct(stated) }),
      ...(keeps !== undefined && { keepsPct: keeps }),
      ...termIn(clause, order),
      evidence: clause.text,
    },
    ...(removed.length > 0 ? [stop(removed, clause, order)] : []),
  ];
};

/** The orders of one sentence end together, those on other countries with them; an agency ends the action of its title. */
const ending: Act = ({ clause, order, text, named }) => {
  if (!ENDS.test(text.replace(ENDS_OTHERWISE, ''))) return undefined;
  const ended = named.filter((key) => !isEnding(key));
  const own = order.about?.startsWith('us-') ? noticesOf(order.about) : [];
  const notices = ended.length > 0 ? ended : own;
  return notices.length > 0 ? [stop(notices, clause, order)] : undefined;
};

/** Goods that an exclusion lets in without the duty, which stand in a list. */
const exemption: Act = ({ clause, order, text }) => {
  const sentence = text.split(SENTENCES).find((one) => EXCLUDES.test(one) && ORDERS.test(one));
  if (sentence === undefined) return undefined;
  const timed = { ...clause, text: sentence };
  return [
    {
      action: 'exempt',
      ...duty(order, 'products of the exclusions'),
      ...termIn(timed, order),
      scopeIn: 'annex',
      evidence: quoted(clause.text, sentence),
    },
  ];
};

/** One of several goods in a list, each with its rate. */
const listed: Act = ({ clause, order, text, whom }) => {
  const found = OF_RATES_BELOW.test(clause.lead) ? LISTED_RATE.exec(text) : null;
  if (found === null || whom === 'unsaid') return undefined;
  return [
    {
      action: 'tariff',
      ...duty(order, found[1]),
      ratePct: pct(found[2]),
      ...termIn(clause, order),
      evidence: quoted(clause.text, found[0]),
    },
  ];
};

const imposition: Act = ({ clause, order, text, whom }) => {
  if (!ORDERS.test(text) || SUSPENDS.test(text) || ENDS.test(text) || whom === 'unsaid') return undefined;
  const sentences = text.split(SENTENCES);
  const ofThese = sentences.filter((one) => OF_THESE.test(one));
  const effects = ratesIn(text).flatMap((part): Effect[] => {
    const found = rateIn(part);
    if (found === undefined || GOES_ON.test(part) || whomIn(part) === 'others') return [];
    // A sentence that tells whose other goods pay another rate.
    if (OTHER_COUNTRIES.test(part) && whomIn(text) === 'china' && whomIn(part) !== 'china') return [];
    const sentence = sentences.find((one) => one.includes(part)) ?? text;
    const elsewhere =
      startOf(part) === undefined ? [sentence, ...ofThese].find((one) => startOf(one) !== undefined) : undefined;
    const after = elsewhere ?? clause.after;
    return startsApart({ ...clause, text: part, after }, found[1]).map(({ timed, goods }) => ({
      action: 'tariff',
      ...duty(order, goods ?? coveredIn(part) ?? coveredIn(sentence)),
      ratePct: pct(found[1]),
      ...termIn(timed, order),
      evidence: quoted(clause.text, found[0]),
    }));
  });
  return effects.length === 0 ? undefined : effects;
};

// What amends a rate names the one that was imposed, and what suspends may say what is paid instead.
const ACTS: readonly Act[] = [exemption, amendment, suspension, ending, listed, imposition];

/** What one provision does to duties on Chinese goods; undefined where it does nothing to any. */
export const actsIn = (clause: Clause, order: Order): Effect[] | undefined => {
  const text = ownWords(clause.text);
  const named = ordersIn(clause.text).filter((key) => key !== order.key);
  const whom = whomOf(text, named, order);
  const provision = { clause, order, text, heading: headingsIn(text).ours[0], named, whom };
  if (whom === 'others') return ending(provision);
  for (const act of ACTS) {
    const effects = act(provision);
    if (effects !== undefined) return effects;
  }
  return undefined;
};
