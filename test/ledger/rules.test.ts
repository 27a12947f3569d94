import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, normalize } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
const text = (file: string): string => readFileSync(join(ROOT, file), 'utf8');
const RULE = /\bR(?:[1-9]|1\d)\b/g;

/** The rules of the page, each with the files that it names. */
const sections = new Map(
  text('docs/regime.md')
    .split(/^## /m)
    .flatMap((section): [string, string[]][] => {
      const rule = /^R\d+/.exec(section)?.[0];
      const files = [...section.matchAll(/\]\(\.\.\/(shared[^)]+\.ts)\)/g)].map(([, file = '']) => normalize(file));
      return rule ? [[rule, files]] : [];
    }),
);

test('every rule that the code cites is a heading of docs/regime.md, and every heading is cited', () => {
  const files = execFileSync('git', ['ls-files', '-co', '--exclude-standard', 'shared/**/*.ts', 'lambdas/**/*.ts'], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  const cited = files
    .split('\n')
    .filter(Boolean)
    .flatMap((file) => text(file).match(RULE) ?? []);
  expect([...sections.keys()].sort()).toEqual([...new Set(cited)].sort());
});

test.each([...sections])('%s is cited in the files that hold it', (rule, files) => {
  expect(files.length).toBeGreaterThan(0);
  for (const file of files) expect(text(file).match(RULE) ?? [], file).toContain(rule);
});
