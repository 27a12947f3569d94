import { recentOf } from '../../lambdas/api/answers/recent-deliveries.ts';
import { api } from '../../lambdas/api/api.ts';
import type { Deps } from '../../lambdas/api/question/deps.ts';
import type { System } from './system.ts';

type Own = Pick<Deps, 'registry' | 'now' | 'silentAfterMinutes' | 'refreshSeconds'> &
  Partial<Pick<Deps, 'played'>> & { outbox?: Deps['deliveries']['outbox'] };

/** The api over a system's stores, in this process. */
export const localApi = (
  { log, blobs, sources, poll, operations, audiences, ownLists, decisions, deliveries }: System,
  { outbox, ...own }: Own,
): ReturnType<typeof api> =>
  api({
    log,
    blobs,
    sources,
    poll,
    operations,
    ownLists,
    decisions,
    audiences: audiences.all,
    deliveries: { recent: recentOf(deliveries), ...(outbox && { outbox }) },
    // The server takes requests under names of this machine only.
    site: async ({ host }) => `http://${host}`,
    access: 'local',
    collectedForMs: 0,
    puzzled: (error, path) => console.error(path, error),
    ...own,
  });
