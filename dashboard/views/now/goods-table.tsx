import type { Goods } from '../../../shared/views/answers/subjects/goods.ts';
import { counted } from '../../../shared/wording/text/counted.ts';
import { useAddress } from '../../address.ts';
import { dayInWords } from '../../dates.ts';
import { RuleSwatch, StateChip } from '../../parts/cards/signs.tsx';
import { type Column, SortedTable } from '../../parts/controls/sorted-table.tsx';
import { BasisMark } from '../../parts/text/basis.tsx';
import { Named, NoticeLink } from '../../parts/text/say.tsx';
import { RULES } from '../../words.ts';

const ORDER = Object.keys(RULES);

const Name = ({ slug, name, nameZh }: Goods) => {
  const { link } = useAddress();
  return (
    <a href={link(`items/${slug}`)}>
      <Named name={name} zh={nameZh} />
    </a>
  );
};

const marks = ({ byDestination, byEndUse, alsoSuspended, alsoAnnounced }: Goods): string =>
  [
    byDestination && 'by destination',
    byEndUse === 'only' && 'some end uses only',
    byEndUse === 'also' && 'further for some end uses',
    alsoSuspended && 'more is suspended',
    alsoAnnounced && 'more is announced',
  ]
    .filter(Boolean)
    .join(', ');

const COLUMNS: readonly Column<Goods>[] = [
  { head: 'Goods', heads: true, by: ({ name }) => name, cell: (goods) => <Name {...goods} /> },
  {
    head: 'Rule',
    by: ({ rule }) => (rule ? ORDER.indexOf(rule) : -1),
    cell: ({ rule, state }) =>
      rule && (
        <>
          <RuleSwatch rule={rule} state={state} /> {RULES[rule].name}
        </>
      ),
  },
  {
    head: 'State',
    by: ({ state }) => state,
    cell: ({ state, until }) => <StateChip state={state}>{until && ` until ${dayInWords(until)}`}</StateChip>,
  },
  { head: 'Since', by: ({ since }) => since, cell: ({ since }) => <span class="nowrap">{dayInWords(since)}</span> },
  { head: 'Differs', by: marks, cell: marks },
  {
    head: 'Notices',
    cell: (goods) => (
      <>
        {goods.notices.map((notice, index) => (
          <span key={notice}>
            {index > 0 && ', '}
            <NoticeLink notice={notice} />
          </span>
        ))}{' '}
        <BasisMark of={goods} />
      </>
    ),
  },
];

/** Beside the periodic table there is room for what decides. */
const FEW: readonly Column<Goods>[] = [
  ...COLUMNS.filter(({ head }) => ['Goods', 'Rule'].includes(head)),
  {
    head: 'State',
    by: ({ state }) => state,
    cell: ({ state, until }) => (
      <>
        <StateChip state={state} />
        {until && <span class="small soft"> until {dayInWords(until)}</span>}
      </>
    ),
  },
];

/** Goods that are no elements: all of them. */
export const OtherGoods = ({ goods }: { goods: readonly Goods[] }) =>
  goods.length === 0 ? (
    <p class="soft">No measure is known.</p>
  ) : (
    <SortedTable
      caption={`${counted(goods.length, 'kind')}; the strictest that holds for a civil buyer anywhere`}
      columns={FEW}
      rows={goods}
      id={({ subject, kind }) => `${subject} ${kind}`}
    />
  );

/** The periodic table and the other goods in words. */
export const GoodsTable = ({ goods }: { goods: readonly Goods[] }) => (
  <SortedTable
    caption="The strictest that holds for a civil buyer anywhere"
    columns={COLUMNS}
    rows={goods}
    id={({ subject, kind }) => `${subject} ${kind}`}
  />
);
