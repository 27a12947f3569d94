import { storesOf } from '../../cli/local/system.ts';
import { dynamoSources } from '../../shared/adapters/aws/collecting/dynamo-sources.ts';
import { database } from '../../shared/adapters/aws/store/client.ts';
import { createTable } from '../../shared/adapters/aws/store/create-table.ts';
import { localConfig } from '../../shared/adapters/local/database.ts';
import type { Audience } from '../../shared/alerts/audience/audience.ts';
import type { Blobs, Web } from '../../shared/ports.ts';
import type { Round } from '../../shared/sources/round.ts';
import type { Link, Source } from '../../shared/sources/source.ts';
import { type Instant, instantOf } from '../../shared/time/civil.ts';
import { memoryBlobs } from '../../test/support/memory-blobs.ts';
import { countUnits } from '../bill/units.ts';

/** What work asked for. */
export type Asked = { requests: number; reads: number; writes: number; puts: number; gets: number; cpuMs: number };

const nothing = (): Asked => ({ requests: 0, reads: 0, writes: 0, puts: 0, gets: 0, cpuMs: 0 });

const START_MS = Date.UTC(2026, 10, 2, 2);
const SOURCES_A_HOST = 7;
/** As often as the sources of the registry are visited. */
const PERIODS = [5, 10, 10, 15, 15, 30, 60];
const MINUTES_OF_A_NEW_ARTICLE = 48 * 60;
/** Prime to that number, so that sources bring theirs at all minutes. */
const SPREAD = 769;

const article = (index: number, count: number): string => {
  const title = `Report ${count} of outlet ${index}: China's commerce ministry comments on rare earth exports`;
  const told = `China's Ministry of Commerce said on Monday that it would continue to review export licence applications for
rare earth items in line with laws and regulations, a spokesperson told reporters in Beijing.`;
  return `<html><head><title>${title}</title></head><body><article><h1>${title}</h1>${`<p>${told}</p>`.repeat(6)}</article></body></html>`;
};

/** Sites of so many sources; each brings an article every two days. */
const sitesAt = (minute: () => number, count: (what: 'requests') => void): Web => ({
  visit: async ({ url }) => {
    count('requests');
    const [, index = '0', number] = new URL(url).pathname.split('/');
    const brought =
      Math.floor((minute() + ((Number(index) * SPREAD) % MINUTES_OF_A_NEW_ARTICLE)) / MINUTES_OF_A_NEW_ARTICLE) + 1;
    const links = `<a href="/${index}/0">Contact and imprint of this outlet</a><a href="/${index}/${brought}">China news, number ${brought}</a>`;
    const body = number === undefined ? `<h1>News</h1><ul><li>${links}</li></ul>` : article(Number(index), brought);
    return {
      ...({ kind: 'page', url, status: 200, contentType: 'text/html; charset=utf-8', validators: {} } as const),
      body: new TextEncoder().encode(body),
    };
  },
});

const outlets = (count: number): Source[] =>
  Array.from({ length: count }, (_, index) => ({
    id: `outlet-${index}`,
    title: `Outlet ${index}`,
    publisher: `Outlet ${index}`,
    ...({ kind: 'press', jurisdiction: null, reader: 'press', list: 'anchors' } as const),
    index: () => [`https://h${Math.floor(index / SOURCES_A_HOST)}.example/${index}`],
    everyMinutes: PERIODS[index % PERIODS.length] as number,
    minLinks: 1,
    quietDays: 30,
    rank: 9,
    // What stood there from the beginning is history, and no part of a day.
    wants: ({ title }: Link) => title.startsWith('China news') && !title.endsWith(' 1'),
  }));

const audiences = (count: number): Audience[] =>
  Array.from({ length: count }, (_, index) => ({
    name: `desk-${index}`,
    channels: [{ id: 'mail', kind: 'email', to: [`desk-${index}@example.com`] }],
  }));

/** A system of that size on the embedded database, its sites and its page store in memory, with all that it asks for counted. */
export const worldOf = async (endpoint: string, sizes: { sources: number; audiences: number }) => {
  const db = database(`growth-${sizes.sources}`, localConfig(endpoint));
  await createTable(db);
  let minute = 0;
  let asked = nothing();
  countUnits(db, () => asked);
  const stored = memoryBlobs();
  const blobs: Blobs = {
    put: (body) => {
      asked.puts++;
      return stored.put(body);
    },
    get: (hash) => {
      asked.gets++;
      return stored.get(hash);
    },
  };
  const sources = outlets(sizes.sources);
  const now = (): Instant => instantOf(START_MS + minute * 60_000);
  const rounds: Round[] = [];
  const made = {
    ...storesOf(db, blobs, { ...blobs, remove: async () => {} }),
    ...{ sources, now, rounds },
    clock: { now },
    web: sitesAt(
      () => minute,
      (what) => void asked[what]++,
    ),
    queue: { send: async (round: Round) => void rounds.push(round) },
    states: dynamoSources(
      db,
      sources.map(({ id }) => id),
    ),
    pass: (minutes: number) => {
      minute += minutes;
    },
    /** What that work asked for. */
    measured: async (work: () => Promise<unknown>): Promise<Asked> => {
      asked = nothing();
      const before = process.cpuUsage();
      await work();
      const { user, system } = process.cpuUsage(before);
      return { ...asked, cpuMs: (user + system) / 1_000 };
    },
  };
  for (const audience of audiences(sizes.audiences)) await made.audiences.put(audience);
  return made;
};

export type World = Awaited<ReturnType<typeof worldOf>>;
