import { execFile } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import {
  DynamoDBStreamsClient,
  ExpiredIteratorException,
  TrimmedDataAccessException,
} from '@aws-sdk/client-dynamodb-streams';
import { expect, test, vi } from 'vitest';
import { database, get, put } from '../../../shared/adapters/aws/store/client.ts';
import { createTable } from '../../../shared/adapters/aws/store/create-table.ts';
import { localConfig, startDatabase } from '../../../shared/adapters/local/database.ts';
import { doorbell } from '../../../shared/adapters/local/doorbell.ts';

const item = { pk: 'LOG', sk: '1', is: 'kept' };

test('keeps its data over a stop and a start, and creates its table once', async () => {
  const file = join(mkdtempSync(join(tmpdir(), 'database-')), 'deep', 'table.db');
  for (const turn of [1, 2]) {
    const { endpoint, stop } = await startDatabase(file);
    const db = database('table', localConfig(endpoint));
    await createTable(db);
    if (turn === 1) await put(db, item);
    else expect(await get(db, { pk: 'LOG', sk: '1' })).toEqual(item);
    await stop();
    await expect(fetch(endpoint)).rejects.toThrow();
  }
});

test('says what it could not open', async () => {
  await expect(startDatabase('/dev/null/table.db')).rejects.toThrow();
});

test('on a platform without a binary another server is asked for', async () => {
  const platform = vi.spyOn(process, 'platform', 'get').mockReturnValue('aix');
  await expect(startDatabase()).rejects.toThrow('DYNAMODB_ENDPOINT');
  platform.mockRestore();
});

test.each(['linux', 'win32'])(
  'ends with the process that started it, even one that was killed, as on %s',
  async (platform) => {
    const script = `
    import { startDatabase } from './shared/adapters/local/database.ts';
    console.log((await startDatabase(undefined, { platform: '${platform}' })).endpoint);
    process.kill(process.pid, 'SIGKILL');`;
    const endpoint = await new Promise<string>((resolve) => {
      execFile('npx', ['tsx', '--input-type=module', '-e', script], (_, stdout) => resolve(stdout.trim()));
    });
    expect(endpoint).toMatch(/^http:\/\/127/);
    await expect
      .poll(
        () =>
          fetch(endpoint).then(
            () => 'alive',
            () => 'gone',
          ),
        { timeout: 30_000 },
      )
      .toBe('gone');
  },
);

test('the doorbell rings for a commit, once, and for nothing else', async () => {
  const { endpoint, stop } = await startDatabase();
  const config = localConfig(endpoint);
  const db = database('table', config);
  await createTable(db);
  const rang = doorbell(new DynamoDBClient(config), new DynamoDBStreamsClient(config), 'table');
  expect(await rang()).toBe(false);
  await put(db, { pk: 'POLL', sk: 'collect' });
  expect(await rang()).toBe(false);
  await put(db, item);
  expect(await rang()).toBe(true);
  expect(await rang()).toBe(false);
  await stop();
});

test.each([ExpiredIteratorException, TrimmedDataAccessException])(
  'the doorbell rings where something may have been passed by: %o',
  async (Gone) => {
    const { endpoint, stop } = await startDatabase();
    const config = localConfig(endpoint);
    const db = database('table', config);
    await createTable(db);
    const streams = new DynamoDBStreamsClient(config);
    const rang = doorbell(new DynamoDBClient(config), streams, 'table');
    expect(await rang()).toBe(false);
    const send = vi.spyOn(streams, 'send').mockRejectedValueOnce(new Gone({ message: 'gone', $metadata: {} }) as never);
    expect(await rang()).toBe(true);
    expect(await rang()).toBe(false);
    await put(db, item);
    expect(await rang()).toBe(true);
    send.mockRestore();
    await stop();
  },
);
