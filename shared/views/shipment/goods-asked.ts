import { DUAL_USE } from '../../ledger/evaluate/applies.ts';
import type { Measure } from '../../ledger/evaluate/measure.ts';
import type { ScreeningBasis } from '../answers/questions/screening.ts';
import type { Finding, Screener } from '../screening/screen.ts';
import { type Bearings, bearingsOn } from './bearing.ts';
import { goodsMet, type Met, metBy } from './goods-met.ts';
import type { Shipment } from './shipment.ts';
import type { Facts } from './verdict-words.ts';

/** The technology of goods is under control apart from the goods. */
const KNOWLEDGE = /technolog|know-how|software|drawing|blueprint|技术|软件|工艺|图纸/i;
/** What comes into China meets none of its export controls. */
export const HOME = 'CN';

export const asksKnowledge = (goods: readonly string[]): boolean => goods.some((each) => KNOWLEDGE.test(each));

const NOT_KNOWN: Met = { subject: DUAL_USE, certain: false, why: 'whether they are is not known' };

export type GoodsAsked = { finding: Finding; bearings: Bearings; stand: Facts['goods'] };

const standOf = (
  { goods, codes, hsCodes, destination }: Shipment,
  met: readonly Met[],
  finding: Finding,
): Facts['goods'] => {
  if (goods.length + codes.length + hsCodes.length === 0) return { standing: 'unasked', words: 'No goods are named.' };
  if (destination === HOME)
    return { standing: 'none', words: 'Goods that come into China meet no export control of China.' };
  if (met.some(({ byGroup }) => !byGroup))
    return { standing: 'none', words: 'Nothing is in force for this destination and use.' };
  if (met.length > 0)
    return {
      standing: 'unknown',
      words: 'Unknown: no line that was read names these goods, and others of their group are under control.',
    };
  const why = finding.why.replace(/^unknown: /, '');
  if (finding.answer === 'none') return { standing: 'none', words: `Nothing found: ${why}.` };
  return { standing: 'unknown', words: `Unknown: ${why || 'nothing that was asked is recognised'}.` };
};

/** What the goods of a shipment meet, leaving its parties aside. */
export const goodsAsked = (
  shipment: Shipment,
  { items }: Pick<ScreeningBasis, 'items'>,
  measures: readonly Measure[],
  find: Screener,
): GoodsAsked => {
  const { goods, codes, hsCodes, destination } = shipment;
  const about = { line: 1, text: '', suppliers: [], either: [], puzzles: [] };
  const finding = find({ ...about, codes, hsCodes, materials: [...goods], ...(destination && { destination }) });
  const asked = { matches: finding.matches, goods };
  const textsOf = ({ id }: Measure): readonly string[] => (items[id] ?? []).map(({ text }) => text);
  const met = destination === HOME ? [] : goodsMet(asked, textsOf);
  const stand = standOf(shipment, met, finding);
  const bearings = bearingsOn(measures, stand.standing === 'unknown' ? [...met, NOT_KNOWN] : met, shipment, {
    asksKnowledge: asksKnowledge(goods),
    surely: (one, measure) => metBy(one, asked, measure, textsOf(measure)),
  });
  return { finding, bearings, stand };
};
