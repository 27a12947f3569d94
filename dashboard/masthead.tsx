import { useAddress } from './address.ts';
import { useHead } from './answers.ts';
import { inBeijing } from './dates.ts';
import { Search } from './search.tsx';

/** Two shores and what passes between them. */
const Mark = () => (
  <svg viewBox="0 0 32 32" aria-hidden="true" fill="none">
    <path d="M5 4c9 4 9 20 0 24M27 4c-9 4-9 20 0 24" stroke="currentColor" stroke-width="3" stroke-linecap="round" />
    <circle cx="16" cy="16" r="3.4" fill="#ef6a52" />
  </svg>
);

export const Masthead = ({ lost, skip }: { lost: boolean; skip: () => void }) => {
  const { link } = useAddress();
  const head = useHead();
  return (
    <header class="masthead">
      <button type="button" class="skip" onClick={skip}>
        Skip to the content
      </button>
      <a class="wordmark" href={link('')}>
        <Mark />
        Chokepoint
      </a>
      <p class={lost ? 'pulse lost' : 'pulse'} role="status">
        <i aria-hidden="true" />
        {lost
          ? 'The api does not answer; trying again'
          : head?.checkedAt
            ? `Last checked ${inBeijing(head.checkedAt)} Beijing`
            : 'Watching'}
      </p>
      <Search />
    </header>
  );
};
