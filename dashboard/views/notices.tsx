import { groups } from 'd3-array';
import type { NoticeRow } from '../../shared/views/answers/law/notices.ts';
import { ACTION_WORDS } from '../../shared/wording/notices/action.ts';
import { fullNoticeName } from '../../shared/wording/notices/notice.ts';
import { counted } from '../../shared/wording/text/counted.ts';
import { useAddress } from '../address.ts';
import { useAnswer } from '../answers.ts';
import { dayInWords } from '../dates.ts';
import { language } from '../language/language.ts';
import { StateChip } from '../parts/cards/signs.tsx';
import { useQuery, Words } from '../parts/controls/filters.tsx';
import { Folded } from '../parts/controls/folded.tsx';
import { type Column, SortedTable } from '../parts/controls/sorted-table.tsx';
import { BasisMark } from '../parts/text/basis.tsx';
import { languageOf } from '../parts/text/evidence.tsx';
import { Answered, Nothing } from '../parts/waiting/waiting.tsx';

const Title = ({ notice }: { notice: NoticeRow }) => {
  const { key, title, titleEn } = notice;
  const { link } = useAddress();
  return (
    <>
      <a href={link(`notices/${encodeURIComponent(key)}`)}>{fullNoticeName(key, notice)}</a> <BasisMark of={notice} />
      <br />
      {titleEn && language() === 'en' && (
        <>
          {titleEn}
          <br />
        </>
      )}
      <span class="small soft" lang={languageOf(title)}>
        {title}
      </span>
    </>
  );
};

const COLUMNS: readonly Column<NoticeRow>[] = [
  { head: 'Notice', heads: true, by: ({ key }) => key, cell: (row) => <Title notice={row} /> },
  {
    head: 'Published',
    by: ({ publishedOn }) => publishedOn,
    cell: ({ publishedOn }) => <span class="nowrap">{dayInWords(publishedOn)}</span>,
  },
  {
    head: 'By',
    by: ({ publisher, source }) => publisher ?? source,
    cell: ({ publisher, source }) => publisher ?? source,
  },
  {
    head: 'Does',
    cell: ({ actions }) =>
      actions.length > 0 ? (
        actions.map((action) => ACTION_WORDS[action]).join(', ')
      ) : (
        <span class="soft">nothing on controls, lists or duties</span>
      ),
  },
  {
    head: 'On that day',
    cell: ({ stands }) => (
      <ul>
        {stands.map(({ state, count }) => (
          <li key={state}>
            <StateChip state={state}> {count}</StateChip>
          </li>
        ))}
      </ul>
    ),
  },
  { head: 'Copies', by: ({ copies }) => copies, number: true, cell: ({ copies }) => copies },
  {
    head: 'Problems',
    by: ({ problems }) => problems,
    number: true,
    cell: ({ problems }) => problems > 0 && `⚠ ${problems}`,
  },
];

export const Notices = () => {
  const query = useQuery('q');
  const answer = useAnswer<{ notices: NoticeRow[] }>('notices');
  const words = (query['q'] ?? '').toLowerCase().split(/\s+/).filter(Boolean);
  const rows = (answer.value?.notices ?? []).filter((row) =>
    words.every((word) =>
      `${row.key} ${fullNoticeName(row.key, row)} ${row.title} ${row.titleEn ?? ''}`.toLowerCase().includes(word),
    ),
  );
  return (
    <>
      <div class="lede">
        <h1>Notices</h1>
        <p>
          Every official text and spokesperson’s answer that was read: what it does, what it changes, and what changed
          it.
        </p>
      </div>
      <search class="filters">
        <Words name="q" label="Number or title" placeholder="57, 稀土 …" />
      </search>
      <Answered of={answer} lines={12}>
        {() => (
          <>
            {rows.length === 0 && (
              <section class="sheet">
                <Nothing title="No notice is like that" />
              </section>
            )}
            {groups(rows, ({ publishedOn }) => publishedOn.slice(0, 4)).map(([year, same], place) => (
              <Folded key={year} title={year} open={place === 0 || words.length > 0}>
                <SortedTable
                  caption={counted(same.length, 'text')}
                  columns={COLUMNS}
                  rows={same}
                  id={({ key }) => key}
                />
              </Folded>
            ))}
          </>
        )}
      </Answered>
    </>
  );
};
