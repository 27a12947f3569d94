import type { InboxItem } from '../../../shared/views/answers/own/inbox.ts';
import { useAddress } from '../../address.ts';
import { useHead } from '../../answers.ts';
import { dayInWords, inBeijing, untilInWords } from '../../dates.ts';
import { StatusTag } from '../../parts/cards/change-card.tsx';
import { DecidedAs } from '../../parts/inbox/decided.tsx';
import { languageOf } from '../../parts/text/evidence.tsx';
import { type Drafts, isTyped } from './drafts.ts';
import { keyOf, type Section, type Show } from './shown.ts';

/** The day in Beijing of what was told. */
const dayOf = (at: string): string => (at ? (inBeijing(at).split(',')[0] ?? '') : '');

/** By when it is to be settled, and whether that is past, in words. */
export const Due = ({ item: { due, overdue } }: { item: InboxItem }) => {
  const today = useHead()?.today;
  if (due === undefined) return null;
  return (
    <span class={overdue ? 'overdue' : undefined}>
      {overdue ? 'overdue, ' : ''}
      due {dayInWords(due)}
      {today && ` · ${untilInWords(due, today)}`}
    </span>
  );
};

/** A line is in the words of those who wrote it. */
export const titleLanguage = ({ about, title }: InboxItem): string | undefined =>
  about.startsWith('line:') ? languageOf(title) : undefined;

const Row = (props: { item: InboxItem; show: Show; opened: boolean; typed: boolean }) => {
  const { item, show, opened, typed } = props;
  const { link } = useAddress();
  const { audience, about, title, status, toldAt, lastAt, owner, due, decided, reopenedBy } = item;
  return (
    <li>
      <a
        class={item.overdue ? 'matter is-overdue' : 'matter'}
        href={link('inbox', { audience, show, about })}
        aria-current={opened ? 'true' : undefined}
        data-key={keyOf(item)}
      >
        <span class="when small">
          {status && <StatusTag status={status} />}
          {toldAt && <time dateTime={toldAt}>{dayOf(toldAt)}</time>}
          {dayOf(lastAt) !== dayOf(toldAt) && (
            <span class="soft">
              last <time dateTime={lastAt}>{dayOf(lastAt)}</time>
            </span>
          )}
          <span class="soft">{owner ? <span lang="en">{owner}</span> : 'no owner'}</span>
          {typed && <em>not saved</em>}
        </span>
        <span class="title" lang={titleLanguage(item)}>
          {title}
        </span>
        {reopenedBy && (
          <span class="small reopened">
            reopened by <span>{reopenedBy.title}</span>
          </span>
        )}
        {due && (
          <span class="small">
            <Due item={item} />
          </span>
        )}
        {decided && (
          <span class="small">
            <DecidedAs item={item} brief />
          </span>
        )}
      </a>
    </li>
  );
};

type Props = { sections: readonly Section[]; show: Show; opened: string | undefined; drafts: Drafts };

/** What waits, in parts: each a way into one thing. */
export const Rows = ({ sections, show, opened, drafts }: Props) => (
  <>
    {sections.map(({ title, items }) => (
      <section key={title}>
        <h2 class={title === 'Overdue' ? 'overdue' : undefined}>
          {title} <span class="soft">{items.length}</span>
        </h2>
        <ol>
          {items.map((item) => (
            <Row
              key={keyOf(item)}
              item={item}
              show={show}
              opened={keyOf(item) === opened}
              typed={isTyped(drafts.of(keyOf(item)))}
            />
          ))}
        </ol>
      </section>
    ))}
  </>
);
