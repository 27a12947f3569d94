import type { Checked } from '../shared/views/answers/system/checked.ts';
import { useAddress } from './address.ts';
import { useHead, useMe } from './answers.ts';
import { LanguageChoice } from './language/choice.tsx';
import { ToDecide } from './parts/inbox/to-decide.tsx';
import { Search } from './search.tsx';

/** Two shores and what passes between them. */
const Mark = () => (
  <svg viewBox="0 0 32 32" aria-hidden="true" fill="none">
    <path d="M5 4c9 4 9 20 0 24M27 4c-9 4-9 20 0 24" stroke="currentColor" stroke-width="3" stroke-linecap="round" />
    <circle cx="16" cy="16" r="3.4" fill="#ef6a52" />
  </svg>
);

const VERDICTS: Record<Checked['verdict'], string> = {
  reading: 'Official channels are being read for the first time',
  whole: 'All official channels are read',
  partly: 'Some official channels are silent',
  none: 'No official channel is read',
};

/** Whether silence proves anything, always in words. Only a verdict that turns is announced, not the passing time. */
const Pulse = ({ lost }: { lost: boolean }) => {
  const { link } = useAddress();
  const checked = useHead()?.checked;
  const silent = lost ? 'The api does not answer; trying again' : undefined;
  return (
    <p class={`pulse ${lost ? 'none' : (checked?.verdict ?? 'reading')}`}>
      <i aria-hidden="true" />
      {silent ?? <a href={link('sources')}>{checked?.text ?? 'Asking what was read'}</a>}
      <span class="seen-only-by-readers" role="status">
        {silent ?? (checked && VERDICTS[checked.verdict])}
      </span>
    </p>
  );
};

const Who = () => {
  const me = useMe();
  if (me?.access !== 'signin') return null;
  return (
    <p class="who">
      {me.name} <a href="session/end">Sign out</a>
    </p>
  );
};

export const Masthead = ({ lost, skip }: { lost: boolean; skip: () => void }) => {
  const { link } = useAddress();
  const played = useHead()?.played;
  return (
    <header class="masthead">
      <button type="button" class="skip" onClick={skip}>
        Skip to the content
      </button>
      <a class="wordmark" href={link('')}>
        <Mark />
        Chokepoint
      </a>
      <Pulse lost={lost} />
      <ToDecide />
      <Search />
      <LanguageChoice />
      <Who />
      {played && <p class="played">{played}</p>}
    </header>
  );
};
