import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { answerTo } from '../../cli/extract.ts';
import { FIXTURES, shown } from '../reading/fixtures.ts';

const [first] = FIXTURES;

test('a document is answered with its extraction', () => {
  expect(shown(answerTo(JSON.stringify(first!.document), 1))).toEqual(first!.expected);
});

test.each([
  ['no JSON', 'nonsense', 'line 7'],
  ['no object', '12', 'line 7'],
  ['no body', JSON.stringify({ ...first!.document, body: undefined }), first!.name],
  ['a day that does not exist', JSON.stringify({ ...first!.document, publishedOn: '2025-02-30' }), first!.name],
  ['another kind of content', JSON.stringify({ ...first!.document, contentType: 'image/png' }), first!.name],
])('%s is answered with a problem', (_, line, id) => {
  const answer = answerTo(line, 7);
  expect(answer).toMatchObject({ id, kind: 'irrelevant', effects: [], problems: [{ kind: 'bad-document' }] });
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
