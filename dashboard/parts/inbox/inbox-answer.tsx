import { type ComponentChildren, createContext } from 'preact';
import { useContext, useEffect } from 'preact/hooks';
import type { InboxAnswer } from '../../../shared/views/answers/own/inbox.ts';
import { type Answer, useAnswer, useMe } from '../../answers.ts';

type Inbox = Answer<InboxAnswer> & { again: () => void };

const Shared = createContext<Inbox>({ loading: true, again: () => {} });
/** What is to be decided on, for whoever may see it: the masthead, the inbox, a change and a line show the same. */
export const useInbox = (): Inbox => useContext(Shared);

/** What others decide brings no commit: it is asked for so often, while somebody looks. */
const AGAIN_MS = 30_000;

/** Asks for the inbox with every commit, from time to time, and when somebody comes back to the page. */
export const InboxProvider = ({ children }: { children: ComponentChildren }) => {
  const me = useMe();
  const may = me !== undefined && me.role !== 'reader';
  const answer = useAnswer<InboxAnswer>(may ? 'inbox' : undefined, { valid: '', known: '' });
  useEffect(() => {
    if (!may) return undefined;
    const look = (): void => {
      if (!document.hidden) answer.again();
    };
    const timer = setInterval(look, AGAIN_MS);
    document.addEventListener('visibilitychange', look);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, [may]);
  return <Shared.Provider value={answer}>{children}</Shared.Provider>;
};
