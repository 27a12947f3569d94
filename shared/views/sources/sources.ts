import { group } from 'd3-array';
import type { FromSource } from '../../ledger/log/ledger.ts';
import type { LogView } from '../../ledger/log/log-view.ts';
import { type Instant, instantOf, millisOf } from '../../time/civil.ts';
import type { SourceCheck } from '../answers/system/checked.ts';
import type { SourceRow, SourceStatus, Sources, ToldEvent } from '../answers/system/operations.ts';
import { type Channel, checkedOf, checksOf, type Moment, type Visited } from './checked.ts';
import { historyProgress, type KnownText, pagesRead } from './history.ts';

/** A row of the registry, and what the collector remembers of it. */
type Polled = Channel & { title: string; kind: 'official' | 'press'; known?: readonly KnownText[] };
type Remembered = Visited['states'][number] & {
  readSince?: Instant;
  changedAt?: Instant;
  notBefore?: Instant;
  walk?: Readonly<Record<string, { page: number; of?: number }>>;
  knownRead?: readonly string[];
  knownMissed?: Readonly<Record<string, { why: string; again?: string }>>;
};
export type Collected = Pick<Visited, 'beats'> & { registry: readonly Polled[]; states: readonly Remembered[] };

const standingOf = (
  { brokenSince, problem }: Partial<Remembered>,
  state: SourceCheck['state'],
): SourceStatus['state'] => {
  if (brokenSince !== undefined) return 'broken';
  if (problem !== undefined) return 'failing';
  return ({ whole: 'answering', reading: 'unchecked', silent: 'silent' } as const)[state];
};

/** How far the texts are read that are fetched at addresses known beforehand. */
const knownOf = (row: Polled, state: Remembered | undefined): SourceStatus['known'] => {
  const { texts, read, missed } = historyProgress({ registry: [row], states: state ? [state] : [] });
  return texts === 0 ? undefined : { texts, read, missed: missed.length };
};

/** How each source of the registry stands. */
export const sourceStatuses = (collected: Collected, moment: Moment): SourceStatus[] => {
  const remembered = new Map(collected.states.map((state) => [state.id, state]));
  const checks = new Map(checksOf(collected, moment).map((check) => [check.id, check]));
  return collected.registry.map((row) => {
    const { id, title, publisher, kind, everyMinutes } = row;
    const { readSince, changedAt, problem, brokenSince, notBefore, ...state }: Partial<Remembered> =
      remembered.get(id) ?? {};
    const history = pagesRead([state.walk]);
    const texts = knownOf(row, remembered.get(id));
    const { at: checkedAt, state: check = 'reading', since: silentSince } = checks.get(id) ?? {};
    const known = {
      ...(readSince && { readSince }),
      ...(checkedAt && { checkedAt }),
      ...(silentSince && { silentSince }),
      ...(changedAt && { changedAt }),
      ...(problem !== undefined && { problem }),
      ...(brokenSince && { brokenSince }),
      ...(notBefore && { notBefore }),
      ...(history && { history }),
      ...(texts && { known: texts }),
    };
    return { id, title, publisher, kind, everyMinutes, state: standingOf(known, check), ...known };
  });
};

const STRIP_DAYS = 14;
const EVENTS = 30;
const DAY_MS = 86_400_000;

const outagesOf = (events: readonly ToldEvent[]): SourceRow['outages'] => {
  const outages: SourceRow['outages'] = [];
  for (const { kind, at } of events) {
    const last = outages.at(-1);
    const open = last && last.to === undefined;
    if (kind === 'source-broken' && !open) outages.push({ from: at });
    else if (kind === 'source-mended' && open) last.to = at;
  }
  return outages;
};

/** What each source said last, and when it was silent; events in their order. */
export const sources = (
  { ledger }: LogView,
  collected: Collected,
  { events, ...moment }: Moment & { events: readonly ToldEvent[] },
): Sources => {
  const { now } = moment;
  const eventsOf = group(events, ({ subject }) => subject);
  const from = instantOf(millisOf(now) - STRIP_DAYS * DAY_MS);
  const rows = sourceStatuses(collected, moment).map((state): SourceRow => {
    const { texts = 0, newestOn }: Partial<FromSource> = ledger.sources.get(state.id) ?? {};
    return {
      ...state,
      ...(newestOn && { newestOn }),
      texts,
      outages: outagesOf(eventsOf.get(state.id) ?? []).filter(({ to }) => to === undefined || to >= from),
    };
  });
  return {
    checked: checkedOf(collected, moment),
    strip: { from, to: now },
    sources: rows,
    history: historyProgress(collected),
    events: events.slice(-EVENTS).reverse(),
  };
};
