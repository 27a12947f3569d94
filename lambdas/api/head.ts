import type { CivilDate, Instant } from '../../shared/time/civil.ts';
import type { Ask } from './ask.ts';

/** How far the log has come: what an open dashboard asks again and again. */
export type Head = {
  commit: number;
  at?: Instant;
  today: CivilDate;
  refreshSeconds: number;
  /** When the collector last made its round. */
  checkedAt?: Instant;
};

export const head = async ({ deps, log, at: { today } }: Ask): Promise<Head> => {
  const last = log.commits.at(-1);
  const beats = await deps.poll.heartbeats();
  const checkedAt = beats
    .map(({ at }) => at)
    .sort()
    .at(-1);
  return {
    commit: last?.number ?? 0,
    ...(last && { at: last.at }),
    today,
    refreshSeconds: deps.refreshSeconds,
    ...(checkedAt && { checkedAt }),
  };
};
