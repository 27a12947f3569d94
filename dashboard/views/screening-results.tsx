import { useState } from 'preact/hooks';
import type { CivilDate } from '../../shared/time/civil.ts';
import { understoodIn } from '../../shared/views/screening/lists/understood.ts';
import { metTogether } from '../../shared/views/screening/met-together.ts';
import { reportCsv } from '../../shared/views/screening/report.ts';
import type { Finding } from '../../shared/views/screening/screen.ts';
import { gravest, STANDINGS, type Standing, type Verdict, verdictOf } from '../../shared/views/screening/verdict.ts';
import { counted } from '../../shared/wording/text/counted.ts';
import { useAddress } from '../address.ts';
import { dayInWords } from '../dates.ts';
import { StateChip } from '../parts/cards/signs.tsx';
import { type Column, SortedTable } from '../parts/controls/sorted-table.tsx';
import { STANDING_SIGNS } from '../parts/lists/standing-signs.ts';
import { Tally } from '../parts/lists/tally.tsx';
import { BasisMark } from '../parts/text/basis.tsx';
import { placeOf } from '../parts/text/names-in-line.tsx';
import { NoticeLink } from '../parts/text/say.tsx';

type Told = { finding: Finding; verdict: Verdict };

const MATCHES_SHOWN = 6;

const Matched = ({ finding: { matches } }: { finding: Finding }) => {
  const { link } = useAddress();
  const met = metTogether(gravest(matches));
  return (
    <details>
      <summary class="small">{met.length === 1 ? 'What it met' : `All ${met.length} that it met`}</summary>
      <ul class="stack tight">
        {met.slice(0, MATCHES_SHOWN).map(({ match, why }) => (
          <li key={match.measure.id}>
            <a href={link(placeOf(match.measure.subject))}>{why}</a> · <StateChip state={match.measure.state} />{' '}
            <span class="small soft">
              <NoticeLink notice={match.measure.notice} provision={match.measure.provision} />
              {match.measure.until && ` until ${dayInWords(match.measure.until)}`} <BasisMark of={match.measure} />
            </span>
          </li>
        ))}
        {met.length > MATCHES_SHOWN && <li class="soft small">and {met.length - MATCHES_SHOWN} more</li>}
      </ul>
    </details>
  );
};

const Said = ({ told: { finding, verdict } }: { told: Told }) => (
  <>
    <p>{verdict.words}</p>
    {verdict.next && <p class="small soft">{verdict.next.words}</p>}
    {finding.matches.length > 0 && finding.why && <p class="small soft">{finding.why}</p>}
    {finding.matches.length > 0 && <Matched finding={finding} />}
  </>
);

const Asked = ({ row }: { row: Finding['row'] }) => (
  <>
    {row.text}
    <p class="small soft">{understoodIn(row)}</p>
  </>
);

const COLUMNS: readonly Column<Told>[] = [
  { head: 'Line', number: true, by: ({ finding }) => finding.row.line, cell: ({ finding }) => finding.row.line },
  {
    head: 'Asked',
    heads: true,
    by: ({ finding }) => finding.row.text,
    cell: ({ finding: { row } }) => <Asked row={row} />,
  },
  {
    head: 'Answer',
    by: ({ verdict }) => STANDINGS.indexOf(verdict.standing),
    cell: ({ verdict: { standing } }) => (
      <span class={`answer ${standing}`}>
        <span aria-hidden="true">{STANDING_SIGNS[standing].sign}</span> {STANDING_SIGNS[standing].name}
      </span>
    ),
  },
  { head: 'Why', cell: (told) => <Said told={told} /> },
];

const save = (text: string, name: string): void => {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/csv' }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
};

/** Every line with its answer, gravest first. */
export const Results = ({ findings, day }: { findings: readonly Finding[]; day: CivilDate }) => {
  const [only, setOnly] = useState<Standing>();
  const told = findings.map((finding): Told => ({ finding, verdict: verdictOf(finding, day) }));
  const shown = told
    .filter(({ verdict }) => only === undefined || verdict.standing === only)
    .sort((a, b) => STANDINGS.indexOf(a.verdict.standing) - STANDINGS.indexOf(b.verdict.standing));
  return (
    <section class="sheet">
      <header>
        <h2>Answers for {dayInWords(day)}</h2>
        <button type="button" onClick={() => save(reportCsv(findings, day), `screening-${day}.csv`)}>
          Export CSV
        </button>
      </header>
      <Tally standings={told.map(({ verdict }) => verdict.standing)} only={only} choose={setOnly} />
      <SortedTable
        caption={counted(shown.length, 'line')}
        columns={COLUMNS}
        rows={shown}
        id={({ finding }) => String(finding.row.line)}
      />
    </section>
  );
};
