import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { list } from '../../cli/commands/list.ts';
import { openFolder } from '../../cli/local/system.ts';
import { BadUse } from '../../cli/usage.ts';
import { MAIL } from '../support/desk.ts';

test.each<[string, string[], string]>([
  ['no verb', [], 'put AUDIENCE FILE'],
  ['put without a file', ['put', 'desk'], 'put AUDIENCE FILE'],
  ['show with a file', ['show', 'desk', 'parts.csv'], 'put AUDIENCE FILE'],
  ['a verb that there is not', ['drop', 'desk'], "'drop' is none of put, show, check, remove"],
  ['a name that is no part of a key', ['show', 'desk', '--name', 'My Parts'], 'lower-case letters'],
])('%s is bad use, said in words', async (_, args, words) => {
  await expect(list(args)).rejects.toThrow(words);
  await expect(list(args)).rejects.toBeInstanceOf(BadUse);
});

test('an audience without a list is told from one that there is not', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'list-'));
  const { audiences, close } = await openFolder(folder);
  await audiences.put(MAIL);
  await close();
  writeFileSync(join(folder, 'run.json'), JSON.stringify({ folder, endpoint: 'http://127.0.0.1:9', played: true }));
  vi.stubEnv('CHOKEPOINT_DATA', folder);
  const said = vi.spyOn(console, 'error').mockImplementation(() => {});
  expect(await list(['show', MAIL.name])).toBe(0);
  expect(said.mock.calls.flat()).toContainEqual(expect.stringContaining(`${MAIL.name} has no list`));
  await expect(list(['show', 'nobody'])).rejects.toThrow("There is no audience 'nobody'");
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});
