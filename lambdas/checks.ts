import type { Poll, SourceStates } from '../shared/ports.ts';
import type { Source } from '../shared/sources/source.ts';
import type { SourceCheck } from '../shared/views/answers/system/checked.ts';
import { checksOf, type Moment } from '../shared/views/sources/checked.ts';
import type { Collected } from '../shared/views/sources/sources.ts';

/** Where it is written what was read, and when it is asked. */
type Watched = {
  poll: Pick<Poll, 'heartbeats'>;
  sources: Pick<SourceStates, 'all'>;
  registry: readonly Source[];
  now: () => Moment['now'];
  silentAfterMinutes: number;
};

/** What the collector remembers of every source, and when it was heard of. */
export const collected = async ({
  poll,
  sources,
  registry,
  now,
  silentAfterMinutes,
}: Watched): Promise<[Collected, Moment]> => {
  const [beats, states] = await Promise.all([poll.heartbeats(), sources.all(registry.map(({ id }) => id))]);
  return [
    { registry, states, beats },
    { now: now(), silentAfterMinutes },
  ];
};

/**
 * The same for many questions: those that come together share one reading, and so do those that come within a while;
 * each goes by its own moment.
 */
export const collecting = (watched: Watched & { collectedForMs: number }): (() => Promise<[Collected, Moment]>) => {
  let reading: { since: number; answer: Promise<[Collected, Moment]>; open: boolean } | undefined;
  return async () => {
    if (reading === undefined || (!reading.open && performance.now() - reading.since >= watched.collectedForMs)) {
      const fresh = { since: performance.now(), answer: collected(watched), open: true };
      reading = fresh;
      fresh.answer.then(
        () => (fresh.open = false),
        () => (reading = undefined),
      );
    }
    const [known, moment] = await reading.answer;
    return [known, { ...moment, now: watched.now() }];
  };
};

/** How far each source has been read, asked anew each time. */
export const checking = (watched: Watched) => async (): Promise<SourceCheck[]> =>
  checksOf(...(await collected(watched)));
