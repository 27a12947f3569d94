import { countryName } from '../../../wording/rules/rule.ts';
import type { Row } from './rows.ts';

const named = (what: string, those: readonly string[], plural = `${what}s`): string[] =>
  those.length === 0 ? [] : [`${those.length === 1 ? what : plural} ${those.join(', ')}`];

/** What a line was taken for, in words: `goods: germanium lens; code 1C902.a; to Germany; left aside: 12, kg`. */
export const understoodIn = (row: Row): string => {
  const { suppliers, materials, codes, hsCodes, either, destination, aside = [] } = row;
  const known = (cells: readonly string[]): string[] => cells.filter((cell) => !either.includes(cell));
  return [
    ...named('firm:', known(suppliers), 'firms:'),
    ...named('goods:', known(materials), 'goods:'),
    ...named('firm or goods:', either, 'firms or goods:'),
    ...named('control code', codes),
    ...named('HS code', hsCodes),
    ...(destination ? [`to ${countryName(destination)}`] : []),
    ...named('left aside:', aside, 'left aside:'),
  ].join('; ');
};
