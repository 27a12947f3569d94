import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { alertLinesOf } from '../../cli/alert-line.ts';
import { documentsIn, readingsOf } from '../../cli/documents.ts';
import { play } from '../../cli/play.ts';
import { instantOf } from '../../shared/time/civil.ts';

const FOLDER = join(import.meta.dirname, '../../../shared/eval');
const FILES = ['official', 'modelled', 'press', 'seeds'].map((name) => join(FOLDER, `${name}.jsonl`));
const there = FILES.every(existsSync);

type Labelled = { id: string; expected?: { key?: string; effects?: { action: string }[] } };
const labelled = (file: string): Labelled[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));

const lines = there
  ? alertLinesOf(play(await readingsOf(await documentsIn(FILES, () => {})), instantOf(Date.UTC(2028, 7, 1))).happenings)
  : [];

describe.skipIf(!there)('the evaluation sets, replayed (skipped where ../shared/eval is not there)', () => {
  const confirmed = lines.filter(({ status, cause }) => status === 'confirmed' && cause === 'document');
  const told = new Set(confirmed.flatMap(({ documents }) => documents));
  const official = there ? [...labelled(FILES[0] ?? ''), ...labelled(FILES[1] ?? '')] : [];

  test('each change is told once', () => {
    const changes = lines
      .filter(({ status }) => status === 'confirmed')
      .flatMap(({ changes: own }) => own.map((change) => JSON.stringify({ ...change, from: undefined })));
    expect(changes.length).toBeGreaterThan(100);
    expect(new Set(changes).size).toBe(changes.length);
  });

  test('every text that does something is told, and none that does nothing', () => {
    const acting = official.filter(({ expected }) => (expected?.effects?.length ?? 0) > 0);
    // An answer that acts on a notice that is not among the documents is told as such instead.
    const bare = acting.filter(({ id }) => !told.has(id)).filter(({ id }) => !id.startsWith('spokesperson'));
    expect(bare).toEqual([]);
    expect([...told].filter((id) => !acting.some((one) => one.id === id))).toEqual([]);
  });

  test('no article and no comment changes a state', () => {
    const idle = [...labelled(FILES[2] ?? ''), ...labelled(FILES[3] ?? '')].map(({ id }) => id);
    expect(idle.filter((id) => told.has(id))).toEqual([]);
  });

  test('every official text could be read', () => {
    const unread = lines.filter(({ status }) => status === 'unread').flatMap(({ changes }) => changes);
    // What acts on a notice that is not among the documents is told under that notice's name.
    const keys = official.flatMap(({ expected }) => expected?.key ?? []);
    expect(unread.filter(({ subject }) => keys.some((key) => subject === `notice:${key}`))).toEqual([]);
  });
});
