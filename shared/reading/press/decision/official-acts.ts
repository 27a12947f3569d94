import type { Claim } from '../../../domain/acts/claim.ts';
import { isBroad, RARE_EARTHS } from '../../../domain/goods/substances.ts';
import { type CivilDate, daysBetween } from '../../../time/civil.ts';
import rows from './official-acts.json' with { type: 'json' };

/**
 * One thing that an official text did, in the words in which the press would claim it: from the shipped baseline, by
 * `npm run train`. What later texts did the reader does not know; the ledger does, and has the last word.
 */
export type OfficialAct = Pick<
  Claim,
  'type' | 'subjects' | 'destinations' | 'list' | 'count' | 'imposer' | 'partner' | 'ratePct'
> & {
  publishedOn: string;
  /** First day on which it counts. */
  from?: string;
};
const ACTS = rows as readonly OfficialAct[];

const RARE: ReadonlySet<string> = new Set([...RARE_EARTHS, 'rare-earths']);
/** Goods that an act and a claim have in common; “rare earths” are any of them. */
const sharesGoods = ({ subjects = [] }: Claim, act: OfficialAct): boolean => {
  const named = subjects.filter((subject) => !isBroad(subject));
  const goods = act.subjects ?? [];
  if (named.length > 0) return named.some((subject) => goods.includes(subject));
  return !subjects.includes('rare-earths') || goods.some((subject) => RARE.has(subject));
};
const sharesPlace = ({ destinations }: Claim, act: OfficialAct): boolean =>
  destinations === undefined || destinations.some((place) => act.destinations?.includes(place));
const agree = <T>(said: T | undefined, done: T | undefined): boolean =>
  said === undefined || done === undefined || said === done;

/** Whether an act is what a claim tells of, as far as the claim says. */
const explains = (act: OfficialAct, claim: Claim): boolean => {
  const type = claim.type === 'tariff-threat' ? 'tariff-set' : claim.type;
  if (act.type !== type || act.imposer !== claim.imposer) return false;
  if (type.startsWith('list-'))
    return (claim.list === 'unspecified' || claim.list === act.list) && agree(claim.count, act.count);
  if (!type.startsWith('tariff-')) return sharesGoods(claim, act) && sharesPlace(claim, act);
  const between = act.partner === claim.partner || act.partner === 'all' || claim.partner === 'all';
  return between && agree(claim.ratePct, act.ratePct);
};

/** An item dated by another zone may stand a day before the text it tells of. */
const SLIP_DAYS = 1;
const youngest = (days: readonly number[]): number | undefined => {
  const past = days.filter((age) => age >= -SLIP_DAYS);
  return past.length === 0 ? undefined : Math.min(...past);
};

/**
 * Days to a day from the publication of the latest act that explains a claim, and from when one last came into force;
 * undefined where none did.
 */
export const agesOf = (claim: Claim, day: CivilDate): { age: number | undefined; begun: number | undefined } => {
  const acts = ACTS.filter((act) => explains(act, claim));
  const since = (date: string): number => daysBetween(date as CivilDate, day);
  return {
    age: youngest(acts.map(({ publishedOn }) => since(publishedOn))),
    begun: youngest(acts.flatMap(({ from }) => (from ? [since(from)] : []))),
  };
};
