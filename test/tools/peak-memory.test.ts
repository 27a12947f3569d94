import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const MEASURE = join(import.meta.dirname, '../support/peak-memory.mjs');
const TELL = 'const { peakMemoryMb } = await import(process.argv[1]); console.log(peakMemoryMb());';

test('a process is not charged with what the one that started it holds', () => {
  const held = Buffer.alloc(400 * 2 ** 20, 1);
  const told = Number(execFileSync(process.execPath, ['--input-type=module', '-e', TELL, MEASURE]).toString());
  expect(told).toBeGreaterThan(10);
  expect(told).toBeLessThan(held.length / 2 ** 20 / 2);
});
