import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { chromium } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { packFor } from '../../lambdas/evidence.ts';
import { readMe, sentencesFile } from '../../shared/evidence/files.ts';
import { jsonFile, packOf, sha256 } from '../../shared/evidence/pack.ts';
import { emptyLedger, fold } from '../../shared/ledger/log/ledger.ts';
import type { LogView } from '../../shared/ledger/log/log-view.ts';
import type { CivilDate, Instant } from '../../shared/time/civil.ts';
import { askShipment } from '../../shared/views/shipment/ask-shipment.ts';
import { shipmentOf } from '../../shared/views/shipment/shipment-of.ts';
import { CHROMIUM } from '../support/chromium.ts';
import { storyLog } from '../views/story.ts';
import { storyBlobs } from './story-blobs.ts';
import { CAN_UNZIP, checkedBy, unpacked } from './unpacked.ts';

const KNOWN = '2025-11-09T10:00:00.000Z' as Instant;
const QUESTION = 'gallium → US, civil, 9 Nov 2025, party Skydio';

const viewOf = (until?: string): LogView => {
  const commits = storyLog(until);
  return { commits, ledger: fold(emptyLedger(), commits) };
};
const packIn = async (log: LogView, mostBytes = 1_000_000): Promise<Uint8Array> => {
  const shipment = shipmentOf(QUESTION, '2025-11-12' as CivilDate);
  const { valid } = shipment;
  if (valid === undefined) throw new Error('no day');
  return packFor(storyBlobs, log, askShipment(log, { valid, known: KNOWN }, shipment), mostBytes);
};

const log = viewOf();
const json = (folder: string, name: string) => JSON.parse(readFileSync(join(folder, name), 'utf8'));

test('the same question gives the same bytes, also when the log has grown since', async () => {
  const pack = sha256(await packIn(log));
  expect(sha256(await packIn(viewOf()))).toBe(pack);
  expect(sha256(await packIn(viewOf('2025-11-09')))).toBe(pack);
});

describe.skipIf(!CAN_UNZIP)('a pack, unzipped by another tool', () => {
  test('stands by its hashes, and shows where one does not', async () => {
    const folder = unpacked(await packIn(log));
    expect(checkedBy(folder, 'MANIFEST.sha256')).not.toContain('FAILED');
    expect(checkedBy(folder, 'CERTIFICATE.sha256')).toBe('MANIFEST.sha256: OK\ncertificate.html: OK\n');
    expect(readFileSync(join(folder, 'certificate.html'), 'utf8')).toContain(
      sha256(readFileSync(join(folder, 'MANIFEST.sha256'))),
    );
    writeFileSync(join(folder, 'sentences.txt'), 'other words');
    expect(() => checkedBy(folder, 'MANIFEST.sha256')).toThrow();
  });

  test('has question, answer, rows of the regime, sentences, pages and log numbers', async () => {
    const folder = unpacked(await packIn(log));
    expect(json(folder, 'question.json').words).toBe(
      'gallium → US, civil, party Skydio, 9 Nov 2025, as known 9 Nov 2025 18:00',
    );
    const answer = json(folder, 'answer.json');
    expect(answer.verdict.words).toMatch(/^Licence required \(No\. 23\/2023/);
    const rows: { id: string; state: string }[] = json(folder, 'regime.json').measures;
    expect(rows.map(({ id, state }) => `${id} ${state}`)).toContain('mofcom-2024-46#2/item:gallium suspended');
    expect(readFileSync(join(folder, 'sentences.txt'), 'utf8')).toContain('自即日起至2026年11月27日暂停实施第二款');
    const { commits, texts } = json(folder, 'log.json');
    expect(texts.map(({ notice }: { notice: string }) => notice)).toEqual(
      expect.arrayContaining(['mofcom-2023-23', 'mofcom-2024-46', 'mofcom-2025-72', 'uel-2025-7']),
    );
    expect(new Set(texts.map(({ commit }: { commit: number }) => commit))).toEqual(
      new Set(commits.map(({ number }: { number: number }) => number)),
    );
    for (const { files } of texts)
      for (const { name, size } of files) expect(readFileSync(join(folder, name)).length).toBe(size);
  });

  test('says which pages are beyond its bounds, and which the store has not', async () => {
    const folder = unpacked(await packIn(log, 500));
    const left = json(folder, 'log.json').texts.flatMap(({ files }: { files: { leftOut?: string }[] }) => files);
    expect(left.some(({ leftOut }: { leftOut?: string }) => leftOut?.includes('beyond the bounds'))).toBe(true);
    expect(readFileSync(join(folder, 'certificate.html'), 'utf8')).toContain('not in this pack');
  });

  test.skipIf(!CHROMIUM)('has a certificate that opens without a network and prints on A4', async () => {
    const folder = unpacked(await packIn(log));
    const browser = await chromium.launch({ executablePath: CHROMIUM ?? '', args: ['--no-sandbox'] });
    try {
      const context = await browser.newContext({ offline: true });
      const page = await context.newPage();
      const asked: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      await page.goto(`file://${join(folder, 'certificate.html')}`);
      expect(await page.locator('.verdict strong').innerText()).toMatch(/^Licence required/);
      expect(await page.locator('body').innerText()).toContain('suspends No. 46/2024 to 27 Nov 2026');
      expect(asked).toHaveLength(1);
      const link = page.locator('a[href^="pages/"]').first();
      await link.click();
      expect(page.url()).toContain('/pages/');
      await page.goBack();
      expect((await page.pdf({ format: 'A4' })).length).toBeGreaterThan(10_000);
    } finally {
      await browser.close();
    }
  });
});

test('nothing in the words of a pack steers how the rest is read, and what was fetched stays as it was', () => {
  const marks = '\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200f\u0000';
  const said = { cited: 'No. 1', words: `licence ${marks}required`, meaning: `a ${marks}licence` };
  const files = [
    sentencesFile([said]),
    jsonFile('question.json', { words: `gallium ${marks}→ US` }),
    readMe(`asked: ${marks}gallium`, {}),
  ];
  const fetched = { name: 'pages/x.html', body: new TextEncoder().encode(`<p>${marks}</p>`) };
  const entries = unzipSync(packOf('evidence', [...files, fetched], () => `<title>${marks}gallium</title>`));
  const textOf = (name: string): string => new TextDecoder().decode(entries[`evidence/${name}`]);
  for (const name of ['sentences.txt', 'question.json', 'README.txt', 'certificate.html'])
    expect(textOf(name), name).not.toMatch(/[\u200f\u202a-\u202e\u2066-\u2069\0]/);
  expect(textOf('sentences.txt')).toContain('licence required');
  expect(textOf('pages/x.html')).toBe(`<p>${marks}</p>`);
});
