import type { DecisionRecord } from '../../decisions/record.ts';
import { DECISION_WORDS, DOOR_WORDS } from '../../decisions/words.ts';
import type { InboxItem } from '../../views/answers/own/inbox.ts';
import { csvOfRecords } from '../../wording/text/csv.ts';

const COLUMNS =
  'audience number about title toldAt at by door seen decision words reason note owner due reopen log valid known state reopenedBy id'.split(
    ' ',
  );

const rowOf = ({ audience, about, title, toldAt, state, reopenedBy }: InboxItem, record?: DecisionRecord) => ({
  ...record,
  ...{ audience, about, title, toldAt, state, reopenedBy: reopenedBy?.change },
  words: record?.decision && DECISION_WORDS[record.decision],
  door: record && DOOR_WORDS[record.door],
});

/**
 * Every record in the order in which it came, and a row without one for what nobody has said anything of. It follows from
 * the log and the records alone: no column depends on the day on which it is asked for.
 */
export const csvOfInbox = (items: readonly InboxItem[]): string => {
  const said = items.flatMap((item) => item.records.map((record) => rowOf(item, record)));
  const silent = items.filter(({ records }) => records.length === 0).map((item) => rowOf(item));
  return csvOfRecords(COLUMNS, [
    ...said.sort((a, b) => a.audience.localeCompare(b.audience) || (a.number ?? 0) - (b.number ?? 0)),
    ...silent.sort((a, b) => a.audience.localeCompare(b.audience) || a.toldAt.localeCompare(b.toldAt)),
  ]);
};
