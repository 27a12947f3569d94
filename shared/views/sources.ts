import { group } from 'd3-array';
import type { LogView } from '../ledger/log/log-view.ts';
import { type Instant, instantOf, millisOf } from '../time/civil.ts';
import type { SourceRow, SourceStatus, Sources, ToldEvent } from './answers/operations.ts';

/** A row of the registry, what the collector remembers of it, and when it was last checked whole. */
type Polled = { id: string; title: string; publisher: string; kind: 'official' | 'press'; everyMinutes: number };
type Remembered = {
  id: string;
  checkedAt?: Instant;
  changedAt?: Instant;
  problem?: string;
  brokenSince?: Instant;
  notBefore?: Instant;
  walk?: Readonly<Record<string, { page: number; of?: number }>>;
};
type Heartbeat = { checked: Readonly<Record<string, Instant>> };
export type Collected = { registry: readonly Polled[]; states: readonly Remembered[]; beats: readonly Heartbeat[] };

const standingOf = ({ brokenSince, problem, checkedAt }: Partial<Remembered>): SourceStatus['state'] => {
  if (brokenSince !== undefined) return 'broken';
  if (problem !== undefined) return 'failing';
  return checkedAt === undefined ? 'unchecked' : 'answering';
};

/** How far the older pages of its lists are read, while they are. */
const historyOf = ({ walk }: Partial<Remembered>): SourceStatus['history'] => {
  const cursors = Object.values(walk ?? {});
  if (cursors.length === 0) return undefined;
  const read = cursors.reduce((sum, { page }) => sum + page - 1, 0);
  const stated = cursors.every(({ of }) => of !== undefined);
  return { read, ...(stated && { of: cursors.reduce((sum, { of = 0 }) => sum + of, 0) }) };
};

/** How each source of the registry stands. */
export const sourceStatuses = ({ registry, states, beats }: Collected): SourceStatus[] => {
  const remembered = new Map(states.map((state) => [state.id, state]));
  const checked = new Map(beats.flatMap((beat) => Object.entries(beat.checked)));
  return registry.map(({ id, title, publisher, kind, everyMinutes }) => {
    const { changedAt, problem, brokenSince, notBefore, ...state }: Partial<Remembered> = remembered.get(id) ?? {};
    const history = historyOf(state);
    const checkedAt = checked.get(id) ?? state.checkedAt;
    const known = {
      ...(checkedAt && { checkedAt }),
      ...(changedAt && { changedAt }),
      ...(problem !== undefined && { problem }),
      ...(brokenSince && { brokenSince }),
      ...(notBefore && { notBefore }),
      ...(history && { history }),
    };
    return { id, title, publisher, kind, everyMinutes, state: standingOf(known), ...known };
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
  { commits }: LogView,
  { events, now, ...collected }: Collected & { events: readonly ToldEvent[]; now: Instant },
): Sources => {
  const eventsOf = group(events, ({ subject }) => subject);
  const texts = group(
    commits.flatMap(({ readings }) => readings),
    ({ source }) => source,
  );
  const from = instantOf(millisOf(now) - STRIP_DAYS * DAY_MS);
  const rows = sourceStatuses(collected).map((state): SourceRow => {
    const own = texts.get(state.id) ?? [];
    const newestOn = own
      .map(({ publishedOn }) => publishedOn)
      .sort()
      .at(-1);
    return {
      ...state,
      ...(newestOn && { newestOn }),
      texts: own.length,
      outages: outagesOf(eventsOf.get(state.id) ?? []).filter(({ to }) => to === undefined || to >= from),
    };
  });
  return { strip: { from, to: now }, sources: rows, events: events.slice(-EVENTS).reverse() };
};
