import { groups } from 'd3-array';
import type { ComponentChildren } from 'preact';
import { useErrorBoundary } from 'preact/hooks';
import type { Unread } from '../../../shared/views/answers/fields/unread.ts';
import type { SourceCheck } from '../../../shared/views/answers/system/checked.ts';
import { useAddress } from '../../address.ts';
import { type Answer, useHead } from '../../answers.ts';
import { HistoryLine } from './history-progress.tsx';

export const Ghost = ({ lines = 6 }: { lines?: number }) => (
  <div class="ghost" role="status">
    <span class="seen-only-by-readers">Loading</span>
    {Array.from({ length: lines }, (_, index) => (
      <i key={index} />
    ))}
  </div>
);

export const Nothing = ({ title, children }: { title: string; children?: ComponentChildren }) => (
  <div class="away">
    <strong>{title}</strong>
    {children}
  </div>
);

/** Keeps the rest of the page standing where one view fails. */
export const Careful = ({ children }: { children: ComponentChildren }) => {
  const [failed, again] = useErrorBoundary();
  if (failed === undefined) return <>{children}</>;
  return (
    <div class="problem" role="alert">
      This view could not be drawn.{' '}
      <button type="button" onClick={again}>
        Try again
      </button>
    </div>
  );
};

const NotThere = ({ error, heads }: { error: string; heads: boolean }) => {
  const Title = heads ? 'h1' : 'strong';
  const { link } = useAddress();
  return (
    <div class="away">
      <Title>Nothing is known by that name</Title>
      <p>{error}</p>
      <p>
        Search above by a name, a code or a number, or see <a href={link('')}>what holds now</a>.
      </p>
    </div>
  );
};

const Failed = ({ error, again, heads }: { error: string; again: () => void; heads: boolean }) => {
  const Title = heads ? 'h1' : 'strong';
  return (
    <div class="away" role="alert">
      <Title>This cannot be shown</Title>
      <p>{error}</p>
      <button type="button" onClick={again}>
        Try again
      </button>
    </div>
  );
};

const namesOf = (channels: readonly SourceCheck[]): string =>
  groups(channels, ({ publisher }) => publisher)
    .map(([publisher, own]) => `${publisher}${own.length > 1 ? ` (${own.length} channels)` : ''}`)
    .join(', ');

/** Which channels have not been read even once: whatever they publish is missing in what is shown. */
export const NotReadYet = () => {
  const { link } = useAddress();
  const head = useHead();
  const never = head?.checked.channels.filter(({ at }) => !at) ?? [];
  // Where there is nothing at all, the view itself says so.
  if (never.length === 0 || head?.commit === 0) return null;
  return (
    <p class="not-read">
      <strong>Not read yet:</strong> {namesOf(never)}. Anything new on them is missing here.{' '}
      <a href={link('sources')}>Sources</a>
    </p>
  );
};

/** In place of figures of which none means anything. */
const NothingRead = ({ text }: { text: string }) => {
  const { link } = useAddress();
  const checked = useHead()?.checked;
  return (
    <div class="away">
      <strong>{checked && checked.whole === 0 ? checked.text : text}</strong>
      {checked && checked.whole > 0 && <p>{checked.text}.</p>}
      <HistoryLine />
      <p>
        No figure is shown before a notice has been taken in. <a href={link('sources')}>What is being read</a>
      </p>
    </div>
  );
};

const isUnread = (value: unknown): value is { unread: Unread } =>
  typeof value === 'object' && value !== null && (value as { unread?: Unread }).unread?.nothing === true;

/** Draws an answer, or what stands for it while it is fetched or where it failed. A refresh keeps the old one in sight. */
export const Answered = <T,>(props: {
  of: Answer<T> & { again: () => void };
  lines?: number;
  /** The heading of the view is in the answer: where that failed, the failure heads it. */
  heads?: boolean;
  children: (value: T) => ComponentChildren;
}) => {
  const { value, error, missing, loading, again } = props.of;
  if (value === undefined && missing) return <NotThere error={error ?? ''} heads={props.heads ?? false} />;
  if (value === undefined)
    return error === undefined ? (
      <Ghost lines={props.lines ?? 6} />
    ) : (
      <Failed error={error} again={again} heads={props.heads ?? false} />
    );
  if (isUnread(value)) return <NothingRead text={value.unread.text} />;
  return (
    <>
      {error !== undefined && (
        <div class="problem" role="alert">
          {error} What you see is from before.{' '}
          <button type="button" onClick={again}>
            Try again
          </button>
        </div>
      )}
      <div class={loading ? 'stack busy' : 'stack'} aria-busy={loading}>
        {props.children(value)}
      </div>
    </>
  );
};
