import { useEffect, useRef, useState } from 'preact/hooks';
import type { DeskAudience, DeskPreview, DeskSaved } from '../../../shared/views/answers/own/desk.ts';
import { atDesk } from '../../desk.ts';
import { Problem } from '../../parts/controls/problem.tsx';
import { Channels } from './channels.tsx';
import { DecisionFields } from './decisions.tsx';
import { FilterFields } from './filter.tsx';
import { FormFields } from './form.tsx';
import { Preview } from './preview.tsx';
import { useAct } from './use-act.ts';

type Props = {
  of: DeskAudience;
  isNew: boolean;
  /** The names that are free to a desk; an operator writes any. */
  names: readonly string[] | undefined;
  /** Other audiences, of which one can be told of what this one leaves undecided. */
  others: readonly string[];
  done: () => void;
};

/** As it is sent: without empty lines, and without a filter that says nothing. */
const cleaned = ({ filter = {}, channels, ...rest }: DeskAudience): DeskAudience => ({
  ...rest,
  channels: channels.map((channel) =>
    Array.isArray(channel['to']) ? { ...channel, to: channel['to'].filter(Boolean) } : channel,
  ),
  ...(Object.keys(filter).length > 0 && { filter }),
});

/** Makes or changes an audience; what it would have got is shown before anything is saved. */
export const Editor = ({ of, isNew, names, others, done }: Props) => {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const [audience, setAudience] = useState(of);
  const { act, busy, error } = useAct();
  const [got, setGot] = useState<DeskPreview>();
  const body = (): string => JSON.stringify(cleaned(audience));
  const save = (): void =>
    act(atDesk<DeskSaved>('PUT', `audiences/${encodeURIComponent(audience.name)}`, body()).then(done));
  const preview = (): void => act(atDesk<DeskPreview>('POST', 'preview', body()).then(setGot));
  return (
    <>
      <form
        class="sheet editor"
        aria-busy={busy}
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <h2 ref={heading} tabIndex={-1}>
          {isNew ? 'New audience' : `Edit ${of.name}`}
        </h2>
        {isNew &&
          (names === undefined ? (
            <label>
              Name
              <input
                required
                autoComplete="off"
                pattern="[a-z0-9][a-z0-9\-]{0,39}"
                placeholder="metals-desk"
                value={audience.name}
                onInput={({ currentTarget }) => setAudience({ ...audience, name: currentTarget.value })}
              />
            </label>
          ) : (
            <label>
              Name
              <select
                value={audience.name}
                onChange={({ currentTarget }) => setAudience({ ...audience, name: currentTarget.value })}
              >
                {names.map((name) => (
                  <option key={name}>{name}</option>
                ))}
              </select>
            </label>
          ))}
        <Channels of={audience.channels} change={(channels) => setAudience({ ...audience, channels })} />
        <FilterFields of={audience.filter ?? {}} change={(filter) => setAudience({ ...audience, filter })} />
        <FormFields of={audience} change={setAudience} mayAll={names === undefined} />
        <DecisionFields of={audience} change={setAudience} others={others} />
        {error && <Problem>{error}</Problem>}
        <p class="acts">
          <button type="button" disabled={busy} onClick={preview}>
            What you would have got
          </button>
          <button type="submit" class="primary" disabled={busy}>
            Save
          </button>
          <button type="button" onClick={done}>
            Leave it as it was
          </button>
        </p>
      </form>
      {got && <Preview of={got} />}
    </>
  );
};
