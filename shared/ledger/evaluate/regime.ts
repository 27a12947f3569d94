import { BEIJING, type CivilDate, type CivilMinute, type Instant, type Zone } from '../../time/civil.ts';
import { claimedOf } from '../claims/claimed.ts';
import { isBaseline } from '../log/baseline.ts';
import type { Reading } from '../log/commit.ts';
import { historyOf } from '../log/history.ts';
import { knownBy, type Ledger } from '../log/ledger.ts';
import type { Measure, MeasureState, Regime } from './measure.ts';
import {
  actsAt,
  type MeasureStatus,
  nextOf,
  type Room,
  statusAt,
  type Timelines,
  timelinesOf,
} from './measure-status.ts';
import { civilOf, dayOf, issuerOf, type Minute, minuteOf, NEVER, zoneOf } from './minutes.ts';
import { everInForce } from './row-status.ts';
import { scopeOf } from './scope.ts';
import { type Table, tableOf } from './table.ts';
import type { Horizon } from './timeline.ts';

const WHY: Record<MeasureState, string> = {
  announced: 'suspension ends',
  'in-force': 'starts',
  suspended: 'suspension starts',
  stopped: 'is stopped',
  repealed: 'is repealed',
  replaced: 'is replaced',
  delisted: 'is struck off',
  ended: 'term ends',
};

const whyOf = (before: MeasureStatus, after: MeasureStatus): string => {
  if (before.state === after.state) return after.points < before.points ? 'suspended points come back' : 'rate changes';
  return before.state === 'suspended' && after.state === 'in-force' ? 'suspension ends' : WHY[after.state];
};

/** The last day of the present state, or of the points put aside from it, where a text states one. */
export const untilOf = ({ state, end, pointsEnd }: MeasureStatus, zone: Zone): CivilDate | undefined => {
  const earliest = state === 'in-force' ? Math.min(end, pointsEnd) : end;
  return earliest === NEVER ? undefined : dayOf(earliest - 1, zone);
};

const standing = ({ state, ratePct, points }: MeasureStatus): Pick<Measure, 'state' | 'ratePct' | 'suspendedPct'> => ({
  state,
  ...(ratePct !== undefined && { ratePct }),
  ...(points > 0 && { suspendedPct: points }),
});

const keysOf = ({ acts }: Table, root: number, behind: readonly number[]): string[] => {
  const keys = [acts[root]?.shape?.reading.key ?? ''];
  for (const act of [root, ...behind]) {
    const key = acts[act]?.reading.key ?? '';
    if (!keys.includes(key)) keys.push(key);
  }
  // A copy has no room to grow: millions of them are kept.
  return [...keys];
};

/** Keys of the texts that made what holds of a measure, its own first. */
export const broughtBy = (table: Table, timelines: Timelines, status: MeasureStatus, at: Minute): string[] =>
  keysOf(table, status.root, actsAt(table, timelines, status, at));

type Basis = Pick<Measure, 'basis' | 'certainty' | 'url'>;

const restsOn = (unread: readonly Reading[]): Basis => ({
  basis: 'baseline',
  ...(unread.some(({ certainty }) => certainty === 'likely') && { certainty: 'likely' }),
  ...(unread[0]?.url.startsWith('http') && { url: unread[0].url }),
});

/** What of it rests on the shipped baseline, and where the text itself is to be read. */
const basisOf = ({ acts }: Table, root: number, behind: readonly number[]): Basis | undefined => {
  const isUnread = (act: number): boolean => acts[act] !== undefined && isBaseline(acts[act].reading);
  if (!isUnread(root) && !behind.some(isUnread)) return undefined;
  return restsOn([root, ...behind].filter(isUnread).flatMap((act) => acts[act]?.reading ?? []));
};

/** The measure that a row stands for, as it stands. */
export const measureOf = (table: Table, row: number, timelines: Timelines, at: Minute): Measure | undefined => {
  const status = statusAt(table, timelines, at);
  const shape = table.acts[status.root]?.shape;
  if (shape === undefined) return undefined;
  const { subject, kind, effect, reading } = shape;
  const zone = zoneOf(effect, reading);
  const issuer = issuerOf(effect, reading);
  const until = untilOf(status, zone);
  const next = nextOf(table, timelines, status);
  const behind = actsAt(table, timelines, status, at);
  return {
    id: table.ids[row] ?? '',
    subject,
    kind,
    notice: reading.key,
    ...(issuer && { issuer }),
    ...scopeOf(shape),
    ...standing(status),
    since: dayOf(status.since, zone),
    from: civilOf(table.from[status.root] ?? 0, zone),
    ...(until && { until }),
    everInForce: status.state === 'in-force' || everInForce(table, timelines.own, at),
    by: keysOf(table, status.root, behind),
    ...basisOf(table, status.root, behind),
    ...(next && { next: { on: dayOf(next.at, zone), why: whyOf(status, next.status), ...standing(next.status) } }),
    evidence: effect.evidence,
  };
};

const measureAt = (table: Table, row: number, at: Minute, horizon: Horizon, room?: Room): Measure | undefined => {
  const timelines = timelinesOf(table, row, horizon, room);
  return timelines && measureOf(table, row, timelines, at);
};

/** The regime as the commits of the log bring it, in their order. */
export const regimeOf = (ledger: Ledger, valid: CivilMinute, known: Instant): Regime => {
  const table = tableOf(ledger);
  const at = minuteOf(valid, BEIJING);
  const horizon = { known: knownBy(ledger, known), shown: at };
  const claimed = claimedOf(ledger, horizon);
  const measures: Measure[] = [];
  const room: Room = [];
  for (let row = 0; row < table.ids.length; row++) {
    if (table.parent[row] !== row) continue;
    const measure = measureAt(table, row, at, horizon, room);
    if (measure === undefined) continue;
    const claim = claimed.get(measure.id);
    measures.push(claim ? { ...measure, claimed: claim } : measure);
  }
  return { valid, known, measures };
};

/** The ledger that answers for a moment: before the log was begun, that of the publications. */
export const ledgerFor = (ledger: Ledger, known: Instant): Ledger =>
  ledger.began !== undefined && known < ledger.began ? historyOf(ledger) : ledger;

/** Every measure with its state at a minute of Beijing, as known at a moment; before the log was begun, as published. */
export const regimeAt = (ledger: Ledger, valid: CivilMinute, known: Instant): Regime =>
  regimeOf(ledgerFor(ledger, known), valid, known);
