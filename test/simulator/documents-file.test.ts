import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { webOf } from '../../shared/adapters/web/web-of.ts';
import { SOURCES } from '../../shared/sources/registry.ts';
import type { Instant } from '../../shared/time/civil.ts';
import { documentsFile } from '../../simulator/documents-file.ts';
import { startSimulator } from '../../simulator/start-simulator.ts';
import { linksOf } from './links-of.ts';

const folder = mkdtempSync(join(tmpdir(), 'documents-'));
afterAll(() => rmSync(folder, { recursive: true }));

const notice = 'https://aqygzj.mofcom.gov.cn/flzc/gzjgfxwj/art/2024/art_00000000000000000000000000000001.html';
const lines = [
  { id: 'a', url: notice, publishedOn: '2024-05-20', contentType: 'text/html', file: 'pages/a.html' },
  {
    id: 'b',
    url: 'https://gss.mof.gov.cn/gzdt/zhengcefabu/202505/t20250513_1.htm',
    publishedOn: '2025-05-13',
    seenAt: '2025-05-13T16:30:00+08:00',
    body: '<title>税委会公告</title>',
  },
  { id: 'c', publishedOn: '2025-05-14', body: 'no address' },
];
mkdirSync(join(folder, 'pages'));
writeFileSync(join(folder, 'pages/a.html'), '<html><title>关于一家公司的公告</title></html>');
const file = join(folder, 'set.jsonl');
writeFileSync(file, lines.map((line) => `${JSON.stringify(line)}\n`).join(''));

describe('a file of documents', () => {
  test('becomes pages of the sites that its addresses name', () => {
    const { entries, from, to } = documentsFile(file);
    expect(entries.map(({ channel, title, at }) => [channel, title, at])).toEqual([
      ['bureau', '关于一家公司的公告', '2024-05-20T01:00:00.000Z'],
      ['tariff-commission', '税委会公告', '2025-05-13T08:30:00.000Z'],
      ['elsewhere', 'c', '2025-05-14T01:00:00.000Z'],
    ]);
    expect([from, to]).toEqual(['2024-05-20T01:00:00.000Z', '2025-05-14T01:00:00.000Z']);
  });

  test('is served day by day', async () => {
    let now = '2024-05-20T00:59:00.000Z' as Instant;
    const origin = await startSimulator({
      clock: { now: () => now },
      entries: documentsFile(file).entries,
      faults: [],
    });
    const status = async () => (await fetch(`${origin.url}/${notice.replace('https://', '')}`)).status;
    expect(await status()).toBe(404);
    now = '2024-05-20T01:00:00.000Z' as Instant;
    expect(await status()).toBe(200);
    await origin.close();
  });

  test('without any document is refused', () => {
    const empty = join(folder, 'empty.jsonl');
    writeFileSync(empty, '\n');
    expect(() => documentsFile(empty)).toThrow('holds no document with a day');
  });
});

const REAL = join(import.meta.dirname, '../../../shared/eval/official.jsonl');

test.skipIf(!existsSync(REAL))('the real documents beside the project all stand on a list that is polled', async () => {
  const { entries, to } = documentsFile(REAL);
  const origin = await startSimulator({ clock: { now: () => to }, entries, faults: [] });
  const web = webOf({ contact: 'tests@example.org', allowLoopback: true, origin: origin.url });
  const listed = new Set(
    (await Promise.all(SOURCES.map((source) => linksOf(web, source)))).flat().map(({ url }) => url),
  );
  await origin.close();
  expect(entries.filter(({ url }) => !listed.has(url)).map(({ url }) => url)).toEqual([]);
});
