import type { Direction, GoodsDuty } from '../../../shared/views/answers/subjects/tariffs.ts';
import { dayInWords } from '../../dates.ts';
import { StateChip } from '../../parts/cards/signs.tsx';
import { type Column, SortedTable } from '../../parts/controls/sorted-table.tsx';
import { Unknown } from '../../parts/controls/unknown.tsx';
import { Named } from '../../parts/text/say.tsx';
import { pct } from '../../words.ts';
import { DutyAct } from './duty-act.tsx';

const COLUMNS: readonly Column<GoodsDuty>[] = [
  {
    head: 'Goods',
    heads: true,
    by: ({ goods }) => goods,
    cell: ({ goods, goodsZh }) => <Named name={goods} zh={goodsZh} />,
  },
  { head: 'Rate', by: (duty) => duty.pct, number: true, cell: (duty) => <span class="nowrap">{pct(duty.pct)}</span> },
  {
    head: 'Act',
    cell: (duty) => <DutyAct of={duty} />,
  },
  {
    head: 'HS codes',
    by: ({ codes = 0 }) => codes,
    number: true,
    cell: ({ codes }) => (codes ? `${codes.toLocaleString('en')} read` : <span class="soft">not read</span>),
  },
  { head: 'State', by: ({ state }) => state, cell: ({ state }) => <StateChip state={state} /> },
  {
    head: 'Since',
    by: ({ since }) => since,
    cell: ({ state, since, until }) => (
      <span class="nowrap">
        {state === 'announced' && 'from '}
        {dayInWords(since)}
        {until && ` until ${dayInWords(until)}`}
      </span>
    ),
  },
];

const FEW = 6;
const ALIVE = ['in-force', 'suspended', 'announced'];

/** Duties on some goods of one side, never added to the figure on all. */
export const ByGoods = ({ direction, ask }: { direction: Direction; ask: () => void }) => {
  const { goods, byGoods, notTracked, unknown } = direction;
  const alive = goods.filter(({ state }) => ALIVE.includes(state));
  const over = goods.filter(({ state }) => !ALIVE.includes(state));
  return (
    <div>
      <h3>By goods, not added to the figure: {byGoods}</h3>
      <p class="small">
        {notTracked && `${notTracked} `}
        <button type="button" class="plain linked" onClick={ask}>
          Ask by HS code
        </button>{' '}
        for what falls on one product.
      </p>
      {alive.length > 0 && (
        <details open={alive.length <= FEW}>
          <summary>
            {alive.length === 1 ? 'The duty' : `The ${alive.length} duties`} on some goods, with{' '}
            {alive.length === 1 ? 'its act' : 'their acts'}
          </summary>
          <SortedTable caption="Duties on some goods" columns={COLUMNS} rows={alive} id={({ measure }) => measure} />
        </details>
      )}
      <Unknown lines={unknown} />
      {over.length > 0 && (
        <details>
          <summary>No longer in force ({over.length})</summary>
          <SortedTable caption="Stopped or ended" columns={COLUMNS} rows={over} id={({ measure }) => measure} />
        </details>
      )}
    </div>
  );
};
