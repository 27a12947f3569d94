import { RULES, type Rule } from '../../domain/acts/effect.ts';
import { LISTS, listRow } from '../../domain/acts/lists.ts';
import { DUAL_USE } from '../../ledger/evaluate/applies.ts';
import type { CivilDate } from '../../time/civil.ts';
import { consequences } from '../../wording/rules/list.ts';
import { countryName, endUseText } from '../../wording/rules/rule.ts';
import { longDay } from '../../wording/text/day.ts';
import type { Ground, PartyAnswer, PartyListing, ShipmentAnswer } from '../answers/questions/shipment.ts';
import { calledText } from './called-text.ts';
import { barOf } from './party-answer.ts';

type Verdict = ShipmentAnswer['verdict'];

type Head = (to: string) => string;
const HEADS: Record<Rule, Head> = {
  'no-general-licence': (to) => `Licence required${to} for each shipment, no general licence`,
  licence: (to) => `Licence required${to}`,
  'stricter-review': (to) => `Licence required${to}, after stricter review of user and use`,
  'case-by-case': (to) => `Licence decided case by case${to}`,
  'presumed-denial': (to) => `Denied in principle${to}`,
  prohibited: (to) => `Prohibited${to}`,
};
const NOUNS: Record<Rule, string> = {
  'no-general-licence': 'bar to general licences',
  licence: 'licence',
  'stricter-review': 'stricter review',
  'case-by-case': 'case-by-case review',
  'presumed-denial': 'denial',
  prohibited: 'ban',
};

const strength = (rule: Rule | undefined): number => (rule ? RULES.indexOf(rule) : -1);

const placesOf = ({ destinations = [], endUse = [] }: Pick<Ground, 'destinations' | 'endUse'>): string => {
  const to = destinations.length > 0 ? ` to ${destinations.map(countryName).join(', ')}` : '';
  return `${to}${endUse.length > 0 ? ` for ${endUse.map(endUseText).join(', ')}` : ''}`;
};
const dayOf = ({ from }: Pick<Ground, 'from'>): string => longDay(from.slice(0, 10) as CivilDate);

/** `the denial to US of No. 46/2024 ¶2` */
const thingOf = (ground: Ground): string =>
  `${ground.rule ? NOUNS[ground.rule] : 'control'}${placesOf(ground)} of ${ground.cited}`;

const endOf = ({ until }: Pick<Ground, 'until'>): string => (until ? `to ${longDay(until)}` : 'with no end stated');

/** What the end of a suspension rests on, and what was said of it since. */
export const lapseLines = ({ cited, lapsed, claimed }: Pick<Ground, 'cited' | 'lapsed' | 'claimed'>): string[] => [
  ...(lapsed
    ? [
        `The suspension of ${cited} ended on ${longDay(lapsed.on)} by its own text (${calledText(lapsed.by)}); nothing newer is in the log.`,
      ]
    : []),
  ...(claimed?.until
    ? [
        `An official has said that ${cited} stays suspended to ${longDay(claimed.until)}; no instrument that says so is in the log.`,
      ]
    : []),
];

const suspendedLine = (ground: Ground): string => `The ${thingOf(ground)} is suspended ${endOf(ground)}.`;
const announcedLine = (ground: Ground): string => `From ${dayOf(ground)}: ${thingOf(ground)}.`;

const leading = (ground: Ground): Verdict => {
  const head = (ground.rule ? HEADS[ground.rule] : (to: string) => `Controlled${to}`)(placesOf(ground));
  const since = `${ground.cited}, in force since ${longDay(ground.since)}`;
  return {
    standing: ground.certain ? 'in-force' : 'possible',
    ...(ground.rule && { rule: ground.rule }),
    words: ground.certain
      ? `${head} (${since}).`
      : `${head} if the goods are ${ground.subject === DUAL_USE ? 'dual-use items' : 'of a listed form'} (${since}): ${ground.why}; the control code with its parameters decides.`,
    beside: [],
    measure: ground.measure,
  };
};

const rankOf = ({ list }: PartyListing): number => listRow(list)?.rank ?? LISTS.length;

/** The listing in force that bars most, and what it bars; for goods that may be free, what bars all of them first. */
const barring = (
  parties: readonly PartyAnswer[],
  isFree: boolean,
): { listing: PartyListing; given: string; rule: Rule; dualUse: boolean }[] =>
  parties
    .flatMap(({ given, listings }) =>
      listings.flatMap((listing) => {
        const bar = listing.standing === 'in-force' ? barOf(listing) : undefined;
        return bar ? [{ listing, given, ...bar }] : [];
      }),
    )
    .sort(
      (a, b) =>
        strength(b.rule) - strength(a.rule) ||
        (isFree ? Number(a.dualUse) - Number(b.dualUse) : 0) ||
        rankOf(a.listing) - rankOf(b.listing),
    );

/** `Skydio is on the export control list (No. 13/2025): no dual-use goods from China` */
const standsOn = (given: string, listing: PartyListing): string => {
  const { list, restrictions, cited } = listing;
  const as = listRow(list)?.standing ?? 'listed';
  return `${given} is ${as} (${cited}): ${consequences({ ...(list && { list }), ...(restrictions && { restrictions }) })}`;
};

export type Facts = {
  inForce: readonly Ground[];
  suspended: readonly Ground[];
  announced: readonly Ground[];
  parties: readonly PartyAnswer[];
  /** Of the goods, where they meet nothing: whether that is known. */
  goods: { standing: 'none' | 'unknown' | 'unasked'; words: string };
};

/** What does not count on the day is all that is met. */
const asleep = (standing: 'suspended' | 'announced', ground: Ground, is: string): Verdict => ({
  standing,
  words: `Nothing in force: the ${thingOf(ground)}${ground.certain ? '' : ', where the goods are of a listed form,'} ${is}.`,
  beside: [],
  measure: ground.measure,
});

const ofGoods = ({ inForce, suspended, announced, goods }: Facts): Verdict => {
  const [first] = inForce;
  if (first) return leading(first);
  const [put] = suspended;
  if (put) return asleep('suspended', put, `is suspended ${endOf(put)}`);
  const [next] = announced;
  if (next) return asleep('announced', next, `begins on ${dayOf(next)}`);
  return { standing: goods.standing === 'none' ? 'none' : 'unknown', words: goods.words, beside: [] };
};

/** What decides, in one line: the strictest of goods and parties. */
export const verdictOn = (facts: Facts): Verdict => {
  const goods = ofGoods(facts);
  const head = [...facts.inForce, ...facts.suspended, ...facts.announced].find(
    ({ measure }) => measure === goods.measure,
  );
  /** Of several measures that say the same one is enough. */
  const isOther = (ground: Ground): boolean => head === undefined || thingOf(ground) !== thingOf(head);
  const beside = [
    ...new Set(facts.inForce.flatMap(lapseLines)),
    ...new Set(facts.suspended.filter(isOther).map(suspendedLine)),
    ...new Set(facts.announced.filter(isOther).map(announcedLine)),
  ];
  const isFree = goods.standing === 'none' || goods.standing === 'unknown';
  const [bar] = barring(facts.parties, isFree);
  const others = facts.parties.flatMap(({ given, words, listings }) =>
    given === bar?.given
      ? listings
          .filter(({ measure }) => measure !== bar.listing.measure)
          .map((listing) => `${given}: ${listing.words}.`)
      : [`${given}: ${words}.`],
  );
  const stricter = bar && (strength(bar.rule) > strength(goods.rule) || goods.standing !== 'in-force');
  if (!bar || !stricter)
    return { ...goods, beside: [...beside, ...(bar ? [`${bar.given}: ${bar.listing.words}.`] : []), ...others] };
  const limited = bar.dualUse && isFree && facts.goods.standing !== 'unasked';
  return {
    standing: 'in-force',
    rule: bar.rule,
    words: `${HEADS[bar.rule](limited ? ', if the goods are dual-use items' : '')}: ${standsOn(bar.given, bar.listing)}.`,
    beside: [...(facts.goods.standing === 'unasked' ? [] : [`The goods: ${goods.words}`]), ...beside, ...others],
    measure: bar.listing.measure,
  };
};
