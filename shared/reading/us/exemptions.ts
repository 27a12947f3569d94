import { duty, quoted, termIn } from './duty.ts';
import { isNumbered } from './order-key.ts';
import type { Clause } from './order-parts.ts';
import type { Act } from './provision.ts';
import { endOf, startOf } from './us-dates.ts';
import { EXCLUDES, GOODS_SPARED, ORDERS, SENTENCES, SPARES } from './wording.ts';

const GRANTS = /\b(?:extends|grants|reinstates|restores|excludes|to claim)\b/;

/** “The extensions … through March 31. The modifications … as of January 1 until March 31.”: exclusions of several terms. */
const termsOf = (clause: Clause): Clause[] => {
  const isDated = (words: string): boolean => startOf(words) !== undefined || endOf(words) !== undefined;
  const terms = isDated(clause.text) ? [] : clause.after.split(SENTENCES).filter(isDated);
  return terms.length < 2 ? [clause] : terms.map((text) => ({ ...clause, text, after: '' }));
};

/** Goods that an exclusion lets in without the duty, which stand in a list. */
export const exemption: Act = ({ clause, order, text }) => {
  const sentence = text.split(SENTENCES).find((one) => EXCLUDES.test(one) && (ORDERS.test(one) || GRANTS.test(one)));
  if (sentence === undefined) return undefined;
  return termsOf({ ...clause, text: sentence }).map((timed) => ({
    action: 'exempt',
    ...duty(order, 'products of the exclusions'),
    ...termIn(timed, order),
    scopeIn: 'annex',
    evidence: quoted(clause.text, sentence),
  }));
};

/** “… shall not be subject to the duties imposed under Executive Order 14257”, in an order on what these are on. */
export const spared: Act = ({ clause, order, text, named }) => {
  const sentence = text.split(SENTENCES).find((one) => SPARES.test(one));
  if (!order.isOfScope || sentence === undefined || !named.some(isNumbered)) return undefined;
  const goods = GOODS_SPARED.exec(sentence)?.[1]?.trim();
  return [
    {
      action: 'exempt',
      ...duty(order, goods ?? 'goods that are spared'),
      ...termIn(clause, order),
      ...(/\bAnnex\b/.test(text) && { scopeIn: 'annex' }),
      evidence: quoted(clause.text, sentence),
    },
  ];
};
