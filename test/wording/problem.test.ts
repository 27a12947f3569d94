import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { problemInWords } from '../../shared/wording/missing/problem.ts';

const READERS = ['shared/page', 'shared/reading', 'shared/ledger'];
const KIND = /\{ kind: '([a-z]+(?:-[a-z]+)+)'/g;

test('every kind of problem that a reader or the ledger notes has its words', () => {
  const files = READERS.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => readFileSync(join(folder, name), 'utf8')),
  );
  const kinds = new Set(files.flatMap((text) => [...text.matchAll(KIND)].map(([, kind = '']) => kind)));
  expect(kinds.size).toBeGreaterThan(10);
  expect([...kinds].filter((kind) => problemInWords(kind) === kind.replaceAll('-', ' '))).toEqual([]);
});
