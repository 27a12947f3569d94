import { groupOf } from '../../domain/goods/groups.ts';
import { isBroad, substanceOf } from '../../domain/goods/substances.ts';
import { directionOf, slugOf } from '../../domain/subject.ts';
import type { Measure } from '../../ledger/evaluate/measure.ts';
import { citedAs } from '../../wording/measures/standing.ts';
import { goodsName } from '../../wording/subjects/naming.ts';
import { isConditional, type Match } from './match.ts';
import type { Meaning } from './words/meaning.ts';
import { type Bearing, ItemIndex, likenessOf, type WordedItem } from './words/worded-item.ts';

const under = (code: string, listed: string): boolean => code === listed || code.startsWith(`${listed}.`);

export const reaches = ({ destinations }: Pick<Measure, 'destinations'>, destination: string | undefined): boolean =>
  !destinations || !destination || destinations.includes(destination);

/** A code at or below a listed one is met; one above it only may be. */
const byCode = (code: string, goods: readonly Measure[]): Match[] =>
  goods.flatMap((measure): Match[] => {
    const asked = code.toLowerCase();
    const { codes = [] } = measure;
    const met = codes.find((each) => under(asked, each.toLowerCase()));
    if (met) return [{ measure, how: 'code', score: 1, met }];
    const within = codes.find((each) => under(each.toLowerCase(), asked));
    return within ? [{ measure, how: 'wider-code', score: 1, met: within }] : [];
  });

/** A measure on a substance that lists no goods of its own bears on those that are under control by another. */
const withUnlisted = (matches: readonly Match[], goods: readonly Measure[]): Match[] => {
  const counting = matches.filter(({ measure }) => measure.state === 'in-force' && !isConditional(measure));
  const first = new Map(counting.map((match) => [match.measure.subject, match] as const));
  const more = goods.flatMap((measure): Match[] => {
    const met = first.get(measure.subject);
    const lists = measure.codes !== undefined || measure.hsCodes !== undefined || isBroad(slugOf(measure.subject));
    return met && !lists && met.measure !== measure ? [{ ...met, measure }] : [];
  });
  return [...matches, ...more];
};

export const codeMatches = (code: string, goods: readonly Measure[]): Match[] =>
  withUnlisted(byCode(code, goods), goods);

const hsIn = (code: string, listed: readonly string[] | undefined): string | undefined =>
  listed?.find((each) => each.startsWith(code) || code.startsWith(each));

/** HS codes are references, given to 8 or 10 digits: the shorter of the two decides. */
export const hsMatches = (code: string, goods: readonly Measure[]): Match[] =>
  withUnlisted(
    goods.flatMap((measure): Match[] => {
      const met = hsIn(code, measure.hsCodes);
      return met ? [{ measure, how: 'hs', score: 1, met }] : [];
    }),
    goods,
  );

/** A duty falls on what comes into the imposer's country. */
export const fallsOn = ({ subject }: Measure, destination: string | undefined): boolean =>
  !destination || directionOf(subject).imposer === destination;

export const dutyMatches = (code: string, duties: readonly Measure[]): Match[] =>
  duties.flatMap((measure): Match[] => {
    const met = hsIn(code, measure.goods?.hsCodes);
    return met ? [{ measure, how: 'duty', score: 1, met }] : [];
  });

export type Worded = { measure: Measure; items: readonly WordedItem[] };

/** Whether the line names what a measure is on, or what may hold it. */
const byName = ({ subjects, mayHold }: Meaning, { subject }: Measure): 'material' | 'may-hold' | undefined => {
  if (subjects.includes(subject)) return 'material';
  return mayHold.includes(subject) ? 'may-hold' : undefined;
};

const bearingOf = (measure: Measure, meaning: Meaning): Bearing => {
  const substance = substanceOf(slugOf(measure.subject));
  if (substance === undefined) return { of: 'list' };
  return byName(meaning, measure) ? { of: 'own', sign: substance.zh } : { of: 'other' };
};

/** The item that says most of what a line means; of equals the first. */
const itemMeant = (items: readonly WordedItem[], meaning: Meaning, bearing: Bearing) => {
  let [best, most]: [WordedItem | undefined, number] = [undefined, 0];
  for (const item of items) {
    const likeness = likenessOf(item, meaning, bearing);
    if (likeness > most) [best, most] = [item, likeness];
  }
  return best && { item: best, likeness: most };
};

const lower = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);

const materialMatch = (meaning: Meaning, { measure, items }: Worded, near: ReadonlySet<WordedItem>): Match[] => {
  if (meaning.absent.includes(measure.subject)) return [];
  const own = near.size === 0 ? [] : items.filter((item) => near.has(item));
  const meant = own.length === 0 ? undefined : itemMeant(own, meaning, bearingOf(measure, meaning));
  if (meant) {
    const { item, likeness } = meant;
    const met = item.en ? `“${item.text}” (${item.en})` : `“${item.text}”`;
    return [{ measure, how: 'item', score: 1, met, likeness, ...(item.code && { code: item.code }) }];
  }
  const how = byName(meaning, measure);
  return how ? [{ measure, how, score: 1, met: lower(goodsName(slugOf(measure.subject)).name) }] : [];
};

/** What bears on some users of a group, or on its goods abroad, bears on each of it that is under control. */
const groupMatches = (matches: readonly Match[], onGroups: readonly Measure[]): Match[] =>
  onGroups.flatMap((measure): Match[] => {
    if (matches.some((match) => match.measure === measure)) return [];
    const of = matches.find(({ measure: { subject } }) => groupOf(subject) === groupOf(measure.subject));
    return of ? [{ measure, how: 'group', score: 1, met: lower(goodsName(slugOf(of.measure.subject)).name) }] : [];
  });

/**
 * Goods by what a line calls them: an item as its text words it, or the substance that a measure is on. A measure that
 * lists no items bears on those of its substance as far as another's item does.
 */
export const materialMatches = (goods: readonly Worded[]): ((meaning: Meaning) => Match[]) => {
  const index = new ItemIndex(goods.flatMap(({ items }) => items));
  const listless = new Set(goods.filter(({ items }) => items.length === 0).map(({ measure }) => measure));
  const onGroups = goods
    .map(({ measure }) => measure)
    .filter((measure) => isConditional(measure) && isBroad(slugOf(measure.subject)));

  return (meaning) => {
    const near = index.near(meaning);
    const met = goods.flatMap((worded) => materialMatch(meaning, worded, near));
    if (met.length === 0) return met;
    const matches = [...met, ...groupMatches(met, onGroups)];
    const most = new Map<string, number>();
    for (const { measure, likeness = 0 } of matches)
      most.set(measure.subject, Math.max(likeness, most.get(measure.subject) ?? 0));
    const named = new Map(matches.filter(({ how }) => how === 'item').map((match) => [match.measure.subject, match]));
    return matches.map((match) => {
      const likeness = most.get(match.measure.subject) ?? 0;
      const item =
        match.how === 'material' && listless.has(match.measure) ? named.get(match.measure.subject) : undefined;
      if (item === undefined) return { ...match, likeness };
      const { measure, met, code } = item;
      return {
        ...match,
        likeness,
        how: 'listed-by',
        met: `${met} in ${citedAs(measure.notice)}`,
        ...(code && { code }),
      };
    });
  };
};
