import { useState } from 'preact/hooks';
import type { DeskAudience, DeskTested } from '../../../shared/views/answers/own/desk.ts';
import { atDesk } from '../../desk.ts';
import { Facts } from '../../parts/controls/facts.tsx';
import { Problem } from '../../parts/controls/problem.tsx';
import { channelInWords, decisionsInWords, filterInWords, formInWords } from './in-words.ts';
import { OwnLists } from './own-lists.tsx';
import { useAct } from './use-act.ts';

type Props = { of: DeskAudience; edit: () => void; changed: () => void };

/** One audience, with what can be done to it. What cannot be undone is asked twice. */
export const AudienceCard = ({ of: audience, edit, changed }: Props) => {
  const { name } = audience;
  const [asked, setAsked] = useState(false);
  const { act, busy, error } = useAct();
  const [tested, setTested] = useState<DeskTested>();
  return (
    <section class="sheet audience" aria-busy={busy}>
      <header>
        <h2 lang="en">{name}</h2>
        <span class="acts">
          <button type="button" onClick={edit}>
            Edit
          </button>
          <button
            type="button"
            disabled={busy}
            onClick={() => act(atDesk<DeskTested>('POST', `audiences/${name}/test`, '').then(setTested))}
          >
            Send a test
          </button>
          <button type="button" onClick={() => setAsked(!asked)} aria-expanded={asked}>
            Remove
          </button>
        </span>
      </header>
      {asked && (
        <Problem>
          It will be told nothing any more, and its lists go with it.{' '}
          <button
            type="button"
            disabled={busy}
            onClick={() => act(atDesk('DELETE', `audiences/${name}`).then(changed))}
          >
            Remove it
          </button>{' '}
          <button type="button" onClick={() => setAsked(false)}>
            Keep it
          </button>
        </Problem>
      )}
      <Facts
        rows={[
          ['Channels', audience.channels.map((channel) => <p key={channel.id}>{channelInWords(channel)}</p>)],
          ['Told of', filterInWords(audience.filter)],
          ['Form', formInWords(audience)],
          ...(audience.decisions ? [['Decides', decisionsInWords(audience.decisions)] as const] : []),
          ...(audience.operations ? [['Also', 'What happens to the system itself'] as const] : []),
        ]}
      />
      {tested && (
        <ul role="status" class="small">
          {tested.results.map(({ channel, arrived, text }) => (
            <li key={channel}>
              {channel}: {arrived ? 'the test was sent' : (text ?? 'the test was not sent')}
            </li>
          ))}
        </ul>
      )}
      {error && <Problem>{error}</Problem>}
      <OwnLists of={name} />
    </section>
  );
};
