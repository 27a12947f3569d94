import type { OperatorEvent } from '../../shared/alerts/news/operator-event.ts';
import type { Problem } from '../../shared/domain/acts/extraction.ts';
import type { Reading } from '../../shared/ledger/log/commit.ts';
import type { Instant } from '../../shared/time/civil.ts';
import { problemInWords } from '../../shared/wording/missing/problem.ts';

/** A source's first round reads its history; more texts than these are counted. */
const SHOWN = 20;
const QUOTED = 160;

/** Of a file that can be fetched, who fetches it tells what came of it. */
const OF_AN_ANNEX: ReadonlySet<string> = new Set(['scope-incomplete', 'count-mismatch', 'repealed-in-annex']);
const isFetched = ({ attachments }: Reading): boolean =>
  attachments.some(({ read, url, role }) => !read && url !== undefined && role !== 'guide');

const puzzlesIn = (reading: Reading): Problem[] =>
  isFetched(reading) ? reading.problems.filter(({ kind }) => !OF_AN_ANNEX.has(kind)) : reading.problems;

const cut = (text: string): string => (text.length <= QUOTED ? text : `${text.slice(0, QUOTED - 1)}…`);

const said = ({ kind, text }: Problem): string => `${problemInWords(kind)}${text ? `: “${cut(text)}”` : ''}`;

/** What the reader could not make sense of in one round: an event a text for the people who run the system. */
export const readerWarnings = (source: string, readings: readonly Reading[], at: Instant): OperatorEvent[] => {
  const puzzling = readings.flatMap((reading) => {
    const puzzles = puzzlesIn(reading);
    return puzzles.length > 0 ? [{ ...reading, puzzles }] : [];
  });
  const events = puzzling.slice(0, SHOWN).map(
    ({ key, title, url, page, puzzles }): OperatorEvent => ({
      kind: 'reader-puzzled',
      subject: key,
      at,
      text: `${title ? `${cut(title)}: ` : ''}${[...new Set(puzzles.map(said))].slice(0, 3).join('; ')}`,
      ...(url.startsWith('http') && { url }),
      ...(page && { pages: [page] }),
    }),
  );
  if (puzzling.length <= SHOWN) return events;
  const text = `${puzzling.length - SHOWN} more of its texts puzzled the reader: see the sources`;
  return [...events, { kind: 'reader-puzzled', subject: source, at, text }];
};
