import { groups } from 'd3-array';
import { useRef } from 'preact/hooks';
import type { ChangeGroup } from '../../../shared/views/answers/law/changes.ts';
import { problemInWords } from '../../../shared/wording/missing/problem.ts';
import { useAddress } from '../../address.ts';
import { dayInWords, inBeijing } from '../../dates.ts';
import { AheadOfPress } from '../../parts/cards/ahead.tsx';
import { StatusTag, scopeOf, viewInWords } from '../../parts/cards/change-card.tsx';
import { languageOf } from '../../parts/text/evidence.tsx';
import { NamesInLine } from '../../parts/text/names-in-line.tsx';
import { NoticeLink } from '../../parts/text/say.tsx';
import { Nothing } from '../../parts/waiting/waiting.tsx';
import { KINDS } from '../../words.ts';

const NAMED = 5;
const TURNS = 2;

/** Of what is over, what it was. */
const whenOf = ({ kind, from, to, since }: ChangeGroup): string =>
  [
    (to && viewInWords(to)) || (from && viewInWords(from)),
    kind === 'claimed' ? false : `${to?.state === 'announced' ? 'for' : 'since'} ${dayInWords(since)}`,
  ]
    .filter(Boolean)
    .join(', ');

const whyUnread = ({ problems = [] }: ChangeGroup): string =>
  [...new Set(problems.map(({ kind }) => problemInWords(kind)))].join('; ');

/** One way in which a text changed something. */
const Turn = ({ change }: { change: ChangeGroup }) => {
  const { link } = useAddress();
  const { kind, names } = change;
  const more = [scopeOf(change), whenOf(change)].filter(Boolean).join(' · ');
  if (change.statement)
    return (
      <p>
        <a href={link(`changes/${change.ids[0]}`)}>
          <strong>{KINDS[kind]}</strong>
        </a>
        : {change.statement}
      </p>
    );
  if (kind === 'unread' && change.title !== undefined)
    return (
      <p>
        <a href={link(`changes/${change.ids[0]}`)}>
          <strong>{KINDS[kind]}</strong>
        </a>
        : {whyUnread(change)}{' '}
        <span class="small soft" lang={languageOf(change.title)}>
          {change.title}
        </span>
      </p>
    );
  return (
    <p>
      <a href={link(`changes/${change.ids[0]}`)}>
        <strong>{KINDS[kind]}</strong>
      </a>
      : <NamesInLine names={names} most={NAMED} brief /> <span class="small soft">{more}</span>
    </p>
  );
};

/** A text, or a day, with all that it brought. */
const Entry = ({ changes, landed }: { changes: readonly [ChangeGroup, ...ChangeGroup[]]; landed: boolean }) => {
  const { link } = useAddress();
  const [newest] = changes;
  const first = changes.at(-1) ?? newest;
  const press = changes.flatMap((change) => change.press ?? []).toSorted((a, b) => a.at.localeCompare(b.at))[0];
  const { by, status, at } = first;
  return (
    <li class={landed ? 'news landed' : 'news'}>
      <p class="when">
        <StatusTag status={status} />
        <time class="soft" dateTime={at}>
          {inBeijing(at)}
        </time>
        {by && <NoticeLink notice={by} />}
      </p>
      {changes.slice(0, TURNS).map((change) => (
        <Turn key={change.id} change={change} />
      ))}
      {changes.length > TURNS && by && (
        <p class="small">
          <a href={link('changes', { notice: by })}>{changes.length - TURNS} more by this text</a>
        </p>
      )}
      {press && <AheadOfPress of={{ at, press }} />}
    </li>
  );
};

/** What was learnt last, text by text; what comes in while one looks is marked as it lands. */
export const News = ({ changes, most }: { changes: readonly ChangeGroup[]; most: number }) => {
  const { link } = useAddress();
  const seen = useRef(new Set(changes.map(({ id }) => id)));
  return (
    <section class="sheet flush">
      <header>
        <h2>What is new</h2>
        <span class="small">
          <span class="soft">Beijing’s time · </span>
          <a href={link('changes')}>All changes</a>
        </span>
      </header>
      {changes.length === 0 ? (
        <Nothing title="Nothing has been read yet">
          <p>The first notices appear here as they are taken in.</p>
        </Nothing>
      ) : (
        <ol>
          {groups(changes, ({ by, status, id }) => (by ? `${status} ${by}` : id))
            .slice(0, most)
            .map(([text, [newest, ...rest]]) =>
              newest === undefined ? null : (
                <Entry key={text} changes={[newest, ...rest]} landed={!seen.current.has(newest.id)} />
              ),
            )}
        </ol>
      )}
    </section>
  );
};
