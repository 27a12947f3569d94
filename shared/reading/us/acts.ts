import type { Effect } from '../../domain/acts/effect.ts';
import { amendment } from './amendments.ts';
import { ratedBy } from './annexes.ts';
import { coveredIn, duty, type Order, pct, quoted, startIn, startsApart, termIn, withContent } from './duty.ts';
import { exemption, spared } from './exemptions.ts';
import { headingsIn } from './headings.ts';
import { HEADING_ROW } from './message-rows.ts';
import { changedBy, isEnding, isNumbered, noticesOf, ordersIn } from './order-key.ts';
import type { Clause } from './order-parts.ts';
import { ownWords } from './own-words.ts';
import { type Act, keyIn, laidBy } from './provision.ts';
import { ROW } from './rate-rows.ts';
import { OF_THESE, OTHER_COUNTRIES, rateIn, ratesIn } from './rates.ts';
import { startOf, withDays } from './us-dates.ts';
import { type Whom, whomIn } from './whom.ts';
import {
  BESIDES,
  DAYS_EXCHANGED,
  ENDS,
  ENDS_OTHERWISE,
  GOES_ON,
  IN_PLACE,
  IN_SCHEDULE,
  isOnTheWay,
  LISTED_RATE,
  OF_EVERYONE,
  OF_FIRMS,
  OF_NEIGHBOURS,
  OF_ORDER,
  OF_RATES_BELOW,
  ORDERS,
  POINTS,
  RATE_FIRST,
  RATES_IN_ANNEX,
  REMOVES,
  RESUMES,
  RETAINS,
  SENTENCES,
  SHALL_BE,
  SUSPENDED_GOODS,
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

/** A heading says best whose goods are meant; then the words, the orders named, and the order as a whole. */
const whomOf = (text: string, named: readonly string[], order: Order): Whom => {
  const { ours, others } = headingsIn(text);
  if (ours.length > 0) return 'china';
  // Duties of these laws are on goods of everybody under whichever heading.
  if (others > 0 && !OF_EVERYONE.test(order.authority)) return 'others';
  const said = whomIn(text);
  if (said !== 'unsaid') return said;
  if (named.some(isNumbered)) return 'china';
  return order.whom === 'unsaid' && OF_EVERYONE.test(order.authority) ? 'everyone' : order.whom;
};

const suspension: Act = (provision) => {
  const { clause, order, text, heading } = provision;
  const [first] = provision.named;
  const ofKind = OF_EVERYONE.test(order.authority) && first !== undefined ? keyIn(order, first) : undefined;
  const notice = laidBy(provision) ?? ofKind;
  const goods = heading === undefined ? SUSPENDED_GOODS.exec(text)?.[1] : undefined;
  const isLonger = DAYS_EXCHANGED.test(clause.text) && /\bsuspen(?:ds?|ded|sion)\b/.test(text);
  if (!(SUSPENDS.test(text) || isLonger) || notice === undefined) return undefined;
  const stated = POINTS.exec(text)?.[1];
  const retained = RETAINS.exec(text)
    ?.slice(1)
    .find((one) => one !== undefined);
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
      ...(goods && { goods: { all: false, label: goods } }),
      ...(stated !== undefined && { suspendPct: pct(stated) }),
      ...(keeps !== undefined && { keepsPct: keeps }),
      ...termIn({ ...clause, text: clause.text.replace(DAYS_EXCHANGED, 'until $1') }, order),
      evidence: clause.text,
    },
    ...(removed.length > 0 ? [stop(removed, clause, order)] : []),
  ];
};

/** What was put aside, or stopped, is collected again. */
const resumption: Act = (provision) => {
  const { clause, order, text, heading, named } = provision;
  const sentence = text.split(SENTENCES).find((one) => RESUMES.test(one) && ORDERS.test(one));
  const meant = laidBy(provision) ?? named[0];
  const isOurs =
    heading !== undefined || OF_EVERYONE.test(order.authority) || isNumbered(meant ?? '') || order.about !== undefined;
  if (sentence === undefined || meant === undefined || !isOurs) return undefined;
  return [{ ...stop(noticesOf(meant), clause, order), action: 'resume' }];
};

/** The orders of one sentence end together, those on other countries with them; an agency ends the action of its title. */
const ending: Act = ({ clause, order, text, named, heading }) => {
  // “… under the following orders will no longer be collected:”, with each of them beneath.
  const removed = ordersIn(REMOVES.exec(clause.text)?.[0] ?? '').filter(isNumbered);
  const isOwn = removed.length > 0 || ENDS.test(text.replace(ENDS_OTHERWISE, ''));
  const isListed =
    named.length > 0 && clause.lead !== '' && ENDS.test(ownWords(clause.lead).replace(ENDS_OTHERWISE, ''));
  if (!isOwn && !isListed) return undefined;
  const ended = named.filter((key) => !isEnding(key));
  const meant = heading === undefined ? order.about : heading.notice;
  const own = meant && (heading || meant.startsWith('us-')) ? noticesOf(meant) : [];
  const notices = ended.length > 0 ? ended : own;
  return notices.length > 0 ? [stop(notices, clause, order)] : undefined;
};

const OF_RATE = /\b(?:rates?|dut(?:y|ies)|tariffs?)\b/i;
const OF_A_TERM = /,? (?:through|until) [A-Z][a-z]+ \d{1,2}, \d{4}.*$/;

/** One of several goods, or of several countries, in a list, each with its rate. */
const listed: Act = ({ clause, order, text, whom }) => {
  const isRated = OF_RATES_BELOW.test(clause.lead) || (SHALL_BE.test(clause.lead) && OF_RATE.test(clause.lead));
  if (!isRated || whom === 'unsaid' || OTHER_COUNTRIES.test(text)) return undefined;
  const ofGoods = LISTED_RATE.exec(text);
  const found = ofGoods ?? RATE_FIRST.exec(text);
  if (found === null) return undefined;
  return [
    {
      action: 'tariff',
      ...duty(
        order,
        ofGoods?.[1]?.replace(OF_A_TERM, '').replace(/^the /, '') ?? coveredIn(text) ?? coveredIn(clause.lead),
      ),
      ratePct: pct(ofGoods?.[2] ?? found[1]),
      ...termIn(clause, order),
      evidence: quoted(clause.text, ofGoods !== null && text.startsWith(ROW.parted) ? (ofGoods[1] ?? '') : found[0]),
    },
  ];
};

const lays = (text: string): boolean =>
  (ORDERS.test(text) || HEADING_ROW.test(text)) && !SUSPENDS.test(text) && !ENDS.test(text);

/** What goes on as it was, or is on goods of others, of some firms, or on their way. */
const isNotOurs = (part: string): boolean =>
  [GOES_ON, OF_FIRMS, OF_NEIGHBOURS].some((wording) => wording.test(part)) ||
  isOnTheWay(part) ||
  whomIn(part) === 'others';

const imposition: Act = ({ clause, order, text, whom, heading }) => {
  if (!lays(text) || whom === 'unsaid' || OF_FIRMS.test(text.split(SENTENCES)[0] ?? '')) return undefined;
  const sentences = text.split(SENTENCES);
  const ofThese = sentences.filter((one) => OF_THESE.test(one));
  const effects = ratesIn(text.replace(IN_PLACE, '')).flatMap((part): Effect[] => {
    const found = rateIn(part) ?? (heading && IN_SCHEDULE.exec(part));
    if (!found || isNotOurs(part)) return [];
    // A sentence that tells whose other goods pay another rate.
    if (OTHER_COUNTRIES.test(part) && whomIn(text) === 'china' && whomIn(part) !== 'china') return [];
    const sentence = sentences.find((one) => one.replace(IN_PLACE, '').includes(part)) ?? text;
    const elsewhere =
      startOf(part) === undefined ? [sentence, ...ofThese].find((one) => startOf(one) !== undefined) : undefined;
    const after = elsewhere ?? clause.after;
    // By its heading it is the rate of the act that laid it.
    const [rated] = ordersIn(OF_ORDER.exec(sentence.replace(BESIDES, ''))?.[1] ?? '').filter(isNumbered);
    const laid =
      heading?.notice ?? (coveredIn(part) === undefined && rated !== undefined ? changedBy(rated) : undefined);
    const amends = laid === order.key ? undefined : laid;
    return startsApart({ ...clause, text: part, after }, found[1]).map(({ timed, goods }) => ({
      action: 'tariff',
      ...duty(
        order,
        amends === undefined
          ? (heading?.goods ??
              withContent(goods ?? coveredIn(part) ?? coveredIn(sentence) ?? coveredIn(clause.lead), part))
          : undefined,
      ),
      ratePct: pct(found[1]),
      ...(amends && { amends }),
      ...termIn(timed, order),
      evidence: quoted(clause.text, found[0]),
    }));
  });
  return effects.length === 0 ? undefined : effects;
};

/** “… at the rates set out in Annex A”: which these are, by goods or by country, the annex says. */
const annexed: Act = ({ clause, order, text, whom }) => {
  const goods = coveredIn(text.split(SENTENCES).find((one) => RATES_IN_ANNEX.test(one)) ?? '');
  const isRated = whom === 'others' ? ratedBy(text).length > 0 : goods !== undefined && whom !== 'unsaid';
  if (!isRated || !lays(text)) return undefined;
  return [{ action: 'tariff', ...duty(order, goods), ...termIn(clause, order), evidence: clause.text }];
};

// What amends a rate names the one that was imposed, and what suspends may say what is paid instead.
const ACTS: readonly Act[] = [
  spared,
  exemption,
  amendment,
  resumption,
  suspension,
  ending,
  listed,
  imposition,
  annexed,
];

/** What one provision does to duties on Chinese goods; undefined where it does nothing to any. */
export const actsIn = (said: Clause, order: Order): Effect[] | undefined => {
  const clause = { ...said, text: withDays(said.text) };
  const text = ownWords(clause.text);
  const named = ordersIn(clause.text).filter((key) => key !== order.key);
  const whom = whomOf(text, named, order);
  const provision = { clause, order, text, heading: headingsIn(text).ours[0], named, whom };
  if (whom === 'others') return ending(provision) ?? annexed(provision);
  for (const act of ACTS) {
    const effects = act(provision);
    if (effects !== undefined) return effects;
  }
  return undefined;
};
