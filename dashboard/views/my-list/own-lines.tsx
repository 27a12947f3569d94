import { useState } from 'preact/hooks';
import type { CivilDate } from '../../../shared/time/civil.ts';
import { lineName } from '../../../shared/views/own-lists/own-line.ts';
import { type WhatNow, whatNow } from '../../../shared/views/own-lists/what-now.ts';
import type { Row } from '../../../shared/views/screening/rows.ts';
import type { Finding } from '../../../shared/views/screening/screen.ts';
import { STANDINGS, type Standing, type Verdict, verdictOf } from '../../../shared/views/screening/verdict.ts';
import { useAddress } from '../../address.ts';
import { dayInWords } from '../../dates.ts';
import { placeOf } from '../../parts/names-in-line.tsx';
import { type Column, SortedTable } from '../../parts/sorted-table.tsx';
import { STANDING_SIGNS } from '../../parts/standing-signs.ts';
import { Tally } from '../../parts/tally.tsx';

export type OwnState = {
  key: string;
  finding: Finding;
  verdict: Verdict;
  /** How it stands if it is what the text names. */
  stands: Standing;
  now: WhatNow | undefined;
};

/** A line that only could be meant stands as what it could be, so that it is seen to turn with it. */
const standsAs = ({ standing, match }: Verdict): Standing => {
  if (standing !== 'possible' || !match || match.measure.endUse) return standing;
  return STANDINGS.find((one) => one === match.measure.state) ?? standing;
};

export const statesOf = (findings: readonly Finding[], day: CivilDate): OwnState[] =>
  findings.map((finding, place): OwnState => {
    const verdict = verdictOf(finding, day);
    const stands = standsAs(verdict);
    return { key: `${place} ${finding.row.text}`, finding, verdict, stands, now: whatNow(verdict, day) };
  });

type Shown = OwnState & { was: Standing | undefined };

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
        <>
          {now.words}
          {now.by && <span class="seen-only-by-readers"> by {dayInWords(now.by)}</span>}
        </>
      ),
  },
];

/** A line has the colour of how it stands, and is lit for a moment as it turns. */
const lookOf = ({ stands, was }: Shown): string => `stands ${stands}${was ? ' landed' : ''}`;

/** The lines by their state; those that turned with the day are marked. */
export const OwnLines = (props: {
  states: readonly OwnState[];
  before: ReadonlyMap<string, OwnState>;
  day: CivilDate;
}) => {
  const { states, before, day } = props;
  const [only, setOnly] = useState<Standing>();
  const shown = states
    .map((state): Shown => {
      const was = before.get(state.key)?.stands;
      return { ...state, was: was === state.stands ? undefined : was };
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
        caption={`${shown.length} ${shown.length === 1 ? 'line' : 'lines'}`}
        columns={COLUMNS}
        rows={shown}
        id={({ key }) => key}
        look={lookOf}
      />
    </section>
  );
};
