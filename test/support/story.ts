import type { Audience } from '../../shared/alerts/audience/audience.ts';
import type { OwnLines } from '../../shared/alerts/facts/own-lines.ts';
import type { Message } from '../../shared/alerts/message/message.ts';
import { streamsOf } from '../../shared/alerts/streams/streams.ts';
import type { DecisionRecord } from '../../shared/decisions/record.ts';
import type { Document } from '../../shared/domain/acts/extraction.ts';
import { decide } from '../../shared/ledger/decide/decide.ts';
import type { Cause, Commit, Reading } from '../../shared/ledger/log/commit.ts';
import { emptyLedger, fold, type Ledger } from '../../shared/ledger/log/ledger.ts';
import { publicationAt } from '../../shared/sources/publication-at.ts';
import { BEIJING, type CivilDate, civilMinute, type Instant, instantAt } from '../../shared/time/civil.ts';
import type { SourceCheck } from '../../shared/views/answers/system/checked.ts';
import { LineIndex } from '../../shared/views/own-lists/line-index.ts';
import { rowsOf } from '../../shared/views/screening/lists/rows.ts';
import { groupedBy } from '../../shared/wording/text/runs.ts';
import { type Entry, postedOn } from '../../simulator/entry.ts';
import { readingFrom as readingFromDocument } from './reading.ts';

export const EVERYONE: Audience = { name: 'desk', channels: [{ id: 'mail', kind: 'email', to: ['desk@example.com'] }] };

/** A moment of Beijing. */
export const beijing = (day: string, time = '00:00'): Instant =>
  instantAt(civilMinute(day as CivilDate, time), BEIJING);

/** What is read of an entry's page when it is posted. */
export const readingOfEntry = (entry: Entry): Reading => {
  const { url, title, at } = entry;
  const document: Document = {
    id: url,
    url,
    title,
    publishedOn: postedOn(entry),
    contentType: 'text/html',
    body: entry.page('plain' as never),
  };
  return readingFromDocument(document, publicationAt(url), { page: 'f'.repeat(64), seenAt: at });
};

export type Story = { ledger: Ledger; commits: Commit[] };

type Span = {
  from: Instant;
  to: Instant;
  /** What an earlier reader made of the pages, and when they were read again. */
  reread?: { at: Instant; earlier: (reading: Reading) => Reading };
};

/** The corpus as the system would have taken it in: what came before `from` as history, the rest as it came. */
export const storyOf = (entries: readonly Entry[], { from, to, reread }: Span): Story => {
  let ledger = emptyLedger();
  const commits: Commit[] = [];
  const take = (readings: Reading[], cause: Cause, at: Instant): void => {
    for (
      let commit = decide(ledger, readings, { at, cause });
      commit;
      commit = decide(ledger, readings, { at, cause })
    ) {
      ledger = fold(ledger, [commit]);
      commits.push(commit);
    }
  };
  const inOrder = entries.filter(({ at }) => at <= to).sort((a, b) => a.at.localeCompare(b.at));
  const seen = (entry: Entry): Reading => (reread ? reread.earlier(readingOfEntry(entry)) : readingOfEntry(entry));
  take(inOrder.filter(({ at }) => at <= from).map(seen), 'import', from);
  const later = inOrder.filter(({ at }) => at > from);
  for (const [at, round] of groupedBy(later, (entry) => entry.at)) take(round.map(seen), 'round', at as Instant);
  if (reread) take(inOrder.map(readingOfEntry), 'reread', reread.at);
  take([], 'round', to);
  return { ledger, commits };
};

/** An audience that keeps a list of its own. */
export const ownOf = ({ name }: Audience, list: string): ReadonlyMap<string, OwnLines> => {
  const index = new LineIndex();
  const rows = rowsOf(list);
  return new Map([[name, { index, lines: index.add(rows), lists: new Map([['parts', rows]]) }]]);
};

type Around = {
  audience?: Audience;
  checked?: readonly SourceCheck[];
  list?: string;
  decisions?: readonly DecisionRecord[];
};

/** What an audience is told at once of everything that came between two moments. */
export const toldBetween = (
  { ledger, commits }: Story,
  from: Instant,
  to: Instant,
  { audience = EVERYONE, checked, list, decisions }: Around = {},
): Message | undefined => {
  const upTo = commits.findLast(({ at }) => at <= to)?.number ?? 0;
  const after = commits.findLast(({ at }) => at < from)?.number ?? 0;
  const [stream] = streamsOf(audience);
  const news = {
    commits,
    ledger,
    operations: [],
    now: to,
    ...(checked && { checked }),
    ...(list && { own: ownOf(audience, list) }),
    ...(decisions && { decisions: new Map([[audience.name, decisions]]) }),
    site: 'https://chokepoint.example',
  };
  return stream?.message(news, after, upTo);
};
