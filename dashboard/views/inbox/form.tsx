import type { PartialInputHTMLAttributes } from 'preact';
import { useId } from 'preact/hooks';
import { MOST_CHARACTERS } from '../../../shared/decisions/bounds.ts';
import type { Decision } from '../../../shared/decisions/record.ts';
import { DECISION_WORDS } from '../../../shared/decisions/words.ts';
import type { InboxItem } from '../../../shared/views/answers/own/inbox.ts';
import { Problem } from '../../parts/controls/problem.tsx';
import { type Draft, type Held, isTyped } from './drafts.ts';
import type { OwnName } from './own-name.ts';

export const CHOICES = Object.keys(DECISION_WORDS) as Decision[];

const Choose = ({ chosen, choose }: { chosen: Decision | undefined; choose: (decision: Decision) => void }) => (
  <fieldset class="decisions">
    <legend>Decision</legend>
    {CHOICES.map((decision, place) => (
      <label key={decision}>
        <input
          type="radio"
          name="decision"
          value={decision}
          checked={chosen === decision}
          onChange={() => choose(decision)}
        />{' '}
        {DECISION_WORDS[decision]}{' '}
        <span class="key" aria-hidden="true">
          {place + 1}
        </span>
      </label>
    ))}
  </fieldset>
);

type TextProps = Omit<PartialInputHTMLAttributes<HTMLInputElement>, 'role' | 'type'> & {
  label: string;
  put: (text: string) => void;
};

const Text = ({ label, put, ...input }: TextProps) => (
  <label>
    {label}
    <input autoComplete="off" {...input} onInput={({ currentTarget }) => put(currentTarget.value)} />
  </label>
);

/** Who decides; the name where nobody signs in. */
export const ByName = ({ of: { name, typed, put, signedIn, needed } }: { of: OwnName }) => {
  const id = useId();
  return signedIn ? (
    <p class="small soft">
      You decide as <strong lang="en">{name}</strong>, as you signed in.
    </p>
  ) : (
    <div class="who-decides">
      <Text
        label="Your name"
        name="by"
        autoComplete="name"
        maxLength={MOST_CHARACTERS.name}
        aria-required={needed}
        aria-describedby={id}
        value={typed}
        put={put}
      />
      <p class="small soft" id={id}>
        {needed
          ? 'Required: everybody comes in by the same password, and the record holds the name as typed. It is kept in this browser.'
          : 'Optional on this machine: without one the record says “local user”. It is kept in this browser.'}
      </p>
    </div>
  );
};

const Kept = ({ item, kept }: { item: InboxItem; kept: NonNullable<Held['kept']> }) => {
  const between = item.records.filter(({ number }) => number > kept.after && number < kept.number);
  return (
    <p role="status" class="kept">
      Kept as No. {kept.number}.
      {between.length > 0 &&
        ` Meanwhile ${between.map(({ by }) => by).join(', ')} had said something else; both are on record, and what came last stands.`}
    </p>
  );
};

type Props = {
  item: InboxItem;
  held: Held;
  name: OwnName;
  type: (parts: Draft) => void;
  clear: () => void;
  save: () => void;
  say: (words: { seen: true } | { reopen: true }) => void;
};

/** What somebody says of it. Nothing typed is lost by an error, or by looking something up meanwhile. */
export const SayForm = ({ item, held, name, type, clear, save, say }: Props) => {
  const { draft, busy, error, kept } = held;
  return (
    <form
      class="say"
      aria-busy={busy}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <Choose chosen={draft.decision} choose={(decision) => type({ decision })} />
      <Text
        label="Reason"
        name="reason"
        maxLength={MOST_CHARACTERS.reason}
        value={draft.reason ?? ''}
        put={(reason) => type({ reason })}
      />
      <label>
        Note
        <textarea
          name="note"
          rows={2}
          maxLength={MOST_CHARACTERS.note}
          value={draft.note ?? ''}
          onInput={({ currentTarget }) => type({ note: currentTarget.value })}
        />
      </label>
      <div class="pair">
        <Text
          label="Owner"
          name="owner"
          maxLength={MOST_CHARACTERS.name}
          value={draft.owner ?? item.owner ?? ''}
          put={(owner) => type({ owner })}
        />
        <label>
          Due
          <input
            name="due"
            type="date"
            value={draft.due ?? item.due ?? ''}
            onInput={({ currentTarget }) => type({ due: currentTarget.value })}
          />
        </label>
        {name.name !== '' && item.owner !== name.name && (
          <button type="button" onClick={() => type({ owner: name.name })}>
            Mine to see to
          </button>
        )}
      </div>
      <ByName of={name} />
      {error && <Problem>{error}</Problem>}
      {kept && <Kept item={item} kept={kept} />}
      <p class="acts">
        <button type="submit" class="primary" disabled={busy}>
          Save
        </button>
        {!item.seen && (
          <button type="button" disabled={busy} onClick={() => say({ seen: true })}>
            Seen
          </button>
        )}
        {item.decided && (
          <button type="button" disabled={busy} onClick={() => say({ reopen: true })}>
            Take the decision back
          </button>
        )}
        {isTyped(held) && (
          <button type="button" onClick={clear}>
            Clear what is typed
          </button>
        )}
      </p>
    </form>
  );
};
