import type { ComponentChildren } from 'preact';

/** What went wrong, or is about to be lost, said aloud. */
export const Problem = ({ children }: { children: ComponentChildren }) => (
  <p class="problem" role="alert">
    {children}
  </p>
);
