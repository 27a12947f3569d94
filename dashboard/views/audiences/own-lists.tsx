import { useState } from 'preact/hooks';
import type { DeskListSaved } from '../../../shared/views/answers/own/desk.ts';
import type { OwnListsAnswer } from '../../../shared/views/answers/own/own-lists.ts';
import { counted } from '../../../shared/wording/text/counted.ts';
import { useAddress } from '../../address.ts';
import { useAnswer } from '../../answers.ts';
import { atDesk } from '../../desk.ts';
import { Problem } from '../../parts/controls/problem.tsx';
import { listText } from '../../parts/lists/list-file.ts';

const nameFrom = (file: string): string =>
  file
    .replace(/\.[^.]+$/, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40) || 'parts';

/** The lists that an audience keeps: alerts say which of their lines a change touches. */
export const OwnLists = ({ of: audience }: { of: string }) => {
  const { link } = useAddress();
  const { value, again } = useAnswer<OwnListsAnswer>('lists', { valid: '', known: '' });
  const [said, setSaid] = useState<{ error?: string; saved?: DeskListSaved }>({});
  const lists = value?.lists.filter((one) => one.audience === audience) ?? [];
  const take = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    try {
      const { text, doubt } = await listText(file);
      if (text === '' && doubt) throw new Error(doubt);
      const saved = await atDesk<DeskListSaved>('PUT', `lists/${audience}/${nameFrom(file.name)}`, text);
      setSaid({ saved });
      again();
    } catch (error) {
      setSaid({ error: (error as Error).message });
    }
  };
  const remove = (name: string): Promise<void> =>
    atDesk('DELETE', `lists/${audience}/${name}`).then(again, (error: Error) => setSaid({ error: error.message }));
  return (
    <div class="own-lists small">
      {lists.map(({ name, lines, version }) => (
        <p key={name}>
          <a href={link('my-list', { list: `${audience}/${name}` })} lang="en">
            {name}
          </a>{' '}
          <span class="soft">
            {counted(lines, 'line')}, version {version}
          </span>{' '}
          <button type="button" onClick={() => remove(name)} aria-label={`Remove the list ${name}`}>
            Remove
          </button>
        </p>
      ))}
      <label>
        A list of its own (CSV or XLSX: parts, codes, suppliers, customers)
        <input
          type="file"
          accept=".csv,.tsv,.txt,.xlsx,text/csv"
          onChange={({ currentTarget }) => {
            void take(currentTarget.files?.[0]);
            currentTarget.value = '';
          }}
        />
      </label>
      {said.saved && (
        <p role="status">
          Taken in as version {said.saved.version}: {said.saved.words}
          {said.saved.odd > 0 ? `, in ${said.saved.odd} of which something was not understood` : ', all understood'}.
        </p>
      )}
      {said.error && <Problem>{said.error}</Problem>}
    </div>
  );
};
