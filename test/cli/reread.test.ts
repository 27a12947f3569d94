import { describe, expect, test } from 'vitest';
import { changes, changesSince } from '../../cli/commands/changes.ts';
import { rereading } from '../../cli/commands/reread.ts';
import { BadUse } from '../../cli/usage.ts';
import { record } from '../../lambdas/record/record.ts';
import { emptyLedger, fold } from '../../shared/ledger/log/ledger.ts';
import { pageId } from '../../shared/page/page-id.ts';
import { READER } from '../../shared/reading/version.ts';
import { SOURCES } from '../../shared/sources/registry.ts';
import type { PageRecord } from '../../shared/sources/round.ts';
import { type Instant, instantOf, millisOf } from '../../shared/time/civil.ts';
import { documents } from '../../simulator/documents.ts';
import { day } from '../ledger/readings.ts';
import { memoryBlobs } from '../support/memory-blobs.ts';
import { memoryLog } from '../support/memory-log.ts';

const [source] = SOURCES;
const FIVE = 'mofcom-2025-57';
const notice = documents().find(({ id }) => id === FIVE);
if (source === undefined || notice === undefined) throw new Error('the corpus has no such notice');

/** A system that has recorded one notice, and the page of it as kept. */
const recorded = async () => {
  const [log, blobs] = [memoryLog(), memoryBlobs()];
  let now = notice.seenAt;
  const tick = (): Instant => {
    now = instantOf(millisOf(now) + 1000);
    return now;
  };
  const page: PageRecord = {
    id: pageId(notice.url),
    url: notice.url,
    hash: await blobs.put(new TextEncoder().encode(notice.body)),
    source: source.id,
    seenAt: notice.seenAt,
    contentType: 'text/html; charset=utf-8',
    publishedOn: notice.publishedOn,
  };
  const operations = { report: async () => {}, since: async () => [] };
  const take = record({ log, blobs, operations, sources: SOURCES, now: tick });
  await take({ id: 'round', source: source.id, startedAt: notice.seenAt, first: false, pages: [page] });
  return {
    log,
    blobs,
    page,
    now: tick,
    pages: async function* () {
      yield page;
    },
  };
};

describe('reread', () => {
  test('leaves alone what the present readers have read, and says how much', async () => {
    const { log, blobs, pages, now } = await recorded();
    let asked = 0;
    const get = (hash: string) => {
      asked += 1;
      return blobs.get(hash);
    };
    const kept = () => ({ log, blobs: { ...blobs, get }, pages: pages(), sources: SOURCES });
    expect(await rereading(kept(), { apply: true, now })).toEqual({ commits: [], leftAlone: 1 });
    expect(asked).toBe(0);
    expect(await rereading(kept(), { apply: true, now, all: true })).toEqual({ commits: [], leftAlone: 0 });
    expect(asked).toBe(1);
    expect(log.commits).toHaveLength(1);
  });

  test('with other readers corrects, and appends only when it is told to', async () => {
    const { log, blobs, pages, now } = await recorded();
    const kept = () => ({ log, blobs, pages: pages(), sources: SOURCES });
    const [reading] = log.commits[0]?.readings ?? [];
    if (reading === undefined) throw new Error('nothing was recorded');
    reading.reader = 'earlier';
    for (const effect of reading.effects) effect.from = day('2025-12-01');
    const dry = await rereading(kept(), { apply: false, now });
    expect(dry.leftAlone).toBe(0);
    expect(dry.commits[0]?.changes.map(({ kind, status }) => `${kind} ${status}`)).toEqual(
      Array(5).fill('corrected corrected'),
    );
    expect(log.commits).toHaveLength(1);
    await rereading(kept(), { apply: true, now });
    expect(log.commits.at(-1)).toMatchObject({ number: 2, cause: 'reread', readings: [{ reader: READER }] });
    const none = await rereading(kept(), { source: 'no-such', apply: true, now });
    expect(none).toEqual({ commits: [], leftAlone: 0 });
  });
});

describe('changes', () => {
  test('are asked for by commit or by moment', async () => {
    const { log } = await recorded();
    const view = { commits: log.commits, ledger: fold(emptyLedger(), log.commits) };
    const count = (since: string) => changesSince(view, since).length;
    const all = changesSince(view, '0');
    expect(all[0]).toMatchObject({ id: '1.0', commit: 1, cause: 'round', kind: 'announced', subject: 'item:holmium' });
    expect([count('1'), count('1.0')]).toEqual([0, all.length - 1]);
    expect([count('2025-10-08T00:00+08:00'), count('2025-10-10T00:00+08:00')]).toEqual([all.length, 0]);
    expect(() => changesSince(view, 'yesterday')).toThrow('--since');
    expect([count('2025-10-09'), count('2025-10-10')]).toEqual([all.length, 0]);
    await expect(changes(['--since', 'yesterday'])).rejects.toBeInstanceOf(BadUse);
  });

  test('of a list that there is none of are refused, before a system is looked for', async () => {
    await expect(changes(['--list', 'unreliable'])).rejects.toThrow(
      "there is no list 'unreliable'; there are unreliable-entity",
    );
    await expect(changes(['--list', 'unreliable'])).rejects.toBeInstanceOf(BadUse);
  });
});
