import { useMemo, useState } from 'preact/hooks';
import type { ScreeningBasis } from '../../shared/views/answers/screening.ts';
import { reasonOf, reportCsv } from '../../shared/views/screening/report.ts';
import { rowsOf } from '../../shared/views/screening/rows.ts';
import { type Answer, type Finding, screener } from '../../shared/views/screening/screen.ts';
import { useAddress } from '../address.ts';
import { useAnswer } from '../answers.ts';
import { dayInWords } from '../dates.ts';
import { BasisMark } from '../parts/basis.tsx';
import { placeOf } from '../parts/names-in-line.tsx';
import { NoticeLink } from '../parts/say.tsx';
import { StateChip } from '../parts/signs.tsx';
import { type Column, SortedTable } from '../parts/sorted-table.tsx';
import { Answered } from '../parts/waiting.tsx';

const ANSWERS: Record<Answer, { sign: string; means: string }> = {
  hit: { sign: '■', means: 'in force and met by name, branch or control code' },
  possible: { sign: '◪', means: 'met by likeness, element, item or HS code, or suspended: a person should look' },
  unknown: { sign: '?', means: 'it was not understood, or what could name it has not been read' },
  none: { sign: '□', means: 'understood, and named by nothing that was read whole' },
};
const ORDER = Object.keys(ANSWERS) as Answer[];
const NOTHING = { measures: [], items: {}, gaps: [] };
const EXAMPLE = `supplier,control code,material,destination
Skydio Inc,,,US
TechInsight,,,CA
因美纳公司,,,US
Kyoto Example Works,,,JP
,1C909,,DE
,,graphite,DE
,,稀土,US`;

const Matched = ({ finding: { matches, why } }: { finding: Finding }) => {
  const { link } = useAddress();
  if (matches.length === 0) return <span class="soft">{why}</span>;
  return (
    <ul class="stack tight">
      {matches.slice(0, 6).map((match) => (
        <li key={match.measure.id}>
          <a href={link(placeOf(match.measure.subject))}>{reasonOf(match)}</a> ·{' '}
          <StateChip state={match.measure.state} />{' '}
          <span class="small soft">
            <NoticeLink notice={match.measure.notice} provision={match.measure.provision} />
            {match.measure.until && ` until ${dayInWords(match.measure.until)}`} <BasisMark of={match.measure} />
          </span>
        </li>
      ))}
      {matches.length > 6 && <li class="soft small">and {matches.length - 6} more</li>}
      {why && <li class="soft small">{why}</li>}
    </ul>
  );
};

const COLUMNS: readonly Column<Finding>[] = [
  { head: 'Line', number: true, by: ({ row }) => row.line, cell: ({ row }) => row.line },
  { head: 'Asked', heads: true, by: ({ row }) => row.text, cell: ({ row }) => row.text },
  {
    head: 'Answer',
    by: ({ answer }) => ORDER.indexOf(answer),
    cell: ({ answer }) => (
      <span class={`answer ${answer}`}>
        <span aria-hidden="true">{ANSWERS[answer].sign}</span> {answer}
      </span>
    ),
  },
  { head: 'Why', cell: (finding) => <Matched finding={finding} /> },
];

const save = (text: string, name: string): void => {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/csv' }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
};

const Results = ({ findings, valid }: { findings: readonly Finding[]; valid: string }) => {
  const [only, setOnly] = useState<Answer>();
  const shown = [...findings]
    .filter(({ answer }) => only === undefined || answer === only)
    .sort((a, b) => ORDER.indexOf(a.answer) - ORDER.indexOf(b.answer));
  return (
    <section class="sheet">
      <header>
        <h2>Answers for {dayInWords(valid)}</h2>
        <button type="button" onClick={() => save(reportCsv(findings), `screening-${valid.slice(0, 10)}.csv`)}>
          Export CSV
        </button>
      </header>
      <fieldset class="tally">
        <legend class="seen-only-by-readers">Show only</legend>
        {ORDER.map((answer) => (
          <button
            key={answer}
            type="button"
            class={`answer ${answer}`}
            aria-pressed={only === answer}
            title={ANSWERS[answer].means}
            onClick={() => setOnly(only === answer ? undefined : answer)}
          >
            <span aria-hidden="true">{ANSWERS[answer].sign}</span>{' '}
            {findings.filter((finding) => finding.answer === answer).length} {answer}
          </button>
        ))}
      </fieldset>
      <SortedTable
        caption={`${shown.length} lines`}
        columns={COLUMNS}
        rows={shown}
        id={({ row }) => String(row.line)}
      />
    </section>
  );
};

/** A list against the regime of any day. The list never leaves the page. */
export const Screening = () => {
  const answer = useAnswer<ScreeningBasis>('screening');
  const [text, setText] = useState('');
  const screen = useMemo(() => screener(answer.value ?? NOTHING), [answer.value]);
  const findings = useMemo(() => rowsOf(text).map(screen), [text, screen]);
  return (
    <>
      <div class="lede">
        <h1>Screening</h1>
        <p>
          Suppliers, control codes, HS codes and materials against the law of the day above.{' '}
          <strong>The list stays in this browser</strong>: it is compared here and sent nowhere.
        </p>
      </div>
      <Answered of={answer}>
        {({ valid, measures }) => (
          <>
            <section class="sheet stack">
              <label class="paste">
                <span>
                  Paste a list, with or without headings (supplier, control code, HS code, material, destination)
                </span>
                <textarea
                  rows={8}
                  spellcheck={false}
                  value={text}
                  onInput={({ currentTarget }) => setText(currentTarget.value)}
                />
              </label>
              <p class="paste-tools">
                <label>
                  or load a CSV{' '}
                  <input
                    type="file"
                    accept=".csv,.tsv,.txt,text/csv"
                    onChange={async ({ currentTarget }) => setText((await currentTarget.files?.[0]?.text()) ?? '')}
                  />
                </label>
                <button type="button" onClick={() => setText(EXAMPLE)}>
                  Try an example
                </button>
                <span class="small soft">{measures.length} measures to compare with</span>
              </p>
            </section>
            {findings.length > 0 && <Results findings={findings} valid={valid} />}
          </>
        )}
      </Answered>
    </>
  );
};
