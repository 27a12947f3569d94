import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readerVersion } from '../../tools/reader-version.mjs';

const ROOT = join(import.meta.dirname, '../..');
const present = readerVersion();
let copy: string;

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'readers-'));
  for (const folder of ['shared', 'lambdas']) cpSync(join(ROOT, folder), join(copy, folder), { recursive: true });
  for (const file of ['package.json', 'tsconfig.json']) cpSync(join(ROOT, file), join(copy, file));
  symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'), 'junction');
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

/** The version with one file edited. */
const versionWith = (file: string, edit: (text: string) => string): string => {
  const path = join(copy, file);
  const text = readFileSync(path, 'utf8');
  const edited = edit(text);
  expect(edited).not.toBe(text);
  writeFileSync(path, edited);
  const version = readerVersion(copy);
  writeFileSync(path, text);
  return version;
};
const oneMore = (text: string): string => `${text}\nexport const ONE_MORE = Math.sqrt(2);\n`;

test('the same sources give the same version wherever they stand', () => {
  expect(present).toMatch(/^[\da-f]{12}$/);
  expect(readerVersion(copy)).toBe(present);
});

test.each<[string, (text: string) => string]>([
  ['shared/reading/readable.ts', (text) => text.replace('3_000', '3_001')],
  ['shared/reading/chinese/notice/relevance.ts', (text) => text.replace('反', '反反')],
  ['shared/page/decode.ts', (text) => text.replace("gbk: 'gb18030'", "gbk: 'gbk'")],
])('an edit of %s changes it', (file, edit) => expect(versionWith(file, edit)).not.toBe(present));

test.each<[string, (text: string) => string]>([
  ['shared/reading/readable.ts', (text) => `// A word beside the code.\n${text}`],
  ['shared/alerts/statuses/headline.ts', oneMore],
  ['shared/sources/registry.ts', oneMore],
  ['lambdas/record/record.ts', oneMore],
])('%s may say more without changing it', (file, edit) => expect(versionWith(file, edit)).toBe(present));
