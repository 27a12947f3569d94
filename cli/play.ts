import { DAYS_BEFORE, type Reminder } from '../shared/alerts/reminders/reminders.ts';
import { remindersStream } from '../shared/alerts/streams/reminders-stream.ts';
import { decide } from '../shared/ledger/decide/decide.ts';
import { due } from '../shared/ledger/decide/due.ts';
import { mustSettle } from '../shared/ledger/decide/must-settle.ts';
import { turningDays } from '../shared/ledger/evaluate/turning-days.ts';
import type { Commit, Reading } from '../shared/ledger/log/commit.ts';
import { emptyLedger, fold, type Ledger } from '../shared/ledger/log/ledger.ts';
import { addDays, beijingDate, type Instant, instantOf, millisOf } from '../shared/time/civil.ts';
import { groupedBy } from '../shared/wording/text/runs.ts';

/** What comes out while documents are played: what was learnt, and what was reminded of. */
export type Happening = { kind: 'commit'; commit: Commit } | { kind: 'reminder'; at: Instant; reminder: Reminder };

const STREAM = remindersStream({});

/** The mornings of reminders from one moment, with it, to another, without it, by number. */
const morningsBetween = (from: Instant, to: Instant): number[] => {
  const before = (moment: Instant): number => STREAM.head({ now: instantOf(millisOf(moment) - 1) });
  const after = before(from);
  return Array.from({ length: Math.max(0, before(to) - after) }, (_, index) => after + 1 + index);
};

/** What the mornings remind of, as the ledger stands. Only those before a day on which something turns are asked. */
const remindersBetween = (ledger: Ledger, from: Instant, to: Instant): Happening[] => {
  const turns = turningDays(ledger);
  return morningsBetween(from, to).flatMap((number) => {
    const at = STREAM.at(number);
    if (!DAYS_BEFORE.some((days) => turns.has(addDays(beijingDate(at), days)))) return [];
    const reminders = STREAM.due({ ledger, now: at }, number - 1, number);
    return reminders.map((reminder): Happening => ({ kind: 'reminder', at, reminder }));
  });
};

const atOf = (one: Happening): Instant => (one.kind === 'commit' ? one.commit.at : one.at);

/**
 * Plays readings through the log as if the clock ran from the first to the end: what falls due comes at its
 * moment, and what was seen in one instant is one round.
 */
export const play = (readings: readonly Reading[], until?: Instant): { ledger: Ledger; happenings: Happening[] } => {
  const shown = readings.filter(({ seenAt }) => until === undefined || seenAt <= until);
  const rounds = groupedBy(shown, ({ seenAt }) => seenAt);
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

  for (const [moment, together] of rounds.toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    const at = moment as Instant;
    wait(at);
    const round = { at, cause: 'round', round: at } as const;
    let steps = 0;
    for (let commit = decide(ledger, together, round); commit; commit = decide(ledger, together, round)) {
      steps = mustSettle(commit, steps, together.length);
      learn(commit);
    }
  }
  if (until !== undefined) wait(until);
  return { ledger, happenings: happenings.toSorted((a, b) => (atOf(a) < atOf(b) ? -1 : atOf(a) > atOf(b) ? 1 : 0)) };
};
