import { JURISDICTIONS, type Jurisdiction, jurisdictionId } from '../../domain/acts/jurisdictions.ts';
import { countryAdjective } from '../../domain/names/country-adjectives.ts';
import { countryName } from './rule.ts';

const rowOf = (code: string): Jurisdiction | undefined => {
  const id = jurisdictionId(code);
  return id && JURISDICTIONS[id];
};

/** `China`, `US`, `Canada`: who acts, or on whom a duty lies. */
export const partyName = (code: string): string => rowOf(code)?.name ?? countryName(code);
/** `China's`, `US`, `Canada's` */
export const partyPossessive = (code: string): string => rowOf(code)?.possessive ?? `${countryName(code)}'s`;
/** `Chinese`, `US`, `Japanese` */
export const adjectiveOf = (code: string): string =>
  rowOf(code)?.adjective ?? countryAdjective(code) ?? countryName(code);
/** `Chinese goods`, `US goods`, `Canadian goods` */
export const goodsFrom = (code: string): string => `${adjectiveOf(code)} goods`;
/** `a notice`, `an order` */
export const instrumentOf = (code: string): string => rowOf(code)?.instrument ?? 'a notice';
/** Everything in which it could have acted: `notice`, `order, proclamation or Federal Register document` */
export const instrumentsOf = (code: string): string => rowOf(code)?.instruments ?? 'notice';
