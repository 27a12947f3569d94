import { foldText, legalFormOf } from '../../../domain/names/names.ts';
import { simplified } from '../../../domain/text/han.ts';
import { countryName } from '../../../wording/rules/rule.ts';
import type { Match } from '../match.ts';
import type { ListedName } from './listed-names.ts';

/** A name of a line, and where its firm is, if the line says. */
export type Asked = { given: string; country?: string };

const NEAR: readonly (readonly string[])[] = [['CN', 'HK', 'MO', 'TW']];
const differ = (one: string, other: string): boolean =>
  one !== other && !NEAR.some((near) => near.includes(one) && near.includes(other));

const apart = (one: readonly string[], other: readonly string[]): boolean =>
  one.length > 0 && other.length > 0 && !one.some((code) => other.includes(code));

/** Why a firm of the same name is another one: its legal form or its country is not that of the listed. */
const namesakeOf = ({ given, country }: Asked, { given: listed, measure }: ListedName): string | undefined => {
  if (measure.person) return undefined;
  const [own, theirs] = [legalFormOf(given), legalFormOf(listed)];
  if (own.form !== '' && own.form === theirs.form) return undefined;
  const home = measure.country;
  if (country !== undefined && home !== undefined && home !== 'EU' && differ(country, home))
    return `same name, other country: the listed one is of ${countryName(home)}, yours of ${countryName(country)}`;
  const where = theirs.countries.length > 0 ? theirs.countries : home === undefined || home === 'EU' ? [] : [home];
  if (apart(own.countries, where)) return 'same name, but the legal form of another country';
  return undefined;
};

const isTheirScript = (given: string): boolean => simplified(given.normalize('NFKC')) !== given.normalize('NFKC');

const sameIn = (given: string, { given: listed, isHan }: ListedName): string => {
  if (isHan && isTheirScript(given)) return 'same name in traditional or Japanese characters';
  if (legalFormOf(given).form !== legalFormOf(listed).form || isHan) return 'same name but for the legal form';
  return foldText(given) === foldText(listed) ? 'same name' : 'same name, spelt otherwise';
};

const ownerOf = ({ measure: { name, nameZh } }: ListedName): string => name ?? nameZh ?? '';

const reasonFor = (given: string, listed: ListedName): string => {
  if (listed.of === 'formerly') return `former name of ${ownerOf(listed)}`;
  if (listed.of === 'also') return `another name of ${ownerOf(listed)}, by the notice`;
  return `${sameIn(given, listed)}: ${listed.given}`;
};

/** How a name that is the same as a listed one meets it. */
export const sameNameMatch = (asked: Asked, listed: ListedName): Match => {
  const { measure, given: met } = listed;
  const other = namesakeOf(asked, listed);
  if (other !== undefined) return { measure, how: 'namesake', score: 0.5, met, why: `${other} (${met})` };
  const isLiteral = met.toLowerCase() === asked.given.toLowerCase();
  const how = measure.parent ? 'branch' : listed.of === 'formerly' ? 'former' : isLiteral ? 'exact' : 'alias';
  const isOwn = (how === 'exact' && listed.of === 'name') || how === 'branch';
  const said = isOwn ? {} : { why: reasonFor(asked.given, listed) };
  return { measure, how, score: 1, met, ...said };
};
