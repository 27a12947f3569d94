import type { InboxAnswer } from '../../shared/views/answers/own/inbox.ts';
import { useAddress } from '../address.ts';
import { useMe } from '../answers.ts';
import { useInbox } from '../parts/inbox/inbox-answer.tsx';
import { Answered, Nothing } from '../parts/waiting/waiting.tsx';
import { Desk } from './inbox/desk.tsx';

const NobodyDecides = () => {
  const { link } = useAddress();
  return (
    <Nothing title="No audience decides yet">
      <p>
        Here stands what an audience was told until somebody has said what it means for them: who decided what, when,
        and on what was known.
      </p>
      <p>
        An audience begins in <a href={link('audiences')}>Audiences</a>: edit it, and choose that it decides on what it
        is told.
      </p>
    </Nothing>
  );
};

const Answer = ({ of }: { of: InboxAnswer }) => (of.audiences.length === 0 ? <NobodyDecides /> : <Desk of={of} />);

/** What audiences were told, until somebody has decided on it. */
export const Inbox = () => {
  const me = useMe();
  const inbox = useInbox();
  return (
    <>
      <div class="lede">
        <h1>Inbox</h1>
        <p>
          What was told, until somebody has decided what it means here. A later change of the same measure reopens it.
        </p>
      </div>
      {me?.role === 'reader' ? (
        <Nothing title="The inbox is for desks">
          <p>Whoever runs this system gives the role.</p>
        </Nothing>
      ) : (
        <Answered of={inbox} lines={10}>
          {(value) => <Answer of={value} />}
        </Answered>
      )}
    </>
  );
};
