import { collectedPct, type Difference, describe, kindOf, viewOf } from '../shared/ledger/decide/difference.ts';
import type { Measure } from '../shared/ledger/evaluate/measure.ts';
import type { Change, Status, View } from '../shared/ledger/log/change.ts';
import type { Commit } from '../shared/ledger/log/commit.ts';
import type { Instant } from '../shared/time/civil.ts';
import type { Happening } from './play.ts';

type LineStatus = Exclude<Status, 'by-date'> | 'scheduled';
type LineView = Pick<View, 'state' | 'until' | 'ratePct'>;
type LineChange = Pick<Change, 'subject'> & { from: LineView | null; to: LineView | null };

/** One alert, as `replay` prints it. */
export type AlertLine = {
  at: Instant;
  cause: 'document' | 'clock';
  status: LineStatus;
  changes: LineChange[];
  documents: string[];
};

/** The rate that a line shows is the one that is paid. */
const lineView = (view: View | null): LineView | null => {
  if (view === null) return null;
  const ratePct = collectedPct(view);
  return { state: view.state, ...(view.until && { until: view.until }), ...(ratePct !== undefined && { ratePct }) };
};

const SHOWN = [
  'measure',
  'subject',
  'kind',
  'from',
  'to',
  'since',
  'notice',
  'rule',
  'destinations',
  'name',
  'nameZh',
  'claim',
  'atOdds',
  'problems',
] as const;

const lineChange = (change: Omit<Difference, 'status'>): LineChange => {
  const all = { ...change, from: lineView(change.from), to: lineView(change.to) };
  const shown = SHOWN.filter((field) => all[field] !== undefined).map((field) => [field, all[field]]);
  return Object.fromEntries(shown) as LineChange;
};

const lineStatus = ({ status }: Change): LineStatus => (status === 'by-date' ? 'confirmed' : status);

const commitLines = ({ at, cause, changes, readings }: Commit): AlertLine[] => {
  const statuses = [...new Set(changes.map(lineStatus))];
  return statuses.map((status) => {
    const own = changes.filter((change) => lineStatus(change) === status);
    const texts = new Set(own.map(({ by }) => by));
    return {
      at,
      cause: cause === 'round' ? 'document' : 'clock',
      status,
      changes: own.map(lineChange),
      documents: readings.flatMap(({ key, document }) => (texts.has(key) && document !== undefined ? [document] : [])),
    };
  });
};

/** What a reminder says will happen, as a change of that day. */
const scheduledChange = (measure: Measure): LineChange[] => {
  if (measure.next === undefined) return [];
  const { on, why: _, ...to } = measure.next;
  const from = viewOf(measure);
  return [lineChange({ ...describe(measure), kind: kindOf(from, to, { ...measure, since: on }), from, to, since: on })];
};

/** The alerts of what happened: a line for each status of a commit, and one for each reminder. */
export const alertLines = (happening: Happening): AlertLine[] => {
  if (happening.kind === 'commit') return commitLines(happening.commit);
  const { at, reminder } = happening;
  const changes = reminder.measures.flatMap(scheduledChange);
  return [{ at, cause: 'clock', status: 'scheduled', changes, documents: [] }];
};

const identity = (change: LineChange): string => JSON.stringify({ ...change, from: undefined });

/** The alerts of all that happened, each change once: what a text told of a later day is not told again when it comes. */
export const alertLinesOf = (happenings: readonly Happening[]): AlertLine[] => {
  const told = new Set<string>();
  return happenings.flatMap(alertLines).flatMap((line) => {
    if (line.status === 'scheduled') return [line];
    const changes = line.changes.filter((change) => line.cause === 'document' || !told.has(identity(change)));
    for (const change of line.changes) told.add(identity(change));
    return changes.length > 0 ? [{ ...line, changes }] : [];
  });
};
