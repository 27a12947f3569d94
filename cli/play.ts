import { DAYS_BEFORE, knownEarly, type Reminder, reminderHour, remindersOn } from '../shared/alerts/reminders.ts';
import { decide } from '../shared/ledger/decide/decide.ts';
import { due } from '../shared/ledger/decide/due.ts';
import { regimeAt } from '../shared/ledger/evaluate/regime.ts';
import { turningDays } from '../shared/ledger/evaluate/turning-days.ts';
import type { Commit } from '../shared/ledger/log/commit.ts';
import { emptyLedger, fold, type Ledger } from '../shared/ledger/log/ledger.ts';
import { addDays, BEIJING, beijingDate, civilAt, type Instant } from '../shared/time/civil.ts';
import { readingFromDocument, type SeenDocument } from './documents.ts';

/** What comes out while documents are played: what was learnt, and what was reminded of. */
export type Happening = { kind: 'commit'; commit: Commit } | { kind: 'reminder'; at: Instant; reminder: Reminder };

/** The reminders due from one moment, with it, to another, without it, as the ledger stands. */
const remindersBetween = (ledger: Ledger, from: Instant, to: Instant): Happening[] => {
  const happenings: Happening[] = [];
  const turns = turningDays(ledger);
  for (let day = beijingDate(from); reminderHour(day) < to; day = addDays(day, 1)) {
    const at = reminderHour(day);
    if (at < from || !DAYS_BEFORE.some((days) => turns.has(addDays(day, days)))) continue;
    const valid = civilAt(at, BEIJING);
    const reminders = remindersOn(day, regimeAt(ledger, valid, at), regimeAt(ledger, valid, knownEarly(day)));
    happenings.push(...reminders.map((reminder): Happening => ({ kind: 'reminder', at, reminder })));
  }
  return happenings;
};

const atOf = (one: Happening): Instant => (one.kind === 'commit' ? one.commit.at : one.at);

/**
 * Plays documents through reading and log as if the clock ran from the first to the end: what falls due comes at its
 * moment, and the documents of one instant are one round.
 */
export const play = (
  documents: readonly SeenDocument[],
  until?: Instant,
): { ledger: Ledger; happenings: Happening[] } => {
  const shown = documents.filter(({ seenAt }) => until === undefined || seenAt <= until);
  const instants = [...new Set(shown.map(({ seenAt }) => seenAt))].sort();
  const happenings: Happening[] = [];
  let ledger = emptyLedger();
  let now: Instant | undefined;

  const learn = (commit: Commit): void => {
    ledger = fold(ledger, [commit]);
    happenings.push({ kind: 'commit', commit });
  };
  const wait = (to: Instant): void => {
    if (now !== undefined) happenings.push(...remindersBetween(ledger, now, to));
    for (const commit of due(ledger, to)) learn(commit);
    now = to;
  };

  for (const at of instants) {
    wait(at);
    const readings = shown.filter(({ seenAt }) => seenAt === at).map(readingFromDocument);
    const round = { at, cause: 'round', round: at } as const;
    for (let commit = decide(ledger, readings, round); commit; commit = decide(ledger, readings, round)) learn(commit);
  }
  if (until !== undefined) wait(until);
  return { ledger, happenings: happenings.toSorted((a, b) => (atOf(a) < atOf(b) ? -1 : atOf(a) > atOf(b) ? 1 : 0)) };
};
