// tsx tools/mutate.ts FILE …: makes one small edit at a time, runs the tests that import the file until one fails, and
// prints the edits that no test noticed. Not for CI: an edit takes as long as those tests.

import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';

const ROW = /^ {2}(?:'?[\w:>-]+'?: |\[|\/).*,$/;
const SWAPS: readonly (readonly [RegExp, string])[] = [
  [/===/, '!=='],
  [/!==/, '==='],
  [/&&/, '||'],
  [/\|\|/, '&&'],
  [/ < /, ' >= '],
  [/ > /, ' <= '],
  [/\.some\(/, '.every('],
  [/\btrue\b/, 'false'],
];

/** What becomes of a line: it is gone where it is a row of a table, else each operator in turn is its opposite. */
const editsOf = (line: string): string[] => {
  if (ROW.test(line)) return [''];
  if (/^\s*(?:\/\/|\*|\/\*|import\b|export type\b|type\b)/.test(line)) return [];
  return SWAPS.filter(([from]) => from.test(line)).map(([from, to]) => line.replace(from, to));
};

const isNoticed = (file: string): boolean => {
  const tests = ['vitest', 'related', file, '--run', '--bail', '1'];
  return spawnSync('npx', tests, { stdio: 'ignore' }).status !== 0;
};

for (const file of process.argv.slice(2)) {
  const text = readFileSync(file, 'utf8');
  const putBack = (): void => writeFileSync(file, text);
  process.once('SIGINT', () => {
    putBack();
    process.exit(130);
  });
  const lines = text.split('\n');
  let made = 0;
  let missed = 0;
  try {
    for (const [at, line] of lines.entries())
      for (const edit of editsOf(line)) {
        writeFileSync(file, lines.with(at, edit).join('\n'));
        made++;
        if (isNoticed(file)) continue;
        missed++;
        console.log(`${file}:${at + 1}\n- ${line.trim()}\n+ ${edit.trim()}`);
      }
  } finally {
    putBack();
  }
  console.log(`${file}: ${made} edits, ${missed} unnoticed`);
}
