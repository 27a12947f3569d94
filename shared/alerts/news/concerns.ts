import type { Change } from '../../ledger/log/change.ts';
import type { Commit } from '../../ledger/log/commit.ts';
import type { Audience } from '../audience/audience.ts';
import { matches } from '../audience/filter.ts';
import type { Place } from './stream.ts';

export type Asking = Pick<Audience, 'filter' | 'digest'> & Partial<Pick<Audience, 'name' | 'decisions'>>;
/** Which changes a stream tells. */
export type Tells = (change: Change) => boolean;
export type Concerns = (commit: Commit) => boolean;

/** Differences that change nothing for anybody come once a day, except to who asked for them by name; so does a doubtful report. */
export const isAside = ({ filter }: Asking, { kind, status, claim }: Change): boolean =>
  (status === 'contradicted' && !filter?.statuses?.includes('contradicted')) ||
  (status === 'reported' && claim?.doubtful === true) ||
  kind === 'replaced';

export const everything: Tells = () => true;

/** Whether a commit has anything that an audience asked for and a stream tells. */
export const concerning =
  ({ filter }: Asking, tells: Tells): Concerns =>
  ({ cause, changes }) =>
    cause !== 'import' && changes.some((change) => matches(filter, change) && tells(change));

/** The stream on which an audience learns of news first, and what it tells. */
export const firstTold = (audience: Asking): { suffix: Place['suffix']; tells: Tells } =>
  audience.digest
    ? { suffix: '.digest', tells: everything }
    : { suffix: '', tells: (change) => !isAside(audience, change) };
