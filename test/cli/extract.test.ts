import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { answerTo } from '../../cli/commands/extract.ts';
import { FIXTURES, shown } from '../reading/fixtures.ts';
import { FILES } from '../support/annex/files.ts';

const [first] = FIXTURES;

test('a document is answered with its extraction', async () => {
  expect(shown(await answerTo(JSON.stringify(first!.document), 1))).toEqual(first!.expected);
});

test.each([
  ['no JSON', 'nonsense', 'line 7'],
  ['no object', '12', 'line 7'],
  ['no body', JSON.stringify({ ...first!.document, body: undefined }), first!.name],
  ['a day that does not exist', JSON.stringify({ ...first!.document, publishedOn: '2025-02-30' }), first!.name],
  ['another kind of content', JSON.stringify({ ...first!.document, contentType: 'image/png' }), first!.name],
])('%s is answered with a problem', async (_, line, id) => {
  const answer = await answerTo(line, 7);
  expect(answer).toMatchObject({ id, kind: 'irrelevant', effects: [], problems: [{ kind: 'bad-document' }] });
});

test.each([
  'https://paper.example/a.html',
  'https://www.mofcom.gov.cn.example/zwgk/a.html',
  'https://mofcom-gov-cn.example/a.html',
  'https://paper.example/?url=https://www.mofcom.gov.cn/a.html',
  'https://www.mofcom.gov.cn@paper.example/a.html',
  'not an address',
  '',
])('a notice at %j is what somebody says of one', async (url) => {
  const { kind, notice, effects } = await answerTo(JSON.stringify({ ...first!.document, url }), 1);
  expect(notice).toBeUndefined();
  expect(effects).toEqual([]);
  expect(['press', 'irrelevant']).toContain(kind);
});

describe('annexes that come with a document', () => {
  const { document } = FIXTURES.find(({ name }) => name === 'list-annex-away')!;
  const url = 'https://www.mofcom.gov.cn/cms_files/filemanager/list.docx';
  const withAnnex = async (annex: object) =>
    (await answerTo(JSON.stringify({ ...document, annexes: [{ url, ...annex }] }), 1)).attachments[0];

  test('are read from their rows, or from a file', async () => {
    expect(await withAnnex({ rows: [['1.北风重工株式会社(Northwind Ltd.)']] })).toMatchObject({ stated: 20, found: 1 });
    const base64 = Buffer.from(FILES['catalogue.docx']!(3)).toString('base64');
    // A file is read as what it is, whatever it is called.
    expect(await withAnnex({ base64 })).toMatchObject({ role: 'items', found: 3 });
  });

  test('that are not there are not found', async () => {
    expect(await withAnnex({ file: 'nowhere.pdf' })).toMatchObject({ read: false, why: 'not-found' });
    expect(await withAnnex({ base64: 'AAAA' })).toMatchObject({ read: false, why: 'form' });
  });
});

const BUILT = join(import.meta.dirname, '../../dist/chokepoint.mjs');
describe.skipIf(!existsSync(BUILT))('the built command (skipped before npm run build)', () => {
  test('answers a bad line and goes on', () => {
    const input = `nonsense\n\n${JSON.stringify(first!.document)}\n`;
    const answers = execFileSync(process.execPath, [BUILT, 'extract'], { input, encoding: 'utf8' }).trim().split('\n');
    expect(answers.map((answer) => JSON.parse(answer).id)).toEqual(['line 1', first!.name]);
  });
  test('ends in peace where its reader has had enough', () => {
    const input = `${JSON.stringify(first!.document)}\n`.repeat(500);
    const piped = `{ "${process.execPath}" "${BUILT}" extract; echo "ended $?" >&2; } | head -c 1`;
    const { stdout, stderr } = spawnSync('sh', ['-c', piped], { input, encoding: 'utf8' });
    expect([stdout, stderr]).toEqual(['{', 'ended 0\n']);
  });
});
