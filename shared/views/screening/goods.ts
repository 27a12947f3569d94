import { directionOf, slugOf } from '../../domain/subject.ts';
import type { Measure } from '../../ledger/evaluate/measure.ts';
import { goodsName } from '../../wording/naming.ts';
import type { Match } from './match.ts';
import { isMeantBy, type Meaning, type WordedItem } from './words.ts';

const under = (code: string, listed: string): boolean => code === listed || code.startsWith(`${listed}.`);

export const reaches = ({ destinations }: Pick<Measure, 'destinations'>, destination: string | undefined): boolean =>
  !destinations || !destination || destinations.includes(destination);

/** A code at or below a listed one is met; one above it only may be. */
export const codeMatches = (code: string, goods: readonly Measure[]): Match[] =>
  goods.flatMap((measure): Match[] => {
    const asked = code.toLowerCase();
    const { codes = [] } = measure;
    const met = codes.find((each) => under(asked, each.toLowerCase()));
    if (met) return [{ measure, how: 'code', score: 1, met }];
    const within = codes.find((each) => under(each.toLowerCase(), asked));
    return within ? [{ measure, how: 'wider-code', score: 1, met: within }] : [];
  });

const hsIn = (code: string, listed: readonly string[] | undefined): string | undefined =>
  listed?.find((each) => each.startsWith(code) || code.startsWith(each));

/** HS codes are references, given to 8 or 10 digits: the shorter of the two decides. */
export const hsMatches = (code: string, goods: readonly Measure[]): Match[] =>
  goods.flatMap((measure): Match[] => {
    const met = hsIn(code, measure.hsCodes);
    return met ? [{ measure, how: 'hs', score: 1, met }] : [];
  });

/** A duty falls on what comes into the imposer's country. */
export const dutyMatches = (code: string, duties: readonly Measure[], destination: string | undefined): Match[] =>
  duties.flatMap((measure): Match[] => {
    const met = hsIn(code, measure.goods?.hsCodes);
    const meets = !destination || directionOf(measure.subject).imposer === destination;
    return met && meets ? [{ measure, how: 'duty', score: 1, met }] : [];
  });

export type Worded = { measure: Measure; items: readonly WordedItem[] };

/** Goods by what a line calls them: the substance that a measure is on, or an item as its text words it. */
export const materialMatches = (meaning: Meaning, goods: readonly Worded[]): Match[] =>
  goods.flatMap(({ measure, items }): Match[] => {
    const slug = slugOf(measure.subject);
    if (meaning.subjects.includes(measure.subject))
      return [{ measure, how: 'material', score: 1, met: goodsName(slug).name }];
    const met = items.find((item) => isMeantBy(item, meaning));
    return met ? [{ measure, how: 'item', score: 1, met: met.text }] : [];
  });
