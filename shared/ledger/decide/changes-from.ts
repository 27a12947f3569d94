import type { CivilDate } from '../../time/civil.ts';
import type { Measure } from '../evaluate/measure.ts';
import { statusAt, timelinesOf } from '../evaluate/measure-status.ts';
import { dayOf, type Minute, minuteOfInstant, NEVER, zoneOf } from '../evaluate/minutes.ts';
import { measureOf } from '../evaluate/regime.ts';
import { movesBasis, type Table, tableOf } from '../evaluate/table.ts';
import type { ChangeKind } from '../log/change.ts';
import type { Commit, Reading } from '../log/commit.ts';
import { currentVersion, type Ledger } from '../log/ledger.ts';
import { type Affecting, affectedMeasures, causeOf } from './affected-measures.ts';
import { counterparts, renewsBaseline } from './counterparts.ts';
import { type Difference, describe, kindOf, sameView, viewOf } from './difference.ts';

/** Where a measure parts from what it would have been, by which act of which reading. */
type Parting = { parting: FirstDifference; act: number | undefined; source: Reading | undefined };

type FirstDifference = { before?: Measure; after?: Measure; measure: Measure; ahead: boolean };

type ScopeText = (measure: Measure) => string;

const scopeText: ScopeText = (measure) => {
  const { state, since, until, next, by, everInForce, evidence, ratePct, suspendedPct, ...rest } = measure;
  const { basis, certainty, url, ...scope } = rest;
  return JSON.stringify(scope);
};

/** Whom it meets, and how strictly: all of a scope that the baseline and the notice itself are compared by. */
const meetsText: ScopeText = ({ rule, destinations = [], endUse = [], reach = ['export'] }) =>
  JSON.stringify([rule, [...destinations].sort(), [...endUse].sort(), [...reach].sort()]);

const looksSame = (one: Measure | undefined, other: Measure | undefined): boolean =>
  one === undefined || other === undefined ? one === other : sameView(viewOf(one), viewOf(other));

/** A measure on one side of a commit. */
type Side = { table: Table; id: string; known: number };

/** The first moment from now on at which a measure is not what it would have been without the commit. */
const firstDifference = (before: Side, after: Side, now: Minute, scopeOf: ScopeText): FirstDifference | undefined => {
  const sides = [before, after].map(({ table, id, known }) => {
    const row = table.rows.get(id) ?? -1;
    return { table, row, timelines: timelinesOf(table, row, { known, shown: NEVER }) };
  });
  for (let at = now; at < NEVER; ) {
    const [was, is] = sides.map(({ table, row, timelines }) => timelines && measureOf(table, row, timelines, at));
    const measure = is ?? was;
    const rescoped = at === now && was !== undefined && is !== undefined && scopeOf(was) !== scopeOf(is);
    if (measure && (rescoped || !looksSame(was, is)))
      return { measure, ahead: at > now, ...(was && { before: was }), ...(is && { after: is }) };
    at = Math.min(...sides.map(({ table, timelines }) => (timelines ? statusAt(table, timelines, at).next : NEVER)));
  }
  return undefined;
};

const filesOf = ({ attachments }: Reading): string => attachments.flatMap(({ file }) => file ?? []).join();

/**
 * Why a text that was read before is read again: other bytes at its address or in its annexes, or a better reading of
 * what there was.
 */
const renewalOf = (ledger: Ledger, reading: Reading): 'amended' | 'corrected' | undefined => {
  if (renewsBaseline(ledger, reading)) return 'corrected';
  const held = currentVersion(ledger, reading.key);
  if (held === undefined || held.effects.length === 0) return undefined;
  if (held.url !== reading.url) return 'corrected';
  return held.page !== reading.page || filesOf(held) !== filesOf(reading) ? 'amended' : 'corrected';
};

const startOf = (table: Table, act: number): CivilDate | undefined => {
  const one = table.acts[act];
  return one && dayOf(table.from[act] ?? 0, zoneOf(one.effect, one.reading));
};

const differenceOf = (
  table: Table,
  { before, after, measure, ahead }: FirstDifference,
  act: number | undefined,
  source: Reading | undefined,
  renewal: ChangeKind | undefined,
): Difference => {
  const [from, to] = [before ? viewOf(before) : null, after ? viewOf(after) : null];
  const turn = to === null ? 'corrected' : kindOf(from, to, measure);
  const usual = ahead && turn === 'in-force' ? 'announced' : turn;
  // What an amended text adds is news as any other.
  const again = renewal === 'amended' && before === undefined ? undefined : renewal;
  const kind = again ?? (from === null && movesBasis(table, measure) ? 'replaced' : usual);
  const effect = act === undefined ? undefined : table.acts[act]?.effect;
  return {
    ...describe(measure),
    kind,
    status: kind === 'corrected' ? 'corrected' : 'confirmed',
    from,
    to,
    since: (act === undefined ? undefined : startOf(table, act)) ?? measure.since,
    evidence: effect?.evidence ?? measure.evidence,
    ...(source && { by: source.key, page: source.page, url: source.url }),
  };
};

const noticeOf = (id: string): string => id.slice(0, id.indexOf('#'));

/** An annex that was not read before says more exactly what its text had said of a thing: that gives way and does not end. */
const givesWay = (ledger: Ledger, { parting, source }: Parting, all: readonly Parting[]): boolean => {
  const held = source && currentVersion(ledger, source.key);
  if (held === undefined || parting.after !== undefined || held.page !== source?.page) return false;
  const firstRead = source.attachments.some(
    ({ url, file }) => file !== undefined && held.attachments.some((one) => one.url === url && one.file === undefined),
  );
  const { notice, kind, provision } = parting.measure;
  return (
    firstRead &&
    all.some(
      ({ parting: { before, after } }) =>
        before === undefined && after?.notice === notice && after.kind === kind && after.provision === provision,
    )
  );
};

/** What the fresh readings of a commit change, each measure once, with the words that change it. */
export const changesFrom = (ledger: Ledger, next: Ledger, { number, at, readings }: Commit): Difference[] => {
  const [before, after] = [tableOf(ledger), tableOf(next)];
  const now = minuteOfInstant(at);
  const keyOf = (act: number | undefined): string | undefined =>
    act === undefined ? undefined : after.acts[act]?.reading.key;
  const affected = affectedMeasures(after, number);
  const renewed = new Set(readings.filter((reading) => renewsBaseline(ledger, reading)).map(({ key }) => key));
  const former = renewed.size === 0 ? new Map<number, number>() : counterparts(after, affected.keys(), number);
  const passed = new Set(former.values());
  const partings = [...affected].flatMap(([row, touch]: [number, Affecting]): Parting[] => {
    if (passed.has(row)) return [];
    const id = after.ids[row] ?? '';
    const parting = firstDifference(
      { table: before, id: after.ids[former.get(row) ?? row] ?? '', known: number - 1 },
      { table: after, id, known: number },
      now,
      renewed.has(noticeOf(id)) ? meetsText : scopeText,
    );
    if (parting === undefined) return [];
    const act = causeOf(after, touch, readings, parting.before === undefined);
    return [{ parting, act, source: readings.findLast(({ key }) => key === keyOf(act ?? touch.taken[0])) }];
  });
  return partings
    .filter((one) => !givesWay(ledger, one, partings))
    .map(({ parting, act, source }) => ({
      ...differenceOf(after, parting, act, source, source && renewalOf(ledger, source)),
      ...(source && renewsBaseline(ledger, source) && { corrects: 'baseline' as const }),
    }));
};
