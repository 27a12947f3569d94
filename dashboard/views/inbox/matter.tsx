import { useLayoutEffect, useRef } from 'preact/hooks';
import type { InboxItem } from '../../../shared/views/answers/own/inbox.ts';
import { useAddress } from '../../address.ts';
import { StatusTag } from '../../parts/cards/change-card.tsx';
import { type Fact, Facts } from '../../parts/controls/facts.tsx';
import { DecidedAs } from '../../parts/inbox/decided.tsx';
import { Moment } from '../../parts/text/say.tsx';
import type { Drafts } from './drafts.ts';
import { SayForm } from './form.tsx';
import type { OwnName } from './own-name.ts';
import { Records } from './records.tsx';
import { Due, titleLanguage } from './rows.tsx';
import { type Say, wordsOf } from './say.ts';
import { keyOf } from './shown.ts';
import { ToldOf } from './told.tsx';

/** Where the eye is to be once it is drawn: a field by its name, else the heading. */
export type Aim = { key: string; at: string; turn: number };

const ReopenedBy = ({ item: { state, decided, reopenedBy, records } }: { item: InboxItem }) => {
  const { link } = useAddress();
  if (state !== 'reopened') return null;
  if (reopenedBy)
    return (
      <p class="reopened">
        Reopened by <a href={link(`changes/${reopenedBy.change}`)}>{reopenedBy.title}</a> (<Moment at={reopenedBy.at} />
        )
      </p>
    );
  const back = records.findLast(({ reopen }) => reopen);
  return (
    <p class="reopened">
      {back && !decided ? (
        <>
          Reopened: <span lang="en">{back.by}</span> took the decision back.
        </>
      ) : (
        'Reopened: the line meets more than when it was decided.'
      )}
    </p>
  );
};

const factsOf = (item: InboxItem): Fact[] => {
  const { toldAt, lastAt, seen, owner, due } = item;
  return [
    ['Stands', <DecidedAs key="as" item={item} />],
    ...(toldAt ? [['Told', <Moment key="told" at={toldAt} />] as const] : []),
    ...(lastAt !== toldAt ? [['Told last', <Moment key="last" at={lastAt} />] as const] : []),
    ['Owner', owner ? <span lang="en">{owner}</span> : 'no owner'],
    ...(due ? [['Due', <Due key="due" item={item} />] as const] : []),
    ...(seen
      ? [
          [
            'Seen',
            <>
              <span lang="en">{seen.by}</span> · <Moment at={seen.at} />
            </>,
          ] as const,
        ]
      : []),
  ];
};

type Props = { item: InboxItem; drafts: Drafts; name: OwnName; say: Say; log: number; aim: Aim | undefined };

/** One thing to decide on: what was told, what is said of it, and all that was said before. */
export const Matter = ({ item, drafts, name, say, log, aim }: Props) => {
  const { ask } = useAddress();
  const place = useRef<HTMLElement>(null);
  const key = keyOf(item);
  useLayoutEffect(() => {
    if (aim?.key !== key) return;
    const field = place.current?.querySelector<HTMLElement>(aim.at);
    field?.focus({ preventScroll: aim.at === 'h2' });
    if (aim.at === 'h2') place.current?.scrollIntoView({ block: 'nearest' });
  }, [aim, key]);
  const held = drafts.of(key);
  return (
    <section class="sheet opened" ref={place} aria-busy={held.busy}>
      <p class="when small">
        {item.status && <StatusTag status={item.status} />}
        <button type="button" class="close" onClick={() => ask({ about: '' }, 'push')}>
          Close
        </button>
      </p>
      <h2 tabIndex={-1} lang={titleLanguage(item)}>
        {item.title}
      </h2>
      <ReopenedBy item={item} />
      <div class="told">
        <Facts rows={factsOf(item)} />
        <ToldOf item={item} />
      </div>
      <div class="stack">
        <SayForm
          item={item}
          held={held}
          name={name}
          type={(parts) => drafts.type(key, parts)}
          clear={() => drafts.put(key, { draft: {}, error: undefined })}
          save={() => say(item, wordsOf(held.draft, item), 'all-typed')}
          say={(words) => say(item, words, 'beside')}
        />
        <p class="small soft">
          What is saved is never edited: a later record corrects it. It says who, when, and that the log up to No. {log}{' '}
          was known.
        </p>
        <Records of={item.records} />
      </div>
    </section>
  );
};
