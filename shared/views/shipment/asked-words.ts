import { USE_NAMES } from '../../domain/goods/end-uses.ts';
import { BEIJING, type CivilDate, civilAt } from '../../time/civil.ts';
import { countryName } from '../../wording/rules/rule.ts';
import { longDay } from '../../wording/text/day.ts';
import type { ShipmentAnswer } from '../answers/questions/shipment.ts';
import type { At } from '../known/at.ts';
import type { Shipment } from './shipment.ts';

const END_OF_DAY = '23:59';
const minuteWords = (minute: string): string => {
  const [day, time] = [minute.slice(0, 10) as CivilDate, minute.slice(11)];
  return `${longDay(day)}${time === END_OF_DAY ? '' : ` ${time}`}`;
};

/** Goods, destination, use and parties in one line, which is read again as the same. */
export const lineOf = ({ goods, codes, hsCodes, either, destination, use = [], parties }: Shipment): string => {
  const things = [...goods, ...either, ...codes, ...hsCodes.map((code) => `HS ${code}`)].join(', ');
  const to = destination ? ` → ${countryName(destination)}` : '';
  const others = [...use.map((each) => USE_NAMES[each]), ...parties.map((party) => `party ${party}`)];
  return [`${things}${to}`.trim(), ...others].filter(Boolean).join(', ');
};

/** The question as it was understood, in parts and in one line. */
export const askedOf = (shipment: Shipment, { valid, known }: At): ShipmentAnswer['asked'] => {
  const { goods, codes, hsCodes, either, destination, use, parties, puzzles } = shipment;
  return {
    words: `${lineOf(shipment)}, ${minuteWords(valid)}, as known ${minuteWords(civilAt(known, BEIJING))}`,
    goods: [...goods, ...either],
    codes,
    hsCodes,
    ...(destination && { destination: { code: destination, name: countryName(destination) } }),
    ...(use && { use }),
    parties,
    valid,
    known,
    puzzles,
  };
};
