import {
  ConditionalCheckFailedException,
  ProvisionedThroughputExceededException,
  TransactionCanceledException,
} from '@aws-sdk/client-dynamodb';
import { GetObjectCommand, NoSuchKey, PutObjectCommand, S3Client, S3ServiceException } from '@aws-sdk/client-s3';
import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import {
  BatchGetCommand,
  DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  QueryCommand,
  TransactWriteCommand,
} from '@aws-sdk/lib-dynamodb';
import { mockClient } from 'aws-sdk-client-mock';
import { afterEach, describe, expect, test } from 'vitest';
import { dynamoSources } from '../../../shared/adapters/aws/collecting/dynamo-sources.ts';
import { roundOf, sqsRounds } from '../../../shared/adapters/aws/collecting/sqs-rounds.ts';
import { dynamoLog } from '../../../shared/adapters/aws/log/dynamo-log.ts';
import { dynamoDeliveries } from '../../../shared/adapters/aws/sending/dynamo-deliveries.ts';
import { ABSENT, database, holds, put } from '../../../shared/adapters/aws/store/client.ts';
import { s3Blobs } from '../../../shared/adapters/aws/store/s3-blobs.ts';
import type { PageRecord } from '../../../shared/sources/round.ts';
import type { CivilDate } from '../../../shared/time/civil.ts';
import { commitWith, minute, readingWith } from '../../support/commits.ts';
import { memoryBlobs } from '../../support/memory-blobs.ts';

const dynamo = mockClient(DynamoDBDocumentClient);
const s3 = mockClient(S3Client);
const sqs = mockClient(SQSClient);
afterEach(() => {
  for (const client of [dynamo, s3, sqs]) client.reset();
});

const said = { message: 'no', $metadata: {} };
const db = database('table', { region: 'eu-central-1' });
const log = dynamoLog(db, memoryBlobs());

describe('a write', () => {
  test('whose condition fails answers false', async () => {
    dynamo.on(PutCommand).rejects(new ConditionalCheckFailedException(said));
    expect(await log.append(commitWith(1))).toBe('taken');
  });

  test('that is throttled is thrown, and is no lost race', async () => {
    dynamo.on(PutCommand).rejects(new ProvisionedThroughputExceededException(said));
    await expect(log.append(commitWith(1))).rejects.toThrow(ProvisionedThroughputExceededException);
  });

  test('that the network lost is thrown', async () => {
    dynamo.on(PutCommand).rejects(new Error('socket hang up'));
    await expect(put(db, { pk: 'A', sk: '1' }, ABSENT)).rejects.toThrow('socket hang up');
  });

  test.each([
    ['ConditionalCheckFailed', false],
    ['TransactionConflict', 'thrown'],
    ['ThrottlingError', 'thrown'],
    ['ProvisionedThroughputExceeded', 'thrown'],
    ['ItemCollectionSizeLimitExceeded', 'thrown'],
  ])('in a transaction cancelled for %s', async (Code, expected) => {
    const cancelled = new TransactionCanceledException({ ...said, CancellationReasons: [{ Code: 'None' }, { Code }] });
    expect(await holds(Promise.reject(cancelled)).catch(() => 'thrown')).toBe(expected);
  });

  const cancelledFor = (...codes: string[]) =>
    new TransactionCanceledException({ ...said, CancellationReasons: codes.map((Code) => ({ Code })) });

  test.each<[string, string[], number, unknown]>([
    ['once at odds with another is made again', ['TransactionConflict'], 2, true],
    ['always at odds is thrown', Array(9).fill('TransactionConflict'), 4, 'TransactionCanceledException'],
    ['whose condition fails is not made again', ['ConditionalCheckFailed'], 1, false],
    ['that is throttled is left to the next turn', ['ThrottlingError'], 1, 'TransactionCanceledException'],
  ])('of two items, %s', async (_, codes, calls, expected) => {
    const left = [...codes];
    dynamo.on(TransactWriteCommand).callsFake(() => {
      const code = left.shift();
      if (code !== undefined) throw cancelledFor('None', code);
      return {};
    });
    const receipt = { number: 1, after: 0, at: minute(1), id: 'i', headline: 'h', provider: 'p' };
    const settled = dynamoDeliveries(db).settle({ audience: 'a', channel: 'c', told: 0, attempts: 0 }, 'me', receipt);
    expect(await settled.catch((error: Error) => error.name)).toBe(expected);
    expect(dynamo.commandCalls(TransactWriteCommand)).toHaveLength(calls);
  });

  test('leaves out what is undefined', async () => {
    dynamo.on(PutCommand).resolves({});
    await log.append(commitWith(1));
    expect(dynamo.commandCalls(PutCommand)[0]?.args[0].input.Item).toEqual({
      pk: 'LOG',
      sk: '000000000001',
      at: minute(1),
      cause: 'round',
      body: '{"readings":[],"changes":[]}',
    });
  });
});

test('an oversized commit is not appended where its body could not be kept', async () => {
  const failing = dynamoLog(db, { put: () => Promise.reject(new Error('bucket')), get: () => Promise.reject() });
  const large = commitWith(1, { readings: [readingWith({ title: 'x'.repeat(300_000) })] });
  await expect(failing.append(large)).rejects.toThrow('bucket');
  expect(dynamo.commandCalls(PutCommand)).toHaveLength(0);
});

test('keys that a batch left unread are asked for again', async () => {
  const [a, b] = ['a', 'b'].map((id) => ({
    id,
    version: 1,
    validators: {},
    failures: 0,
    imported: true,
    seen: new Uint8Array(),
    revisits: [],
  }));
  dynamo
    .on(BatchGetCommand)
    .resolvesOnce({
      Responses: { table: [a!] },
      UnprocessedKeys: { table: { Keys: [{ pk: 'SOURCE#b', sk: 'STATE' }] } },
    })
    .resolvesOnce({ Responses: { table: [b!] } });
  expect((await dynamoSources(db, ['a', 'b']).all()).map(({ id, version }) => [id, version])).toEqual([
    ['a', 1],
    ['b', 1],
  ]);
});

describe('blobs', () => {
  const sha256OfA = 'ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb';

  test('are addressed by their hash', async () => {
    s3.on(PutObjectCommand).resolves({});
    expect(await s3Blobs('bucket', new S3Client()).put(new TextEncoder().encode('a'))).toBe(sha256OfA);
    expect(s3.commandCalls(PutObjectCommand)[0]?.args[0].input).toMatchObject({ Bucket: 'bucket', Key: sha256OfA });
  });

  test('without a body are a failure and no empty page', async () => {
    s3.on(GetObjectCommand).resolves({});
    await expect(s3Blobs('bucket', new S3Client()).get(sha256OfA)).rejects.toThrow('has no body');
  });
});

test('a round holds no character that the queue refuses', async () => {
  sqs.on(SendMessageCommand).resolves({});
  const round = { id: 'a\uffffb\ud83d', source: 's', startedAt: minute(0), first: false, pages: [] };
  await sqsRounds('https://queue', new SQSClient({ region: 'eu-central-1' })).send(round);
  const body = sqs.commandCalls(SendMessageCommand).at(-1)?.args[0].input.MessageBody;
  expect(body).toContain('a\ufffdb');
  expect(body).not.toMatch(/[\p{Cs}\ufffe\uffff]/u);
});

const answering = (text: string) => ({
  Body: { transformToByteArray: async () => new TextEncoder().encode(text) } as never,
});

describe('a body that comes from the bucket', () => {
  const sha256OfA = 'ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb';

  test('is that of its hash', async () => {
    s3.on(GetObjectCommand).resolves(answering('a'));
    expect(new TextDecoder().decode(await s3Blobs('bucket', new S3Client()).get(sha256OfA))).toBe('a');
  });

  test('or is refused, and so is a commit that it holds', async () => {
    s3.on(GetObjectCommand).callsFake(() => answering('b'));
    const blobs = s3Blobs('bucket', new S3Client());
    await expect(blobs.get(sha256OfA)).rejects.toThrow(`bucket/${sha256OfA} is damaged`);
    dynamo.on(GetCommand).resolves({});
    dynamo.on(QueryCommand).resolves({
      Items: [{ pk: 'LOG', sk: '000000000001', at: minute(1), cause: 'round', blob: sha256OfA }],
    });
    await expect(dynamoLog(db, blobs).since(0)).rejects.toThrow('is damaged');
  });

  test.each([
    new NoSuchKey({ message: 'The specified key does not exist.', $metadata: {} }),
    Object.assign(new S3ServiceException({ name: 'SlowDown', $fault: 'server', $metadata: {} }), { message: 'slow' }),
  ])('that is not there, or not now, is thrown as $name', async (error) => {
    s3.on(GetObjectCommand).rejects(error);
    await expect(s3Blobs('bucket', new S3Client()).get(sha256OfA)).rejects.toThrow(error);
  });
});

test('a round that was not sent is thrown', async () => {
  sqs.on(SendMessageCommand).rejects(new Error('throttled'));
  const round = { id: 'r', source: 's', startedAt: minute(0), first: false, pages: [] };
  await expect(sqsRounds('https://queue', new SQSClient({ region: 'eu-central-1' })).send(round)).rejects.toThrow(
    'throttled',
  );
});

describe('a round on its queue', () => {
  const page = (title: string) => ({
    ...{ id: 'p', url: 'https://www.mofcom.gov.cn/a.html', hash: 'h', source: 's', seenAt: minute(0) },
    ...{ contentType: 'text/html', publishedOn: '2025-10-09' as CivilDate, title },
  });
  const sent = async (pages: PageRecord[]) => {
    sqs.on(SendMessageCommand).resolves({});
    const round = { id: 's.1.abc', source: 's', startedAt: minute(0), first: true, pages };
    await sqsRounds('https://queue', new SQSClient({ region: 'eu-central-1' })).send(round);
    return sqs.commandCalls(SendMessageCommand).map(({ args }) => args[0].input);
  };

  test('stands behind the one before, and is queued once', async () => {
    const [message, ...more] = await sent([page('a')]);
    expect(more).toEqual([]);
    expect(message).toMatchObject({ MessageGroupId: 'ledger', MessageDeduplicationId: 's.1.abc' });
  });

  test('that no message could hold goes in parts, of all its pages', async () => {
    const titles = Array.from({ length: 9 }, (_, index) => `${index}${'告'.repeat(15_000)}`);
    const messages = await sent(titles.map(page));
    const rounds = messages.map(({ MessageBody = '' }) => roundOf(MessageBody));
    for (const { MessageBody = '' } of messages) expect(Buffer.byteLength(MessageBody)).toBeLessThanOrEqual(262_144);
    expect(rounds.flatMap(({ pages }) => pages.map(({ title }) => title))).toEqual(titles);
    expect(new Set(rounds.map(({ id }) => id)).size).toBe(rounds.length);
    expect(messages.map(({ MessageDeduplicationId }) => MessageDeduplicationId)).toEqual(rounds.map(({ id }) => id));
  });
});
