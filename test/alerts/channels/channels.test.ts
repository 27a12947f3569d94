import { describe, expect, test } from 'vitest';
import { audienceOf } from '../../../shared/alerts/audience/audience.ts';
import { CHANNELS, kindOf } from '../../../shared/alerts/channels/channels.ts';
import { sendOf } from '../../../shared/alerts/channels/send.ts';
import { testMessage } from '../../../shared/alerts/message/test-message.ts';
import type { Instant } from '../../../shared/time/civil.ts';

const AT = '2025-11-07T08:30:00.000Z' as Instant;
const delivery = { id: 'desk.x.1', audience: 'desk', message: testMessage(AT) };

describe.each(Object.entries(CHANNELS))('%s', (kind, { example, name }) => {
  test('is the kind of its example, which an audience may have', () => {
    expect(example.kind).toBe(kind);
    expect(audienceOf({ name: 'desk', channels: [example] })).toMatchObject({ ok: true });
    expect(name).not.toBe('');
  });

  test('shows its messages as files of their own', async () => {
    const { ending, content } = await kindOf(example).preview(example, delivery, AT);
    expect(ending).toMatch(/^[a-z]+(\.json)?$/);
    expect(content).toContain('desk.x.1');
  });

  test('asks for the secrets that it says it needs, and for no other', async () => {
    const asked: string[] = [];
    const send = sendOf({
      mail: async () => ({ kind: 'sent', provider: 'm' }),
      post: async () => ({ kind: 'answer', status: 200, body: '{"ok":true,"ts":"1"}' }),
      secret: async (secret) => {
        asked.push(secret);
        return 'https://hooks.x.test/1';
      },
      from: 'a@x.test',
      now: () => AT,
    });
    expect(await send(example, delivery)).toMatchObject({ kind: 'sent' });
    expect(asked).toEqual(kindOf(example).secrets(example));
  });
});
