import { group } from 'd3-array';
import { type Context, decide } from '../../shared/ledger/decide/decide.ts';
import type { Reading } from '../../shared/ledger/log/commit.ts';
import { emptyLedger, fold } from '../../shared/ledger/log/ledger.ts';
import type { LogView } from '../../shared/ledger/log/log-view.ts';
import { type CivilDate, civilDate, endOfDay, type Instant, instant } from '../../shared/time/civil.ts';
import type { At } from '../../shared/views/known/at.ts';
import { documents } from '../../simulator/documents.ts';
import { readingFromDocument } from '../support/reading.ts';

/** What was asked when; a day of `known` is its end in Beijing. */
export const at = (valid: string, known: string, today = '2025-12-01'): At => ({
  valid: endOfDay(civilDate(valid) as CivilDate),
  known: instant(known.length === 10 ? `${known}T23:59:59+08:00` : known) as Instant,
  today: civilDate(today) as CivilDate,
});

export const EMPTY: LogView = { commits: [], ledger: emptyLedger() };

/** The log with all that one round brings. */
export const taken = (log: LogView, readings: readonly Reading[], context: Context): LogView => {
  let { commits, ledger } = log;
  for (let commit = decide(ledger, readings, context); commit; commit = decide(ledger, readings, context)) {
    commits = [...commits, commit];
    ledger = fold(ledger, [commit]);
  }
  return { commits, ledger };
};

/** A log that was begun with the first visit to each source in turn, a minute apart. */
export const importedLog = (sources: readonly (readonly Reading[])[], began: string): LogView =>
  sources.reduce((log, readings, minute) => {
    const moment = new Date(Date.parse(began) + minute * 60_000).toISOString() as Instant;
    return taken(log, readings, { at: moment, cause: 'import', round: `first-${minute}` });
  }, EMPTY);

/** The corpus until a moment, imported so, with every copy. */
export const corpusLog = (began: string): LogView => {
  const readings = documents({ to: instant(began) as Instant, copies: true }).map(readingFromDocument);
  return importedLog([...group(readings, ({ source }) => source).values()], began);
};
