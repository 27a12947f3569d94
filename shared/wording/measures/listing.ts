import { listRow } from '../../domain/acts/lists.ts';
import type { Measure } from '../../ledger/evaluate/measure.ts';
import { dateOf } from '../../time/civil.ts';
import { consequences } from '../rules/list.ts';
import { capital } from '../subjects/subject.ts';
import { longDay } from '../text/day.ts';
import { citedAs } from './standing.ts';

const KINDS: Partial<Record<Measure['kind'], string>> = {
  restriction: 'under measures of its own',
  investigation: 'under investigation',
  warning: 'warned about',
};

const stateOf = ({ state, since, until }: Measure): string => {
  const day = longDay(since);
  if (state === 'suspended') return until ? `suspended to ${longDay(until)}` : `suspended since ${day}, no end stated`;
  if (state === 'stopped') return `measures stopped on ${day}, the name is not struck off`;
  if (state === 'delisted') return `struck off on ${day}`;
  if (state === 'in-force') return until ? `in force to ${longDay(until)}` : 'in force';
  return state === 'announced' ? 'not yet in force' : `over since ${day}`;
};

/** How one listing of a firm stands, true alone: `On the export control list since 9 Apr 2025; suspended to 10 Nov 2026: …`. */
export const listingInWords = (measure: Measure): string => {
  const { kind, list, from, state, notice } = measure;
  const standing = kind === 'listing' ? (listRow(list)?.standing ?? 'listed') : (KINDS[kind] ?? 'listed');
  const since = `${state === 'announced' ? 'from' : 'since'} ${longDay(dateOf(from))}`;
  const isAside = state === 'suspended' || state === 'stopped';
  const bars = isAside ? `not applied: ${consequences(measure)}` : consequences(measure);
  const still = isAside && kind === 'listing' ? listRow(list)?.stillAsk : undefined;
  const between = isAside ? '; ' : ': ';
  return `${capital(standing)} ${since}; ${stateOf(measure)}${between}${bars}${still ? `; meanwhile ${still}` : ''} (${citedAs(notice)})`;
};
