import { type Room, spansIn, type Timelines } from './measure-status.ts';
import { type Minute, NEVER } from './minutes.ts';
import type { Spans } from './spans.ts';
import type { Table } from './table.ts';
import { emptyTimeline, hasRoot, isKnown, lay, type Timeline, timelineOf } from './timeline.ts';

/** A timeline that is asked for later and later days: what was published since is laid on what there is. */
type Growing = {
  /** It as of a minute, never before the one last asked for. */
  upTo: (shown: Minute) => Timeline;
  /** When the next act comes to be spoken of. */
  next: () => Minute;
};

const growing = (table: Table, row: number, known: number, spans: Spans): Growing => {
  const { shown } = table.entries;
  const shownAt = (entry: number | undefined): Minute => (entry === undefined ? NEVER : (shown[entry] ?? NEVER));
  const entries: number[] = [];
  for (let entry = table.first[row] ?? 0; entry < (table.first[row + 1] ?? 0); entry++)
    if (isKnown(table, entry, known)) entries.push(entry);
  entries.sort((a, b) => shownAt(a) - shownAt(b) || a - b);
  let timeline = emptyTimeline(spans);
  let [laid, last] = [0, -1];
  return {
    next: () => shownAt(entries[laid]),
    upTo: (minute) => {
      let inOrder = true;
      for (; shownAt(entries[laid]) <= minute; laid++) {
        const entry = entries[laid] ?? 0;
        inOrder &&= entry > last;
        last = Math.max(last, entry);
        if (inOrder) lay(table, timeline, entry);
      }
      // A back-dated text is spoken of before texts that stand before it.
      if (!inOrder) timeline = timelineOf(table, row, { known, shown: minute }, spans);
      return timeline;
    },
  };
};

/** The timelines of a measure from day to day, as known by a commit. */
export const incrementalTimelines = (table: Table, row: number, known: number, room: Room) => {
  const own = growing(table, row, known, spansIn(room, 0));
  const steps = (table.steps.get(row) ?? []).map((step, place) =>
    growing(table, step, known, spansIn(room, place + 1)),
  );
  return {
    next: (): Minute => steps.reduce((least, step) => Math.min(least, step.next()), own.next()),
    upTo: (minute: Minute): Timelines | undefined => {
      const [root, ...all] = [own, ...steps].map((one) => one.upTo(minute));
      return root && hasRoot(root) ? { own: root, steps: all.filter(hasRoot) } : undefined;
    },
  };
};
