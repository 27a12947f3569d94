import type { Head } from '../../shared/views/answers/operations.ts';
import type { Ask } from './ask.ts';

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
