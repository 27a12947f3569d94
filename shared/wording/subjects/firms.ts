import { displayName } from '../../domain/names/names.ts';
import { groupedBy } from '../text/runs.ts';

/** Words that many firms begin with and that make no house of them. */
const COMMON = new Set([
  ...['advanced', 'aero', 'aerospace', 'american', 'applied', 'china', 'european', 'first', 'general', 'global'],
  ...['institute', 'international', 'japan', 'korea', 'national', 'nihon', 'system', 'systems', 'taiwan', 'the'],
  ...['united', 'university', 'us', 'usa'],
]);

/** A house with so many of its units, or one name. */
type House = { name: string; units: number };

const shared = (names: readonly string[]): string => {
  const words = names.map((name) => name.split(' '));
  const [first = []] = words;
  let length = 0;
  while (first[length] !== undefined && words.every((own) => own[length] === first[length])) length++;
  return first
    .slice(0, length)
    .join(' ')
    .replace(/(?<![\s,&/])[\s,&/]+$/, '');
};

/** Names of which several begin alike as one: `IHI` with six units; most units first. Persons are of no house. */
const housesOf = (names: readonly string[], persons: ReadonlySet<string>): House[] => {
  const alone = new Set([...persons].map(displayName));
  return groupedBy(names.map(displayName), (name) => {
    const [first = ''] = name.split(' ');
    return alone.has(name) || COMMON.has(first.toLowerCase()) || !/^[A-Z]/.test(first) ? name : first;
  })
    .map(([, own]) => ({ name: own.length > 1 ? shared(own) : (own[0] ?? ''), units: own.length }))
    .sort((a, b) => b.units - a.units);
};

const NOBODY: ReadonlySet<string> = new Set();

/** `IHI (6 units), Mitsubishi Heavy Industries (5), NEC (2) + 7` */
export const someHouses = (names: readonly string[], persons = NOBODY, most = 4): string => {
  const houses = housesOf(names, persons);
  const shown = houses.length <= most + 1 ? houses : houses.slice(0, most);
  const rest = names.length - shown.reduce((sum, { units }) => sum + units, 0);
  let first = true;
  const said = shown.map(({ name, units }) => {
    if (units === 1) return name;
    const counted = `${name} (${units}${first ? ' units' : ''})`;
    first = false;
    return counted;
  });
  return `${said.join(', ')}${rest > 0 ? ` + ${rest}` : ''}`;
};
