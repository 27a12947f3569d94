import type { DecisionRecord } from '../../decisions/record.ts';
import type { Commit } from '../../ledger/log/commit.ts';
import { emptyLedger, fold } from '../../ledger/log/ledger.ts';
import type { LogView } from '../../ledger/log/log-view.ts';
import { type Instant, instantOf, millisOf } from '../../time/civil.ts';
import type { Audience } from '../audience/audience.ts';
import type { Message } from '../message/message.ts';
import type { News, Stream } from '../news/stream.ts';
import { streamsOf } from './streams.ts';

/** A message that an audience would have got, and through which of its streams. */
export type Previewed = { at: Instant; stream: Stream['suffix']; message: Message };

type Span = {
  since: Instant;
  until: Instant;
  site?: string;
  own?: News['own'];
  decisions?: News['decisions'];
  /** All audiences: some hand on to this one what they do not decide. */
  others?: readonly Audience[];
};

/** What had been said by a moment; the same for as long as nothing is added. */
const saidBy = (decisions: NonNullable<News['decisions']>) => {
  const parts = new Map<string, readonly DecisionRecord[]>();
  return (now: Instant): NonNullable<News['decisions']> =>
    new Map(
      [...decisions].map(([name, records]) => {
        const said = records.filter(({ at }) => at <= now);
        const part = parts.get(`${name} ${said.length}`) ?? said;
        parts.set(`${name} ${said.length}`, part);
        return [name, part];
      }),
    );
};

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
export const previewOf = (audience: Audience, log: LogView, span: Span): Previewed[] => {
  const { since, until, site, own, others = [] } = span;
  const streams = streamsOf({ ...audience, operations: false }, others);
  const said = span.decisions && saidBy(span.decisions);
  const out: Previewed[] = [];
  let ledger = emptyLedger();
  let known: readonly Commit[] = [];
  const newsAt = (now: Instant): News => {
    const upTo = log.commits.findIndex(({ at }) => at > now);
    const commits = log.commits.slice(0, upTo < 0 ? log.commits.length : upTo);
    if (commits.length > known.length) {
      ledger = fold(ledger, commits.slice(known.length));
      known = commits;
    }
    const decisions = said?.(now);
    return {
      commits: known,
      ...{ ledger, operations: [], now },
      ...(site && { site }),
      ...(own && { own }),
      ...(decisions && { decisions }),
    };
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
