import type { List, Restriction } from '../domain/effect.ts';
import type { Measure } from '../ledger/evaluate/measure.ts';

const LIST_NAMES: Record<List, string> = {
  'unreliable-entity': 'Unreliable Entity List',
  'export-control': 'control list',
  watch: 'watch list',
  countermeasures: 'countermeasures',
};

export const listName = (list: string | undefined): string => LIST_NAMES[list as List] ?? list ?? 'list';

const RESTRICTIONS: Record<Restriction, string> = {
  trade: 'no China trade',
  invest: 'no new investment',
  entry: 'no entry',
  stay: 'no residence',
  dealings: 'no dealings',
  data: 'no data',
  fine: 'a fine',
  'dual-use-export': 'no dual-use goods from China',
  'dual-use-transfer': 'no Chinese dual-use goods from third countries',
  freeze: 'assets frozen',
  product: 'no imports of the named products',
};

// What each list brings where the notice only refers to the law.
const BY_LIST: Record<List, string> = {
  'unreliable-entity': 'no China trade, no new investment',
  'export-control': 'no dual-use goods from China',
  watch: 'stricter review of dual-use goods, no general licence',
  countermeasures: 'countermeasures under the Anti-Foreign Sanctions Law',
};

export const consequences = ({ list, restrictions }: Pick<Measure, 'list' | 'restrictions'>): string => {
  if (!restrictions?.length || list === 'watch') return BY_LIST[list as List] ?? 'restrictions not stated';
  return restrictions
    .map((one) => RESTRICTIONS[one])
    .join(', ')
    .replace('no dealings, no data', 'no dealings or data');
};

/** What remains to be done where a listing is suspended or stopped. */
export const STILL_ASK: Partial<Record<List, string>> = {
  'unreliable-entity': 'firms in China must apply before dealing with them; dual-use goods need a licence',
  'export-control': 'dual-use goods need a licence as before',
};
