import type { Restriction } from '../../domain/acts/effect.ts';
import { listRow } from '../../domain/acts/lists.ts';
import { barsNothing, type Measure } from '../../ledger/evaluate/measure.ts';

export const listName = (list: string | undefined): string => listRow(list)?.short ?? list ?? 'list';

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

type Asks = Pick<Measure, 'list' | 'restrictions'> & Partial<Pick<Measure, 'kind'>>;
export const consequences = ({ list, restrictions, kind }: Asks): string => {
  if (barsNothing(kind)) return 'nothing is barred yet';
  const row = listRow(list);
  if (!restrictions?.length || row?.rule !== undefined) return row?.brings ?? 'restrictions not stated';
  return restrictions
    .map((one) => RESTRICTIONS[one])
    .join(', ')
    .replace('no dealings, no data', 'no dealings or data');
};
