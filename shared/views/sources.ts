import { group } from 'd3-array';
import type { LogView } from '../ledger/log/log-view.ts';
import { type Instant, instantOf, millisOf } from '../time/civil.ts';
import type { SourceCheck } from './answers/checked.ts';
import type { SourceRow, SourceStatus, Sources, ToldEvent } from './answers/operations.ts';
import { type Channel, checkedOf, checksOf, type Moment, type Visited } from './checked.ts';

/** A row of the registry, and what the collector remembers of it. */
type Polled = Channel & { title: string; kind: 'official' | 'press' };
type Remembered = Visited['states'][number] & {
  readSince?: Instant;
  changedAt?: Instant;
  notBefore?: Instant;
  walk?: Readonly<Record<string, { page: number; of?: number }>>;
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

/** How far the older pages of its lists are read, while they are. */
const historyOf = ({ walk }: Partial<Remembered>): SourceStatus['history'] => {
  const cursors = Object.values(walk ?? {});
  if (cursors.length === 0) return undefined;
  const read = cursors.reduce((sum, { page }) => sum + page - 1, 0);
  const stated = cursors.every(({ of }) => of !== undefined);
  return { read, ...(stated && { of: cursors.reduce((sum, { of = 0 }) => sum + of, 0) }) };
};

/** How each source of the registry stands. */
export const sourceStatuses = (collected: Collected, moment: Moment): SourceStatus[] => {
  const remembered = new Map(collected.states.map((state) => [state.id, state]));
  const checks = new Map(checksOf(collected, moment).map((check) => [check.id, check]));
  return collected.registry.map(({ id, title, publisher, kind, everyMinutes }) => {
    const { readSince, changedAt, problem, brokenSince, notBefore, ...state }: Partial<Remembered> =
      remembered.get(id) ?? {};
    const history = historyOf(state);
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
  { commits }: LogView,
  collected: Collected,
  { events, ...moment }: Moment & { events: readonly ToldEvent[] },
): Sources => {
  const { now } = moment;
  const eventsOf = group(events, ({ subject }) => subject);
  const texts = group(
    commits.flatMap(({ readings }) => readings),
    ({ source }) => source,
  );
  const from = instantOf(millisOf(now) - STRIP_DAYS * DAY_MS);
  const rows = sourceStatuses(collected, moment).map((state): SourceRow => {
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
  return {
    checked: checkedOf(collected, moment),
    strip: { from, to: now },
    sources: rows,
    events: events.slice(-EVENTS).reverse(),
  };
};
