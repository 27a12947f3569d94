import type { Goods } from '../../../shared/views/answers/subjects/goods.ts';
import { basisInWords } from '../../../shared/wording/measures/basis.ts';
import { useAddress } from '../../address.ts';
import { PlacesSign, StateSign, swatchClass } from '../../parts/cards/signs.tsx';
import { RULES, STATES } from '../../words.ts';
import { PLACED_ELEMENTS, type PlacedElement } from './elements.ts';

/** All that the cell shows, in words. */
export const inWords = (goods: Goods): string =>
  [
    goods.rule ? `${RULES[goods.rule].name}, ${STATES[goods.state]}` : STATES[goods.state],
    goods.byDestination && 'differs by destination',
    goods.byEndUse === 'only' && 'for some end uses only',
    goods.byEndUse === 'also' && 'barred further for some end uses',
    goods.alsoSuspended && 'more is suspended',
    goods.alsoAnnounced && 'more is announced',
    basisInWords(goods),
  ]
    .filter(Boolean)
    .join('; ');

const Cell = ({ element, goods }: { element: PlacedElement; goods?: Goods | undefined }) => {
  const { link } = useAddress();
  const place = { '--column': element.column, '--row': element.row };
  const { symbol, number, name } = element;
  if (!goods)
    return (
      <span class="cell" style={place} aria-hidden="true">
        <span class="z">{number}</span>
        <span class="symbol">{symbol}</span>
      </span>
    );
  const said = `${name}: ${inWords(goods)}`;
  return (
    <a
      class={`cell eases ${swatchClass(goods.state, goods.rule)}`}
      style={place}
      href={link(`items/${goods.slug}`)}
      title={said}
    >
      <span class="seen-only-by-readers">{said}</span>
      <span class="z" aria-hidden="true">
        {number}
      </span>
      <span class="symbol" aria-hidden="true">
        {symbol}
      </span>
      <span class="rule" aria-hidden="true">
        <span>{goods.rule ? RULES[goods.rule].mark : ''}</span>
        <Flags goods={goods} />
      </span>
    </a>
  );
};

const Flags = ({ goods }: { goods: Goods }) => (
  <span class="flags">
    {goods.byDestination && <PlacesSign />}
    {(goods.alsoSuspended || goods.state === 'suspended') && <StateSign state="suspended" />}
    {(goods.alsoAnnounced || goods.state === 'announced') && <StateSign state="announced" />}
  </span>
);

/** Where the two rows beneath belong. */
const BLOCKS = [
  { row: 6, numbers: '57–71' },
  { row: 7, numbers: '89–103' },
];

export const PeriodicTable = ({ goods }: { goods: readonly Goods[] }) => {
  const bySlug = new Map(goods.map((each) => [each.slug, each]));
  return (
    <ul class="periodic" aria-label="Elements under control">
      {BLOCKS.map(({ row, numbers }) => (
        <li key={row} aria-hidden="true">
          <span class="block" style={{ '--row': row }}>
            {numbers}
          </span>
        </li>
      ))}
      {PLACED_ELEMENTS.map((element) => (
        <li key={element.symbol}>
          <Cell element={element} goods={bySlug.get(element.slug)} />
        </li>
      ))}
    </ul>
  );
};

export const isElement = (slug: string): boolean => PLACED_ELEMENTS.some((element) => element.slug === slug);
