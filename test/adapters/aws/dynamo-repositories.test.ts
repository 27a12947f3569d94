import { describe, expect, test } from 'vitest';
import { dynamoAnnexes } from '../../../shared/adapters/aws/collecting/dynamo-annexes.ts';
import { dynamoPages } from '../../../shared/adapters/aws/collecting/dynamo-pages.ts';
import { dynamoPoll } from '../../../shared/adapters/aws/collecting/dynamo-poll.ts';
import { dynamoSources } from '../../../shared/adapters/aws/collecting/dynamo-sources.ts';
import { dynamoOperations } from '../../../shared/adapters/aws/operations/dynamo-operations.ts';
import { get, put } from '../../../shared/adapters/aws/store/client.ts';
import { KEYS } from '../../../shared/adapters/aws/store/table.ts';
import type { OperatorEvent } from '../../../shared/alerts/news/operator-event.ts';
import type { SourceStates } from '../../../shared/ports.ts';
import type { AnnexState } from '../../../shared/sources/annexes.ts';
import type { PageRecord } from '../../../shared/sources/round.ts';
import type { CivilDate } from '../../../shared/time/civil.ts';
import { minute } from '../../support/commits.ts';
import { freshTable } from '../../support/database.ts';

describe('pages', () => {
  const page = (hash: string, at: number): PageRecord => ({
    id: 'p1',
    url: 'https://www.mofcom.gov.cn/a.html',
    hash,
    source: 'mofcom-announcements',
    seenAt: minute(at),
    contentType: 'text/html',
    publishedOn: '2025-10-09' as CivilDate,
  });

  test('are new with other bytes, and known with the same', async () => {
    const pages = dynamoPages(await freshTable());
    const answers = [];
    for (const [hash, at] of [
      ['a', 1],
      ['a', 2],
      ['b', 3],
      ['a', 4],
    ] as const)
      answers.push(await pages.note(page(hash, at)));
    expect(answers).toEqual(['new', 'known', 'new', 'new']);
    expect((await pages.versions('p1')).map(({ hash }) => hash)).toEqual(['a', 'b', 'a']);
    expect(await pages.versions('p2')).toEqual([]);
  });
});

describe('annex states', () => {
  const state: AnnexState = {
    id: '0123456789abcdef',
    version: 0,
    url: 'https://www.mofcom.gov.cn/a.pdf',
    notice: 'mofcom-2025-61',
    source: 'mofcom-announcements',
    tries: 0,
    visits: 1,
    due: minute(60),
    file: 'f',
    rows: 'r',
    validators: { etag: '"1"' },
    joining: { 'mofcom-2025-61': { round: 'annex.1', times: 1, due: minute(15) } },
  };
  const unread: AnnexState = {
    ...state,
    ...{ id: 'fedcba9876543210', why: 'not-found', told: 'not-found', problem: 'HTTP 404', tries: 3, joining: {} },
  };

  test('come back whole; one that was never asked for is none', async () => {
    const annexes = dynamoAnnexes(await freshTable());
    for (const one of [state, unread]) expect(await annexes.save(one)).toBe('saved');
    const held = await annexes.all([state.id, unread.id, 'aaaaaaaaaaaaaaaa']);
    expect(held.toSorted((a, b) => a.id.localeCompare(b.id))).toEqual([
      { ...state, version: 1 },
      { ...unread, version: 1 },
    ]);
  });

  test('are written only over the version that was loaded', async () => {
    const annexes = dynamoAnnexes(await freshTable());
    await annexes.save(state);
    expect(await annexes.save(state)).toBe('stale');
    expect(await annexes.save({ ...state, version: 1 })).toBe('saved');
  });

  test('of more than one batch are all found', async () => {
    const annexes = dynamoAnnexes(await freshTable());
    const ids = Array.from({ length: 130 }, (_, index) => index.toString(16).padStart(16, '0'));
    await Promise.all(ids.map((id) => annexes.save({ ...state, id })));
    expect((await annexes.all(ids)).map(({ id }) => id).sort()).toEqual(ids);
  });
});

const stateOf = async (sources: SourceStates, id: string) => (await sources.all([id]))[0]!;

describe('source states', () => {
  test('begin empty, and come back whole', async () => {
    const sources = dynamoSources(await freshTable(), ['a', 'b']);
    const first = await stateOf(sources, 'a');
    expect(first).toMatchObject({ version: 0, imported: false, seen: [] });
    const state = {
      ...first,
      imported: true,
      seen: ['0123456789abcdef', 'fedcba9876543210'],
      problem: 'status',
      toldAt: minute(1),
      pending: { '2': { first: true, tries: 1 } },
      validators: { 'https://a': { etag: 'x' } },
      walk: { 'https://a': { page: 3, of: 9, first: 'f', last: 'l', tries: 1, gap: 2 } },
      told: { broken: minute(1) },
      revisits: [
        {
          url: 'https://a',
          textUrl: 'https://a/text',
          title: 't',
          publishedOn: '2025-10-09' as CivilDate,
          at: minute(1),
          visit: 1,
          fingerprint: 'p',
        },
      ],
    };
    expect(await sources.save(state)).toBe('saved');
    expect(await stateOf(sources, 'a')).toEqual({ ...state, version: 1 });
    expect((await sources.all()).map(({ id, version }) => [id, version])).toEqual([
      ['a', 1],
      ['b', 0],
    ]);
  });

  test('of the largest size that the collector lets them grow to are saved', async () => {
    const sources = dynamoSources(await freshTable(), ['a']);
    const hashes = (count: number) => Array.from({ length: count }, (_, index) => index.toString(16).padStart(16, '0'));
    const url = `https://a/${'x'.repeat(1_990)}`;
    const revisit = {
      url,
      title: '长'.repeat(340),
      publishedOn: '2025-10-09' as CivilDate,
      at: minute(1),
      visit: 1,
      fingerprint: 'p'.repeat(64),
    };
    const state = {
      ...(await stateOf(sources, 'a')),
      seen: hashes(22_000),
      pending: Object.fromEntries(hashes(550).map((hash) => [hash, { first: true, tries: 1 }])),
      told: Object.fromEntries(hashes(100).map((hash) => [`form ${hash.repeat(12)}`, minute(1)])),
      revisits: Array.from({ length: 46 }, () => revisit),
    };
    expect(Buffer.byteLength(JSON.stringify(state.revisits))).toBeGreaterThan(146_000);
    expect(await sources.save(state)).toBe('saved');
    expect(await stateOf(sources, 'a')).toEqual({ ...state, version: 1 });
  });

  test('refuse a hash that is none', async () => {
    const sources = dynamoSources(await freshTable(), ['a']);
    await expect(sources.save({ ...(await stateOf(sources, 'a')), seen: ['https://a'] })).rejects.toThrow('16 hex');
  });

  test('are saved only over the version that was loaded', async () => {
    const sources = dynamoSources(await freshTable(), ['a']);
    const loaded = await stateOf(sources, 'a');
    expect(await sources.save({ ...loaded, failures: 1 })).toBe('saved');
    expect(await sources.save({ ...loaded, failures: 2 })).toBe('stale');
    expect((await stateOf(sources, 'a')).failures).toBe(1);
  });

  test('are all found, more than one request holds', async () => {
    const ids = Array.from({ length: 130 }, (_, index) => `s${index}`);
    const sources = dynamoSources(await freshTable(), ids);
    await sources.save({ ...(await stateOf(sources, 's129')), failures: 3 });
    const all = await sources.all();
    expect(all.map(({ id }) => id)).toEqual(ids);
    expect(all.at(-1)?.failures).toBe(3);
  });
});

test('a text with half a character is kept with a sign in its place', async () => {
  const db = await freshTable();
  await put(db, { ...KEYS.poll('x'), title: 'a\ud83d', told: { 'b\udc00': ['c\ud83d'] }, bytes: Uint8Array.of(1) });
  expect(await get(db, KEYS.poll('x'))).toMatchObject({
    ...{ title: 'a\ufffd', told: { 'b\ufffd': ['c\ufffd'] }, bytes: Uint8Array.of(1) },
  });
});

describe('the lease of a shard', () => {
  test('is held by one tick until it ends', async () => {
    const poll = dynamoPoll(await freshTable());
    expect(await poll.lease('www', minute(0), minute(1))).toBe(true);
    expect(await poll.lease('www', minute(0), minute(1))).toBe(false);
    expect(await poll.lease('aqygzj', minute(0), minute(1))).toBe(true);
    expect(await poll.lease('www', minute(1), minute(2))).toBe(true);
    await poll.release('www', minute(1));
    expect(await poll.lease('www', minute(1), minute(2))).toBe(true);
  });

  test('that a clock hours ahead took holds nothing, one of a clock a little ahead does', async () => {
    const poll = dynamoPoll(await freshTable());
    await poll.lease('www', minute(480), minute(481));
    expect(await poll.lease('www', minute(0), minute(1))).toBe(true);
    await poll.release('www', minute(0));
    await poll.lease('www', minute(0.5), minute(1.5));
    expect(await poll.lease('www', minute(0), minute(1))).toBe(false);
  });

  test('is no heartbeat', async () => {
    const poll = dynamoPoll(await freshTable());
    await poll.lease('www', minute(0), minute(1));
    expect(await poll.heartbeats()).toEqual([]);
    const beat = { shard: 'www', at: minute(0), checked: { 'mofcom-announcements': minute(0) } };
    await poll.beat({ ...beat, threw: { 'mofcom-policies': minute(0) } });
    expect(await poll.heartbeats()).toEqual([{ ...beat, threw: { 'mofcom-policies': minute(0) } }]);
    await poll.beat(beat);
    expect(await poll.heartbeats()).toEqual([beat]);
    expect(await poll.lease('www', minute(0), minute(1))).toBe(false);
  });
});

test("operators' events are numbered without a gap, whoever reports", async () => {
  const operations = dynamoOperations(await freshTable());
  const event = (subject: string): OperatorEvent => ({
    kind: 'source-broken',
    subject,
    at: minute(0),
    text: 'no links',
  });
  await Promise.all(['a', 'b', 'c'].map((subject) => operations.report(event(subject))));
  const events = await operations.since(0);
  expect(events.map(({ number }) => number)).toEqual([1, 2, 3]);
  expect(events.map(({ subject }) => subject).sort()).toEqual(['a', 'b', 'c']);
  expect(await operations.since(2)).toHaveLength(1);
});

test("of operators' events a late comer is told the newest 500", async () => {
  const db = await freshTable();
  const event = { kind: 'source-mended', subject: 'a', at: minute(0), text: 't' };
  for (let number = 1; number <= 503; number++) await put(db, { ...KEYS.operation(number), ...event });
  const numbers = (await dynamoOperations(db).since(0)).map(({ number }) => number);
  expect([numbers.length, numbers[0], numbers.at(-1)]).toEqual([500, 4, 503]);
});
