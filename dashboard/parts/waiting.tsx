import type { ComponentChildren } from 'preact';
import { useErrorBoundary } from 'preact/hooks';
import type { Answer } from '../answers.ts';

const Ghost = ({ lines = 6 }: { lines?: number }) => (
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

/** Draws an answer, or what stands for it while it is fetched or where it failed. A refresh keeps the old one in sight. */
export const Answered = <T,>(props: {
  of: Answer<T> & { again: () => void };
  lines?: number;
  /** The heading of the view is in the answer: where that failed, the failure heads it. */
  heads?: boolean;
  children: (value: T) => ComponentChildren;
}) => {
  const { value, error, loading, again } = props.of;
  if (value === undefined)
    return error === undefined ? (
      <Ghost lines={props.lines ?? 6} />
    ) : (
      <Failed error={error} again={again} heads={props.heads ?? false} />
    );
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
