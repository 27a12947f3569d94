import { scaleUtc } from 'd3-scale';
import type { Sources as Answer, SourceRow } from '../../shared/views/answers/operations.ts';
import { useAnswer } from '../answers.ts';
import { dayInWords, inBeijing } from '../dates.ts';
import { languageOf } from '../parts/evidence.tsx';
import { Moment } from '../parts/say.tsx';
import { type Column, SortedTable } from '../parts/sorted-table.tsx';
import { Answered, Nothing } from '../parts/waiting.tsx';

/** Characters of a message that are shown. */
const MOST = 220;

const STATES: Record<SourceRow['state'], string> = {
  answering: 'answering',
  failing: 'failed once or twice',
  broken: 'broken',
  unchecked: 'not checked yet',
};

/** Two weeks as a strip: solid while it answered, gaps where it did not. */
const Heartbeat = ({ row, strip }: { row: SourceRow; strip: Answer['strip'] }) => {
  const x = scaleUtc([new Date(strip.from), new Date(strip.to)], [0, 200]).clamp(true);
  const said = row.outages.map(({ from, to }) => `${inBeijing(from)} to ${to ? inBeijing(to) : 'now'}`);
  return (
    <svg
      class="heartbeat"
      viewBox="0 0 200 14"
      role="img"
      aria-label={said.length > 0 ? `Silent ${said.join('; ')}` : 'No outage in two weeks'}
    >
      {row.state !== 'unchecked' && <rect class="beat" width={200} height={14} rx={2} />}
      {row.outages.map(({ from, to }) => (
        <rect
          key={from}
          class="silence"
          x={x(new Date(from))}
          width={Math.max(3, x(new Date(to ?? strip.to)) - x(new Date(from)))}
          height={14}
        />
      ))}
    </svg>
  );
};

const columnsOf = (strip: Answer['strip']): Column<SourceRow>[] => [
  {
    head: 'Source',
    by: ({ title }) => title,
    heads: true,
    cell: ({ title, publisher }) => (
      <>
        <span lang={languageOf(title)}>{title}</span>
        <br />
        <span class="small soft">{publisher}</span>
      </>
    ),
  },
  {
    head: 'State',
    by: ({ state }) => state,
    cell: ({ state, problem, brokenSince, history }) => (
      <>
        <span class={`state-${state}`}>
          <span aria-hidden="true">{state === 'answering' ? '●' : state === 'broken' ? '✕' : '○'}</span> {STATES[state]}
        </span>
        {history && (
          <span class="small">
            <br />
            {`Older pages: ${history.read}${history.of === undefined ? '' : ` of ${history.of}`} read`}
          </span>
        )}
        {problem && (
          <span class="small">
            <br />
            {problem}
            {brokenSince && `, since ${inBeijing(brokenSince)} Beijing`}
          </span>
        )}
      </>
    ),
  },
  { head: 'Two weeks', cell: (row) => <Heartbeat row={row} strip={strip} /> },
  {
    head: 'Last checked',
    by: ({ checkedAt }) => checkedAt ?? '',
    cell: ({ checkedAt }) => (checkedAt ? <Moment at={checkedAt} /> : <span class="soft">never</span>),
  },
  {
    head: 'Every',
    by: ({ everyMinutes }) => everyMinutes,
    number: true,
    cell: ({ everyMinutes }) => `${everyMinutes} min`,
  },
  {
    head: 'Newest text',
    by: ({ newestOn }) => newestOn ?? '',
    cell: ({ newestOn }) => (newestOn ? dayInWords(newestOn) : <span class="soft">none yet</span>),
  },
  { head: 'Texts', by: ({ texts }) => texts, number: true, cell: ({ texts }) => texts },
];

export const Sources = () => {
  const answer = useAnswer<Answer>('sources', { valid: '', known: '' });
  return (
    <>
      <div class="lede">
        <h1>Sources</h1>
        <p>“No alert” means “checked, and nothing changed”. Here is what was checked, when, and what did not answer.</p>
      </div>
      <Answered of={answer}>
        {({ sources, strip, events }) => (
          <>
            {(['official', 'press'] as const).map((kind) => (
              <section class="sheet" key={kind}>
                <header>
                  <h2>{kind === 'official' ? 'Official channels' : 'Press'}</h2>
                </header>
                <SortedTable
                  caption={kind === 'official' ? 'Ministries and registers' : 'Outlets; what they say changes no state'}
                  columns={columnsOf(strip)}
                  rows={sources.filter((row) => row.kind === kind)}
                  id={({ id }) => id}
                />
              </section>
            ))}
            <section class="sheet">
              <header>
                <h2>What the operators were told</h2>
              </header>
              {events.length === 0 ? (
                <Nothing title="Nothing was wrong so far" />
              ) : (
                <ol class="events">
                  {events.map(({ number, kind, at, text }) => (
                    <li key={number}>
                      <Moment at={at} /> <strong class="small">{kind.replace('-', ' ')}</strong>{' '}
                      <span lang={languageOf(text)}>{text.length > MOST ? `${text.slice(0, MOST)} …` : text}</span>
                    </li>
                  ))}
                </ol>
              )}
            </section>
          </>
        )}
      </Answered>
    </>
  );
};
