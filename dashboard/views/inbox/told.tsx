import { useState } from 'preact/hooks';
import { beijingDate } from '../../../shared/time/civil.ts';
import type { ChangeGroup } from '../../../shared/views/answers/law/changes.ts';
import type { InboxItem } from '../../../shared/views/answers/own/inbox.ts';
import { counted } from '../../../shared/wording/text/counted.ts';
import { useAddress } from '../../address.ts';
import { useAnswer } from '../../answers.ts';
import { ChangeCard } from '../../parts/cards/change-card.tsx';
import { Answered } from '../../parts/waiting/waiting.tsx';

const FIRST = 2;

const Cards = ({ groups }: { groups: readonly ChangeGroup[] }) => {
  const [all, setAll] = useState(false);
  return (
    <>
      {(all ? groups : groups.slice(0, FIRST)).map((group) => (
        <ChangeCard key={group.id} change={group} />
      ))}
      {!all && groups.length > FIRST && (
        <p>
          <button type="button" onClick={() => setAll(true)}>
            Show more ({groups.length - FIRST} left)
          </button>
        </p>
      )}
    </>
  );
};

/** What an event told this audience: only that of its commits which concerned them. */
const OfAlert = ({ item: { commits, changes, lastAt } }: { item: InboxItem }) => {
  const { link } = useAddress();
  const commit = commits.join(',');
  const answer = useAnswer<{ groups: ChangeGroup[] }>('changes/groups', {
    ...{ commit, limit: '500', valid: '', known: '' },
  });
  const then = { valid: beijingDate(lastAt), known: lastAt };
  return (
    <Answered of={answer} lines={4}>
      {({ groups }) => (
        <>
          <Cards groups={groups.filter(({ ids }) => ids.some((id) => changes.includes(id)))} />
          <p class="small">
            <a href={link('changes', { commit, ...then })}>All of it among the changes, as known then</a> ·{' '}
            <a href={link('', then)}>The whole regime on that day, as known then</a>
          </p>
        </>
      )}
    </Answered>
  );
};

const OfChange = ({ id }: { id: string }) => {
  const { link } = useAddress();
  const answer = useAnswer<{ group: ChangeGroup }>(`changes/${encodeURIComponent(id)}`, { valid: '', known: '' });
  return (
    <Answered of={answer} lines={4}>
      {({ group }) => (
        <>
          <ChangeCard change={group} />
          <p class="small">
            <a href={link('', { valid: group.since, known: group.at })}>The whole regime on that day, as known then</a>
          </p>
        </>
      )}
    </Answered>
  );
};

const OfLine = ({ item: { audience, about, decided } }: { item: InboxItem }) => {
  const { link } = useAddress();
  const [, list = ''] = about.split(':');
  return (
    <>
      {decided?.measures && <p>{counted(decided.measures.length, 'measure')} met it when it was decided.</p>}
      <p class="small">
        <a href={link('my-list', { list: `${audience}/${list}` })}>How it stands, on My list</a>
      </p>
    </>
  );
};

/** What there is to decide on. */
export const ToldOf = ({ item }: { item: InboxItem }) => {
  if (item.about.startsWith('line:')) return <OfLine item={item} />;
  if (item.about.startsWith('change:')) return <OfChange id={item.about.slice('change:'.length)} />;
  return item.commits.length > 0 ? <OfAlert item={item} /> : null;
};
