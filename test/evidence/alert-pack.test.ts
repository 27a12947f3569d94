import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { alertPackFor } from '../../lambdas/evidence.ts';
import { receiptsFor } from '../../lambdas/receipts.ts';
import { alertOf, logAsOf } from '../../shared/evidence/alert-pack.ts';
import { sha256 } from '../../shared/evidence/pack.ts';
import type { Instant } from '../../shared/time/civil.ts';
import type { Delivery } from '../../shared/views/answers/system/operations.ts';
import { storyLog } from '../views/story.ts';
import { storyBlobs } from './story-blobs.ts';
import { CAN_UNZIP, checkedBy, unpacked } from './unpacked.ts';

const COMMITS = storyLog();
const suspending = COMMITS.find(({ readings }) => readings.some(({ key }) => key === 'mofcom-2025-70'));
const NUMBER = suspending?.number ?? 0;
const AT = '2025-11-07T01:00:05.000Z' as Instant;
const sent = (channel: string, commit: number, after: number): Delivery => ({
  audience: 'desk',
  channel,
  commit,
  after,
  state: 'sent',
  at: AT,
  headline: 'China suspends its October controls',
  receipt: `id-${channel}`,
});
const DELIVERIES = [
  sent('mail', NUMBER, NUMBER - 1),
  sent('slack', NUMBER + 2, NUMBER - 3),
  sent('mail', NUMBER - 1, NUMBER - 2),
  sent('mail.reminders', NUMBER, NUMBER - 1),
  { ...sent('teams', NUMBER, NUMBER - 1), state: 'dead' as const },
];

const packIn = (commits: typeof COMMITS): Promise<Uint8Array> => {
  const log = logAsOf({ commits }, NUMBER);
  const alert = alertOf(log, NUMBER, receiptsFor(DELIVERIES, NUMBER));
  if (!alert) throw new Error('told to nobody');
  return alertPackFor(storyBlobs, log, alert, 1_000_000);
};

test('receipts are those of the messages that told the commit', () => {
  expect(receiptsFor(DELIVERIES, NUMBER).map(({ channel }) => channel)).toEqual(['mail', 'slack']);
});

test('an entry that is told to nobody has no alert', () => {
  expect(alertOf(logAsOf({ commits: [] }, 7), 7, [])).toBeUndefined();
});

test('the same alert gives the same bytes, also when the log has grown since', async () => {
  const grown = await packIn(COMMITS);
  expect(sha256(await packIn(COMMITS.slice(0, NUMBER)))).toBe(sha256(grown));
});

describe.skipIf(!CAN_UNZIP)('a pack, unzipped by another tool', () => {
  test('has the alert, its receipts, its sentences and its pages', async () => {
    const folder = unpacked(await packIn(COMMITS));
    expect(checkedBy(folder, 'MANIFEST.sha256')).not.toContain('FAILED');
    expect(checkedBy(folder, 'CERTIFICATE.sha256')).not.toContain('FAILED');
    const read = (name: string): string => readFileSync(join(folder, name), 'utf8');
    expect(read('alert.txt')).toMatch(/^CONFIRMED /);
    expect(JSON.parse(read('receipts.json'))).toHaveLength(2);
    expect(read('sentences.txt')).toContain('自即日起至2026年11月10日暂停实施');
    expect(read('certificate.html')).toContain('id-slack');
    const { texts } = JSON.parse(read('log.json'));
    expect(texts.map(({ notice }: { notice: string }) => notice)).toContain('mofcom-2025-70');
    expect(texts.every(({ files }: { files: unknown[] }) => files.length > 0)).toBe(true);
  });
});
