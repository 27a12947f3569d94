import { useEffect, useRef, useState } from 'preact/hooks';
import type { AnnexAnswer } from '../../shared/views/answers/system/operations.ts';
import { annexRole, annexStanding } from '../../shared/wording/missing/annex.ts';
import { useAddress } from '../address.ts';
import { useAnswer } from '../answers.ts';
import { languageOf } from '../parts/text/evidence.tsx';
import { NoticeLink, Outside } from '../parts/text/say.tsx';
import { Answered } from '../parts/waiting/waiting.tsx';

const STEP = 300;
const BEFORE = 20;

const Rows = ({ annex, marked }: { annex: AnnexAnswer; marked: readonly number[] }) => {
  const box = useRef<HTMLTableElement>(null);
  const [from, setFrom] = useState(Math.max(0, (marked[0] ?? 0) - BEFORE));
  const [to, setTo] = useState(from + STEP);
  const widest = annex.lines.reduce((most, { length }) => Math.max(most, length), 1);
  useEffect(() => box.current?.querySelector('.marked')?.scrollIntoView({ block: 'center' }), []);
  return (
    <>
      {from > 0 && (
        <p>
          <button type="button" onClick={() => setFrom(Math.max(0, from - STEP))}>
            Show earlier rows ({from})
          </button>
        </p>
      )}
      <div class="scroller">
        <table class="rows" ref={box} lang={languageOf(annex.annex.title)}>
          <caption>The file’s rows, in the order of its text</caption>
          <tbody>
            {annex.lines.slice(from, to).map((cells, index) => {
              const place = from + index;
              return (
                <tr key={place} id={`row-${place + 1}`} class={marked.includes(place) ? 'marked' : undefined}>
                  <th scope="row">{place + 1}</th>
                  {cells.map((cell, column) => (
                    <td
                      key={`${place} ${column}`}
                      {...(column === cells.length - 1 && { colSpan: widest - cells.length + 1 })}
                    >
                      {cell}
                    </td>
                  ))}
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      {to < annex.lines.length && (
        <p>
          <button type="button" onClick={() => setTo(to + 4 * STEP)}>
            Show more ({annex.lines.length - to} left)
          </button>
        </p>
      )}
      {annex.left > 0 && <p class="small">{annex.left} more rows are in the plain text.</p>}
    </>
  );
};

/** The row that the address names, and those that hold what it looks for. */
const markedOf = ({ marked }: AnnexAnswer, row: number): number[] => [
  ...new Set([...(row > 0 ? [row - 1] : []), ...marked]),
];

/** An annex as rows, with the row that a fact was read from. */
export const Annex = () => {
  const { path, query } = useAddress();
  const hash = path[1] ?? '';
  const find = query.get('find') ?? '';
  const answer = useAnswer<AnnexAnswer>(`annexes/${encodeURIComponent(hash)}`, { find, valid: '', known: '' });
  return (
    <Answered of={answer} heads lines={14}>
      {(rows) => {
        const { annex, notice } = rows;
        const marked = markedOf(rows, Number(query.get('row') ?? 0));
        return (
          <>
            <div class="lede">
              <p class="small">
                <NoticeLink notice={notice} />
              </p>
              <h1 lang={languageOf(annex.title)}>{annex.title}</h1>
              <p class="small">
                {annexRole(annex.role)} · {annexStanding(annex)} · <a href={`api/annexes/${hash}.txt`}>plain text</a>
                {annex.url && (
                  <>
                    {' · '}
                    <Outside url={annex.url}>the file at the publisher’s</Outside>
                  </>
                )}
              </p>
              <p class="small soft">
                SHA-256 of the file <code>{annex.file}</code>
              </p>
              {find && (
                <p class="small" role="status">
                  {rows.marked.length > 0
                    ? `“${find}” stands in ${rows.marked.length === 1 ? 'one row' : `${rows.marked.length} rows`}.`
                    : `“${find}” was not found in its rows.`}
                </p>
              )}
            </div>
            <section class="sheet">
              <Rows key={marked.join()} annex={rows} marked={marked} />
            </section>
          </>
        );
      }}
    </Answered>
  );
};
