import { type Histories, historiesAt } from '../../ledger/evaluate/histories.ts';
import type { LogView } from '../../ledger/log/log-view.ts';
import { memoized } from '../../ledger/log/memoized.ts';
import type { Instant } from '../../time/civil.ts';
import { type Copies, copiesKnown } from './copies.ts';

/** The texts, and the measures that they made through all their days. */
export type Law = { texts: ReadonlyMap<string, Copies>; histories: Histories };

const lawOf = memoized((texts: Law['texts']) => memoized((histories: Histories): Law => ({ texts, histories })));

/** The law as known at a moment: the very same for as long as no more of it is known, whatever is reported. */
export const lawKnown = (log: LogView, known: Instant): Law =>
  lawOf(copiesKnown(log, known))(historiesAt(log.ledger, known));
