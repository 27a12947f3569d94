import { expect, test } from 'vitest';
import { shown, sources } from '../../cli/commands/sources.ts';
import { tried } from '../../lambdas/collect/try-sources.ts';
import { webOf } from '../../shared/adapters/web/web-of.ts';
import type { Web } from '../../shared/ports.ts';
import { SOURCES } from '../../shared/sources/registry.ts';
import type { Instant } from '../../shared/time/civil.ts';
import { sourceStatuses } from '../../shared/views/sources/sources.ts';
import { startSimulator } from '../../simulator/start-simulator.ts';
import { stateOf as state } from '../support/source.ts';

const at = '2025-10-09T01:00:00.000Z' as Instant;
const four = SOURCES.slice(0, 4);
const [answering, failing, broken, unchecked] = four.map(({ id }) => id);

test('a row tells when a source was checked, its state and what is wrong', () => {
  const states = [
    state(answering!, { changedAt: at }),
    state(failing!, {
      failures: 1,
      problem: 'ECONNRESET',
      notBefore: at,
      walk: { a: { page: 3, of: 9, first: '' }, b: { page: 2, of: 4, first: '' } },
    }),
    state(broken!, { failures: 3, problem: '0 links', brokenSince: at }),
  ];
  const beats = [{ shard: 'collect', at, checked: { [answering!]: at, [broken!]: at } }];
  const rows = sourceStatuses({ registry: four, states, beats }, { now: at, silentAfterMinutes: 10 });
  expect(rows).toMatchObject([
    { id: answering, state: 'answering', checkedAt: at, changedAt: at },
    { id: failing, state: 'failing', problem: 'ECONNRESET', notBefore: at, history: { read: 3, of: 13 } },
    { id: broken, state: 'broken', problem: '0 links', brokenSince: at, checkedAt: at },
    { id: unchecked, state: 'unchecked' },
  ]);
  expect(shown(rows, false)).toEqual({ rows, code: 0 });
  expect(shown(rows, true)).toEqual({ rows: rows.slice(1, 3), code: 1 });
  expect(shown(rows.slice(0, 1), true)).toEqual({ rows: [], code: 0 });
  const hours = { now: '2025-10-09T03:00:00.000Z' as Instant, silentAfterMinutes: 10 };
  expect(sourceStatuses({ registry: four, states, beats }, hours)[0]).toMatchObject({
    state: 'silent',
    checkedAt: at,
    silentSince: at,
  });
});

test('a source is tried as the collector would, and keeps nothing', async () => {
  const { url, close } = await startSimulator({ clock: { now: () => at } });
  const web = webOf({ contact: 'tests@example.org', origin: url });
  const [good] = four;
  expect(await tried(good!, web, at)).toMatchObject({
    id: good!.id,
    newest: expect.stringMatching(/^2025-/),
    problem: undefined,
  });
  const moved = { ...good!, index: () => ['https://www.mofcom.gov.cn/moved/'] };
  expect((await tried(moved, web, at)).problem).toContain('404');
  await close();
});

test('what a list drops, and how many pages it has, is shown', async () => {
  const html = `<ul><li><a href="/files/1.pdf">第一号公告</a><span>2025-10-08</span></li>
<li><a href="/zwgk/zcfb/art/2025/art_1.html">第二号公告</a><span>2025-10-08</span></li></ul><div class="pagination" count="120"></div>`;
  const body = new TextEncoder().encode(JSON.stringify({ data: { html } }));
  const policies = SOURCES.find(({ id }) => id === 'mofcom-policies')!;
  const web: Web = {
    visit: async ({ url }) => ({ kind: 'page', url, status: 200, contentType: '', body, validators: {} }),
  };
  expect(await tried({ ...policies, minLinks: 1 }, web, at)).toMatchObject({
    links: 1,
    strange: [{ url: 'https://www.mofcom.gov.cn/files/1.pdf', title: '第一号公告' }],
    pages: [3],
    remarks: [expect.stringContaining('1 listed under addresses of no known form')],
    problem: undefined,
  });
});

test.each([[['mofcom-policies']], [['--try', 'no-such-source']], [['--no-such-option']]])('%j is bad use', (args) =>
  expect(sources(args)).rejects.toThrow(/only with --try|no source|Unknown option/),
);
