import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipelineOf } from '../../cli/local/pipeline.ts';
import { openFolder } from '../../cli/local/system.ts';
import { type Baseline, baselineIn } from '../../lambdas/baseline.ts';
import { later } from '../../lambdas/collect/due.ts';
import { webOf } from '../../shared/adapters/web/web-of.ts';
import { emptyLedger, fold } from '../../shared/ledger/log/ledger.ts';
import type { LogView } from '../../shared/ledger/log/log-view.ts';
import type { Clock, Web } from '../../shared/ports.ts';
import { withKnownTexts } from '../../shared/sources/known/known-texts.ts';
import { SOURCES } from '../../shared/sources/registry.ts';
import type { KnownText, Source } from '../../shared/sources/source.ts';
import { beijingDate, endOfDay, type Instant, instant, millisOf } from '../../shared/time/civil.ts';
import type { HistoryProgress } from '../../shared/views/answers/system/history.ts';
import type { At } from '../../shared/views/known/at.ts';
import { historyProgress } from '../../shared/views/sources/history.ts';
import { appearancesOf } from '../../simulator/channels.ts';
import { PAPERS } from '../../simulator/corpus/corpus.ts';
import { siteEntries } from '../../simulator/entry.ts';
import { startSimulator, type Windows } from '../../simulator/start-simulator.ts';
import { type Unlisted, unlistedEntries } from '../../simulator/unlisted.ts';

/** The day on which a system is started from nothing. */
export const DAY_ONE = instant('2026-11-28T02:00:00Z') as Instant;
/** The question of that day. */
export const AT: At = {
  valid: endOfDay(beijingDate(DAY_ONE)),
  known: later(DAY_ONE, 600),
  today: beijingDate(DAY_ONE),
};
const MOST_TICKS = 90;

/** How far back the real lists go, on the whole of what they publish. */
export const WINDOWS: Windows = {
  // 50 of some 2,300 a year.
  policies: { days: 8 },
  // One page, and 50 of the daily news.
  spokesperson: { days: 60 },
  portal: { newest: 20 },
  'portal-news': { newest: 20 },
  'tariff-commission': { days: 300 },
  // 50 that name China.
  'federal-register': { days: 300 },
  // 30 of each feed.
  'white-house': { days: 30 },
};

/** Papers of the record that stand under another name among the known texts. */
const NAMES: Record<string, string> = {
  'mofcom-order-2025-7': 'mofcom-decision-2025-11-10-hanwha',
  'ustr-301-forced-labour': 'ustr-2026-forced-labour',
};
const recorded = ({ key }: KnownText): boolean => PAPERS.some(({ id }) => id === (NAMES[key] ?? key));
/** The sources with those of the known texts that the record has. */
const KNOWING: readonly Source[] = withKnownTexts(SOURCES).map(({ known = [], ...source }) => ({
  ...source,
  known: known.filter(recorded),
}));
const UNLISTED: readonly Unlisted[] = KNOWING.flatMap(({ known = [] }) =>
  known.flatMap(({ key, places }) =>
    places.map(({ url, textUrl }) => ({ paper: NAMES[key] ?? key, url: textUrl ?? url })),
  ),
);
/** Official papers of the record that can be had at a known address. */
export const REACHABLE = PAPERS.filter(({ id }) => UNLISTED.some(({ paper }) => paper === id)).map(({ id }) => id);

const PAPER_AT = new Map([
  ...PAPERS.flatMap(appearancesOf).map(({ url, paper }) => [url, paper.id] as const),
  ...KNOWING.flatMap(({ known = [] }) =>
    known.flatMap(({ key, places }) => places.map(({ url }) => [url, NAMES[key] ?? key] as const)),
  ),
]);
/** The papers of the record that a log has read. */
export const papersRead = ({ commits }: LogView): ReadonlySet<string> =>
  new Set(commits.flatMap(({ readings }) => readings.flatMap(({ url }) => PAPER_AT.get(url) ?? [])));

export const BASELINE = baselineIn(join(import.meta.dirname, '../../shared/baseline'));

const SILENT: Web = { visit: async () => ({ kind: 'refused', problem: 'network', text: 'no network' }) };

type Web_ = { web: Web; close: () => Promise<void> };
const webAt = async (clock: Clock, windows: Windows | 'down'): Promise<Web_> => {
  if (windows === 'down') return { web: SILENT, close: async () => {} };
  const entries = [...siteEntries(), ...unlistedEntries(UNLISTED)];
  const origin = await startSimulator({ clock, entries, faults: [], windows });
  const web = webOf({ contact: 'localhost', origin: origin.url, nowMs: () => millisOf(clock.now()) });
  return { web, close: origin.close };
};

export type DayOne = { log: LogView; history: HistoryProgress; ticks: number; failures: string[] };
type First = { windows: Windows | 'down'; sources?: readonly Source[]; baseline?: Baseline };

/** A first day of the whole line, from an empty folder, until the history that can be had is read. */
export const dayOne = async ({ windows, sources = KNOWING, baseline }: First): Promise<DayOne> => {
  const folder = mkdtempSync(join(tmpdir(), 'day-one-'));
  const failures: string[] = [];
  let now = DAY_ONE;
  const clock = { now: () => now };
  const system = await openFolder(folder);
  const { web, close } = await webAt(clock, windows);
  try {
    const line = pipelineOf(
      system,
      { sources, web, clock, next: () => ({ waitMs: 0, left: 0, visit: true }), close },
      { folder, site: 'http://localhost', silentAfterMinutes: Number.POSITIVE_INFINITY, baseline },
      { learnt: () => {}, told: () => {}, failed: (what, error) => failures.push(`${what}: ${String(error)}`) },
    );
    await line.begin();
    let learnt = 0;
    for (let ticks = 1; ; ticks++) {
      await line.turn(true);
      const [states, beats] = await Promise.all([system.sources.all(), system.poll.heartbeats()]);
      const history = historyProgress({ registry: sources, states });
      const beat = beats.find(({ shard }) => shard === 'collect');
      const still = history.waiting > 0 || sources.some(({ id }) => beat?.checked[id] === undefined);
      const fresh = await system.log.since(learnt);
      learnt = fresh.at(-1)?.number ?? learnt;
      const ends = !still && fresh.length === 0;
      if (ends || ticks === (windows === 'down' ? 1 : MOST_TICKS)) {
        const commits = await system.log.since(0);
        return { log: { commits, ledger: fold(emptyLedger(), commits) }, history, ticks, failures };
      }
      now = later(now, 1);
    }
  } finally {
    await close();
    await system.close();
    rmSync(folder, { recursive: true, force: true });
  }
};
