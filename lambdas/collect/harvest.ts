import type { OperatorEvent } from '../../shared/alerts/news/operator-event.ts';
import type { Pending, Revisit } from '../../shared/sources/visits.ts';
import type { PageFault } from './fetch-page.ts';
import type { Found } from './store-pages.ts';

/** What a visit brings home from the links that a list names. */
export type Harvest = {
  found: Found[];
  seen: string[];
  /** Links that this visit did not come to. */
  left: { id: string; first: boolean }[];
  /** The same of what only older pages list. */
  later: string[];
  pending: Record<string, Pending>;
  revisits: Revisit[];
  events: OperatorEvent[];
  fault?: PageFault;
};
