import { useAddress } from '../../address.ts';
import { later } from '../../parts/waiting/later.tsx';
import { useOwnList } from '../my-list/own-list.ts';

/** The screener with its tables is fetched where there is something to screen. */
const OwnStanding = later(async () => (await import('./own-standing.tsx')).OwnStanding);

/** How one's own lines stand; where there are none, how to have them here. */
export const Mine = () => {
  const { link } = useAddress();
  const list = useOwnList();
  return (
    <section class="sheet flush">
      <header>
        <h2>What is mine</h2>
        <a class="small" href={link('my-list')}>
          My list
        </a>
      </header>
      {list.name === undefined ? (
        <p class="soft">
          No list yet. <a href={link('my-list')}>Open a list of parts and firms</a>: it stays in this browser, and is
          counted here on any day.
        </p>
      ) : (
        <OwnStanding list={list} />
      )}
    </section>
  );
};
