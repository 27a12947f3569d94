import { afterAll, beforeAll, expect, test } from 'vitest';
import { annexReader } from '../../shared/adapters/annex/annex-reader.ts';
import { webOf } from '../../shared/adapters/web/web-of.ts';
import type { Instant } from '../../shared/time/civil.ts';
import { corpusFiles, type HangingFile, siteEntries } from '../../simulator/entry.ts';
import { docxOfRows, xlsxOfRows } from '../../simulator/files/office-files.ts';
import { pdfOf } from '../../simulator/files/pdf.ts';
import { type Origin, startSimulator } from '../../simulator/start-simulator.ts';

let now = '2026-02-24T00:00:00.000Z' as Instant;
let origin: Origin;
beforeAll(async () => {
  origin = await startSimulator({ clock: { now: () => now } });
});
afterAll(() => origin.close());

const ROWS = [
  ['附件'],
  ['物项清单'],
  ['序号', '管制编码', '物项名称'],
  ['1', '1C902', '钐相关物项'],
  ['2', '1C903', '钆相关物项'],
];

test.each([
  ['PDF', pdfOf],
  ['DOCX', docxOfRows],
  ['XLSX', xlsxOfRows],
])('a %s of ours is read as what was written', async (_, bytesOf) => {
  expect(await annexReader()(bytesOf(ROWS))).toMatchObject({ rows: ROWS });
});

const fetched = async ({ url }: HangingFile) =>
  webOf({ contact: 'tests@example.org', allowLoopback: true, origin: origin.url }).visit({ url });

test('a file hangs on its page from the moment on which that is posted', async () => {
  const file = corpusFiles().find(({ url }) =>
    decodeURIComponent(url).endsWith('出口管制管控名单（2026年2月24日）.pdf'),
  );
  if (file === undefined) throw new Error('no such file');
  expect(await fetched(file)).toMatchObject({ kind: 'refused', problem: 'status' });
  now = file.at;
  expect(await fetched(file)).toMatchObject({ kind: 'page', contentType: 'application/pdf' });
});

test('every file that is known is linked by a page', () => {
  const pages = siteEntries().map(({ url, page }) => ({ url, body: page({ day: 1, unit: '0' }) }));
  for (const { url } of corpusFiles()) {
    const { origin: site, pathname } = new URL(url);
    expect(
      pages.some((page) => page.url.startsWith(site) && page.body.includes(`href="${pathname}"`)),
      url,
    ).toBe(true);
  }
});
