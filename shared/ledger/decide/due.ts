import type { Instant } from '../../time/civil.ts';
import type { Act } from '../evaluate/bindings.ts';
import { actsAt, statusAt, type Timelines, timelinesOf } from '../evaluate/measure-status.ts';
import { instantOfMinute, type Minute, minuteOfInstant, NEVER } from '../evaluate/minutes.ts';
import { measureOf } from '../evaluate/regime.ts';
import { movesBasis, type Table, tableOf } from '../evaluate/table.ts';
import type { Commit } from '../log/commit.ts';
import type { Ledger } from '../log/ledger.ts';
import { isAlreadyAnnounced } from './already-announced.ts';
import { collectedPct, type Difference, describe, kindOf, numbered, viewOf } from './difference.ts';
import { unseenNotices } from './unseen-notices.ts';

/** The minutes after one moment and up to another at which an act starts or ends, with the measures it is upon. */
const momentsIn = (table: Table, known: number, after: Minute, upTo: Minute): Map<Minute, Set<number>> => {
  const moments = new Map<Minute, Set<number>>();
  for (let row = 0; row < table.ids.length; row++)
    for (let entry = table.first[row] ?? 0; entry < (table.first[row + 1] ?? 0); entry++) {
      if ((table.knownFrom[entry] ?? 0) > known || (table.knownTo[entry] ?? 0) <= known) continue;
      const act = table.act[entry] ?? 0;
      for (const at of [table.from[act] ?? 0, table.end[act] ?? NEVER]) {
        if (at <= after || at > upTo) continue;
        const rows = moments.get(at) ?? new Set();
        moments.set(at, rows.add(table.parent[row] ?? row));
      }
    }
  return moments;
};

/** The act whose start, or whose end, makes the difference. */
const turningAct = (table: Table, timelines: Timelines, at: Minute): Act | undefined => {
  const [before, after] = [at - 1, at].map((minute) =>
    actsAt(table, timelines, statusAt(table, timelines, minute), minute),
  );
  const begun = after?.filter((act) => !before?.includes(act)) ?? [];
  const ended = before?.filter((act) => !after?.includes(act)) ?? [];
  // A rate that another text had moved before it began is that text's.
  const rate = after?.find((act) => table.acts[act]?.effect.ratePct !== undefined);
  return table.acts[begun.at(-1) ?? ended.at(-1) ?? rate ?? timelines.own.root];
};

/** R6: what a date alone brings to one measure at a minute. */
const broughtBy = (table: Table, row: number, at: Minute, ledger: Ledger): Difference | undefined => {
  const timelines = timelinesOf(table, row, { known: ledger.number, shown: NEVER });
  if (timelines === undefined) return undefined;
  const [before, after] = [measureOf(table, row, timelines, at - 1), measureOf(table, row, timelines, at)];
  if (before === undefined || after === undefined) return undefined;
  const moved = after.state === 'in-force' && collectedPct(before) !== collectedPct(after);
  if (before.state === after.state && !moved) return undefined;
  if (isAlreadyAnnounced(table, { row, at, before, after }, ledger)) return undefined;
  const [from, to] = [viewOf(before), viewOf(after)];
  const act = turningAct(table, timelines, at);
  return {
    ...describe(after),
    everInForce: before.everInForce,
    kind: movesBasis(table, after) ? 'replaced' : kindOf(from, to, after),
    status: 'by-date',
    from,
    to,
    since: before.next?.on ?? after.since,
    ...(act && { by: act.reading.key, evidence: act.effect.evidence, page: act.reading.page, url: act.reading.url }),
  };
};

/** One commit for each moment since the last commit at which something starts, ends or lapses. */
export const due = (ledger: Ledger, now: Instant): Commit[] => {
  const last = ledger.ats.at(-1);
  if (last === undefined || now <= last) return [];
  const table = tableOf(ledger);
  const known = ledger.number;
  const moments = new Map<Instant, Difference[]>();
  for (const [at, rows] of momentsIn(table, known, minuteOfInstant(last), minuteOfInstant(now)))
    moments.set(
      instantOfMinute(at),
      [...rows].flatMap((row) => broughtBy(table, row, at, ledger) ?? []),
    );
  for (const [at, differences] of unseenNotices(ledger, last, now))
    moments.set(at, [...(moments.get(at) ?? []), ...differences]);

  return [...moments]
    .filter(([, differences]) => differences.length > 0)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([at, differences], place) => ({
      number: known + 1 + place,
      at,
      cause: at < (ledger.began ?? at) ? 'import' : 'clock',
      readings: [],
      changes: numbered(known + 1 + place, differences),
    }));
};
