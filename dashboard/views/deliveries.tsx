import { useState } from 'preact/hooks';
import type { DeliveriesAnswer, Delivery, Kept } from '../../shared/views/answers/system/operations.ts';
import { useAddress } from '../address.ts';
import { useAnswer } from '../answers.ts';
import { type Column, SortedTable } from '../parts/controls/sorted-table.tsx';
import { languageOf } from '../parts/text/evidence.tsx';
import { Moment } from '../parts/text/say.tsx';
import { Answered, Nothing } from '../parts/waiting/waiting.tsx';

const STATES: Record<Delivery['state'], { sign: string; name: string }> = {
  sent: { sign: '●', name: 'sent' },
  waiting: { sign: '◷', name: 'waiting' },
  dead: { sign: '✕', name: 'given up' },
  bounced: { sign: '↩', name: 'came back' },
  complained: { sign: '⚑', name: 'called spam' },
};

const Told = ({ commit, headline }: Delivery) => {
  const { link } = useAddress();
  return (
    <a href={link('changes', { commit: String(commit) })} lang={headline && languageOf(headline)}>
      {headline ?? `Commit ${commit}`}
    </a>
  );
};

const COLUMNS: readonly Column<Delivery>[] = [
  { head: 'What', heads: true, by: ({ commit }) => commit, cell: (delivery) => <Told {...delivery} /> },
  { head: 'To', by: ({ audience }) => audience, cell: ({ audience, channel }) => `${audience} · ${channel}` },
  { head: 'When', by: ({ at }) => at, cell: ({ at }) => <Moment at={at} /> },
  {
    head: 'State',
    by: ({ state }) => state,
    cell: ({ state, attempts }) => (
      <span class={`state-${state}`}>
        <span aria-hidden="true">{STATES[state].sign}</span> {STATES[state].name}
        {attempts !== undefined && attempts > 1 && ` after ${attempts} tries`}
      </span>
    ),
  },
  { head: 'Receipt or error', cell: ({ receipt, error }) => error ?? <code>{receipt}</code> },
];

const Message = ({ kept }: { kept: Kept }) => (
  <details class="letter">
    <summary>
      <strong lang={languageOf(kept.headline)}>{kept.headline}</strong>
      <span class="small soft">
        {kept.channel} · <Moment at={kept.at} />
      </span>
    </summary>
    <pre lang="en">{kept.text}</pre>
    <p class="small soft">
      <code>{kept.file}</code>
    </p>
  </details>
);

const STEP = 12;

const Outbox = ({ kept }: { kept: readonly Kept[] }) => {
  const [most, setMost] = useState(STEP);
  return (
    <>
      {kept.slice(0, most).map((each) => (
        <Message key={each.file} kept={each} />
      ))}
      {kept.length > most && (
        <button type="button" onClick={() => setMost(most + 3 * STEP)}>
          Show more ({kept.length - most} left)
        </button>
      )}
    </>
  );
};

export const Deliveries = () => {
  const answer = useAnswer<DeliveriesAnswer>('deliveries', { valid: '', known: '' });
  return (
    <>
      <div class="lede">
        <h1>Deliveries</h1>
        <p>What went to whom, and what did not arrive. Each change is told once to each channel, in order.</p>
      </div>
      <Answered of={answer}>
        {({ deliveries, most, outbox }) => (
          <>
            {outbox && (
              <section class="sheet">
                <header>
                  <h2>Outbox of this machine</h2>
                  <span class="small soft">messages as they would have gone out</span>
                </header>
                {outbox.length === 0 ? (
                  <Nothing title="Nothing has been sent yet">
                    <p>The first alert appears here when a change is read.</p>
                  </Nothing>
                ) : (
                  <Outbox kept={outbox} />
                )}
              </section>
            )}
            <section class="sheet">
              <header>
                <h2>Receipts</h2>
              </header>
              {deliveries.length === 0 ? (
                <Nothing title="No receipts yet" />
              ) : (
                <SortedTable
                  caption={deliveries.length < most ? 'All, newest first' : `The newest ${most}`}
                  columns={COLUMNS}
                  rows={deliveries}
                  first={STEP}
                  id={({ audience, channel, commit, state, error }) =>
                    `${audience} ${channel} ${commit} ${state} ${error}`
                  }
                />
              )}
            </section>
          </>
        )}
      </Answered>
    </>
  );
};
