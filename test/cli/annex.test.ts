import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { annex } from '../../cli/commands/annex.ts';
import { BadUse } from '../../cli/usage.ts';
import { FILES } from '../support/annex/files.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'annex-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const kept = (name: string, bytes: Uint8Array | string): string => {
  writeFileSync(join(folder, name), bytes);
  return join(folder, name);
};

test('the rows of each file, whatever it is called; what could not be read, on the other channel', async () => {
  const out = vi.spyOn(console, 'log').mockReturnValue();
  const err = vi.spyOn(console, 'error').mockReturnValue();
  const good = kept('downlodePdfNew', FILES['goods.xlsx']!(2));
  const bad = kept('list.pdf', '<html>404</html>');

  expect(await annex([bad, good])).toBe(1);
  expect(out.mock.calls.flat().join('\n').split('\n')).toContain('2\t01022907\t经其他方法加工的谷物细粉及粗粒');
  expect(err).toHaveBeenCalledWith(`${bad}: form (a web page)`);

  out.mockClear();
  expect(await annex(['--json', good])).toBe(0);
  expect(JSON.parse(out.mock.calls[0]?.[0])).toMatchObject({ file: good, form: 'xlsx', rows: { length: 5 } });
  await expect(annex([])).rejects.toThrow(BadUse);
});
