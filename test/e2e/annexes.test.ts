import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { recorded } from '../../cli/local/environment.ts';
import { pipelineOf } from '../../cli/local/pipeline.ts';
import { openFolder, type System } from '../../cli/local/system.ts';
import type { Audience } from '../../shared/alerts/audience/audience.ts';
import type { Message } from '../../shared/alerts/message/message.ts';
import type { Commit, Reading } from '../../shared/ledger/log/commit.ts';
import type { CivilDate } from '../../shared/time/civil.ts';
import { playLine } from '../support/play-line.ts';

// A few days of the record, in which twenty names come out as a PDF and twenty as a DOCX.
const FROM = '2026-02-23' as CivilDate;
const TO = '2026-02-26' as CivilDate;
const KEY = 'mofcom-2026-11';
const ALL: Audience = {
  name: 'all',
  channels: [{ id: 'mail', kind: 'email', to: ['desk@example.org'] }],
};

const folder = mkdtempSync(join(tmpdir(), 'annexes-'));
const failures: string[] = [];
const told: Message[] = [];
let system: System;
let commits: Commit[];

beforeAll(async () => {
  system = await openFolder(folder);
  await system.audiences.put(ALL);
  const stage = await recorded(FROM, TO).set();
  const line = pipelineOf(
    system,
    stage,
    { folder, site: 'http://localhost', silentAfterMinutes: Infinity },
    {
      learnt: () => {},
      told: (message) => told.push(message),
      failed: (what, error) => failures.push(`${what}: ${String(error)}`),
    },
  );
  await playLine(line, stage);
  commits = await system.log.since(0);
}, 240_000);
afterAll(() => system.close());

const mails = (): string[] =>
  readdirSync(join(folder, 'outbox'))
    .filter((name) => name.endsWith('.eml'))
    .map((name) => readFileSync(join(folder, 'outbox', name), 'utf8'));

const readingsOf = (key: string): Reading[] =>
  commits.flatMap(({ readings }) => readings.filter((one) => one.key === key));
const namesIn = (reading: Reading | undefined): number =>
  reading?.effects.reduce((sum, { entities = [] }) => sum + entities.length, 0) ?? 0;
test('nothing on the line fails', () => expect(failures).toEqual([]));

describe.each([
  [KEY, 'a PDF'],
  ['mofcom-2026-12', 'a DOCX'],
])('%s, whose names are in %s', (key) => {
  test('is there at once with its annex unread, and minutes later with twenty names', () => {
    const [first, second] = readingsOf(key);
    expect(first?.attachments).toMatchObject([{ role: 'entities', read: false, why: 'waiting' }]);
    expect(second?.attachments).toMatchObject([{ role: 'entities', read: true, found: 20 }]);
    expect(namesIn(first)).toBeLessThan(20);
    expect(namesIn(second)).toBe(20);
  });

  test('keeps them when its copies come', () => expect(namesIn(readingsOf(key).at(-1))).toBe(20));

  test('lists the twenty by what the annex calls them, ends none and corrects nothing', () => {
    const own = commits.flatMap(({ changes }) => changes.filter(({ by }) => by === key));
    const named = own.filter(({ kind, name }) => kind === 'listed' && name !== undefined);
    expect(new Set(named.map(({ measure }) => measure)).size).toBe(20);
    expect(named).toHaveLength(20);
    expect(own.filter(({ kind }) => kind !== 'listed')).toEqual([]);
  });
});

test('what the annex added is told in the thread of its notice, which said how many names were missing', () => {
  const [first, second] = told.filter(({ changes }) => changes.some(({ by }) => by === KEY));
  expect(first?.headline).toContain('(20 stated, 1 read)');
  expect(second?.headline).toContain('puts 20 Japanese firms on the control list');
  expect(second?.lines).toContainEqual({ label: 'ANNEX', text: 'of No.11 (names): read: 20 entries' });
  expect(second?.continues).toBe(commits.find(({ changes }) => changes.some(({ by }) => by === KEY))?.number);
  expect(mails().filter((mail) => /^In-Reply-To: </m.test(mail)).length).toBeGreaterThanOrEqual(2);
});
