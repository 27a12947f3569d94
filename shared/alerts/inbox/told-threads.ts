import { groups } from 'd3-array';
import { beijingDate } from '../../time/civil.ts';
import { lessonsIn } from '../../views/known/known.ts';
import { lruCache } from '../../views/known/lru-cache.ts';
import type { Audience } from '../audience/audience.ts';
import { matches } from '../audience/filter.ts';
import type { Told } from '../audience/matter.ts';
import { concerning, isAside, type Tells } from '../news/concerns.ts';
import { concerningOwn } from '../news/law-around.ts';
import type { News } from '../news/stream.ts';
import { threadsIn } from '../news/threads.ts';

/** One event as an audience was told of it: its commits, oldest first, each with what of it concerned them. */
export type ToldThread = { thread: number; told: readonly Told[] };

export type InboxLog = Pick<News, 'commits' | 'ledger' | 'own'>;
/** What of an audience says what is in its inbox. */
export type InboxAudience = Pick<Audience, 'name' | 'filter' | 'decisions'>;

const threadings = lruCache<readonly ToldThread[]>(64);

/** Every event of which an audience was told at once or in its digest, in the order of their first alerts. */
export const toldThreads = (log: InboxLog, audience: InboxAudience): readonly ToldThread[] => {
  const { name, filter, decisions } = audience;
  const commits = lessonsIn(log);
  const since = decisions?.since ?? '';
  const asked = JSON.stringify([name, commits.length, filter, since]);
  return threadings(log.own?.get(name)?.lines ?? commits, asked, () => {
    const tells: Tells = (change) => !isAside(audience, change);
    const [concerns, concernsOwn] = [concerning(audience, tells), concerningOwn(log, audience, tells)];
    const threads = threadsIn({ commits });
    const told = commits.flatMap((commit) => {
      const isTold = beijingDate(commit.at) >= since && concerns(commit) && concernsOwn(commit);
      const place = isTold ? threads.placeOf(commit.number) : undefined;
      if (place === undefined) return [];
      const changes = commit.changes.filter((change) => matches(filter, change) && tells(change));
      return [{ thread: place.thread, commit, changes }];
    });
    return groups(told, ({ thread }) => thread).map(([thread, own]) => ({ thread, told: own }));
  });
};
