import type { FunctionComponent } from 'preact';
import { Now } from './views/now.tsx';

type View = {
  path: string;
  title: string;
  draw: FunctionComponent;
  /** Whether the time control stands above it. */
  timed: boolean;
  inRail: boolean;
  /** Views that belong to this one without a place of their own in the rail. */
  owns?: string[];
};

export const VIEWS: readonly View[] = [
  { path: '', title: 'Now', draw: Now, timed: true, inRail: true, owns: ['items'] },
];

const NOW = VIEWS[0] as View;
export const viewOf = ([first = '', second]: readonly string[]): View =>
  VIEWS.find(({ path }) => path === (second === undefined ? first : `${first}/:`)) ?? NOW;
