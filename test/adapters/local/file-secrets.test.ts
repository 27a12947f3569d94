import { mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fileSecrets } from '../../../shared/adapters/local/file-secrets.ts';

const fresh = (): string => join(mkdtempSync(join(tmpdir(), 'secrets-')), 'secrets.json');

test('a secret that is put is kept for its owner alone, named, given, replaced and taken away', async () => {
  const file = fresh();
  const secrets = fileSecrets(file);
  expect(await secrets.names()).toEqual([]);
  await secrets.put('slack-desk', 'https://hooks.example/1');
  await secrets.put('bot', 'x');
  await secrets.put('slack-desk', 'https://hooks.example/2');
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(await secrets.names()).toEqual(['bot', 'slack-desk']);
  expect(await secrets.get('slack-desk')).toBe('https://hooks.example/2');
  expect([await secrets.remove('bot'), await secrets.remove('bot')]).toEqual([true, false]);
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({ 'slack-desk': 'https://hooks.example/2' });
});

test('names that every object knows are no secrets', async () => {
  const secrets = fileSecrets(fresh());
  expect(secrets.has('constructor')).toBe(false);
  expect(await secrets.remove('toString')).toBe(false);
});

test('a file that others can read is refused, also for writing', async () => {
  const file = fresh();
  writeFileSync(file, '{}', { mode: 0o644 });
  await expect(fileSecrets(file).put('a', 'b')).rejects.toThrow('chmod 600');
});
