import { expect, test } from 'vitest';
import { feedFault } from '../../bench/hostile/feeds.ts';
import { seededRandom } from '../../bench/seeded-random.ts';

const SEEDS = [1, 2, 3, 4];
const EACH = 100;

test.each(SEEDS)(
  'a feed or list cut anywhere, with one item spoilt, in any charset, says of each item what was written or nothing (seed %i)',
  async (seed) => {
    const chance = seededRandom(seed);
    const faults = new Set<string>();
    for (let time = 0; time < EACH; time++) faults.add((await feedFault(chance)) ?? '');
    expect([...faults]).toEqual(['']);
  },
);
