import type { Entities as Answer, EntityRow } from '../../shared/views/answers/entities.ts';
import { entitiesLike } from '../../shared/views/entities-like.ts';
import { useAddress } from '../address.ts';
import { useAnswer } from '../answers.ts';
import { dayInWords } from '../dates.ts';
import { BasisMark } from '../parts/basis.tsx';
import { Choice, Exports, useQuery, Words } from '../parts/filters.tsx';
import { Named, NoticeLink } from '../parts/say.tsx';
import { StateChip } from '../parts/signs.tsx';
import { type Column, SortedTable } from '../parts/sorted-table.tsx';
import { Unknown } from '../parts/unknown.tsx';
import { Answered, Nothing } from '../parts/waiting.tsx';
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

const listName = (list: string | undefined): string => (list ? (LISTS[list as keyof typeof LISTS] ?? list) : '');

const COLUMNS: readonly Column<EntityRow>[] = [
  { head: 'Name', heads: true, by: ({ name }) => name, cell: (row) => <Name {...row} /> },
  {
    head: 'List',
    by: ({ list }) => listName(list),
    cell: ({ list, kind }) => `${listName(list)}${kind === 'listing' ? '' : ` · ${MEASURE_KINDS[kind].toLowerCase()}`}`,
  },
  {
    head: 'Country',
    by: ({ country }) => (country ? placeName(country) : ''),
    cell: ({ country }) => country && placeName(country),
  },
  { head: 'State', by: ({ state }) => state, cell: ({ state }) => <StateChip state={state} /> },
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
            <section class="sheet">
              {rows.length === 0 ? (
                <Nothing title={value.rows.length === 0 ? 'No entity was listed on that day' : 'Nobody is like that'} />
              ) : (
                <SortedTable
                  caption={`${rows.length} of ${value.rows.length} measures, ${new Set(rows.map(({ slug }) => slug)).size} names`}
                  columns={COLUMNS}
                  rows={rows}
                  id={({ id }) => id}
                />
              )}
            </section>
          </>
        )}
      </Answered>
    </>
  );
};
