import { annex } from '../../lambdas/annex/annex.ts';
import type { Deps } from '../../lambdas/annex/deps.ts';
import { later } from '../../lambdas/collect/due.ts';
import type { AnnexRead, AnnexRows } from '../../shared/domain/acts/annex.ts';
import type { Attachment } from '../../shared/domain/acts/extraction.ts';
import type { Reading } from '../../shared/ledger/log/commit.ts';
import { pageId } from '../../shared/page/page-id.ts';
import type { WebAnswer } from '../../shared/ports.ts';
import type { AnnexState } from '../../shared/sources/annexes.ts';
import type { Instant } from '../../shared/time/civil.ts';
import { page, plain, refused, START, SITE as site, world as webWorld } from '../collect/world.ts';
import { commitWith, readingWith } from '../support/commits.ts';
import { memoryBlobs } from '../support/memory-blobs.ts';
import { memoryLog } from '../support/memory-log.ts';

export const SITE = site;
export const NOTICE = `${SITE}/notice.html`;
export const FILE = `${SITE}/annex.pdf`;
export { page, refused };

const HASH = 'a'.repeat(64);
export const waiting = (over: Partial<Attachment> = {}): Attachment => ({
  title: '物项清单',
  url: FILE,
  role: 'items',
  read: false,
  why: 'waiting',
  ...over,
});

/** A file of ours: what it reads as is what it holds. */
export const file = (rows: AnnexRows): WebAnswer =>
  page(JSON.stringify({ rows }), { url: FILE, contentType: 'application/pdf' });
export const unreadable = (why: 'encrypted' | 'no-text' | 'form' | 'too-much'): WebAnswer =>
  page(JSON.stringify({ why, text: `it is ${why}` }), { url: FILE, contentType: 'application/pdf' });

/** Everything that the function needs, in memory, with one notice in the log that waits for one annex. */
export const world = (...readings: Partial<Reading>[]) => {
  const sources = [plain({ domains: ['example.gov.cn', 'files.example'] })];
  const base = webWorld(sources);
  const log = memoryLog();
  const blobs = memoryBlobs();
  const states = new Map<string, AnnexState>();
  const read: string[] = [];
  let ended = false;
  const deps: Deps = {
    ...base.deps,
    log,
    blobs,
    annexes: {
      all: async (ids) => ids.flatMap((id) => states.get(id) ?? []),
      save: async (state) => {
        if ((states.get(state.id)?.version ?? 0) !== state.version) return 'stale';
        states.set(state.id, { ...state, version: state.version + 1 });
        return 'saved';
      },
    },
    readAnnex: async (bytes) => {
      if (ended) throw new Error('the function ended');
      const text = new TextDecoder().decode(bytes);
      read.push(text);
      return JSON.parse(text) as AnnexRead;
    },
  };
  const learn = (cause: 'round' | 'import', ...parts: Partial<Reading>[]): void => {
    const own = parts.map((part) =>
      readingWith({ source: 'plain', url: NOTICE, page: HASH, attachments: [waiting()], seenAt: base.now(), ...part }),
    );
    for (const { url, page: hash, publishedOn, seenAt } of own)
      base.noted.push({
        id: pageId(url),
        url,
        hash,
        publishedOn,
        seenAt,
        source: 'plain',
        contentType: 'text/html',
      });
    log.commits.push(commitWith(log.commits.length + 1, { cause, at: base.now(), readings: own }));
  };
  learn('round', ...(readings.length > 0 ? readings : [{}]));
  let tick = annex(deps);
  return {
    ...base,
    deps,
    log,
    kept: blobs.kept,
    states,
    read,
    learn,
    /** Answers how many addresses were asked. */
    tick: async (signal?: AbortSignal): Promise<number> => {
      const before = base.asked.length;
      await tick(signal);
      return base.asked.length - before;
    },
    stateOf: (url = FILE): AnnexState | undefined => states.get(pageId(url)),
    /** From now on every attempt to read a file ends the function. */
    end: (): void => {
      ended = true;
    },
    /** A new process: it knows what is stored. */
    restart: (): void => {
      tick = annex(deps);
    },
    at: (minutes: number): Instant => later(START, minutes),
  };
};
