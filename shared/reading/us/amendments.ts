import type { Effect } from '../../domain/acts/effect.ts';
import { coveredIn, duty, firstOf, pct, quoted, startIn, startsApart } from './duty.ts';
import { isNumbered, ordersIn } from './order-key.ts';
import { type Act, keyIn, laidBy } from './provision.ts';
import { amendedIn, becomingIn, OF_CLAUSE, OF_THEIR_RATE, pairsIn, rateIn, ratesIn } from './rates.ts';
import { whomIn } from './whom.ts';
import { AMENDS, OF_EVERYONE, READS, SENTENCES } from './wording.ts';

/** “Clause (2) of Proclamation A and clause (3) of Proclamation B are amended to increase …”: each of them. */
const amendedBefore = (text: string, words: string, named: readonly string[]): (string | undefined)[] => {
  const before = ordersIn(text.slice(0, Math.max(0, text.indexOf(words)))).filter((key) => named.includes(key));
  return before.length > 0 ? before : named.slice(0, 1);
};

/** “Proclamation 10976 is amended by revising clause 5 to read as follows: “…””: each rate of the new words. */
const reworded: Act = ({ clause, order, named }) => {
  const words = READS.exec(clause.text)?.[1];
  const [first] = named;
  if (words === undefined || first === undefined || !OF_EVERYONE.test(order.authority)) return undefined;
  const sentences = words.split(SENTENCES);
  const effects = ratesIn(words).flatMap((part): Effect[] => {
    const [found, rate] = rateIn(part) ?? [];
    if (found === undefined || whomIn(part) === 'others') return [];
    const after = sentences.find((one) => one.includes(part)) ?? '';
    // On which goods the clause of another text is, that text says: told as not read.
    const isOfClause = coveredIn(part) === undefined && OF_CLAUSE.test(part);
    return [
      {
        action: 'tariff',
        ...duty(order, coveredIn(part)),
        ...(!isOfClause && { ratePct: pct(rate) }),
        amends: keyIn(order, first),
        ...startIn({ ...clause, text: part, after }, order),
        evidence: isOfClause ? clause.text : quoted(clause.text, found),
      },
    ];
  });
  return effects.length === 0 ? undefined : effects;
};

export const amendment: Act = (provision) => {
  const { clause, order, text, heading, named, whom } = provision;
  const ours =
    heading !== undefined ||
    order.about !== undefined ||
    named.some(isNumbered) ||
    (named.length === 0 && whom !== 'unsaid');
  const [first] = named;
  const anew = reworded(provision);
  if (anew !== undefined) return anew;
  const onEveryone = OF_EVERYONE.test(order.authority) && firstOf(AMENDS, text) !== undefined;
  if (!(ours || (onEveryone && first !== undefined))) return undefined;
  const laid = laidBy(provision);
  const parts = pairsIn(text);
  const effects = parts.flatMap((part): Effect[] => {
    const own = parts.length === 1 ? clause : { ...clause, text: part, after: text };
    const found = amendedIn(own, part) ?? (named.some(isNumbered) ? becomingIn(part) : undefined);
    if (found === undefined) return [];
    const { words, from, to } = found;
    // The rate of some goods is no step of all that a proclamation is on.
    const some = OF_THEIR_RATE.test(part) ? coveredIn(part) : undefined;
    const amended = (): (string | undefined)[] => {
      if (laid !== undefined || first === undefined || !onEveryone) return [laid];
      return some === undefined ? amendedBefore(text, words, named) : [keyIn(order, first)];
    };
    return amended().flatMap((amends) =>
      startsApart({ ...own, text: part }, to).map(
        ({ timed, goods }): Effect => ({
          action: 'tariff',
          ...duty(
            order,
            heading?.goods ?? (some !== undefined || amends === undefined ? (goods ?? coveredIn(part)) : undefined),
          ),
          ratePct: pct(to),
          ...(from !== undefined && { previousPct: pct(from) }),
          ...(amends && { amends }),
          ...startIn(timed, order),
          evidence: quoted(clause.text, words),
        }),
      ),
    );
  });
  return effects.length === 0 ? undefined : effects;
};
