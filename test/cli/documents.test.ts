import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { documentsIn } from '../../cli/documents.ts';
import { FIXTURES } from '../reading/fixtures.ts';
import { FILES } from '../support/annex/files.ts';
import { readingFromDocument } from '../support/reading.ts';

const folder = mkdtempSync(join(tmpdir(), 'documents-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const { document } = FIXTURES.find(({ name }) => name === 'list-annex-away')!;
const url = 'https://www.mofcom.gov.cn/cms_files/filemanager/list.docx';
const file = join(folder, 'documents.jsonl');

describe('documents of a file', () => {
  test('bring their annexes along, in rows or as files beside it', async () => {
    writeFileSync(join(folder, 'list.docx'), FILES['catalogue.docx']!(3));
    const lines = [{ rows: [['1.北风重工株式会社(Northwind Ltd.)']] }, { file: 'list.docx' }, { file: 'nowhere.docx' }];
    const texts = lines.map((annex) => JSON.stringify({ ...document, annexes: [{ url, ...annex }] }));
    writeFileSync(file, texts.join('\n'));
    const readings = (await documentsIn([file], () => {})).map(readingFromDocument);
    expect(readings.map(({ attachments }) => attachments[0])).toMatchObject([
      { role: 'entities', stated: 20, found: 1 },
      { role: 'items', found: 3 },
      { why: 'not-found' },
    ]);
  });

  test('that are none are told by their line, and the others are kept', async () => {
    writeFileSync(file, ['nonsense', '', JSON.stringify(document)].join('\n'));
    const told: string[] = [];
    const documents = await documentsIn([file], (text) => told.push(text));
    expect(documents).toHaveLength(1);
    expect(told).toHaveLength(1);
    expect(told[0]).toMatch(/documents\.jsonl:1: /);
  });
});
