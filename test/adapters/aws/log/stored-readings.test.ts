import { expect, test } from 'vitest';
import { dynamoCheckpoint } from '../../../../shared/adapters/aws/log/dynamo-checkpoint.ts';
import { dynamoLog } from '../../../../shared/adapters/aws/log/dynamo-log.ts';
import { put } from '../../../../shared/adapters/aws/store/client.ts';
import { KEYS } from '../../../../shared/adapters/aws/store/table.ts';
import type { Commit } from '../../../../shared/ledger/log/commit.ts';
import { commitWith, minute, readingWith } from '../../../support/commits.ts';
import { freshTable } from '../../../support/database.ts';
import { memoryBlobs } from '../../../support/memory-blobs.ts';

/** A commit whose readings do not say whose acts they are. */
const silent = (number: number): Commit => {
  const readings = [
    readingWith({ key: 'mofcom-2025-57' }),
    readingWith({ key: 'eo-14257' }),
    readingWith({ key: 'answer-2025-08-12-0badcafe', kind: 'spokesperson' }),
    readingWith({ key: 'https://npr.example/a', kind: 'press' }),
  ].map(({ jurisdiction: _, ...rest }) => rest);
  return { ...commitWith(number), readings } as Commit;
};
const whose = (commits: readonly Commit[]) =>
  commits.flatMap(({ readings }) => readings.map((one) => one.jurisdiction));

test('a reading that does not say whose act it is, is its key’s, from the log and from its checkpoint', async () => {
  const [db, blobs] = [await freshTable(), memoryBlobs()];
  const log = dynamoLog(db, blobs);
  await log.append(silent(1));
  expect(whose(await log.since(0))).toEqual(['CN', 'US', 'CN', null]);
  expect(await dynamoCheckpoint(db, blobs, 1).extend()).toEqual({ kept: 1, more: false });
  await put(db, { ...KEYS.commit(1), at: minute(1), cause: 'round', body: 'unused' });
  expect(whose(await log.since(0))).toEqual(['CN', 'US', 'CN', null]);
});
