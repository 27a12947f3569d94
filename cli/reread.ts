import { parseArgs } from 'node:util';
import { appending } from '../lambdas/append.ts';
import { readingFromPage } from '../lambdas/record/reading-from.ts';
import { everyPage } from '../shared/adapters/aws/every-page.ts';
import { decide } from '../shared/ledger/decide/decide.ts';
import type { Commit, Reading } from '../shared/ledger/log/commit.ts';
import { emptyLedger, fold } from '../shared/ledger/log/ledger.ts';
import type { Blobs, Log } from '../shared/ports.ts';
import { SOURCES } from '../shared/sources/registry.ts';
import type { PageRecord } from '../shared/sources/round.ts';
import type { Source } from '../shared/sources/source.ts';
import { type Instant, instantOf } from '../shared/time/civil.ts';
import { changeLines } from './changes.ts';
import { openSystem } from './here/system.ts';
import { BadUse, type Run, withUsage } from './usage.ts';

const USAGE = `chokepoint reread [--source ID] [--apply]

Reads the kept pages again with the present readers and prints what would change in the log, one JSON line each. The
same bytes read otherwise are a correction and are told as one.

  --source ID  only the pages of one source
  --apply      append what differs to the log`;

export type Kept = { log: Log; blobs: Blobs; pages: AsyncIterable<PageRecord>; sources: readonly Source[] };

/** The newest version of each page, read as it would be read now. */
const readingsOf = async ({ blobs, pages, sources }: Kept, only: string | undefined): Promise<Reading[]> => {
  const newest = new Map<string, PageRecord>();
  for await (const page of pages) if ((newest.get(page.id)?.seenAt ?? '') < page.seenAt) newest.set(page.id, page);
  const wanted = sources.filter(({ id }) => only === undefined || id === only);
  return Promise.all(
    [...newest.values()]
      .sort((a, b) => (a.seenAt < b.seenAt ? -1 : a.seenAt > b.seenAt ? 1 : 0))
      .flatMap((page) => wanted.filter(({ id }) => id === page.source).map((source) => ({ page, source })))
      .map(async ({ page, source }) => readingFromPage(page, await blobs.get(page.hash), source)),
  );
};

export const rereading = async (
  kept: Kept,
  { source, apply, now }: { source?: string | undefined; apply: boolean; now: () => Instant },
): Promise<Commit[]> => {
  const readings = await readingsOf(kept, source);
  if (apply) return appending(kept.log, now)(readings, { cause: 'reread' });
  const ledger = fold(emptyLedger(), await kept.log.since(0));
  const commit = decide(ledger, readings, { cause: 'reread', at: now() });
  return commit === undefined ? [] : [commit];
};

export const reread: Run = withUsage(USAGE, async (args) => {
  const { values } = parseArgs({
    args,
    options: { source: { type: 'string' }, apply: { type: 'boolean', default: false } },
  });
  const { source, apply } = values;
  if (source !== undefined && !SOURCES.some(({ id }) => id === source))
    throw new BadUse(`There is no source '${source}'`);
  const { db, log, blobs, close } = await openSystem();
  try {
    const kept = { log, blobs, pages: everyPage(db), sources: SOURCES };
    const commits = await rereading(kept, { source, apply, now: () => instantOf(Date.now()) });
    for (const line of commits.flatMap(changeLines)) console.log(JSON.stringify(line));
    return 0;
  } finally {
    await close();
  }
});
