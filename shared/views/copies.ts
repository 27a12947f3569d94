import { group } from 'd3-array';
import type { Reading } from '../ledger/log/commit.ts';
import { preferred } from '../ledger/log/copies.ts';
import { knownBy, lessonBy, pageKey, versionsAt } from '../ledger/log/ledger.ts';
import type { LogView } from '../ledger/log/log-view.ts';
import type { Instant } from '../time/civil.ts';
import { kept } from './kept.ts';
import { knownView } from './known.ts';

/** The copies of one text, the one that counts first. */
export type Copies = readonly [Reading, ...Reading[]];

const copies = kept<ReadonlyMap<string, Copies>>(8);

const newestOfEach = (readings: readonly Reading[]): Reading[] => [
  ...new Map(readings.map((reading) => [pageKey(reading), reading])).values(),
];

/** R12: each text known at a moment. Which copy counts the ledger has decided; beside it, better ranks first. */
export const copiesKnown = (log: LogView, known: Instant): ReadonlyMap<string, Copies> =>
  copies(log.ledger.lesson, lessonBy(log.ledger, known), () => {
    const { commits, ledger } = knownView(log, known);
    const counting = versionsAt(ledger, knownBy(ledger, known));
    const texts = group(newestOfEach(commits.flatMap(({ readings }) => readings)), ({ key }) => key);
    return new Map(
      [...texts].map(([key, all]): [string, Copies] => {
        const first = counting.get(key) ?? all.reduce(preferred);
        const others = all.filter((reading) => reading !== first);
        return [key, [first, ...others.sort((a, b) => a.rank - b.rank || b.length - a.length)]];
      }),
    );
  });
