import { DECISION_WORDS } from '../../../shared/decisions/words.ts';
import type { InboxItem } from '../../../shared/views/answers/own/inbox.ts';
import { useAddress } from '../../address.ts';
import { Moment } from '../text/say.tsx';
import { useInbox } from './inbox-answer.tsx';

/** Where a thing stands: what was decided, by whom and, unless in brief, when; or that nobody has. */
export const DecidedAs = ({ item: { state, decided }, brief }: { item: InboxItem; brief?: boolean }) => (
  <span>
    {decided?.decision ? (
      <>
        <strong>{DECISION_WORDS[decided.decision]}</strong> · <span lang="en">{decided.by}</span>
        {!brief && (
          <>
            {' · '}
            <Moment at={decided.at} />
          </>
        )}
        {state === 'reopened' && <span class="reopened"> · reopened</span>}
      </>
    ) : (
      <strong>{state === 'reopened' ? 'reopened' : 'nobody has decided'}</strong>
    )}
  </span>
);

type Thing = { audience: string; about: string };

const InboxLink = ({ audience, about, children }: Thing & { children: string }) => {
  const { link } = useAddress();
  return <a href={link('inbox', { audience, show: 'all', about })}>{children}</a>;
};

/** What was decided on one thing by itself, or the way to do it. */
export const DecidedOn = (thing: Thing) => {
  const item = useInbox().value?.items.find(
    ({ audience, about }) => audience === thing.audience && about === thing.about,
  );
  return (
    <>
      {item && (
        <>
          <DecidedAs item={item} />{' '}
        </>
      )}
      <InboxLink {...thing}>{item ? 'in the inbox' : 'decide'}</InboxLink>
    </>
  );
};

/** What was decided on a change, by itself and with the alert that told it, by each audience that decides. */
export const DecidedOnChange = ({ id, ids }: { id: string; ids: readonly string[] }) => {
  const { value } = useInbox();
  if (value === undefined || value.audiences.length === 0) return null;
  return (
    <section class="sheet">
      <header>
        <h2>Decisions</h2>
      </header>
      <ul class="stack">
        {value.audiences.map(({ audience }) => (
          <li key={audience}>
            <p>
              <strong lang="en">{audience}</strong> · <DecidedOn audience={audience} about={`change:${id}`} />
            </p>
            {value.items
              .filter((item) => item.audience === audience && item.about.startsWith('alert:'))
              .filter(({ changes }) => changes.some((one) => ids.includes(one)))
              .map((item) => (
                <p key={item.about} class="small">
                  with the alert that told it: <DecidedAs item={item} /> <InboxLink {...item}>in the inbox</InboxLink>
                </p>
              ))}
          </li>
        ))}
      </ul>
    </section>
  );
};
