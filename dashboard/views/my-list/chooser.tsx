import type { OwnList } from '../../../shared/views/answers/own/own-lists.ts';
import { useAddress } from '../../address.ts';
import { Subscribe } from '../../parts/controls/subscribe.tsx';
import { listText } from '../../parts/lists/list-file.ts';
import type { Given } from './kept-here.ts';

const EXAMPLE = `supplier,control code,material,destination
,1C909,,DE
,3C001,,US
,,Flake graphite 99.95 %,US
,,Permanent magnet N42SH,DE
Skydio Inc,,,US
,,Stainless steel bolt,US`;

/** Which lines: a list that is kept, or a file of which nothing leaves the page. */
export const Chooser = (props: {
  lists: readonly OwnList[];
  asked: string | undefined;
  file: string | undefined;
  take: (file: Given | undefined) => void;
  doubt: string | undefined;
}) => {
  const { lists, asked, file, take, doubt } = props;
  const { ask } = useAddress();
  const [audience] = (asked ?? '').split('/');
  return (
    <section class="sheet stack">
      {lists.length > 0 && (
        <fieldset class="tally">
          <legend class="seen-only-by-readers">Lists</legend>
          {lists.map((list) => {
            const place = `${list.audience}/${list.name}`;
            return (
              <button
                key={place}
                type="button"
                class="answer"
                aria-pressed={asked === place}
                onClick={() => {
                  take(undefined);
                  ask({ list: place });
                }}
              >
                {list.audience} · {list.name} <span class="soft">({list.lines})</span>
              </button>
            );
          })}
        </fieldset>
      )}
      <p class="paste-tools">
        <label>
          {lists.length > 0 ? 'or look at a file' : 'Look at a file'}, which <strong>stays in this browser</strong>,
          until you take it out{' '}
          <input
            type="file"
            accept=".csv,.tsv,.txt,.xlsx,text/csv"
            onChange={async ({ currentTarget }) => {
              const [chosen] = currentTarget.files ?? [];
              if (!chosen) return;
              ask({ list: '' });
              take({ name: chosen.name, ...(await listText(chosen)) });
            }}
          />
        </label>
        {!file && (
          <button
            type="button"
            onClick={() => {
              ask({ list: '' });
              take({ name: 'example', text: EXAMPLE });
            }}
          >
            Try an example
          </button>
        )}
        {file && (
          <button type="button" onClick={() => take(undefined)}>
            Forget {file}
          </button>
        )}
        {doubt && <span role="alert">{doubt}</span>}
        {asked && (
          <Subscribe path={`lists/${audience}.ics`} key={audience}>
            Calendar with reminders (.ics)
          </Subscribe>
        )}
      </p>
    </section>
  );
};
