import { mkdtempSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { DeleteCommand } from '@aws-sdk/lib-dynamodb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { doctor } from '../../cli/commands/doctor.ts';
import { openFolder } from '../../cli/local/system.ts';
import { get, put } from '../../shared/adapters/aws/store/client.ts';
import { KEYS } from '../../shared/adapters/aws/store/table.ts';
import { folderRounds, roundsAside } from '../../shared/adapters/local/folder-rounds.ts';
import { systemClock } from '../../shared/adapters/system-clock.ts';
import type { Examined } from '../../shared/doctor/examine.ts';
import type { Commit } from '../../shared/ledger/log/commit.ts';
import { READER } from '../../shared/reading/version.ts';
import { SOURCES } from '../../shared/sources/registry.ts';
import { type Instant, instantOf, millisOf } from '../../shared/time/civil.ts';
import { commitWith, minute, readingWith } from '../support/commits.ts';
import { decided } from '../support/decisions.ts';
import { MAIL } from '../support/desk.ts';

type Here = Awaited<ReturnType<typeof openFolder>>;

let folder = '';
let here: Here;
const text = (words: string): Uint8Array => new TextEncoder().encode(words);
const inHours = (hours: number): Instant => instantOf(millisOf(systemClock.now()) + hours * 3_600_000);
const [source] = SOURCES;
if (source === undefined) throw new Error('there is no source');

/** A small system as it stands after some work: nothing in it is wrong. */
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'doctor-'));
  here = await openFolder(folder);
  const { log, blobs, pages, audiences, deliveries, poll, ownLists, decisions } = here;
  for (const number of [1, 2, 3, 4]) {
    const page = await blobs.put(text(`page ${number}`));
    const url = `https://www.mofcom.gov.cn/${number}.html`;
    await pages.note({
      ...{ id: `p${number}`, url, hash: page, source: source.id, seenAt: minute(number), contentType: 'text/html' },
      publishedOn: readingWith().publishedOn,
    });
    const title = number === 3 ? 'x'.repeat(350_000) : 'a title';
    const reading = readingWith({ key: `mofcom-2025-${number}`, url, page, reader: READER, title });
    await log.append(commitWith(number, { readings: [reading] }));
  }
  await audiences.put(MAIL);
  await deliveries.begin({ audience: MAIL.name, channel: 'mail' }, 4);
  await ownLists.put({ audience: MAIL.name, name: 'parts', at: minute(4), lines: 1 }, 'gallium');
  for (const number of [1, 2, 3]) await decisions.append(decided(number));
  await decisions.forget('Li Wei');
  await poll.beat({ shard: 'collect', at: minute(4), checked: {} });
  folderRounds(join(folder, 'rounds'), { failed: () => {}, aside: async () => {} });
}, 60_000);
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** What the doctor says of the folder, by check, and its exit code. */
const examined = async (...options: string[]) => {
  await here.close();
  const lines: string[] = [];
  const print = vi.spyOn(console, 'log').mockImplementation((line: string) => void lines.push(line));
  const said = vi.spyOn(console, 'error').mockImplementation(() => {});
  vi.stubEnv('CHOKEPOINT_DATA', folder);
  const code = await doctor(['--json', ...options]);
  vi.unstubAllEnvs();
  print.mockRestore();
  said.mockRestore();
  const checks = lines.map((line) => JSON.parse(line) as Examined);
  const wrong = Object.fromEntries(
    checks.flatMap(({ check, findings }) => {
      const texts = findings.filter(({ grade }) => grade === 'wrong').map((finding) => finding.text);
      return texts.length > 0 ? [[check, texts]] : [];
    }),
  );
  return { code, checks, wrong };
};

test('a sound store is sound, check by check', async () => {
  const { code, checks, wrong } = await examined();
  expect(wrong).toEqual({});
  expect(code).toBe(0);
  expect(checks.map(({ check, looked }) => `${check}: ${looked}`)).toEqual([
    'log: 4 commits, up to 4',
    'checkpoint: agrees with the log, where there is one',
    'bodies: 4 pages, files and rows',
    'sources: what is remembered of them',
    'clocks: leases, heartbeats, events',
    'streams: how far each was told',
    'undelivered: messages put aside',
    'lists: 1 version of own lists',
    'decisions: 3 records, 1 name left out',
    'rounds: 0 put aside',
    expect.stringMatching(/^disk: \d+ MB free$/),
    'readers: 0 texts read by other versions',
    'forms: 0 items in another form',
  ]);
});

const checkpointOf = async (...commits: Commit[]): Promise<unknown> => {
  const segments = [await here.blobs.put(gzipSync(JSON.stringify(commits)))];
  return put(here.db, { ...KEYS.checkpoint(), each: commits.length, segments });
};
const drop = (key: { pk: string; sk: string }): Promise<unknown> =>
  here.db.client.send(new DeleteCommand({ TableName: here.db.table, Key: key }));
const fileOf = (place: string, hash: string): string => join(folder, place, hash.slice(0, 2), hash);
const bodyOf = async (number: number): Promise<string> => {
  const [page] = await here.pages.versions(`p${number}`);
  return page?.hash ?? '';
};
const record = { number: 9, after: 8, at: minute(4), id: 'desk.mail.9', headline: 'h' };

const DAMAGES: [name: string, damage: () => Promise<unknown>, expected: Record<string, unknown[]>][] = [
  ['a commit is gone', () => drop(KEYS.commit(2)), { log: ['commit 2 is missing'] }],
  [
    'a commit is of no known form',
    () => put(here.db, { ...KEYS.commit(2), at: minute(2), cause: 'round', body: '{"effects": []}' }),
    { log: [expect.stringContaining('commit 2 cannot be read: The body of commit 000000000002 is none')] },
  ],
  [
    'the body of a large commit is cut',
    async () => truncateSync(fileOf('pages', String((await get(here.db, KEYS.commit(3)))?.['blob'])), 1_000),
    { log: [expect.stringMatching(/^commit 3 cannot be read: .* is damaged/)] },
  ],
  [
    'a commit is older than the one before it',
    async () => put(here.db, { ...(await get(here.db, KEYS.commit(4))), ...KEYS.commit(4), at: minute(1) }),
    { log: ['commits that are not later than the one before them: 4'] },
  ],
  [
    'the checkpoint is of another log',
    () => checkpointOf(commitWith(1, { round: 'other' })),
    { checkpoint: ['not all of it is used: the log has no such commit 1'] },
  ],
  [
    'the checkpoint is lost',
    () => put(here.db, { ...KEYS.checkpoint(), each: 4, segments: ['0'.repeat(64)] }),
    { checkpoint: [expect.stringContaining('not all of it is used: ')] },
  ],
  [
    'a page is gone and another is damaged',
    async () => {
      rmSync(fileOf('pages', await bodyOf(1)));
      writeFileSync(fileOf('pages', await bodyOf(2)), 'other');
    },
    { bodies: [expect.stringMatching(/^2 bodies: (?=.*mofcom-2025-1\): missing)(?=.*mofcom-2025-2\): .*is damaged)/)] },
  ],
  [
    'a source is kept from its visits',
    async () => {
      const [state] = await here.sources.all([source.id]);
      if (state) await here.sources.save({ ...state, notBefore: inHours(200), savedAt: minute(1) });
    },
    { sources: [expect.stringContaining(`${source.id} is not visited before `)] },
  ],
  [
    'a clock ran ahead',
    async () => {
      await here.poll.lease('collect', inHours(8), inHours(8.1));
      await here.poll.beat({ shard: 'clock', at: inHours(8), checked: {} });
      await here.operations.report({ kind: 'note', subject: 'a', at: inHours(8), text: 't' });
    },
    {
      clocks: [
        expect.stringContaining('collect is held until'),
        expect.stringContaining('clock was at work at'),
        "1 operators' event is yet to come",
      ],
    },
  ],
  [
    'a stream is beyond the log, one of operators is beyond their events, one is claimed for long',
    async () => {
      await put(here.db, { ...KEYS.channel(MAIL.name, 'mail'), told: 7, attempts: 0 });
      await put(here.db, { ...KEYS.channel(MAIL.name, 'mail.operations'), told: 3, attempts: 0 });
      const claim = { claimBy: 'x', claimUntil: inHours(8) };
      await put(here.db, { ...KEYS.channel(MAIL.name, 'mail.digest'), told: 1, attempts: 0, ...claim });
    },
    {
      streams: [
        'desk mail was told up to 7, and there are only 4',
        expect.stringContaining('desk mail.digest is claimed until'),
        'desk mail.operations was told up to 3, and there are only 0',
      ],
    },
  ],
  [
    'a stream is of no known form',
    () => put(here.db, { ...KEYS.channel(MAIL.name, 'mail'), told: 'seven' }),
    { forms: [expect.stringContaining('AUDIENCE#desk CHANNEL#mail (')] },
  ],
  [
    'there is a receipt for what the log does not hold',
    () => put(here.db, { ...KEYS.receipt(MAIL.name, 'mail', 9), ...record, provider: 'p' }),
    { streams: ['desk mail has a receipt for 9, which there is not'] },
  ],
  [
    'a message was put aside',
    () => put(here.db, { ...KEYS.dead(MAIL.name, 'mail', 3), ...record, number: 3, error: 'HTTP 410' }),
    { undelivered: ['desk mail: 1 put aside, the last for “HTTP 410”'] },
  ],
  [
    'the body of an own list is gone',
    async () => rmSync(fileOf('lists', (await here.ownLists.of(MAIL.name))[0]?.body ?? '')),
    { lists: ['desk parts, version 1: missing'] },
  ],
  [
    'a decision is gone, its id points nowhere',
    () => drop(KEYS.decision(MAIL.name, 2)),
    { decisions: ['desk: record 2 is missing', 'desk: the id id-2 points to record 2, which there is not'] },
  ],
  [
    'the first decisions are gone with their ids',
    async () => {
      for (const number of [1, 2]) await drop(KEYS.decision(MAIL.name, number));
      for (const number of [1, 2]) await drop(KEYS.decisionId(MAIL.name, `id-${number}`));
    },
    { decisions: ['desk: records 1 to 2 are missing'] },
  ],
  [
    'an id points to a decision that has another',
    () => put(here.db, { ...KEYS.decisionId(MAIL.name, 'id-9'), number: 3 }),
    { decisions: ['desk: the id id-9 points to record 3, which has another'] },
  ],
  [
    'a decision is not known by its id, of an audience that was taken away',
    async () => {
      await here.decisions.append(decided(1, { audience: 'gone' }));
      await drop(KEYS.decisionId('gone', 'id-1'));
    },
    { decisions: ['gone: record 1 is not known by its id id-1'] },
  ],
  [
    'a decision is of another form',
    () => put(here.db, { ...KEYS.decision(MAIL.name, 3), id: 'id-3', decision: 'burn' }),
    { forms: [expect.stringContaining('DECISIONS#desk 000000000003 (')] },
  ],
  [
    'a name is kept where its sum should be',
    () => put(here.db, KEYS.forgotten('Anna Keller')),
    { decisions: ['FORGOTTEN Anna Keller is no SHA-256: it leaves nobody out'] },
  ],
  [
    'rounds were put aside, one of them damaged',
    async () => {
      writeFileSync(join(folder, 'rounds', 'aside', 'a.json'), '{"id": "a"}');
      writeFileSync(join(folder, 'rounds', 'aside', 'b.json'), '{');
    },
    { rounds: ['put aside: a.json', 'damaged: b.json'] },
  ],
  [
    'a commit is gone that the checkpoint should have had',
    async () => {
      await put(here.db, { ...KEYS.checkpoint(), each: 2, segments: ['0'.repeat(64)] });
      await drop(KEYS.commit(2));
    },
    { log: ['commit 2 is missing'], checkpoint: [expect.stringContaining('not all of it is used: ')] },
  ],
  [
    'an item is of another form',
    () => put(here.db, { ...KEYS.source(source.id), id: source.id, version: 1, failures: 'many' }),
    { forms: [expect.stringContaining(`SOURCE#${source.id} STATE (`)] },
  ],
];

describe('what is wrong is said, with what to do, and nothing else is', () => {
  test.each(DAMAGES)('%s', async (_, damage, expected) => {
    await damage();
    const { code, checks, wrong } = await examined();
    expect(wrong).toEqual(expected);
    expect(code).toBe(1);
    for (const { todo } of checks.flatMap(({ findings }) => findings)) expect(todo).not.toBe('');
  });
});

test('what can be mended without losing anything is, when it is asked for', async () => {
  await checkpointOf(commitWith(1, { round: 'other' }));
  await here.poll.lease('collect', inHours(8), inHours(8.1));
  writeFileSync(join(folder, 'rounds', 'aside', 'a.json'), '{"id": "a"}');
  await drop(KEYS.decisionId(MAIL.name, 'id-2'));
  const before = await here.log.since(0);
  expect((await examined('--repair')).code).toBe(0);
  expect(readdirSync(join(folder, 'rounds'))).toContain('a.json');
  expect(roundsAside(join(folder, 'rounds'))).toEqual([]);
  here = await openFolder(folder);
  expect(await here.log.since(0)).toEqual(before);
  expect(await here.poll.lease('collect', systemClock.now(), inHours(0.1))).toBe(true);
  expect((await here.decisions.append(decided(2))).appended).toBe(false);
  expect((await examined()).wrong).toEqual({});
});

test('readings of other versions of the readers are worth knowing, and are not wrong', async () => {
  await here.log.append(commitWith(5, { readings: [readingWith({ page: await bodyOf(1), reader: 'earlier' })] }));
  const { code, checks } = await examined();
  expect(code).toBe(0);
  expect(checks.find(({ check }) => check === 'readers')?.findings).toMatchObject([
    { grade: 'note', text: '1 text was read by other versions of the readers' },
  ]);
});
