import { chmodSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fileSecrets } from '../../../shared/adapters/local/file-secrets.ts';
import { outboxOf, outboxSend } from '../../../shared/adapters/local/outbox.ts';
import type { Channel } from '../../../shared/alerts/channels/schemas.ts';
import { testMessage } from '../../../shared/alerts/message/test-message.ts';
import type { Instant } from '../../../shared/time/civil.ts';

const at = (minute: number) => new Date(Date.UTC(2025, 10, 7, 8, minute)).toISOString() as Instant;
const MAIL: Channel = { id: 'mail', kind: 'email', to: ['desk@example.com'] };
const ROOM: Channel = { id: 'room', kind: 'slack', webhook: 'room' };
const message = testMessage(at(0));

test('the outbox keeps a file a message, newest first; a repeat takes the place of the first', async () => {
  const folder = join(mkdtempSync(join(tmpdir(), 'outbox-')), 'new');
  let now = at(1);
  const send = outboxSend(folder, () => now);
  await send(MAIL, { id: 'desk.mail.1', audience: 'desk', message });
  now = at(2);
  await send(ROOM, { id: 'desk.room.1', audience: 'desk', message });
  await send(ROOM, { id: 'desk.room.1', audience: 'desk', message });
  const kept = await outboxOf(folder)(9);
  expect(kept.map(({ file, channel }) => [file, channel])).toEqual([
    ['desk.room.1.slack.json', 'desk, Slack'],
    ['desk.mail.1.eml', 'desk, e-mail'],
  ]);
  expect(readFileSync(join(folder, 'desk.mail.1.eml'), 'utf8')).toContain('To: desk@example.com');
  expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
  expect(await outboxOf(join(folder, 'none'))(9)).toEqual([]);
});

test('a kind of channel that does not exist is not written as another', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'outbox-'));
  const send = outboxSend(folder, () => at(1));
  const fax = { id: 'fax', kind: 'fax' } as never;
  await expect(send(fax, { id: 'desk.fax.1', audience: 'desk', message })).rejects.toThrow("no kind of channel 'fax'");
  expect(readdirSync(folder)).toEqual([]);
});

test('secrets come from a file that nobody else may read, and from no other', async () => {
  const file = join(mkdtempSync(join(tmpdir(), 'secrets-')), 'secrets.json');
  const secrets = fileSecrets(file);
  expect(secrets.has('room')).toBe(false);
  writeFileSync(file, '{"room":"https://hooks.example.com/x"}');
  chmodSync(file, 0o644);
  await expect(secrets.get('room')).rejects.toThrow('chmod 600');
  chmodSync(file, 0o600);
  expect(await secrets.get('room')).toBe('https://hooks.example.com/x');
  await expect(secrets.get('other')).rejects.toThrow('There is no secret other');
});
