import { useEffect, useState } from 'preact/hooks';
import type { DeskAudience, DeskAudiences } from '../../shared/views/answers/own/desk.ts';
import { atDesk } from '../desk.ts';
import { Problem } from '../parts/controls/problem.tsx';
import { Nothing } from '../parts/waiting/waiting.tsx';
import { AudienceCard } from './audiences/card.tsx';
import { Editor } from './audiences/editor.tsx';

const NEW: DeskAudience = { name: '', channels: [{ id: 'mail', kind: 'email', to: [] }] };

type Said = { value?: DeskAudiences; error?: string };

/** Who is told what, and how: made, tried and changed here. */
export const Audiences = () => {
  const [said, setSaid] = useState<Said>({});
  const [edited, setEdited] = useState<DeskAudience>();
  const read = (): void => {
    atDesk<DeskAudiences>('GET', 'audiences').then(
      (value) => setSaid({ value }),
      (error: Error) => setSaid({ error: error.message }),
    );
  };
  useEffect(read, []);
  const done = (): void => {
    setEdited(undefined);
    read();
  };
  const { value, error } = said;
  const names = value?.audiences.map(({ name }) => name) ?? [];
  const free = value?.mayAll ? undefined : (value?.own ?? []).filter((name) => !names.includes(name));
  return (
    <>
      <div class="lede">
        <h1>Audiences</h1>
        <p>Who is told what, through which channels, and in which form. Try a filter before you save it.</p>
      </div>
      {error && <Problem>{error}</Problem>}
      {edited && (
        <Editor
          key={edited.name}
          of={edited}
          isNew={!names.includes(edited.name)}
          names={free}
          others={names.filter((name) => name !== edited.name)}
          done={done}
        />
      )}
      {value && !edited && (
        <>
          {value.audiences.length === 0 && <Nothing title="Nobody is told anything yet" />}
          {value.audiences.map((audience) => (
            <AudienceCard key={audience.name} of={audience} edit={() => setEdited(audience)} changed={read} />
          ))}
          {(free === undefined || free.length > 0) && (
            <p>
              <button type="button" class="primary" onClick={() => setEdited({ ...NEW, name: free?.[0] ?? '' })}>
                New audience
              </button>
            </p>
          )}
        </>
      )}
    </>
  );
};
