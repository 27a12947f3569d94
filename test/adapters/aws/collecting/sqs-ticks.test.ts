import { SendMessageBatchCommand, SQSClient } from '@aws-sdk/client-sqs';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, expect, test } from 'vitest';
import { queuedShards, sqsTicks } from '../../../../shared/adapters/aws/collecting/sqs-ticks.ts';
import { minute } from '../../../support/commits.ts';

const sqs = mockClient(SQSClient);
beforeEach(() => sqs.reset());

const ticks = () => sqsTicks('https://queue', new SQSClient({ region: 'eu-central-1' }));
const names = Array.from({ length: 12 }, (_, index) => `collect-${index + 1}-of-12`);

test('ticks go ten at a time, one group a shard, and of a minute one, whoever asks', async () => {
  sqs.on(SendMessageBatchCommand).resolves({});
  await ticks().send(names, minute(7));
  const sent = sqs.commandCalls(SendMessageBatchCommand).map(({ args }) => args[0].input.Entries ?? []);
  expect(sent.map(({ length }) => length)).toEqual([10, 2]);
  expect(sent.flat().map(({ MessageGroupId }) => MessageGroupId)).toEqual(names);
  const once = sent.flat().map(({ MessageDeduplicationId }) => MessageDeduplicationId);
  expect(new Set(once).size).toBe(12);
  // What SQS takes as such an id.
  for (const id of once) expect(id).toMatch(/^[\w!-/:-@[-`{-~]{1,128}$/);
  const records = sent.flat().map(({ MessageBody: body }) => ({ messageId: 'm', body }));
  expect(queuedShards({ Records: records })).toEqual(names);
});

test('a tick that was not taken is thrown', async () => {
  sqs.on(SendMessageBatchCommand).resolves({ Failed: [{ Id: '0', Code: 'x', SenderFault: false, Message: 'busy' }] });
  await expect(ticks().send(names.slice(0, 1), minute(0))).rejects.toThrow('busy');
});

test.each([undefined, {}, { Records: 'x' }, { try: [] }])('%j is no event of the queue', (event) =>
  expect(queuedShards(event)).toBeUndefined(),
);
