import { compose } from '../../lambdas/notify/compose.ts';
import type { Run } from '../../lambdas/notify/deps.ts';
import type { Audience } from '../../shared/alerts/audience/audience.ts';
import type { News, Stream } from '../../shared/alerts/news/stream.ts';
import { dayNumber, morningAt } from '../../shared/alerts/reminders/reminders-due.ts';
import { streamsOf } from '../../shared/alerts/streams/streams.ts';
import { decide } from '../../shared/ledger/decide/decide.ts';
import type { Cause, Commit, Reading } from '../../shared/ledger/log/commit.ts';
import { emptyLedger, fold, type Ledger } from '../../shared/ledger/log/ledger.ts';
import { SOURCES } from '../../shared/sources/registry.ts';
import { type CivilDate, type Instant, instantOf, millisOf } from '../../shared/time/civil.ts';
import type { SourceCheck } from '../../shared/views/answers/system/checked.ts';
import { groupedBy } from '../../shared/wording/text/runs.ts';
import { appearancesOf } from '../../simulator/channels.ts';
import { PAPERS } from '../../simulator/corpus/corpus.ts';
import { corpusEntries, type Entry } from '../../simulator/entry.ts';
import type { Played } from './play-line.ts';
import type { Season, Sent } from './season.ts';
import { beijing, readingOfEntry } from './story.ts';

/** The papers of the record by their ids, at each of their addresses. */
export const papers = (...ids: string[]): Entry[] => {
  const all = PAPERS.flatMap(appearancesOf).map(({ paper }) => paper.id);
  return corpusEntries().filter((_, place) => ids.includes(all[place] ?? ''));
};

/** A page is found in the minute after it was posted. */
const foundAt = ({ at }: Entry): Instant => instantOf(millisOf(at) + 60_000);

/** Every channel was read whole a moment ago. */
const allRead = (at: Instant): SourceCheck[] =>
  SOURCES.map(({ id, publisher, jurisdiction }) => ({ id, publisher, jurisdiction, state: 'whole', at }));

/** The log as rounds and dates bring it. */
const logOf = () => {
  let [commits, ledger]: [readonly Commit[], Ledger] = [[], emptyLedger()];
  /** The next commit up to a moment; one that a date brings stands at its own minute. */
  const next = (readings: readonly Reading[], cause: Cause, at: Instant): Commit | undefined => {
    const commit = decide(ledger, readings, { at, cause });
    if (commit === undefined) return undefined;
    // What is worked out of a log is kept by the very list of its commits.
    commits = [...commits, commit];
    ledger = fold(ledger, [commit]);
    return commit;
  };
  return { next, now: () => ({ commits, ledger }) };
};

/** What one channel is told, stream by stream, as far as the log has come. */
const deskOf = (audience: Audience, failures: string[]) => {
  const [channel] = audience.channels;
  const sent: Sent[] = [];
  const told = new Map<Stream['suffix'], number>();
  const receipts = new Map<string, string>();
  const tell = async (news: News): Promise<void> => {
    const run = {
      checked: async () => allRead(news.now),
      failed: (error: unknown) => failures.push(String(error)),
      deliveries: {
        receiptOf: async ({ channel: stream }: { channel: string }, number: number) => {
          const provider = receipts.get(`${stream} ${number}`);
          return provider && { provider, headline: '' };
        },
      },
      now: () => news.now,
    } as unknown as Run;
    for (const stream of channel ? streamsOf(audience) : []) {
      const [head, after] = [stream.head(news), told.get(stream.suffix)];
      if (after === undefined) told.set(stream.suffix, head);
      if (!channel || after === undefined || head <= after || !stream.ready(news, after)) continue;
      const key = { audience: audience.name, channel: `${channel.id}${stream.suffix}` };
      const delivery = await compose(run, { audience, key, channel, stream, news, after, upTo: head });
      told.set(stream.suffix, head);
      if (delivery === undefined) continue;
      const { id, message, continues } = delivery;
      receipts.set(`${key.channel} ${head}`, id);
      const own = { at: news.now, audience: audience.name, channel: channel.id, id, message };
      sent.push({ ...own, ...(continues && { continues: continues.provider }) });
    }
  };
  return { sent, tell };
};

const morningsBetween = (from: CivilDate, to: CivilDate): Instant[] => {
  const [first, last] = [dayNumber(from), dayNumber(to)];
  return Array.from({ length: last - first }, (_, index) => morningAt(first + index));
};

/**
 * Documents from one day to another for one audience, without sites, queues and tables between: what was published
 * before is history, each round is read, decided on and told as it is found, and each date as it comes.
 */
export const seasonOfDocuments = async (
  audience: Audience,
  entries: readonly Entry[],
  { from, to, turned = () => {} }: Played,
  readingOf: (entry: Entry) => Reading = readingOfEntry,
): Promise<Season> => {
  const [begin, end] = [beijing(from), beijing(to)];
  const failures: string[] = [];
  const log = logOf();
  const desk = deskOf(audience, failures);
  const tell = (now: Instant): Promise<void> =>
    desk.tell({ ...log.now(), operations: [], now, site: 'http://localhost' });

  const history = entries.filter((entry) => foundAt(entry) <= begin).map(readingOf);
  while (log.next(history, 'import', begin));
  await tell(begin);

  const found = entries.filter((entry) => foundAt(entry) > begin && foundAt(entry) < end);
  const rounds = new Map(groupedBy(found, foundAt) as [Instant, Entry[]][]);
  for (const at of [...new Set([...rounds.keys(), ...morningsBetween(from, to), end])].sort()) {
    for (let brought = log.next([], 'clock', at); brought; brought = log.next([], 'clock', at)) await tell(brought.at);
    const readings = (rounds.get(at) ?? []).map(readingOf);
    while (readings.length > 0 && log.next(readings, 'round', at));
    await tell(at);
    turned(at);
  }
  return { commits: [...log.now().commits], sent: desk.sent, failures };
};
