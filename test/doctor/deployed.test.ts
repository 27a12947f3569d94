import { afterEach, expect, test, vi } from 'vitest';
import { doctor } from '../../cli/commands/doctor.ts';
import { dynamoLog } from '../../shared/adapters/aws/log/dynamo-log.ts';
import { s3Blobs } from '../../shared/adapters/aws/store/s3-blobs.ts';
import type { Examined } from '../../shared/doctor/examine.ts';
import { READER } from '../../shared/reading/version.ts';
import { commitWith, readingWith } from '../support/commits.ts';
import { freshTable } from '../support/database.ts';
import { databaseEndpoint } from '../support/running-database.ts';
import { startStandIns } from '../support/stand-ins.ts';

afterEach(() => vi.unstubAllEnvs());

test('a deployed system is looked at by its table and its bucket', async () => {
  const standIns = await startStandIns();
  const db = await freshTable();
  const environment = {
    ...standIns.environment,
    AWS_ENDPOINT_URL_DYNAMODB: await databaseEndpoint(),
    ...{ AWS_REGION: 'local', AWS_ACCESS_KEY_ID: 'local', AWS_SECRET_ACCESS_KEY: 'local' },
    ...{ TABLE: db.table, BUCKET: 'kept' },
  };
  for (const [name, value] of Object.entries(environment)) vi.stubEnv(name, value);
  const lines: string[] = [];
  vi.spyOn(console, 'log').mockImplementation((line: string) => void lines.push(line));
  vi.spyOn(console, 'error').mockImplementation(() => {});

  const blobs = s3Blobs('kept');
  const page = await blobs.put(new TextEncoder().encode('a page'));
  await dynamoLog(db, blobs).append(commitWith(1, { readings: [readingWith({ page, reader: READER })] }));
  expect(await doctor(['--json'])).toBe(0);
  expect(lines).toHaveLength(13);

  lines.length = 0;
  standIns.objects.clear();
  expect(await doctor(['--json'])).toBe(1);
  const wrong = lines.map((line) => JSON.parse(line) as Examined).filter(({ findings }) => findings.length > 0);
  expect(wrong.map(({ check, findings }) => [check, findings.map(({ text }) => text)])).toEqual([
    ['bodies', [`1 body: ${page.slice(0, 12)}… (mofcom-2025-57): missing`]],
  ]);
  await standIns.stop();
});
