import { useMemo, useState } from 'preact/hooks';
import type { CivilDate } from '../../../shared/time/civil.ts';
import { lineName } from '../../../shared/views/own-lists/own-line.ts';
import { type Stand, standsAs } from '../../../shared/views/own-lists/through-time.ts';
import { type WhatNow, whatNow } from '../../../shared/views/own-lists/what-now.ts';
import type { Row } from '../../../shared/views/screening/lists/rows.ts';
import type { Finding } from '../../../shared/views/screening/screen.ts';
import { STANDINGS, type Standing, type Verdict, verdictOf } from '../../../shared/views/screening/verdict.ts';
import { counted } from '../../../shared/wording/text/counted.ts';
import { useAddress } from '../../address.ts';
import { addDays, dayInWords } from '../../dates.ts';
import { type Column, SortedTable } from '../../parts/controls/sorted-table.tsx';
import { DecidedOn } from '../../parts/inbox/decided.tsx';
import { useInbox } from '../../parts/inbox/inbox-answer.tsx';
import { STANDING_SIGNS } from '../../parts/lists/standing-signs.ts';
import { Tally } from '../../parts/lists/tally.tsx';
import { placeOf } from '../../parts/text/names-in-line.tsx';
import { LineBand } from './line-band.tsx';

export type OwnState = {
  key: string;
  finding: Finding;
  verdict: Verdict;
  /** How it stands if it is what the text names. */
  stands: Standing;
  now: WhatNow | undefined;
};

export const statesOf = (findings: readonly Finding[], day: CivilDate): OwnState[] =>
  findings.map((finding, place): OwnState => {
    const verdict = verdictOf(finding, day);
    const stands = standsAs(verdict);
    return { key: `${place} ${finding.row.text}`, finding, verdict, stands, now: whatNow(verdict, day) };
  });

type Shown = OwnState & { was: Standing | undefined; through: readonly Stand[] | undefined };

const Sign = ({ standing }: { standing: Standing }) => (
  <span class={`answer ${standing}`}>
    <span aria-hidden="true">{STANDING_SIGNS[standing].sign}</span> {STANDING_SIGNS[standing].name}
  </span>
);

const Said = ({ verdict: { words, match, next } }: Shown) => {
  const { link } = useAddress();
  return (
    <>
      <p>{match ? <a href={link(placeOf(match.measure.subject))}>{words}</a> : words}</p>
      {next && <p class="small soft">{next.words}</p>}
    </>
  );
};

/** So many days back from the one that is asked about bands begin at most. */
const MOST_BACK = 730;
const MOST_SAID = 3;
/** A line by its name, with what else it says of goods and firms. */
const Yours = ({ row }: { row: Row }) => {
  const name = lineName(row);
  const rest = [...row.materials, ...row.suppliers, ...row.codes].filter((each) => each !== name);
  return (
    <span title={row.text}>
      {name}
      {rest.length > 0 && <span class="small soft"> {[...new Set(rest)].slice(0, MOST_SAID).join(' · ')}</span>}
    </span>
  );
};

const COLUMNS: readonly Column<Shown>[] = [
  {
    head: 'Yours',
    heads: true,
    by: ({ finding }) => finding.row.line,
    cell: ({ finding: { row } }) => <Yours row={row} />,
  },
  {
    head: 'To',
    by: ({ finding }) => finding.row.destination ?? '',
    cell: ({ finding }) => finding.row.destination ?? '',
  },
  {
    head: 'Stands',
    by: ({ stands }) => STANDINGS.indexOf(stands),
    cell: ({ verdict, stands, was }) => (
      <>
        <Sign standing={stands} />
        {stands !== verdict.standing && <span class="small soft"> if it is meant</span>}
        {was && <strong class="small"> · was {STANDING_SIGNS[was].name}</strong>}
      </>
    ),
  },
  { head: 'By what', cell: (shown) => <Said {...shown} /> },
  {
    head: 'What now',
    by: ({ now }) => now?.by ?? '9999',
    cell: ({ now }) =>
      now && (
        <p class="what-now">
          {now.words}
          {now.by && <span class="seen-only-by-readers"> by {dayInWords(now.by)}</span>}
        </p>
      ),
  },
];

/** All bands on one axis, so that lines can be compared. */
const throughTime = (reach: [string, string], day: string): Column<Shown> => ({
  head: 'Through time',
  cell: ({ through }) => through && <LineBand through={through} reach={reach} day={day} />,
});

/** A longer line is named in no decision. */
const LONGEST_DECIDED = 1000;

/** What was decided on a line of a list that an audience keeps, where it decides. */
const useDecided = (kept: string | undefined): Column<Shown>[] => {
  const { value } = useInbox();
  const [audience = '', list = ''] = kept?.split('/') ?? [];
  if (!value?.audiences.some((one) => one.audience === audience)) return [];
  return [
    {
      head: 'Decided',
      cell: ({ finding: { row } }) =>
        row.text.length <= LONGEST_DECIDED && (
          <span class="small">
            <DecidedOn audience={audience} about={`line:${list}:${row.text}`} />
          </span>
        ),
    },
  ];
};

const reachOfAll = (all: readonly (readonly Stand[])[], day: string): [string, string] => {
  const turns = all.flatMap((each) => each.map(({ from }) => from)).sort();
  const first = [turns[0] ?? day, addDays(day, -MOST_BACK)].sort().at(-1) ?? day;
  return [
    [addDays(first, -30), addDays(day, -60)].sort()[0] ?? day,
    addDays([turns.at(-1) ?? day, day].sort().at(-1) ?? day, 60),
  ];
};

/** A line has the colour of how it stands, and is lit for a moment as it turns. */
const lookOf = ({ stands, was }: Shown): string => `stands ${stands}${was ? ' landed' : ''}`;

const captionOf = (count: number, reach: [string, string] | undefined): string =>
  `${counted(count, 'line')}${reach ? ` · bands from ${dayInWords(reach[0])} to ${dayInWords(reach[1])}` : ''}`;

/** The lines by their state; those that turned with the day are marked. */
export const OwnLines = (props: {
  states: readonly OwnState[];
  before: ReadonlyMap<string, OwnState>;
  /** How each line stands through time, in the order of the lines; undefined until that is known. */
  through: readonly (readonly Stand[])[] | undefined;
  day: CivilDate;
  /** The audience and the name of the list, where it is kept. */
  kept: string | undefined;
}) => {
  const { states, before, through, day, kept } = props;
  const decided = useDecided(kept);
  const [only, setOnly] = useState<Standing>();
  const reach = useMemo(() => reachOfAll(through ?? [], day), [through, day]);
  const shown = states
    .map((state, place): Shown => {
      const was = before.get(state.key)?.stands;
      return { ...state, was: was === state.stands ? undefined : was, through: through?.[place] };
    })
    .filter(({ stands }) => only === undefined || stands === only)
    .sort((a, b) => STANDINGS.indexOf(a.stands) - STANDINGS.indexOf(b.stands));
  return (
    <section class="sheet">
      <header>
        <h2>On {dayInWords(day)}</h2>
      </header>
      <Tally standings={states.map(({ stands }) => stands)} only={only} choose={setOnly} />
      <SortedTable
        caption={captionOf(shown.length, through && reach)}
        columns={[...COLUMNS, ...decided, ...(through ? [throughTime(reach, day)] : [])]}
        rows={shown}
        id={({ key }) => key}
        look={lookOf}
      />
    </section>
  );
};
