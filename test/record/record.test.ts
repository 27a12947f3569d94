import { beforeEach, describe, expect, test } from 'vitest';
import { record } from '../../lambdas/record/record.ts';
import { dynamoLog } from '../../shared/adapters/aws/log/dynamo-log.ts';
import type { OperatorEvent } from '../../shared/alerts/news/operator-event.ts';
import { regimeAt } from '../../shared/ledger/evaluate/regime.ts';
import { emptyLedger, fold } from '../../shared/ledger/log/ledger.ts';
import type { Log } from '../../shared/ports.ts';
import type { PageRecord, Round } from '../../shared/sources/round.ts';
import type { Source } from '../../shared/sources/source.ts';
import { type CivilDate, endOfDay, type Instant } from '../../shared/time/civil.ts';
import { documents } from '../../simulator/documents.ts';
import { freshTable } from '../support/database.ts';
import { memoryBlobs } from '../support/memory-blobs.ts';
import { logRead, memoryLog } from '../support/memory-log.ts';
import { announcements } from '../support/source.ts';

const source = announcements();
const now = () => '2025-10-09T06:00:00.000Z' as Instant;

const blobs = memoryBlobs();
let events: OperatorEvent[];
beforeEach(() => {
  events = [];
});
const operations = { report: async (event: OperatorEvent) => void events.push(event), since: async () => [] };
const recordInto = (log: Log) => record({ log, blobs, operations, sources: [source], now });

const pageOf = async (id: string, body?: Uint8Array): Promise<PageRecord> => {
  const document = documents().find((one) => one.id === id);
  if (document === undefined) throw new Error(`the corpus has no ${id}`);
  const { url, publishedOn, title = '' } = document;
  const hash = await blobs.put(body ?? new TextEncoder().encode(document.body));
  const contentType = 'text/html; charset=utf-8';
  return { id, url, publishedOn, title, hash, contentType, source: source.id, seenAt: now() };
};
const roundOf = async (id: string, ...keys: string[]): Promise<Round> => {
  const pages = await Promise.all(keys.map((key) => pageOf(key)));
  return { id, source: source.id, startedAt: now(), first: false, pages };
};

test('a round is one commit, with its readings and what they change', async () => {
  const log = memoryLog();
  const [commit] = await recordInto(log)(await roundOf('r1', 'mofcom-2025-57', 'mofcom-2025-58'));
  expect(log.commits).toEqual([commit]);
  expect(commit).toMatchObject({ number: 1, cause: 'round', round: 'r1' });
  expect(commit?.readings.map(({ key }) => key)).toEqual(['mofcom-2025-57', 'mofcom-2025-58']);
  expect(commit?.changes.map(({ subject, kind }) => [subject, kind])).toContainEqual(['item:holmium', 'announced']);
});

test('the same message twice teaches nothing the second time', async () => {
  const log = memoryLog();
  const round = await roundOf('r1', 'mofcom-2025-57');
  await recordInto(log)(round);
  expect(await recordInto(log)(round)).toEqual([]);
  expect(log.commits).toHaveLength(1);
});

describe('two writers at once', () => {
  test('both get their place, and each knows of the other', async () => {
    const log = dynamoLog(await freshTable(), blobs);
    const rounds = await Promise.all([roundOf('a', 'mofcom-2025-57'), roundOf('b', 'mofcom-2025-58')]);
    await Promise.all(rounds.map((round) => recordInto(log)(round)));
    const commits = await log.since(0);
    expect(commits.map(({ number }) => number)).toEqual([1, 2]);
    expect(commits.map(({ round }) => round).sort()).toEqual(['a', 'b']);
    expect((commits[1]?.at ?? '') > (commits[0]?.at ?? '')).toBe(true);
  });

  test('with one message leave one commit', async () => {
    const log = dynamoLog(await freshTable(), blobs);
    const round = await roundOf('a', 'mofcom-2025-57');
    await Promise.all([1, 2, 3, 4].map(() => recordInto(log)(round)));
    expect(await log.since(0)).toHaveLength(1);
  });

  test('are given up where the place is lost again and again', async () => {
    const log = logRead(async () => []);
    const round = await roundOf('a', 'mofcom-2025-57');
    await expect(recordInto(log)(round)).rejects.toThrow('race');
  });
});

describe('a page', () => {
  test('that cannot be read stops no other, and the operators hear of it', async () => {
    const log = memoryLog();
    const round = await roundOf('r1', 'mofcom-2025-57');
    const poison = await pageOf('mofcom-2025-58', new TextEncoder().encode('商务部公告2025年第58号 <p>'));
    const [commit] = await recordInto(log)({ ...round, pages: [poison, ...round.pages] });
    expect(commit?.changes.map(({ subject }) => subject)).toContain('item:holmium');
    expect(events).toMatchObject([
      { kind: 'reader-puzzled', subject: 'mofcom-2025-58', url: poison.url, pages: [poison.hash] },
    ]);
  });

  test('whose body is not there is tried again later', async () => {
    const log = memoryLog();
    const round = await roundOf('r1', 'mofcom-2025-57');
    const lost = { ...round, pages: round.pages.map((page) => ({ ...page, hash: '0'.repeat(64) })) };
    await expect(recordInto(log)(lost)).rejects.toThrow('no blob');
    expect(log.commits).toEqual([]);
  });
});

test.each([
  'https://paper.example/2025/10/09/notice.html',
  'https://www.mofcom.gov.cn/zwgk/zcfb/art/2025/art_1.html',
  'https://www.whitehouse.gov/presidential-actions/x/',
])('what a press feed prints at %s changes no state, be it dressed as a notice', async (url) => {
  const log = memoryLog();
  const { everyMinutes, index, minLinks, quietDays, list } = source;
  const outlet: Source = {
    ...{ everyMinutes, index, minLinks, quietDays, list, title: 'Paper', publisher: 'Paper', rank: 9, id: source.id },
    ...{ kind: 'press', jurisdiction: null, reader: 'press' },
  };
  const take = record({ log, blobs, operations, sources: [outlet], now });
  const pages = await Promise.all(
    ['mofcom-2025-57', 'eo-14257'].map(async (key) => ({ ...(await pageOf(key)), url: `${url}/${key}` })),
  );
  await take({ ...(await roundOf('r1')), pages });
  expect(log.commits.flatMap(({ changes }) => changes).filter(({ kind }) => kind !== 'claimed')).toEqual([]);
  expect(log.commits.flatMap(({ changes }) => changes).filter(({ status }) => status === 'confirmed')).toEqual([]);
  expect(regimeAt(fold(emptyLedger(), log.commits), endOfDay('2026-01-01' as CivilDate), now()).measures).toEqual([]);
});

test('one story under two addresses in one round is taken in once', async () => {
  const log = memoryLog();
  const outlet: Source = { ...source, kind: 'press', jurisdiction: null, reader: 'press' };
  const url = 'https://paper.example/china';
  const told = (rate: number): Uint8Array =>
    new TextEncoder().encode(`<p>China will impose a ${rate}% tariff on all US goods from October 20, it said.</p>`);
  const pages = await Promise.all(
    [10, 20].map(async (rate) => ({
      ...(await pageOf('mofcom-2025-57', told(rate))),
      url: `${url}?utm_source=${rate}`,
      title: `China to impose a ${rate}% tariff on US goods`,
    })),
  );
  await record({ log, blobs, operations, sources: [outlet], now })({ ...(await roundOf('r1')), pages });
  expect(log.commits.flatMap(({ readings }) => readings.map(({ claims }) => claims[0]?.ratePct))).toEqual([20]);
});

test('a page acts for the jurisdiction of its source', async () => {
  const log = memoryLog();
  await recordInto(log)(await roundOf('r1', 'mofcom-2025-57'));
  expect(log.commits[0]?.readings[0]).toMatchObject({ jurisdiction: 'CN', publisher: 'MOFCOM' });
  const { measures } = regimeAt(fold(emptyLedger(), log.commits), endOfDay('2026-01-01' as CivilDate), now());
  expect(new Set(measures.map(({ issuer }) => issuer))).toEqual(new Set(['CN']));
});

test('a round of no known source is refused', async () => {
  const round = await roundOf('r1', 'mofcom-2025-57');
  await expect(recordInto(memoryLog())({ ...round, source: 'elsewhere' })).rejects.toThrow("no source 'elsewhere'");
});
