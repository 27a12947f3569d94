import { parseArgs } from 'node:util';
import { LISTS } from '../../shared/domain/acts/lists.ts';
import type { LogView } from '../../shared/ledger/log/log-view.ts';
import { BEIJING, civilAt, type Instant } from '../../shared/time/civil.ts';
import type { ChangeRow } from '../../shared/views/answers/law/changes.ts';
import { changeGroups } from '../../shared/views/changes/change-groups.ts';
import { type Cursor, changes as changesOf, cursorOf } from '../../shared/views/changes/changes.ts';
import { groupTitle } from '../../shared/views/changes/group-title.ts';
import { calledIn } from '../../shared/views/measures/called.ts';
import { logOf } from '../log-of.ts';
import { beforeDay, daysBefore } from '../options.ts';
import { columns, printRows } from '../printed.ts';
import { cut, wideTableOf } from '../table.ts';
import { BadUse, type Run, withUsage } from '../usage.ts';

const DAYS = 30;

const USAGE = `chokepoint changes [--since N|CHANGE|DATE|INSTANT] [--subject SUBJECT] [--list LIST] [--docs FILE…] [--json]

The changes that the running system learnt after commit N, after a change, or since a day or a moment; without --since
those of the last ${DAYS} days. On a terminal a table, what one text does in one way in a line; in a pipe, or with --json, one
JSON line a change, with "commit" and "id", either of which is the cursor to ask with the next time.

  --since    a commit's number (0: all), a change as 43.2, a day in Beijing as 2025-10-01, or a moment with its zone, as
             2025-11-07T00:00+08:00
  --subject  of one subject alone, as item:graphite, or its last part: graphite, CN>US, skydio-inc
  --list     of one list alone, as unreliable-entity
  --docs     after these documents, instead of in the running system`;

const cursorOption = (text: string, log: Pick<LogView, 'commits'>): Cursor => {
  const cursor = cursorOf(beforeDay(text) ?? text, log);
  if (cursor) return cursor;
  throw new BadUse('--since takes a commit, a change, a day as 2025-10-01, or a moment with its zone');
};

/** What keeps only some of them. */
export type Only = { subject?: string; list?: string };

/** What came after a cursor, in the order of the log. */
export const changesSince = (log: LogView, text: string, only: Only = {}): ChangeRow[] => {
  const since = cursorOption(text, log);
  const known = log.commits.at(-1)?.at;
  if (known === undefined) return [];
  return changesOf(log, { known }, { since, filters: only, limit: Number.POSITIVE_INFINITY }).changes;
};

const text = (log: LogView, rows: readonly ChangeRow[]): string => {
  const called = calledIn(log, log.commits.at(-1)?.at as Instant);
  const cells = changeGroups(rows).map((group) => [
    civilAt(group.at, BEIJING).replace('T', ' '),
    group.ids[0] ?? '',
    group.status,
    groupTitle(group, called),
    group.by ? cut(called(group.by), MOST_BY) : 'a date',
  ]);
  if (cells.length === 0) return 'Nothing changed.';
  return wideTableOf(['Beijing', 'change', 'status', 'what', 'by'], cells, WHAT, columns());
};
const WHAT = 3;
const MOST_BY = 30;

export const changes: Run = withUsage(USAGE, async (args) => {
  const { values } = parseArgs({
    args,
    options: {
      since: { type: 'string' },
      subject: { type: 'string' },
      list: { type: 'string' },
      docs: { type: 'string', multiple: true, default: [] },
      json: { type: 'boolean' },
    },
  });
  // Bad use is told before a system is looked for.
  if (values.list !== undefined && !LISTS.some((list) => list === values.list))
    throw new BadUse(`there is no list '${values.list}'; there are ${LISTS.join(', ')}`);
  if (values.since !== undefined) cursorOption(values.since, { commits: [] });
  const log = await logOf(values.docs);
  const now = log.now ?? log.commits.at(-1)?.at;
  const since = values.since ?? (now ? daysBefore(now, DAYS) : '0');
  const only: Only = { ...(values.subject && { subject: values.subject }), ...(values.list && { list: values.list }) };
  const rows = changesSince(log, since, only);
  if (only.subject !== undefined && rows.length === 0 && changesSince(log, '0', only).length === 0)
    console.error(`No change of the log is on '${only.subject}'.`);
  printRows(rows, values.json, () => text(log, rows));
  return 0;
});
