import type { ComponentChildren } from 'preact';

/** A part of a long view under its heading, unfolded on demand; the browser's own search unfolds it, too. */
export const Folded = (props: {
  title: string;
  beside?: ComponentChildren;
  open: boolean;
  children: ComponentChildren;
}) => (
  <details class="sheet" open={props.open}>
    <summary>
      <h2>{props.title}</h2>
      {props.beside}
    </summary>
    {props.children}
  </details>
);
