import type { Poll, SourceStates } from '../shared/ports.ts';
import type { Source } from '../shared/sources/source.ts';
import type { SourceCheck } from '../shared/views/answers/checked.ts';
import { checksOf, type Moment } from '../shared/views/checked.ts';
import type { Collected } from '../shared/views/sources.ts';

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

/** How far each source has been read, asked anew each time. */
export const checking = (watched: Watched) => async (): Promise<SourceCheck[]> =>
  checksOf(...(await collected(watched)));
