import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { numberIn } from '../../tools/run-tool.ts';

const ROOT = join(import.meta.dirname, '../..');
const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
  scripts: Record<string, string>;
};
const tools = Object.entries(scripts).flatMap(([name, command]) => {
  const file = /(?:^|&& )tsx (\S+)$/.exec(command)?.[1];
  return file === undefined ? [] : [[name, file] as const];
});

test.each(tools)('npm run %s answers --help and refuses what it does not know', (name, file) => {
  const text = readFileSync(join(ROOT, file), 'utf8');
  expect(text).toContain(`await runTool('${name}', `);
  expect(text).not.toContain('process.argv');
});

test.each(['', 'five', '-1', '1e3', 'NaN', 'Infinity', '5 '])('%j is no number of an option', (text) =>
  expect(() => numberIn(text, 'minutes')).toThrow(`--minutes takes a number, not '${text}'`),
);
test('whole numbers and parts of one are', () =>
  expect([numberIn('5', 'seed'), numberIn('1.5', 'minutes')]).toEqual([5, 1.5]));
