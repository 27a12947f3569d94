import { describe, expect, test } from 'vitest';
import { dynamoAnnexes } from '../../../../shared/adapters/aws/collecting/dynamo-annexes.ts';
import { dynamoPages } from '../../../../shared/adapters/aws/collecting/dynamo-pages.ts';
import { dynamoPoll } from '../../../../shared/adapters/aws/collecting/dynamo-poll.ts';
import { dynamoSources } from '../../../../shared/adapters/aws/collecting/dynamo-sources.ts';
import { dynamoCheckpoint } from '../../../../shared/adapters/aws/log/dynamo-checkpoint.ts';
import { dynamoLog } from '../../../../shared/adapters/aws/log/dynamo-log.ts';
import { dynamoOperations } from '../../../../shared/adapters/aws/operations/dynamo-operations.ts';
import { reportingOddItems } from '../../../../shared/adapters/aws/operations/odd-item-reports.ts';
import { dynamoAudiences } from '../../../../shared/adapters/aws/people/dynamo-audiences.ts';
import { dynamoDeliveries } from '../../../../shared/adapters/aws/sending/dynamo-deliveries.ts';
import { type Database, type Item, put } from '../../../../shared/adapters/aws/store/client.ts';
import { KEYS, type Key } from '../../../../shared/adapters/aws/store/table.ts';
import { operationsMessage } from '../../../../shared/alerts/streams/operations.ts';
import { commitWith, minute } from '../../../support/commits.ts';
import { freshTable } from '../../../support/database.ts';
import { MAIL } from '../../../support/desk.ts';
import { memoryBlobs } from '../../../support/memory-blobs.ts';

/** A table in which some items have a form that this version does not know, and who was told of which. */
const tableWith = async (...odd: (Key & Item)[]) => {
  const db = await freshTable();
  const told: string[] = [];
  for (const item of odd) await put(db, item);
  const telling: Database = { ...db, odd: async (item) => void told.push(item) };
  return { db: telling, told };
};

test('an audience that is not understood is passed over, the others stand', async () => {
  const { db, told } = await tableWith({ ...KEYS.audience('newer'), config: { name: 'newer', mode: 'x' } });
  const audiences = dynamoAudiences(db);
  await put(db, KEYS.audienceName('newer'));
  await audiences.put(MAIL);
  expect(await audiences.all()).toEqual([MAIL]);
  expect(told).toEqual(['audience newer']);
  expect(await audiences.remove('newer')).toBe(true);
  expect(await audiences.all()).toEqual([MAIL]);
});

test.each<[string, object]>([
  ['a field', { lists: ['parts.csv'] }],
  ['a filter', { filter: { groups: ['a group of later'], lists: ['watch'] } }],
  ['a digest', { digest: { every: 'week' } }],
  ['a part of a filter', { filter: { theirs: true } }],
])('of an audience %s that is not understood is left out, so that more is told than less', async (_, odd) => {
  const { db, told } = await tableWith({ ...KEYS.audience('desk'), config: { ...MAIL, ...odd } });
  await put(db, KEYS.audienceName('desk'));
  expect(await dynamoAudiences(db).all()).toEqual([MAIL]);
  expect(told).toEqual(['audience desk']);
});

test.each([undefined, null, 'desk', [], { ...MAIL, channels: 'mail' }, { ...MAIL, name: 7 }])(
  'an audience kept as %j is none',
  async (config) => {
    const { db, told } = await tableWith({ ...KEYS.audience('desk'), config });
    await put(db, KEYS.audienceName('desk'));
    expect(await dynamoAudiences(db).all()).toEqual([]);
    expect(told).toEqual(['audience desk']);
  },
);

test('of an audience the channel that is not understood is left out', async () => {
  const pager = { id: 'pager', kind: 'pager', number: 7 };
  const { db, told } = await tableWith({
    ...KEYS.audience('desk'),
    config: { ...MAIL, channels: [pager, ...MAIL.channels] },
  });
  await put(db, KEYS.audienceName('desk'));
  expect(await dynamoAudiences(db).all()).toEqual([MAIL]);
  expect(told).toEqual(['audience desk']);
});

test("operators' events of an unknown kind or form are plain notes, and numbering goes on", async () => {
  const { db } = await tableWith(
    { ...KEYS.operation(1), kind: 'disk-full', subject: 'disk', at: minute(1), text: 'no room' },
    { ...KEYS.operation(2), what: 'ever', at: 7 },
  );
  const operations = dynamoOperations(db);
  await operations.report({ kind: 'source-broken', subject: 'gss', at: minute(3), text: 'HTTP 500' });
  const events = await operations.since(0);
  expect(events.map(({ number, kind, subject }) => [number, kind, subject])).toEqual([
    [1, 'note', 'disk'],
    [2, 'note', "operators' event 2"],
    [3, 'source-broken', 'gss'],
  ]);
  const message = operationsMessage(events, 0);
  expect(message?.headline).toBe("gss cannot be read; disk, operators' event 2");
  expect(message?.lines.map(({ label }) => label)).toEqual(['BROKEN', 'NOTE', 'NOTE']);
});

test('of a source state what is sound is used, and it can be saved', async () => {
  const { db, told } = await tableWith({
    ...KEYS.source('a'),
    id: 'a',
    version: 3,
    failures: 'many',
    validators: { 'https://a': { etag: 'x' }, 'https://b': { etag: 7 } },
    seen: ['0123456789abcdef'],
    pending: { aa: { first: false, tries: 1 }, bb: { tries: 'x' } },
    revisits: [{ url: 'https://a' }],
    colour: 'red',
  });
  const sources = dynamoSources(db, ['a', 'b']);
  const [state, other] = await sources.all();
  expect(state).toEqual({
    id: 'a',
    version: 3,
    failures: 0,
    validators: { 'https://a': { etag: 'x' } },
    seen: [],
    imported: true,
    pending: { aa: { first: false, tries: 1 } },
    revisits: [],
  });
  expect(other).toMatchObject({ id: 'b', version: 0, imported: false });
  expect(told).toEqual(['SOURCE#a STATE']);
  expect(state && (await sources.save(state))).toBe('saved');
});

test('of the state of an annex what is sound is used, and it can be saved', async () => {
  const id = '0123456789abcdef';
  const odd = {
    id,
    version: 4,
    url: 'https://a',
    rows: 'r',
    visits: 'many',
    why: 'of a later version',
    joining: { a: 1 },
  };
  const { db, told } = await tableWith({ ...KEYS.annex(id), ...odd }, KEYS.annex('fedcba9876543210'));
  const annexes = dynamoAnnexes(db);
  const [state] = await annexes.all([id]);
  expect(state).toMatchObject({ id, version: 4, url: 'https://a', rows: 'r', visits: 0, joining: {} });
  expect(state).not.toHaveProperty('why');
  expect(state && (await annexes.save(state))).toBe('saved');
  expect(await annexes.all(['fedcba9876543210'])).toMatchObject([{ id: 'fedcba9876543210', version: 0 }]);
  expect(told).toEqual([`ANNEX#${id} STATE`, 'ANNEX#fedcba9876543210 STATE']);
});

test('receipts and dead letters that are not understood are passed over', async () => {
  const { db, told } = await tableWith(
    { ...KEYS.receipt('desk', 'mail', 1), number: 'one' },
    { ...KEYS.dead('desk', 'mail', 1), number: 'one' },
    { ...KEYS.happening(minute(1), 'desk', 'mail', '1'), state: 'lost' },
  );
  const deliveries = dynamoDeliveries(db);
  const record = { number: 2, after: 1, at: minute(2), id: 'desk.mail.2', headline: 'h' };
  await put(db, { ...KEYS.receipt('desk', 'mail', 2), ...record, provider: 'p' });
  await put(db, { ...KEYS.dead('desk', 'mail', 2), ...record, error: 'e' });
  const place = { audience: 'desk', channel: 'mail' };
  await deliveries.begin(place, 2);
  const sent = { ...place, state: 'sent', ...record, provider: 'p' };
  await put(db, { ...KEYS.happening(minute(2), 'desk', 'mail', '2'), ...sent });
  expect(await deliveries.recent(9)).toEqual([sent]);
  expect(await deliveries.receipts('desk', 9)).toEqual([{ ...place, ...record, provider: 'p' }]);
  expect(await deliveries.dead('desk')).toEqual([{ ...place, ...record, error: 'e' }]);
  expect(await deliveries.receiptOf(place, 1)).toBeUndefined();
  expect(await deliveries.receiptOf(place, 2)).toEqual({ ...record, provider: 'p' });
  expect(told.length).toBeGreaterThanOrEqual(3);
});

test('a heartbeat and a page that are not understood are passed over', async () => {
  const { db } = await tableWith(
    { ...KEYS.poll('other'), at: 'noon' },
    { ...KEYS.page('p1', minute(1), 'a'), id: 'p1', url: 7 },
  );
  const [poll, pages] = [dynamoPoll(db), dynamoPages(db)];
  const beat = { shard: 'collect', at: minute(0), checked: {} };
  await poll.beat(beat);
  expect(await poll.heartbeats()).toEqual([beat]);
  expect(await pages.versions('p1')).toEqual([]);
});

describe('the log', () => {
  test('takes a commit of an unknown cause as news', async () => {
    const { db, told } = await tableWith();
    const log = dynamoLog(db, memoryBlobs());
    await log.append({ ...commitWith(1), cause: 'moon' as never });
    await log.append(commitWith(2));
    expect((await log.since(0)).map(({ number, cause }) => [number, cause])).toEqual([
      [1, 'round'],
      [2, 'round'],
    ]);
    expect(told).toEqual(['LOG 000000000001']);
  });

  test.each<[string, number, (db: Database, hash: string) => Promise<unknown>]>([
    ['has lost a segment', 1, (db) => put(db, { ...KEYS.checkpoint(), each: 2, segments: ['0'.repeat(64)] })],
    ['is of another form', 0, (db, blob) => put(db, { ...KEYS.checkpoint(), upTo: 2, blob })],
    ['is no checkpoint', 1, (db) => put(db, { ...KEYS.checkpoint(), each: 2, segments: 'all' })],
    ['holds other commits than it says', 1, (db, one) => put(db, { ...KEYS.checkpoint(), each: 3, segments: [one] })],
  ])('is read whole where its checkpoint %s', async (_, tellings, damage) => {
    const { db, told } = await tableWith();
    const blobs = memoryBlobs();
    const log = dynamoLog(db, blobs);
    const commits = [1, 2, 3].map((number) => commitWith(number));
    for (const commit of commits) await log.append(commit);
    await dynamoCheckpoint(db, blobs, 2).extend();
    await damage(db, [...blobs.kept.keys()][0] ?? '');
    expect(await log.since(0)).toEqual(commits);
    expect(told).toHaveLength(tellings);
    for (const item of told) expect(item).toContain('the checkpoint of the log');
  });

  test('is read whole where the body of its checkpoint is no body', async () => {
    const { db } = await tableWith();
    const blobs = memoryBlobs();
    const log = dynamoLog(db, blobs);
    await log.append(commitWith(1));
    const segments = [await blobs.put(new Uint8Array([1, 2, 3]))];
    await put(db, { ...KEYS.checkpoint(), each: 1, segments });
    expect(await log.since(0)).toEqual([commitWith(1)]);
  });
});

test('the operators are told of an odd item once, by whoever meets it', async () => {
  const plain = await freshTable();
  const operations = dynamoOperations(plain);
  await put(plain, { ...KEYS.poll('other'), at: 'noon' });
  for (const db of [reportingOddItems(plain, () => minute(1)), reportingOddItems(plain, () => minute(2))]) {
    await dynamoPoll(db).heartbeats();
    await dynamoPoll(db).heartbeats();
  }
  const events = await operations.since(0);
  expect(events).toMatchObject([{ kind: 'item-odd', subject: 'POLL other', at: minute(1) }]);
  expect(events[0]?.text).toContain('at: ');
});
