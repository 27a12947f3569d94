type Polled = { everyMinutes: number };

/** Visits a minute up to which one tick does them all. */
const MOST_VISITS_A_TICK = 60;
/** Visits a minute that one of several shards is given: a third of what it could do, for hosts are not all alike. */
const VISITS_A_SHARD = 20;

export const visitsAMinute = (sources: readonly Polled[]): number =>
  sources.reduce((sum, { everyMinutes }) => sum + 1 / everyMinutes, 0);

/** In how many shards a registry is visited: the number follows from how often its sources are. */
export const shardCount = (sources: readonly Polled[]): number => {
  const visits = visitsAMinute(sources);
  return visits <= MOST_VISITS_A_TICK ? 1 : Math.ceil(visits / VISITS_A_SHARD);
};

/** The name says of how many it is one, so that the heartbeats of an earlier number are known as such. */
export const shardName = (index: number, count: number): string =>
  count === 1 ? 'collect' : `collect-${index + 1}-of-${count}`;

const layoutOf = (shard: string): string => shard.replace(/-\d+(?=-of-\d+$)/, '');

/** The heartbeats of the shards into which the registry is parted now: those of the layout that beat last. */
export const presentLayout = <Beat extends { shard: string; at: string }>(beats: readonly Beat[]): Beat[] => {
  const [last] = beats.toSorted((a, b) => b.at.localeCompare(a.at));
  return last === undefined ? [] : beats.filter(({ shard }) => layoutOf(shard) === layoutOf(last.shard));
};
