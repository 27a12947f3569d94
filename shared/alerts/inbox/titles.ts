import { minIndex } from 'd3-array';
import type { Change, Status } from '../../ledger/log/change.ts';
import { changeGroups } from '../../views/changes/change-groups.ts';
import { groupTitle } from '../../views/changes/group-title.ts';
import { rowsKnown } from '../../views/changes/rows-known.ts';
import { calledIn } from '../../views/measures/called.ts';
import { GRAVITY } from '../message/message.ts';
import type { InboxLog } from './told-threads.ts';

const gravity = ({ status }: { status: Status }): number => GRAVITY.indexOf(status);

/** What changes are called in one line: the gravest, and how many others. */
export const titlesIn = ({ commits, ledger }: InboxLog) => {
  const at = ledger.ats.at(-1);
  const rows = new Map(rowsKnown({ commits, ledger }).map((row) => [row.id, row]));
  const called = at === undefined ? (key: string) => key : calledIn({ commits, ledger }, at);
  return {
    of: (changes: readonly Change[]): string => {
      const groups = changeGroups(changes.flatMap(({ id }) => rows.get(id) ?? []));
      const first = groups[minIndex(groups, gravity)];
      if (first === undefined) return 'nothing that is told any more';
      return `${groupTitle(first, called)}${groups.length > 1 ? `; and ${groups.length - 1} more` : ''}`;
    },
    status: (changes: readonly Change[]): { status?: Status } => {
      const gravest = changes[minIndex(changes, gravity)];
      return gravest ? { status: gravest.status } : {};
    },
  };
};
