import type { ItemView } from '../../../shared/views/answers/subjects/goods.ts';
import { GOODS_KIND_WORDS } from '../../../shared/wording/subjects/goods-kind.ts';
import { dayInWords } from '../../dates.ts';
import { RuleSwatch, StateChip } from '../../parts/cards/signs.tsx';
import { NoticeLink } from '../../parts/text/say.tsx';
import { END_USES, placeName, REACHES, RULES } from '../../words.ts';

type Row = ItemView['summary'][number];
type Measures = ReadonlyMap<string, ItemView['measures'][number]>;

const circle = ({ endUse = [], reach = [] }: Row): string =>
  [
    ...endUse.map((use) => END_USES[use as keyof typeof END_USES] ?? use),
    ...reach.map((each) => REACHES[each as keyof typeof REACHES] ?? each),
  ].join('; ');

const Asleep = ({ ids, all }: { ids: readonly string[]; all: Measures }) => (
  <>
    {ids.map((id) => {
      const { rule, until } = all.get(id) ?? {};
      return (
        rule && (
          <span key={id}>
            {RULES[rule].name} <StateChip state="suspended">{until && ` until ${dayInWords(until)}`}</StateChip>{' '}
          </span>
        )
      );
    })}
  </>
);

const Holds = ({ row, all }: { row: Row; all: Measures }) => {
  const notices = [...new Set(row.measures.map((id) => all.get(id)?.notice ?? id))];
  if (row.rule === 'none') return <span class="soft">nothing</span>;
  return (
    <>
      <RuleSwatch rule={row.rule} state="in-force" /> {RULES[row.rule].name}
      <span class="small soft">
        {notices.map((notice) => (
          <span key={notice}>
            {' · '}
            <NoticeLink notice={notice} />
          </span>
        ))}
      </span>
    </>
  );
};

/** The strictest measure in force for each destination and use, and what sleeps beside it. */
export const SummaryTable = ({ view }: { view: ItemView }) => {
  const ofKinds = view.summary.some(({ kind }) => kind);
  const all: Measures = new Map([...view.measures, ...view.overall].map((measure) => [measure.id, measure]));
  if (view.summary.length === 0) return null;
  return (
    <section class="sheet">
      <header>
        <h2>What a shipment meets</h2>
        <span class="small soft">the control code with its parameters decides</span>
      </header>
      <table class="folds">
        <caption class="seen-only-by-readers">What holds by destination and use</caption>
        <thead>
          <tr>
            {ofKinds && <th scope="col">What</th>}
            <th scope="col">To</th>
            <th scope="col">For</th>
            <th scope="col">In force</th>
            <th scope="col">Suspended beside it</th>
          </tr>
        </thead>
        <tbody>
          {view.summary.map((row) => (
            <tr key={`${row.kind} ${row.destination} ${circle(row)}`}>
              {ofKinds && <td data-label="What">{row.kind ? GOODS_KIND_WORDS[row.kind] : 'anything'}</td>}
              <th scope="row" class="nowrap">
                {row.destination === 'worldwide' ? 'Worldwide' : placeName(row.destination)}
              </th>
              <td data-label="For">{circle(row) || 'any civil use'}</td>
              <td data-label="In force">
                <Holds row={row} all={all} />
              </td>
              <td data-label="Suspended">
                <Asleep ids={row.suspended} all={all} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
};
