import { group } from 'd3-array';
import type { NumberedEvent, OperatorEvent } from '../../shared/alerts/operator-event.ts';

import type { CivilDate, Instant } from '../../shared/time/civil.ts';
import { instantOf, millisOf } from '../../shared/time/civil.ts';
import type { Ask } from './ask.ts';

export type SourceRow = {
  id: string;
  title: string;
  publisher: string;
  kind: 'official' | 'press';
  everyMinutes: number;
  state: 'answering' | 'broken' | 'not-yet';
  checkedAt?: Instant;
  changedAt?: Instant;
  problem?: string;
  brokenSince?: Instant;
  /** Its newest text in the log. */
  newestOn?: CivilDate;
  texts: number;
  /** Stretches within the strip's time in which it was broken. */
  outages: { from: Instant; to?: Instant }[];
};
export type Sources = {
  strip: { from: Instant; to: Instant };
  sources: SourceRow[];
  events: NumberedEvent[];
};

const STRIP_DAYS = 14;
const EVENTS = 30;
const DAY_MS = 86_400_000;

const outagesOf = (events: readonly OperatorEvent[]): SourceRow['outages'] => {
  const outages: SourceRow['outages'] = [];
  for (const { kind, at } of events) {
    const last = outages.at(-1);
    const open = last && last.to === undefined;
    if (kind === 'source-broken' && !open) outages.push({ from: at });
    else if (kind === 'source-mended' && open) last.to = at;
  }
  return outages;
};

/** What each source said last, and when it was silent. */
export const sources = async ({ deps, log, now }: Ask): Promise<Sources> => {
  const [states, beats, events] = await Promise.all([
    deps.sources.all(),
    deps.poll.heartbeats(),
    deps.operations.since(0),
  ]);
  const stateOf = new Map(states.map((state) => [state.id, state]));
  const checked = new Map(beats.flatMap((beat) => Object.entries(beat.checked)));
  const eventsOf = group(events, ({ subject }) => subject);
  const texts = group(
    log.commits.flatMap(({ readings }) => readings),
    ({ source }) => source,
  );
  const from = instantOf(millisOf(now) - STRIP_DAYS * DAY_MS);

  const rows = deps.registry.map(({ id, title, publisher, kind, everyMinutes }): SourceRow => {
    const state = stateOf.get(id);
    const checkedAt = checked.get(id) ?? state?.checkedAt;
    const own = texts.get(id) ?? [];
    const newestOn = own
      .map(({ publishedOn }) => publishedOn)
      .sort()
      .at(-1);
    return {
      id,
      title,
      publisher,
      kind,
      everyMinutes,
      state: state?.brokenSince ? 'broken' : checkedAt ? 'answering' : 'not-yet',
      ...(checkedAt && { checkedAt }),
      ...(state?.changedAt && { changedAt: state.changedAt }),
      ...(state?.brokenSince && state.problem && { problem: state.problem }),
      ...(state?.brokenSince && { brokenSince: state.brokenSince }),
      ...(newestOn && { newestOn }),
      texts: own.length,
      outages: outagesOf(eventsOf.get(id) ?? []).filter(({ to }) => to === undefined || to >= from),
    };
  });
  return { strip: { from, to: now }, sources: rows, events: events.slice(-EVENTS).reverse() };
};
