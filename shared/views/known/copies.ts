import { group } from 'd3-array';
import type { Reading } from '../../ledger/log/commit.ts';
import { preferred } from '../../ledger/log/copies.ts';
import { knownBy, lessonBy, pageKey, versionsAt } from '../../ledger/log/ledger.ts';
import type { LogView } from '../../ledger/log/log-view.ts';
import type { Instant } from '../../time/civil.ts';
import { knownView } from './known.ts';
import { lruCache } from './lru-cache.ts';

/** The copies of one text, the one that counts first. */
export type Copies = readonly [Reading, ...Reading[]];
type Texts = ReadonlyMap<string, Copies>;

const newestOfEach = (readings: readonly Reading[]): Reading[] => [
  ...new Map(readings.map((reading) => [pageKey(reading), reading])).values(),
];

const isPress = ({ kind }: Reading): boolean => kind === 'press';

const textsOf = (log: LogView, known: Instant): Texts => {
  const { commits, ledger } = knownView(log, known);
  const counting = versionsAt(ledger, knownBy(ledger, known));
  const texts = group(newestOfEach(commits.flatMap(({ readings }) => readings)), ({ key }) => key);
  return new Map(
    [...texts].flatMap(([key, all]): [string, Copies][] => {
      if (all.every(isPress)) return [];
      const first = counting.get(key) ?? all.reduce(preferred);
      const others = all.filter((reading) => reading !== first);
      return [[key, [first, ...others.sort((a, b) => a.rank - b.rank || b.length - a.length)]]];
    }),
  );
};

const byLast = new WeakMap<Reading, Texts>();

const areSame = (one: Texts, other: Texts): boolean =>
  one.size === other.size &&
  [...one].every(([key, copies]) => {
    const also = other.get(key);
    return also?.length === copies.length && copies.every((copy, place) => copy === also[place]);
  });

/** Texts of which nothing more was learnt stay the very same, and with them what was worked out of them. */
const theVerySame = (texts: Texts): Texts => {
  const last = [...texts.values()].at(-1)?.[0];
  const held = last && byLast.get(last);
  if (held !== undefined && areSame(held, texts)) return held;
  if (last !== undefined) byLast.set(last, texts);
  return texts;
};

const known = lruCache<Texts>(8);

/** R12: each official text known at a moment. Which copy counts the ledger has decided; beside it, better ranks first. */
export const copiesKnown = (log: LogView, moment: Instant): Texts =>
  known(log.ledger.lesson, lessonBy(log.ledger, moment), () => theVerySame(textsOf(log, moment)));
