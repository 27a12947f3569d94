import { group, rollup } from 'd3-array';
import type { MeasureState } from '../../shared/ledger/evaluate/measure.ts';
import type { Entities as Answer, EntityRow } from '../../shared/views/answers/subjects/entities.ts';
import { entitiesLike } from '../../shared/views/subjects/entities-like.ts';
import { counted } from '../../shared/wording/text/counted.ts';
import { useAddress } from '../address.ts';
import { useAnswer } from '../answers.ts';
import { dayInWords } from '../dates.ts';
import { StateChip } from '../parts/cards/signs.tsx';
import { Choice, Exports, useQuery, Words } from '../parts/controls/filters.tsx';
import { Folded } from '../parts/controls/folded.tsx';
import { type Column, SortedTable } from '../parts/controls/sorted-table.tsx';
import { Unknown } from '../parts/controls/unknown.tsx';
import { BasisMark } from '../parts/text/basis.tsx';
import { Named, NoticeLink } from '../parts/text/say.tsx';
import { Answered, Nothing } from '../parts/waiting/waiting.tsx';
import { LISTS, MEASURE_KINDS, placeName, STATES } from '../words.ts';

const Name = ({ slug, name, nameZh, parent }: EntityRow) => {
  const { link } = useAddress();
  return (
    <>
      {parent && (
        <span class="small soft">
          branch of <a href={link(`entities/${encodeURIComponent(parent.slug)}`)}>{parent.name}</a>
          <br />
          <span aria-hidden="true">└ </span>
        </span>
      )}
      <a href={link(`entities/${encodeURIComponent(slug)}`)}>
        <Named name={name} zh={nameZh} />
      </a>
    </>
  );
};

/** Folded rows cost little, and are found by the browser where they are on the page. */
const MOST = 1000;

const OTHERS = 'On no list';
const listName = ({ list }: EntityRow): string => (list && LISTS[list as keyof typeof LISTS]) || OTHERS;
/** The lists in their order, then what is on none. */
const NAMES = [...Object.values(LISTS), OTHERS];

const COLUMNS: readonly Column<EntityRow>[] = [
  { head: 'Name', heads: true, by: ({ name }) => name, cell: (row) => <Name {...row} /> },
  {
    head: 'Country',
    by: ({ country }) => (country ? placeName(country) : ''),
    cell: ({ country }) => country && placeName(country),
  },
  {
    head: 'State',
    by: ({ state }) => state,
    cell: ({ state, kind }) => (
      <>
        <StateChip state={state} /> {kind !== 'listing' && MEASURE_KINDS[kind]}
      </>
    ),
  },
  { head: 'Since', by: ({ since }) => since, cell: ({ since }) => <span class="nowrap">{dayInWords(since)}</span> },
  {
    head: 'Until',
    by: ({ until }) => until ?? '',
    cell: ({ until }) => until && <span class="nowrap">{dayInWords(until)}</span>,
  },
  {
    head: 'Notice',
    by: ({ notice }) => notice,
    cell: (row) => (
      <>
        <NoticeLink notice={row.notice} provision={row.provision} /> <BasisMark of={row} />
      </>
    ),
  },
];

/** Rows in the order of their names, branches under the entity whose branches they are. */
const underParents = (rows: readonly EntityRow[]): EntityRow[] => {
  const key = ({ list, parent, slug, name }: EntityRow): string =>
    `${parent ? `${parent.name} ${parent.slug} 1 ${name}` : `${name} ${slug} 0`} ${list}`;
  return [...rows].sort((a, b) => key(a).localeCompare(key(b)));
};

const statesIn = (rows: readonly EntityRow[]): [MeasureState, number][] => {
  const counts = rollup(
    rows,
    ({ length }) => length,
    ({ state }) => state,
  );
  return (Object.keys(STATES) as MeasureState[]).flatMap((state): [MeasureState, number][] => {
    const count = counts.get(state);
    return count ? [[state, count]] : [];
  });
};

/** Each list under its counts, folded until somebody looks for a name. */
const Groups = ({ rows, open }: { rows: readonly EntityRow[]; open: boolean }) => {
  const byList = group(rows, listName);
  return (
    <>
      {NAMES.map((name) => {
        const same = byList.get(name);
        if (!same) return null;
        const chips = statesIn(same).map(([state, count]) => (
          <StateChip key={state} state={state}>
            {' '}
            {count}
          </StateChip>
        ));
        return (
          <Folded key={name} title={name} beside={chips} open={open}>
            <SortedTable
              caption={`${counted(same.length, 'measure')}, ${counted(new Set(same.map(({ slug }) => slug)).size, 'name')}`}
              columns={COLUMNS}
              rows={same}
              id={({ id }) => id}
              first={MOST}
            />
          </Folded>
        );
      })}
    </>
  );
};

export const Entities = () => {
  const query = useQuery('q', 'list', 'country', 'state');
  const answer = useAnswer<Answer>('entities');
  const rows = underParents(entitiesLike(answer.value?.rows ?? [], query));
  const countries = [...new Set(answer.value?.rows.flatMap(({ country }) => country ?? []))].sort();
  return (
    <>
      <div class="lede">
        <h1>Entities</h1>
        <p>Every firm and person on every list, a row a measure. A stopped measure leaves the name on the list.</p>
      </div>
      <search class="filters">
        <Words name="q" label="Name or notice" placeholder="Skydio, 斯凯迪奥 …" />
        <Choice name="list" label="List" of={LISTS} />
        <Choice name="state" label="State" of={STATES} />
        <Choice
          name="country"
          label="Country"
          of={Object.fromEntries(countries.map((code) => [code, placeName(code)]))}
        />
        <Exports of={{ CSV: 'entities.csv', JSON: 'entities' }} query={query} />
      </search>
      <Answered of={answer} lines={12}>
        {(value) => (
          <>
            <Unknown lines={value.unknown} />
            {rows.length === 0 ? (
              <section class="sheet">
                <Nothing title={value.rows.length === 0 ? 'No entity was listed on that day' : 'Nobody is like that'} />
              </section>
            ) : (
              <>
                <p class="small soft">
                  {`${rows.length} of ${counted(value.rows.length, 'measure')}, ${counted(new Set(rows.map(({ slug }) => slug)).size, 'name')}`}
                </p>
                <Groups rows={rows} open={Object.keys(query).length > 0} />
              </>
            )}
          </>
        )}
      </Answered>
    </>
  );
};
