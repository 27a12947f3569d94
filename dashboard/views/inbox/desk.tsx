import { useEffect, useRef, useState } from 'preact/hooks';
import type { InboxAnswer, InboxItem } from '../../../shared/views/answers/own/inbox.ts';
import { useAddress } from '../../address.ts';
import { useInbox } from '../../parts/inbox/inbox-answer.tsx';
import { Nothing } from '../../parts/waiting/waiting.tsx';
import { useDrafts } from './drafts.ts';
import { ByName, CHOICES } from './form.tsx';
import { KeyTable, rowAt, useKeys } from './keys.tsx';
import { type Aim, Matter } from './matter.tsx';
import { useOwnName } from './own-name.ts';
import { Rows } from './rows.tsx';
import { saying } from './say.ts';
import { inboxShown, keyOf, SHOWS, type Show, showOf } from './shown.ts';

const EMPTY: Record<Show, { title: string; text: string }> = {
  open: {
    title: 'Nothing waits to be decided',
    text: 'What this audience is told next stands here until somebody has decided on it.',
  },
  mine: { title: 'Nothing is yours to see to', text: 'Yours is what has your name as its owner and is not settled.' },
  overdue: { title: 'Nothing is overdue', text: 'What is not settled by its due day stands here.' },
  decided: { title: 'Nothing is decided yet', text: 'What is decided stands here, until a later change reopens it.' },
  all: { title: 'Nothing has been told yet', text: 'The first alert to this audience stands here as it goes out.' },
};

type FiltersOf = Pick<ReturnType<typeof inboxShown>, 'audience' | 'tabs' | 'shows'> & { show: Show };

const Filters = ({ show, shows, tabs, audience }: FiltersOf) => {
  const { ask } = useAddress();
  return (
    <search class="filters inbox-filters">
      <fieldset class="tally">
        <legend class="seen-only-by-readers">Show</legend>
        {shows.map(({ show: one, count }) => (
          <button key={one} type="button" aria-pressed={show === one} onClick={() => ask({ show: one, about: '' })}>
            {SHOWS[one]} <span class={one === 'overdue' && count > 0 ? 'overdue' : 'soft'}>{count}</span>
          </button>
        ))}
      </fieldset>
      {tabs.length > 1 && (
        <fieldset class="tally">
          <legend class="seen-only-by-readers">Audience</legend>
          {tabs.map(({ audience: one, count }) => (
            <button
              key={one}
              type="button"
              aria-pressed={audience === one}
              onClick={() => ask({ audience: one, about: '' })}
            >
              <span lang="en">{one}</span> <span class="soft">{count}</span>
            </button>
          ))}
        </fieldset>
      )}
    </search>
  );
};

/** The list, and beside it what is opened. */
export const Desk = ({ of }: { of: InboxAnswer }) => {
  const { query, valid, ask } = useAddress();
  const { again } = useInbox();
  const drafts = useDrafts();
  const name = useOwnName();
  const [help, setHelp] = useState(false);
  const [aim, setAim] = useState<Aim>();
  const asked = { audience: query.get('audience'), about: query.get('about'), show: showOf(query.get('show')) };
  const { audience, tabs, shows, opened, sections } = inboxShown(of, asked, name.name);
  const say = saying({ drafts, name, log: of.log, valid: valid.slice(0, 10), again });
  const items = sections.flatMap((section) => section.items);
  const open = (item: InboxItem, at: string): void => {
    if (item !== opened) ask({ about: item.about, audience }, 'push');
    setAim((before) => ({ key: keyOf(item), at, turn: (before?.turn ?? 0) + 1 }));
  };
  const at = (): InboxItem | undefined => {
    const key = rowAt(list.current)?.dataset['key'];
    return items.find((item) => keyOf(item) === key) ?? opened;
  };
  const list = useKeys({
    choose: (place) => {
      const item = at();
      const decision = CHOICES[place];
      if (!item || !decision) return;
      drafts.type(keyOf(item), { decision });
      open(item, `[value="${decision}"]`);
    },
    seen: () => {
      const item = at();
      if (item && !item.seen) void say(item, { seen: true }, 'beside');
    },
    owner: () => {
      const item = at();
      if (item) open(item, '[name="owner"]');
    },
    close: () => {
      if (!opened) return;
      ask({ about: '' }, 'push');
      rowAt(list.current)?.focus();
    },
    help: () => setHelp(!help),
  });
  const key = opened && keyOf(opened);
  const before = useRef(key);
  useEffect(() => {
    if (key !== before.current && key) setAim((last) => (last?.key === key ? last : { key, at: 'h2', turn: 0 }));
    before.current = key;
  }, [key]);
  return (
    <>
      <div class="inbox-head">
        <Filters show={asked.show} shows={shows} tabs={tabs} audience={audience} />
        <p class="small">
          <a href="api/decisions.csv">CSV</a>{' '}
          <button type="button" aria-expanded={help} aria-controls="keys" onClick={() => setHelp(!help)}>
            Keys{' '}
            <span class="key" aria-hidden="true">
              ?
            </span>
          </button>
        </p>
      </div>
      {help && <KeyTable />}
      <div class={opened ? 'inbox has-opened' : 'inbox'}>
        <div class="matters" ref={list}>
          {asked.show === 'mine' && <ByName of={name} />}
          {items.length === 0 ? (
            <Nothing title={EMPTY[asked.show].title}>
              <p>{EMPTY[asked.show].text}</p>
            </Nothing>
          ) : (
            <Rows sections={sections} show={asked.show} opened={key} drafts={drafts} />
          )}
        </div>
        {opened ? (
          <Matter key={key} item={opened} drafts={drafts} name={name} say={say} log={of.log} aim={aim} />
        ) : (
          asked.about && <Nothing title="That is in no inbox that you see" />
        )}
      </div>
    </>
  );
};
