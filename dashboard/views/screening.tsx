import { useMemo, useState } from 'preact/hooks';
import { dateOf } from '../../shared/time/civil.ts';
import type { ScreeningBasis } from '../../shared/views/answers/questions/screening.ts';
import type { FileText } from '../../shared/views/screening/lists/file-text.ts';
import { givenList } from '../../shared/views/screening/lists/given-list.ts';
import { screener } from '../../shared/views/screening/screen.ts';
import { useAnswer } from '../answers.ts';
import { listText } from '../parts/lists/list-file.ts';
import { Answered } from '../parts/waiting/waiting.tsx';
import { Results } from './screening-results.tsx';

const NOTHING = { measures: [], items: {}, gaps: [] };
const EXAMPLE = `supplier,control code,material,destination
Skydio Inc,,,US
TechInsight,,,CA
因美纳公司,,,US
Kyoto Example Works,,,JP
,1C909,,DE
,,graphite,DE
,,稀土,US`;

/** A list against the regime of any day. The list never leaves the page. */
export const Screening = () => {
  const answer = useAnswer<ScreeningBasis>('screening');
  const [given, setGiven] = useState<FileText>({ text: '' });
  const screen = useMemo(() => screener(answer.value ?? NOTHING), [answer.value]);
  const { rows, doubt } = useMemo(() => givenList(given), [given]);
  const findings = useMemo(() => rows.map(screen), [rows, screen]);
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
                  value={given.text}
                  onInput={({ currentTarget }) => setGiven({ text: currentTarget.value })}
                />
              </label>
              <p class="paste-tools">
                <label>
                  or load a file (CSV, TSV or XLSX){' '}
                  <input
                    type="file"
                    accept=".csv,.tsv,.txt,.xlsx,text/csv"
                    onChange={async ({ currentTarget }) => {
                      const [file] = currentTarget.files ?? [];
                      setGiven(file ? await listText(file) : { text: '' });
                    }}
                  />
                </label>
                <button type="button" onClick={() => setGiven({ text: EXAMPLE })}>
                  Try an example
                </button>
                {doubt && <span role="alert">{doubt}</span>}
                <span class="small soft">{measures.length} measures to compare with</span>
              </p>
            </section>
            {findings.length > 0 && <Results findings={findings} day={dateOf(valid)} />}
          </>
        )}
      </Answered>
    </>
  );
};
