import { BEIJING, civilAt, type Instant, instantOf, millisOf } from '../../time/civil.ts';
import { match, threadsOf } from '../claims/match.ts';
import { regimeOf } from '../evaluate/regime.ts';
import { isBaseline } from '../log/baseline.ts';
import type { Cause, Commit, Reading } from '../log/commit.ts';
import { comparedWith } from '../log/copies.ts';
import { morningOf } from '../log/history.ts';
import { underKnownKey } from '../log/known-key.ts';
import { currentVersion, fold, knownOfPage, type Ledger, pageKey } from '../log/ledger.ts';
import { reportedIn } from '../log/reported.ts';
import { comparedWithBaseline } from './baseline-differences.ts';
import { changesFrom } from './changes-from.ts';
import { type Difference, numbered } from './difference.ts';
import { due } from './due.ts';
import { unboundIn } from './unbound.ts';
import { unreadIn } from './unread.ts';

export type Context = { at: Instant; cause: Cause; round?: string };

const saysSomething = ({ notice, effects, claims, mentions, kind, problems }: Reading): boolean =>
  notice !== undefined ||
  (kind === 'notice' && problems.length > 0) ||
  effects.length > 0 ||
  claims.some(({ news }) => news) ||
  (kind === 'spokesperson' && mentions.length > 0);

/** What the log does not hold yet: a page read anew to the same effect is nothing new; of one read twice the last counts. */
const fresh = (ledger: Ledger, readings: readonly Reading[]): Reading[] => {
  const last = new Map(readings.map((reading) => [pageKey(reading), reading]));
  return [...last.values()].filter((reading) => {
    const known = knownOfPage(ledger, reading);
    return known === 'nothing' ? saysSomething(reading) : known === 'other';
  });
};

/** R12: a reading with what is to be noted of it beside the one that counts. */
const held = (ledger: Ledger, reading: Reading): Reading => {
  const known = currentVersion(ledger, reading.key);
  if (known === undefined || isBaseline(known) === isBaseline(reading)) return comparedWith(known, reading);
  return comparedWithBaseline(known, reading);
};

const after = (at: Instant, last: Instant | undefined): Instant =>
  last === undefined || at > last ? at : instantOf(millisOf(last) + 1);

/** What the claims of a commit come to, each held also against those before it, and which earlier reports it settles. */
const heldBy = (before: Ledger, after: Ledger, commit: Commit): Pick<Commit, 'threads'> & { claimed: Difference[] } => {
  const { number, at, readings } = commit;
  const speaking = readings.filter(({ claims }) => claims.length > 0);
  if (speaking.length === 0 && after.reported.length === 0) return { claimed: [] };
  const valid = civilAt(at, BEIJING);
  const regime = regimeOf(after, valid, at);
  const claimed: Difference[] = [];
  for (const reading of speaking) {
    const told = numbered(number, claimed).map((change) => reportedIn(commit, change));
    claimed.push(...match(regime, reading, [...after.reported, ...told]));
  }
  const threads = threadsOf(regimeOf(before, valid, at), regime, before.reported, claimed);
  return { claimed, ...(threads.length > 0 && { threads }) };
};

/** Once it has taken in anything since it was begun, what it answered of any moment stays as it was. */
const hasLived = ({ ats, began }: Ledger): boolean => began !== undefined && (ats.at(-1) ?? '') >= began;

/**
 * The next commit that these readings, or the clock before them, add to the log; undefined when there is nothing more.
 * One round is one commit; call again until nothing is left, for dates that fell due and for a history of many days.
 */
export const decide = (ledger: Ledger, readings: readonly Reading[], context: Context): Commit | undefined => {
  const news = fresh(
    ledger,
    readings.map((reading) => underKnownKey(ledger, reading)),
  );
  const history = context.cause === 'import';
  const mornings = news.map((reading) => morningOf(reading, context.at)).sort();
  const at = after((history && !hasLived(ledger) && mornings[0]) || context.at, ledger.ats.at(-1));
  const [overdue] = history && news.length === 0 ? [] : due(ledger, at);
  if (overdue !== undefined || news.length === 0) return overdue;

  const taken = (history ? news.filter((reading) => morningOf(reading, context.at) === mornings[0]) : news).map(
    (reading) => held(ledger, reading),
  );
  const commit: Commit = {
    number: ledger.number + 1,
    at,
    ...(history && { recorded: context.at }),
    cause: context.cause,
    ...(context.round && { round: context.round }),
    readings: taken,
    changes: [],
  };
  const next = fold(ledger, [commit]);
  const { claimed, ...settled } = heldBy(ledger, next, commit);
  const unbound = unboundIn(ledger, next, commit);
  const moved = changesFrom(ledger, next, commit);
  const movers = new Set([...moved, ...unbound.changes].flatMap(({ by }) => by ?? []));
  const changes = [...moved, ...claimed, ...unreadIn(ledger, taken, movers), ...unbound.changes];
  return { ...commit, readings: unbound.readings, changes: numbered(commit.number, changes), ...settled };
};
