import type { ControlLine } from '../../../shared/views/answers/fields/item-line.ts';
import type { ItemView } from '../../../shared/views/answers/subjects/goods.ts';
import { counted } from '../../../shared/wording/text/counted.ts';
import { useAddress } from '../../address.ts';
import { language } from '../../language/language.ts';
import { Words } from '../../parts/controls/filters.tsx';
import { type Column, SortedTable } from '../../parts/controls/sorted-table.tsx';
import { Gloss, NoticeLink } from '../../parts/text/say.tsx';

const LIVE = ['in-force', 'suspended', 'announced'];
const SHOWN = 3;

/** The line in English, where our tables have its words, over the text's own. */
const LineWords = ({ line: { textZh, en, except, details = [] } }: { line: ControlLine }) => (
  <>
    <Gloss of={en} />
    <span lang="zh-Hans" class={en && language() === 'en' ? 'small soft said' : undefined}>
      {textZh}
    </span>
    {except && (
      <span class="small said">
        except <span lang="zh-Hans">{except}</span>
      </span>
    )}
    {details.length > 0 && (
      <ul class="small">
        {details.map((detail) => (
          <li key={detail.textZh}>
            <Gloss of={detail.en} />
            <span lang="zh-Hans">{detail.textZh}</span>
          </li>
        ))}
      </ul>
    )}
  </>
);

const Code = ({ line: { code, laterCode, excludes } }: { line: ControlLine }) => (
  <>
    {code && <code>{code}</code>}
    {laterCode && (
      <span class="small said">
        {code ? 'later ' : ''}
        <code>{laterCode}</code> in the consolidated list
      </span>
    )}
    {excludes && <span class="small soft said">not {excludes.join(', ')}</span>}
  </>
);

const HsCodes = ({ line: { hsCodes = [], hsRole } }: { line: ControlLine }) => {
  if (hsCodes.length === 0) return null;
  const list = (codes: readonly string[]) => codes.map((code) => <code key={code}>{code} </code>);
  return (
    <>
      {list(hsCodes.slice(0, SHOWN))}
      {hsCodes.length > SHOWN && (
        <details>
          <summary class="small">{hsCodes.length - SHOWN} more</summary>
          {list(hsCodes.slice(SHOWN))}
        </details>
      )}
      {hsRole === 'scope' && <span class="small said">the text states the goods by these</span>}
    </>
  );
};

const COLUMNS: readonly Column<ControlLine>[] = [
  { head: 'Code', by: ({ code, laterCode }) => code ?? laterCode ?? '', cell: (line) => <Code line={line} /> },
  { head: 'Item', heads: true, by: ({ en, textZh }) => en ?? textZh, cell: (line) => <LineWords line={line} /> },
  { head: 'Form', by: ({ form }) => form, cell: ({ form }) => form },
  { head: 'HS codes', cell: (line) => <HsCodes line={line} /> },
  { head: 'Notice', by: ({ notice }) => notice, cell: ({ notice }) => <NoticeLink notice={notice} /> },
];

const holds = (line: ControlLine, asked: string): boolean => {
  const { code = '', laterCode = '', hsCodes = [], textZh, en = '', form } = line;
  const digits = asked.replace(/[.\s]/g, '');
  return (
    [code, laterCode].some((one) => one.toLowerCase().startsWith(asked)) ||
    (/^\d{4,}$/.test(digits) && hsCodes.some((one) => one.startsWith(digits) || digits.startsWith(one))) ||
    [textZh, en.toLowerCase(), form].some((words) => words.includes(asked))
  );
};

const idOf = ({ notice, code, textZh }: ControlLine): string => `${notice} ${code} ${textZh}`;

/** What the measures that stand list, a line each: the control code with the line's words decides. */
export const LinesTable = ({ view }: { view: ItemView }) => {
  const { query } = useAddress();
  const asked = (query.get('line') ?? '').trim().toLowerCase();
  const live = view.measures.filter(({ state }) => LIVE.includes(state)).flatMap(({ items }) => items);
  const lines = [...new Map(live.map((line) => [idOf(line), line])).values()];
  if (lines.length === 0) return null;
  const shown = asked === '' ? lines : lines.filter((line) => holds(line, asked));
  return (
    <section class="sheet lines">
      <header>
        <h2>What is listed</h2>
        <span class="small soft">customs numbers only help to find the goods, unless a line says otherwise</span>
      </header>
      {lines.length > 5 && (
        <div class="filters">
          <Words name="line" label="Find" placeholder="1C902.a, 8505111000, magnet" />
        </div>
      )}
      {shown.length === 0 ? (
        <p>No line here has that.</p>
      ) : (
        <SortedTable
          caption={`${shown.length} of ${counted(lines.length, 'line')}, English by our tables beside the text’s own words`}
          columns={COLUMNS}
          rows={shown}
          id={idOf}
        />
      )}
    </section>
  );
};
