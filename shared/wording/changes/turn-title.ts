import { listRow } from '../../domain/acts/lists.ts';
import { isTariff } from '../../domain/subject.ts';
import type { MeasureKind, MeasureState } from '../../ledger/evaluate/measure.ts';
import { dutiesName } from '../duties/duties.ts';
import { figure } from '../text/figure.ts';

/** What turns on a day: who or what is met, from which state to which, for a duty also what is collected. */
export type Turn = {
  kind: MeasureKind;
  list?: string;
  from?: MeasureState;
  to: MeasureState;
  fromPct?: number;
  toPct?: number;
  /** What its notice is called. */
  called: string;
  names: readonly { subject: string; name: string }[];
  count: number;
};

const ENDS: Record<Exclude<MeasureState, 'in-force'>, string> = {
  announced: 'Announced',
  suspended: 'Suspended',
  stopped: 'Stopped',
  repealed: 'Repealed',
  replaced: 'Replaced by a newer text',
  delisted: 'Struck off',
  ended: 'Ended',
};
const becomes = ({ from, to }: Turn): string => {
  if (to !== 'in-force') return ENDS[to];
  return from === undefined || from === 'announced' ? 'In force' : 'In force again';
};

const LAID: Partial<Record<MeasureKind, string>> = {
  control: 'controls on',
  restriction: 'measures on',
  investigation: 'an investigation of',
  warning: 'a warning about',
};
const laid = ({ kind, list }: Turn): string => {
  const row = listRow(list);
  if (row === undefined) return LAID[kind] ?? 'measures on';
  return row.persons ? `${row.short} against` : `${row.short}:`;
};

const NAMED = 5;
const who = ({ names, count }: Turn): string => {
  const shown = names.slice(0, NAMED).map(({ name }) => name);
  return `${shown.join(', ')}${count > shown.length ? ` and ${count - shown.length} more` : ''}`;
};

const percent = (points: number): string => `${figure(points)} %`;
/** Of a duty what is collected says most; the act is named, because others may add to it. */
const dutyTurn = (turn: Turn): string => {
  const { fromPct, toPct, called, to } = turn;
  const name = `${dutiesName(turn.names[0]?.subject ?? '')} (${called})`;
  if (toPct === undefined || to === 'announced') return `${becomes(turn)}: ${name}`;
  return `${name}: ${fromPct === undefined || fromPct === toPct ? '' : `${percent(fromPct)} → `}${percent(toPct)}`;
};

/** `In force again: controls on Holmium, Erbium`, `US duties on Chinese goods (Executive Order 14257): 34 % → 10 %` */
export const turnTitle = (turn: Turn): string =>
  isTariff(turn.names[0]?.subject ?? '') ? dutyTurn(turn) : `${becomes(turn)}: ${laid(turn)} ${who(turn)}`;
