import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { start } from '../../cli/commands/start.ts';
import { documents, recorded } from '../../cli/local/environment.ts';
import { openFolder } from '../../cli/local/system.ts';
import { isBadUse } from '../../cli/usage.ts';
import { feedOf } from '../../shared/page/feed.ts';
import type { CivilDate } from '../../shared/time/civil.ts';

const folder = mkdtempSync(join(tmpdir(), 'start-'));
afterEach(() => vi.unstubAllEnvs());

describe('bad use is said, and nothing is started', () => {
  test.each([
    ['a port that is none', ['--port', 'x']],
    ['a port out of range', ['--port', '70000']],
    ['an option that there is not', ['--bogus']],
    ['two kinds of run at once', ['--live', '--documents', 'a.jsonl']],
  ])('%s', async (_, args) => {
    const error = await start(args).catch((reason: unknown) => reason);
    expect(isBadUse(error)).toBe(true);
  });
});

describe('what refuses is named, with a way out', () => {
  test('a folder that cannot be written', async () => {
    const file = join(folder, 'file');
    writeFileSync(file, '');
    await expect(openFolder(join(file, 'data'))).rejects.toThrow('--data FOLDER');
  });

  test('a database that does not answer', async () => {
    vi.stubEnv('DYNAMODB_ENDPOINT', 'http://127.0.0.1:9');
    await expect(openFolder(join(folder, 'data'))).rejects.toThrow('DYNAMODB_ENDPOINT');
  });
});

describe('the recorded stage', () => {
  const play = recorded('2025-10-08' as CivilDate, '2025-10-11' as CivilDate);

  test('begins on its first day and plays every moment in its order', async () => {
    const stage = await play.set();
    const moments = [stage.clock.now()];
    for (let left = 1; left > 0; left = stage.next().left) moments.push(stage.clock.now());
    await stage.close();
    expect(moments[0]).toBe('2025-10-07T16:00:00.000Z');
    expect(moments.toSorted()).toEqual(moments);
    expect(stage.clock.now() <= '2025-10-10T16:00:00.000Z').toBe(true);
  });

  test('goes on from where an earlier run came', async () => {
    const reached = '2025-10-09T04:00:00.000Z' as Parameters<typeof play.set>[0];
    const stage = await play.set(reached);
    expect(stage.clock.now()).toBe(reached);
    stage.next();
    await stage.close();
    expect(stage.clock.now() > '2025-10-09T04:00:00.000Z').toBe(true);
  });
});

test('documents are found on their day, those of unknown sites too', async () => {
  const file = join(folder, 'documents.jsonl');
  const pages = ['https://www.mofcom.gov.cn/zwgk/zcfb/art/2025/art_1.html', 'https://example.org/a'];
  const lines = pages.map((url) => JSON.stringify({ id: url, url, publishedOn: '2025-10-09', body: '<p>a</p>' }));
  writeFileSync(file, lines.join('\n'));
  const stage = await documents(file).set();
  const answers = () => Promise.all(pages.map(async (url) => (await stage.web.visit({ url })).kind));
  expect(await answers()).toEqual(['refused', 'refused']);
  for (let left = 1; left > 0; left = stage.next().left);
  expect(await answers()).toEqual(['page', 'page']);

  const source = stage.sources.find(({ id }) => id === 'example.org');
  const list = await stage.web.visit({ url: source?.index(2025)[0] ?? '' });
  const body = list.kind === 'page' ? new TextDecoder().decode(list.body) : '';
  expect((await feedOf(body, 'https://example.org/')).items).toEqual([
    { url: pages[1], title: pages[1], summary: '', publishedOn: '2025-10-09' },
    { url: 'https://example.org/documents.json', title: 'Documents', summary: '' },
  ]);
  await stage.close();
});

test('a page that no list of its source shows stands on its host, beside that source and under a name of its own', async () => {
  const file = join(folder, 'beside.jsonl');
  const url = 'https://english.mofcom.gov.cn/News/art/2025/art_1.html';
  writeFileSync(file, JSON.stringify({ id: 'a', url, publishedOn: '2025-10-09', body: '<p>a</p>' }));
  const { sources, close } = await documents(file).set();
  expect(new Set(sources.map(({ id }) => id)).size).toBe(sources.length);
  expect(sources.at(-1)).toMatchObject({ id: 'english.mofcom.gov.cn', jurisdiction: 'CN', reader: 'chinese-notice' });
  await close();
});
