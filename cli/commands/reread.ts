import { parseArgs } from 'node:util';
import { appending } from '../../lambdas/append.ts';
import { readingWithAnnexes } from '../../lambdas/record/with-annexes.ts';
import { everyPage } from '../../shared/adapters/aws/collecting/every-page.ts';
import { answeredBefore } from '../../shared/adapters/aws/second-reader/kept-press-reader.ts';
import { decide } from '../../shared/ledger/decide/decide.ts';
import type { Commit } from '../../shared/ledger/log/commit.ts';
import { emptyLedger, fold, type Ledger } from '../../shared/ledger/log/ledger.ts';
import { isVoice } from '../../shared/ledger/log/voice.ts';
import type { Blobs, Log, PressReader } from '../../shared/ports.ts';
import { READER } from '../../shared/reading/version.ts';
import { SOURCES } from '../../shared/sources/registry.ts';
import type { PageRecord } from '../../shared/sources/round.ts';
import type { Source } from '../../shared/sources/source.ts';
import type { Instant } from '../../shared/time/civil.ts';
import { rowsOf } from '../../shared/views/changes/change-row.ts';
import { counted } from '../../shared/wording/text/counted.ts';
import { openSystem } from '../local/system.ts';
import { BadUse, type Run, withUsage } from '../usage.ts';

const USAGE = `chokepoint reread [--source ID] [--all] [--apply]

Reads the kept pages again that other versions of the readers read, and prints what would change in the log, one JSON
line each. The same bytes read otherwise are a correction and are told as one. Of a second reader only what it answered
before is taken.

  --source ID  only the pages of one source
  --all        also the pages that the present readers have read: after a change of a source's row
  --apply      append what differs to the log`;

export type Kept = {
  log: Log;
  blobs: Blobs;
  pages: AsyncIterable<PageRecord>;
  sources: readonly Source[];
  second?: PressReader;
};

type Todo = { page: PageRecord; source: Source };

/** The newest version of each page of these sources, oldest first. */
const pagesOf = async ({ pages, sources }: Kept, only: string | undefined): Promise<Todo[]> => {
  const newest = new Map<string, PageRecord>();
  for await (const page of pages) if ((newest.get(page.id)?.seenAt ?? '') < page.seenAt) newest.set(page.id, page);
  const wanted = sources.filter(({ id }) => only === undefined || id === only);
  return [...newest.values()]
    .sort((a, b) => (a.seenAt < b.seenAt ? -1 : a.seenAt > b.seenAt ? 1 : 0))
    .flatMap((page) => wanted.filter(({ id }) => id === page.source).map((source) => ({ page, source })));
};

/** Whether the log holds what the present readers found on a page; it holds nothing of a page that says nothing. */
const isPresentIn = (commits: readonly Commit[], { pages }: Ledger): ((todo: Todo) => boolean) => {
  const voices = commits.flatMap(({ readings }) => readings.filter(isVoice));
  const last = new Map(voices.map((voice) => [voice.key, voice]));
  const present = new Set(
    [...pages.values(), ...last.values()].flatMap(({ source, page, reader }) =>
      reader === READER ? [`${source} ${page}`] : [],
    ),
  );
  return ({ page, source }) => present.has(`${source.id} ${page.hash}`);
};

type Asked = { source?: string | undefined; all?: boolean; apply: boolean; now: () => Instant };

/** What the present readers teach the log, and how many pages they had read already. */
export const rereading = async (
  kept: Kept,
  { source: only, all = false, apply, now }: Asked,
): Promise<{ commits: Commit[]; leftAlone: number }> => {
  const log = await kept.log.since(0);
  const ledger = fold(emptyLedger(), log);
  const pages = await pagesOf(kept, only);
  const isPresent = isPresentIn(log, ledger);
  const todos = pages.filter((todo) => all || !isPresent(todo));
  const readings = await Promise.all(
    todos.map(({ page, source }) => readingWithAnnexes(kept.blobs, { page, source, ledger, second: kept.second })),
  );
  const leftAlone = pages.length - todos.length;
  if (apply) return { commits: await appending(kept.log, now)(readings, { cause: 'reread' }), leftAlone };
  const commit = decide(ledger, readings, { cause: 'reread', at: now() });
  return { commits: commit === undefined ? [] : [commit], leftAlone };
};

export const reread: Run = withUsage(USAGE, async (args) => {
  const { values } = parseArgs({
    args,
    options: {
      source: { type: 'string' },
      all: { type: 'boolean', default: false },
      apply: { type: 'boolean', default: false },
    },
  });
  const { source, all, apply } = values;
  if (source !== undefined && !SOURCES.some(({ id }) => id === source))
    throw new BadUse(`There is no source '${source}'`);
  const { db, log, blobs, moment, close } = await openSystem();
  try {
    const kept = { log, blobs, pages: everyPage(db), sources: SOURCES, second: answeredBefore(db) };
    const { commits, leftAlone } = await rereading(kept, { source, all, apply, now: () => moment().now });
    console.error(`${counted(leftAlone, 'page')} left alone, as read by readers ${READER}.`);
    for (const row of rowsOf(commits)) console.log(JSON.stringify(row));
    return 0;
  } finally {
    await close();
  }
});
