import { foldName, isChinese } from '../../domain/names/names.ts';
import type { LogView } from '../../ledger/log/log-view.ts';
import { memoized } from '../../ledger/log/memoized.ts';
import type { Instant } from '../../time/civil.ts';
import { NameIndex } from '../screening/names/similarity.ts';
import { type Entry, entityEntriesOf } from './entries.ts';
import { foundBy, met, type Weighted } from './met.ts';
import { spelledAlike } from './spelling.ts';
import { type Asked, stemOf, WEIGHT } from './weigh.ts';

const LIKE = 0.5;
const LIKELY_SHOWN = 5;
type Names = { index: NameIndex; owners: readonly Entry[] };
const namesOf = memoized((entities: readonly Entry[]): Names => {
  const all = entities.flatMap((entry) => [...entry.keys].map((key) => ({ key, entry })));
  return { index: new NameIndex(all.map(({ key }) => key)), owners: all.map(({ entry }) => entry) };
});

const vocabularyOf = memoized(
  (entries: readonly Entry[]) => new Set(entries.flatMap(({ kind, words }) => (kind === 'notice' ? [] : words))),
);

/** What is only spelled alike: each word put right by the nearest known one, else whole names that look alike. */
export const alike = (log: LogView, known: Instant, entries: readonly Entry[], asked: Asked): Weighted[] => {
  const vocabulary = vocabularyOf(entries);
  const better = asked.words.map((word) => (vocabulary.has(word) ? [word] : spelledAlike(word, vocabulary)));
  const corrected = better.every((each) => each.length > 0)
    ? (better[0] ?? []).map((first) => [first, ...better.slice(1).map(([other = '']) => other)])
    : [];
  for (const words of corrected) {
    const text = words.join(' ');
    const found = met(entries, {
      text,
      name: foldName(text),
      words,
      stems: words.map(stemOf),
      subjects: new Set(),
      signs: [],
    });
    if (found.length > 0)
      return found.map((each) => ({ ...each, weight: WEIGHT.alike, why: each.why ?? 'spelled alike' }));
  }
  const folded = foldName(asked.text);
  if (folded.length < (isChinese(folded) ? 2 : 5)) return [];
  const { index, owners } = namesOf(entityEntriesOf(log, known));
  return index
    .alike(folded, LIKE)
    .slice(0, LIKELY_SHOWN)
    .flatMap(({ place, score }) => {
      const owner = owners[place];
      return owner
        ? [foundBy(owner, { weight: WEIGHT.alike * score, why: `alike, ${Math.round(score * 100)} %` })]
        : [];
    });
};
