import { useState } from 'preact/hooks';
import type { Sources as Answer, SourceRow } from '../../shared/views/answers/system/operations.ts';
import { useAnswer } from '../answers.ts';
import { dayInWords, inBeijing } from '../dates.ts';
import { type Column, SortedTable } from '../parts/controls/sorted-table.tsx';
import { languageOf } from '../parts/text/evidence.tsx';
import { Moment } from '../parts/text/say.tsx';
import { HistoryLine, MissedHistory } from '../parts/waiting/history-progress.tsx';
import { Answered, Nothing } from '../parts/waiting/waiting.tsx';
import { days } from '../scales.ts';
import { EVENTS } from '../words.ts';

/** Characters of a message that are shown. */
const MOST = 220;

const STATES: Record<SourceRow['state'], string> = {
  answering: 'answering',
  failing: 'failed once or twice',
  broken: 'broken',
  silent: 'not read for too long',
  unchecked: 'first visit not ended',
};

/** Addresses of publishing systems are longer than what they say. */
const shortened = (problem: string): string => problem.replace(/(https?:\/\/[^/\s]+\/)\S{50,}?(?=:?(\s|$))/g, '$1…');

const SIGNS: Partial<Record<SourceRow['state'], string>> = { answering: '●', broken: '✕', silent: '✕' };

type Stretch = { from: string; to?: string | undefined };

/** When it was silent, beside what the operators were told: since it was last read whole, where it is late. */
const silencesOf = ({ outages, silentSince }: SourceRow): Stretch[] =>
  silentSince && !outages.some(({ from, to }) => !to && from <= silentSince)
    ? [...outages.filter(({ to }) => to), { from: silentSince }]
    : outages;

/** Two weeks as a strip: solid from its first whole reading to its last, and nothing where it was never read. */
const Heartbeat = ({ row, strip }: { row: SourceRow; strip: Answer['strip'] }) => {
  const place = days(strip.from, strip.to, [0, 200]);
  const x = (at: string): number => Math.min(Math.max(place(at), 0), 200);
  const silences = silencesOf(row);
  const said = silences.map(({ from, to }) => `${inBeijing(from)} to ${to ? inBeijing(to) : 'now'}`);
  const { readSince, checkedAt } = row;
  const [first, last] = [x(readSince ?? checkedAt ?? strip.to), x(checkedAt ?? strip.to)];
  const solid = row.state === 'answering' ? 200 : last;
  const never = checkedAt === undefined;
  return (
    <svg
      class="heartbeat"
      viewBox="0 0 200 14"
      role="img"
      aria-label={never ? 'Never read whole' : said.length > 0 ? `Silent ${said.join('; ')}` : 'No outage in two weeks'}
    >
      <rect class="unknown" width={200} height={14} rx={2} />
      {!never && <rect class="beat" x={first} width={Math.max(2, solid - first)} height={14} rx={2} />}
      {silences.map(({ from, to }) => (
        <rect key={from} class="silence" x={x(from)} width={Math.max(3, x(to ?? strip.to) - x(from))} height={14} />
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
    cell: ({ state, problem, brokenSince, history, known, checkedAt }) => (
      <>
        <span class={`nowrap state-${state}`}>
          <span aria-hidden="true">{SIGNS[state] ?? '○'}</span> {STATES[state]}
          {state !== 'unchecked' && !checkedAt && ', never read'}
        </span>
        {known && known.read < known.texts && (
          <span class="small">
            <br />
            {`Known texts: ${known.read} of ${known.texts} read`}
          </span>
        )}
        {history && (
          <span class="small">
            <br />
            {`Older pages: ${history.read}${history.of === undefined ? '' : ` of ${history.of}`} read`}
          </span>
        )}
        {problem && (
          <span class="small">
            <br />
            {shortened(problem)}
            {brokenSince && `, since ${inBeijing(brokenSince)} Beijing`}
          </span>
        )}
      </>
    ),
  },
  { head: 'Two weeks', cell: (row) => <Heartbeat row={row} strip={strip} /> },
  {
    head: 'Last read whole',
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

const brief = (text: string): string => {
  const short = shortened(text);
  return short.length > MOST ? `${short.slice(0, MOST)} …` : short;
};

const NEWEST = 8;

const Told = ({ events }: { events: NonNullable<Answer['events']> }) => {
  const [most, setMost] = useState(NEWEST);
  return (
    <section class="sheet">
      <header>
        <h2>What the operators were told</h2>
      </header>
      {events.length === 0 && <Nothing title="Nothing was wrong so far" />}
      <ol class="events">
        {events.slice(0, most).map(({ number, kind, at, text }) => (
          <li key={number}>
            <Moment at={at} /> <strong class="small">{EVENTS[kind] ?? EVENTS['note']}</strong>{' '}
            <span lang={languageOf(text)}>{brief(text)}</span>
          </li>
        ))}
      </ol>
      {events.length > most && (
        <button type="button" onClick={() => setMost(events.length)}>
          Show more ({events.length - most} left)
        </button>
      )}
    </section>
  );
};

export const Sources = () => {
  const answer = useAnswer<Answer>('sources', { valid: '', known: '' });
  return (
    <>
      <div class="lede">
        <h1>Sources</h1>
        <p>
          “No alert” means “read whole, and nothing changed”. Here is what was read, when, and what did not answer; a
          visit that failed is no check.
        </p>
      </div>
      <Answered of={answer}>
        {({ checked, sources, strip, events, history }) => (
          <>
            <p class={`verdict ${checked.verdict}`}>{checked.text}. Times are Beijing’s.</p>
            <HistoryLine />
            <MissedHistory history={history} />
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
            {events && <Told events={events} />}
          </>
        )}
      </Answered>
    </>
  );
};
