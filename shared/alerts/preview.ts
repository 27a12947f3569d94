import { emptyLedger, fold } from '../ledger/log/ledger.ts';
import type { LogView } from '../ledger/log/log-view.ts';
import { type Instant, instantOf, millisOf } from '../time/civil.ts';
import type { Audience } from './audience.ts';
import type { Message } from './message.ts';
import type { News, Stream } from './stream.ts';
import { streamsOf } from './streams.ts';

/** A message that an audience would have got, and through which of its streams. */
export type Previewed = { at: Instant; stream: Stream['suffix']; message: Message };

type Span = { since: Instant; until: Instant; site?: string; own?: News['own'] };

const HOUR_MS = 3_600_000;

/** The moments at which something can go out: each commit, and each full hour. */
const momentsOf = ({ commits }: LogView, since: Instant, until: Instant): Instant[] => {
  const first = Math.ceil(millisOf(since) / HOUR_MS);
  const last = Math.floor(millisOf(until) / HOUR_MS);
  const hours = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) =>
    instantOf((first + index) * HOUR_MS),
  );
  const learnt = commits.flatMap(({ at }) => (at > since && at <= until ? [at] : []));
  return [...new Set([...hours, ...learnt])].sort();
};

/**
 * What an audience would have got between two moments, had it been there: the log is told again commit by commit, as it
 * was known at each. Nothing is sent; messages about the system itself are left out.
 */
export const previewOf = (audience: Audience, log: LogView, { since, until, site, own }: Span): Previewed[] => {
  const streams = streamsOf({ ...audience, operations: false });
  const out: Previewed[] = [];
  let ledger = emptyLedger();
  let known = 0;
  const newsAt = (now: Instant): News => {
    const upTo = log.commits.findIndex(({ at }) => at > now);
    const commits = log.commits.slice(0, upTo < 0 ? log.commits.length : upTo);
    ledger = fold(ledger, commits.slice(known));
    known = commits.length;
    return { commits, ledger, operations: [], now, ...(site && { site }), ...(own && { own }) };
  };
  const start = newsAt(since);
  const told = new Map(streams.map((stream) => [stream, stream.head(start)]));

  for (const now of momentsOf(log, since, until)) {
    const news = newsAt(now);
    for (const stream of streams) {
      const [after, upTo] = [told.get(stream) ?? 0, stream.head(news)];
      if (upTo <= after || !stream.ready(news, after)) continue;
      told.set(stream, upTo);
      const message = stream.message(news, after, upTo);
      if (message) out.push({ at: now, stream: stream.suffix, message });
    }
  }
  return out;
};
