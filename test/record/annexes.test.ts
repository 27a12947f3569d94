import { beforeEach, describe, expect, test } from 'vitest';
import { rereading } from '../../cli/commands/reread.ts';
import { record } from '../../lambdas/record/record.ts';
import type { OperatorEvent } from '../../shared/alerts/news/operator-event.ts';
import { type AnnexRows, rowsAsText } from '../../shared/domain/acts/annex.ts';
import { currentVersion, emptyLedger, fold } from '../../shared/ledger/log/ledger.ts';
import { pageId } from '../../shared/page/page-id.ts';
import { SOURCES } from '../../shared/sources/registry.ts';
import type { AnnexOutcome, PageRecord } from '../../shared/sources/round.ts';
import type { CivilDate, Instant } from '../../shared/time/civil.ts';
import { memoryBlobs } from '../support/memory-blobs.ts';
import { memoryLog } from '../support/memory-log.ts';

const SOURCE = 'mofcom-announcements';
const SITE = 'https://www.mofcom.gov.cn/zwgk/zcfb/art/2026';
const URL_ = `${SITE}/art_1.html`;
const FILE = `${SITE}/names.pdf`;
const KEY = 'mofcom-2026-91';
const NOW = '2026-05-20T02:00:00.000Z' as Instant;

const notice = (file = 'names.pdf', extra = ''): string => `<html><body>
<h1>商务部公告2026年第91号 公布将3家实体列入出口管制管控名单</h1>
<div class="art-con">
<p>根据《中华人民共和国出口管制法》和《中华人民共和国两用物项出口管制条例》等法律法规的有关规定，为维护国家安全和利益，履行防扩散等国际义务，决定将3家实体列入出口管制管控名单(见附件)，禁止出口经营者向上述3家实体出口两用物项。${extra}</p>
<p>本公告自公布之日起正式实施。</p>
<p>附件：<a href="${file}">出口管制管控名单.pdf</a></p>
<p>商务部</p><p>2026年5月20日</p></div></body></html>`;

const NAMES: AnnexRows = [
  ['附件'],
  ['出口管制管控名单'],
  ['1.北方精密机械株式会社(Northern Precision Machinery Co., Ltd.)'],
  ['2.东海特种材料公司(Tokai Special Materials Inc.)'],
  ['3.海洋传感器公司(Ocean Sensor Corporation)'],
];

let blobs: ReturnType<typeof memoryBlobs>;
let log: ReturnType<typeof memoryLog>;
let events: OperatorEvent[];
let minutes = 0;
beforeEach(() => {
  [blobs, log, events, minutes] = [memoryBlobs(), memoryLog(), [], 0];
});
const now = (): Instant => new Date(Date.parse(NOW) + minutes * 60_000).toISOString() as Instant;

const take = () =>
  record({
    log,
    blobs,
    operations: { report: async (event) => void events.push(event), since: async () => [] },
    sources: SOURCES,
    now,
  });

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

const pageOf = async (body: string, over: Partial<PageRecord> = {}): Promise<PageRecord> => ({
  ...{ id: pageId(URL_), url: URL_, hash: await blobs.put(bytes(body)), source: SOURCE, seenAt: now() },
  ...{ contentType: 'text/html; charset=utf-8', publishedOn: '2026-05-20' as CivilDate },
  ...over,
});

const outcome = async (rows: AnnexRows, url = FILE): Promise<AnnexOutcome> => ({
  url,
  file: await blobs.put(bytes(`the file of ${rowsAsText(rows)}`)),
  rows: await blobs.put(bytes(rowsAsText(rows))),
});

const roundWith = (id: string, ...pages: PageRecord[]) => ({
  id,
  source: SOURCE,
  startedAt: now(),
  first: false,
  pages,
});
const held = () => currentVersion(fold(emptyLedger(), log.commits), KEY);
const names = (): (string | undefined)[] =>
  (held()?.effects ?? []).flatMap(({ entities = [] }) => entities.map(({ name }) => name)).sort();
const THREE = ['Northern Precision Machinery Co., Ltd.', 'Ocean Sensor Corporation', 'Tokai Special Materials Inc.'];

/** The notice, and minutes later the notice with its annex. */
const readWith = async (rows: AnnexRows) => {
  const page = await pageOf(notice());
  await take()(roundWith('a', page));
  minutes += 2;
  return take()(roundWith('b', { ...page, annexes: [await outcome(rows)] }));
};

describe('a notice whose names are in a file', () => {
  test('waits for it, then lists every name, as listed and in the same text', async () => {
    await take()(roundWith('a', await pageOf(notice())));
    expect(held()?.attachments).toMatchObject([{ url: FILE, role: 'entities', read: false, why: 'waiting' }]);
    expect(names()).toEqual([]);
    const [commit] = await readWith(NAMES);
    expect(names()).toEqual(THREE);
    expect(commit?.changes.map(({ kind, status, by }) => [kind, status, by])).toEqual(
      THREE.map(() => ['listed', 'confirmed', KEY]),
    );
    expect(held()?.attachments).toMatchObject([{ read: true, found: 3, file: expect.any(String) }]);
  });

  test('of which one is amended later is amended, and never corrected', async () => {
    await readWith(NAMES);
    minutes += 60;
    const other = [...NAMES.slice(0, -1), ['3.西岭航空公司(Westridge Aviation LLC)']];
    const page = await pageOf(notice());
    const [commit] = await take()(roundWith('c', { ...page, annexes: [await outcome(other)] }));
    const changes = commit?.changes.map(({ kind, status, name }) => [kind, status, name]).sort();
    expect(changes).toEqual([
      ['amended', 'confirmed', 'Ocean Sensor Corporation'],
      ['listed', 'confirmed', 'Westridge Aviation LLC'],
    ]);
  });

  test('whose page comes again, changed, keeps them', async () => {
    await readWith(NAMES);
    minutes += 60;
    await take()(roundWith('c', await pageOf(notice('names.pdf', '特此公告。'))));
    expect(names()).toEqual(THREE);
    expect(held()?.attachments).toMatchObject([{ read: true, found: 3 }]);
  });

  test('whose page comes again with another link to it keeps them until that is read', async () => {
    await readWith(NAMES);
    minutes += 60;
    await take()(roundWith('c', await pageOf(notice('names-new.pdf'))));
    expect(names()).toEqual(THREE);
    expect(held()?.attachments).toMatchObject([{ url: `${SITE}/names-new.pdf` }]);
  });

  test('that is read again by better readers is read with them', async () => {
    await readWith(NAMES);
    const page = await pageOf(notice());
    const pages = (async function* () {
      yield page;
    })();
    const { commits } = await rereading({ log, blobs, pages, sources: SOURCES }, { all: true, apply: true, now });
    expect(commits).toEqual([]);
    expect(names()).toEqual(THREE);
  });

  test('sent twice teaches nothing twice', async () => {
    await readWith(NAMES);
    const page = await pageOf(notice());
    expect(await take()(roundWith('b', { ...page, annexes: [await outcome(NAMES)] }))).toEqual([]);
  });

  test('says why they are not there', async () => {
    const page = await pageOf(notice());
    await take()(roundWith('a', page));
    await take()(roundWith('b', { ...page, annexes: [{ url: FILE, why: 'encrypted' }] }));
    expect(held()?.attachments).toMatchObject([{ read: false, why: 'encrypted' }]);
  });
});

describe('a poisoned annex', () => {
  test('whose rows are gone stops no round: it still waits', async () => {
    const page = await pageOf(notice());
    await take()(roundWith('a', { ...page, annexes: [{ url: FILE, file: 'f'.repeat(64), rows: '0'.repeat(64) }] }));
    expect(held()?.attachments).toMatchObject([{ read: false, why: 'waiting' }]);
  });

  test.each<[string, AnnexRows]>([
    ['nonsense', [['\u0000'], ['(((((', ')))))']]],
    ['a hundred thousand cells', Array.from({ length: 20_000 }, () => ['1', '1', '1', '1', '1'])],
    ['one cell of a megabyte', [['（'.repeat(1_000_000)]]],
  ])('of %s takes nothing from its notice', async (_, rows) => {
    await readWith(rows);
    expect(held()?.effects.length).toBeGreaterThan(0);
    expect(held()?.attachments).toMatchObject([{ read: false }]);
  });
});

test('a page that is older than what is known of it is passed over with its annexes', async () => {
  const old = await pageOf(notice());
  await take()(roundWith('a', old));
  minutes += 60;
  await take()(roundWith('b', await pageOf(notice('names-new.pdf'))));
  minutes += 1;
  expect(await take()(roundWith('c', { ...old, annexes: [await outcome(NAMES)] }))).toEqual([]);
  expect(held()?.attachments).toMatchObject([{ url: `${SITE}/names-new.pdf` }]);
});
