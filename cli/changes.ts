import { parseArgs } from 'node:util';
import type { LogView } from '../shared/ledger/log/log-view.ts';
import type { ChangeRow } from '../shared/views/answers/changes.ts';
import { type Cursor, changes as changesOf, cursorOf } from '../shared/views/changes.ts';
import { logOf } from './log-of.ts';
import { BadUse, type Run, withUsage } from './usage.ts';

const USAGE = `chokepoint changes --since N|CHANGE|INSTANT

The changes that the running system learnt after commit N, after a change, or after a moment: one JSON line each, with
"commit" and "id", either of which is the cursor to ask with the next time.

  --since  a commit's number (0: all), a change as 43.2, or a moment with its zone, as 2025-11-07T00:00+08:00`;

const cursorOption = (text: string | undefined, log: Pick<LogView, 'commits'>): Cursor => {
  const cursor = cursorOf(text ?? '', log);
  if (cursor) return cursor;
  throw new BadUse('changes needs --since with a commit, a change or a moment with its zone');
};

/** What came after a cursor, in the order of the log. */
export const changesSince = (log: LogView, text: string | undefined): ChangeRow[] => {
  const since = cursorOption(text, log);
  const known = log.commits.at(-1)?.at;
  return known ? changesOf(log, { known }, { since, limit: Number.POSITIVE_INFINITY }).changes : [];
};

export const changes: Run = withUsage(USAGE, async (args) => {
  const { values } = parseArgs({ args, options: { since: { type: 'string' } } });
  // Bad use is told before a system is looked for.
  cursorOption(values.since, { commits: [] });
  for (const row of changesSince(await logOf([]), values.since)) console.log(JSON.stringify(row));
  return 0;
});
