import type { LogView } from '../../ledger/log/log-view.ts';
import type { Instant } from '../../time/civil.ts';
import type { ChangeRow } from '../answers/law/changes.ts';
import { knownView } from '../known/known.ts';
import { lruCache } from '../known/lru-cache.ts';
import { rowsOf } from './change-row.ts';

const rows = lruCache<readonly ChangeRow[]>(1);

/** Every change known at a moment, in the order in which it came to be known; absent: all of the log. */
export const rowsKnown = (log: LogView, known?: Instant): readonly ChangeRow[] => {
  const view = knownView(log, known);
  return rows(view, '', () => rowsOf(view.commits));
};
