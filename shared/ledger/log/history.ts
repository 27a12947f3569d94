import { BEIJING, civilMinute, type Instant, instantAt } from '../../time/civil.ts';
import type { Commit, Reading } from './commit.ts';
import { emptyLedger, fold, type Ledger } from './ledger.ts';
import { memoizedBy } from './memoized.ts';

/** A history is taken in as if it had been read on the mornings of its publication; no page is from the future. */
export const morningOf = ({ publishedOn }: Reading, now: Instant): Instant => {
  const morning = instantAt(civilMinute(publishedOn, '09:00'), BEIJING);
  return morning < now ? morning : now;
};

/**
 * The log as if it had been kept from the first publication on: what was imported, in whatever order its sources came.
 * A text was known on the morning of its first copy, though a later one counts.
 */
const historyFrom = ({ versions, pages, voices, reported }: Ledger): Ledger => {
  const told = new Set(reported.map(({ change }) => change.by));
  const heard = [...voices.values()].filter(({ reading, imported }) => imported && told.has(reading.key));
  const first = new Map<string, Instant>();
  for (const copy of [...pages.values(), ...heard.map(({ reading }) => reading)]) {
    const [known, morning] = [first.get(copy.key), morningOf(copy, copy.seenAt)];
    if (known === undefined || morning < known) first.set(copy.key, morning);
  }
  const commits = [...versions.filter(({ imported }) => imported), ...heard]
    .map(({ reading }) => {
      const at = first.get(reading.key) ?? morningOf(reading, reading.seenAt);
      // What counts after the first version counts from its own morning.
      first.delete(reading.key);
      return { reading, at };
    })
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
    .map(
      ({ reading, at }, place): Commit => ({
        number: place + 1,
        at,
        cause: 'import',
        readings: [reading],
        changes: reported.flatMap(({ change }) => (change.by === reading.key ? [change] : [])),
      }),
    );
  return fold(emptyLedger(), commits);
};

/** The same, worked out once for as long as only voices come. */
export const historyOf = memoizedBy(({ lesson }: Ledger) => lesson, historyFrom);
