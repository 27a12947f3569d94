import { useId } from 'preact/hooks';
import type { Decision } from '../../../shared/decisions/record.ts';
import { DECISION_WORDS } from '../../../shared/decisions/words.ts';
import type { InboxItem } from '../../../shared/views/answers/inbox.ts';
import { Problem } from '../../parts/problem.tsx';
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

/** Who decides; the name where nobody signs in. */
export const ByName = ({ of: { name, typed, put, signedIn, needed } }: { of: OwnName }) => {
  const id = useId();
  return signedIn ? (
    <p class="small soft">
      You decide as <strong lang="en">{name}</strong>, as you signed in.
    </p>
  ) : (
    <div class="who-decides">
      <label>
        Your name
        <input
          name="by"
          autoComplete="name"
          maxLength={200}
          aria-required={needed}
          aria-describedby={id}
          value={typed}
          onInput={({ currentTarget }) => put(currentTarget.value)}
        />
      </label>
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
      <label>
        Reason
        <input
          name="reason"
          autoComplete="off"
          maxLength={500}
          value={draft.reason ?? ''}
          onInput={({ currentTarget }) => type({ reason: currentTarget.value })}
        />
      </label>
      <label>
        Note
        <textarea
          name="note"
          rows={2}
          maxLength={2000}
          value={draft.note ?? ''}
          onInput={({ currentTarget }) => type({ note: currentTarget.value })}
        />
      </label>
      <div class="pair">
        <label>
          Owner
          <input
            name="owner"
            autoComplete="off"
            maxLength={200}
            value={draft.owner ?? item.owner ?? ''}
            onInput={({ currentTarget }) => type({ owner: currentTarget.value })}
          />
        </label>
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
