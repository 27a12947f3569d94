import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { recorded } from '../../cli/local/environment.ts';
import { pipelineOf } from '../../cli/local/pipeline.ts';
import { openFolder, type System } from '../../cli/local/system.ts';
import type { Audience } from '../../shared/alerts/audience/audience.ts';
import type { Message } from '../../shared/alerts/message/message.ts';
import { regimeAt } from '../../shared/ledger/evaluate/regime.ts';
import type { Change } from '../../shared/ledger/log/change.ts';
import type { Commit } from '../../shared/ledger/log/commit.ts';
import { emptyLedger, fold } from '../../shared/ledger/log/ledger.ts';
import { type CivilDate, endOfDay, type Instant } from '../../shared/time/civil.ts';
import { playLine } from '../support/play-line.ts';

// Six weeks of the record, from the announcements of October to their suspension, as fast as they go.
const FROM = '2025-10-08' as CivilDate;
const TO = '2025-11-12' as CivilDate;
const ALL: Audience = {
  name: 'all',
  channels: [{ id: 'hook', kind: 'webhook', url: 'http://localhost/', secret: 'hook' }],
};
const DESK: Audience = { name: 'desk', channels: [{ id: 'mail', kind: 'email', to: ['desk@example.org'] }] };

type Sent = Pick<Message, 'status' | 'headline' | 'lines' | 'at' | 'changes' | 'thread' | 'update'> & { id: string };

const folder = mkdtempSync(join(tmpdir(), 'line-'));
const failures: string[] = [];
let system: System;
let commits: Commit[];
let sent: Sent[];

beforeAll(async () => {
  system = await openFolder(folder);
  for (const audience of [ALL, DESK]) await system.audiences.put(audience);
  const stage = await recorded(FROM, TO).set();
  const line = pipelineOf(
    system,
    stage,
    { folder, site: 'http://localhost', silentAfterMinutes: Infinity },
    {
      learnt: () => {},
      told: () => {},
      failed: (what, error) => failures.push(`${what}: ${String(error)}`),
    },
  );
  await playLine(line, stage);
  commits = await system.log.since(0);
  sent = readdirSync(join(folder, 'outbox'))
    .filter((name) => name.startsWith('all.hook') && name.endsWith('.webhook.json'))
    .map((name) => JSON.parse(readFileSync(join(folder, 'outbox', name), 'utf8')) as Sent)
    .sort((a, b) => a.at.localeCompare(b.at));
}, 240_000);
afterAll(() => system.close());

const regimeOn = (day: string) => {
  const date = day as CivilDate;
  return regimeAt(fold(emptyLedger(), commits), endOfDay(date), commits.at(-1)?.at ?? ('' as Instant));
};
const news = (): Change[] => commits.filter(({ cause }) => cause !== 'import').flatMap(({ changes }) => changes);

test('nothing on the line fails', () => expect(failures).toEqual([]));

describe('history', () => {
  test('is committed, and told to nobody', () => {
    const imported = commits.filter(({ cause }) => cause === 'import');
    expect(imported.length).toBeGreaterThan(10);
    const history = new Set(imported.flatMap(({ changes }) => changes.map(({ id }) => id)));
    expect(sent.flatMap(({ changes }) => changes).filter(({ id }) => history.has(id))).toEqual([]);
  });
});

describe('alerts', () => {
  test('tell every change that is news, and none twice', () => {
    const told = sent.flatMap(({ changes }) => changes.map(({ id }) => id));
    expect(told).toHaveLength(new Set(told).size);
    const quiet = new Set(['contradicted']);
    const expected = news().filter(({ status, kind }) => !quiet.has(status) && kind !== 'replaced');
    expect(expected.filter(({ id }) => !told.includes(id)).map(({ measure, kind }) => [measure, kind])).toEqual([]);
  });

  test('bring the fourteen entities, which are told as such', () => {
    const alert = sent.find(({ changes }) => changes.some(({ notice }) => notice === 'uel-2025-10'));
    expect(alert?.status).toBe('confirmed');
    expect(alert?.headline).toContain('14 firms');
  });

  test('bring the threat, as a report and no more', () => {
    const threat = sent.find(
      ({ status, changes }) => status === 'reported' && changes.some(({ claim }) => claim?.ratePct === 100),
    );
    expect(threat?.headline).toMatch(/threat/i);
  });

  test('bring the suspension on the day it was published, with its end', () => {
    const suspended = news().filter(({ kind, by }) => kind === 'suspended' && by === 'mofcom-2025-70');
    expect(new Set(suspended.map(({ notice }) => notice)).size).toBe(6);
    expect(new Set(suspended.map(({ to }) => to?.until))).toEqual(new Set(['2026-11-10']));
    expect(sent.find(({ changes }) => changes.some(({ by }) => by === 'mofcom-2025-70'))?.at.slice(0, 10)).toBe(
      '2025-11-07',
    );
  });

  test('tell one event in one thread: the last of its hour whole, and what suspends it in the same', () => {
    const october = sent.filter(({ at }) => at >= '2025-10-09T00:00' && at < '2025-10-09T12:00');
    const suspension = sent.find(({ changes }) => changes.some(({ by }) => by === 'mofcom-2025-70'));
    expect(october.length).toBeGreaterThan(3);
    expect(new Set([...october, suspension].map((one) => one?.thread)).size).toBe(1);
    expect(october.at(-1)?.update).toEqual({ number: october.length - 1, notices: 7 });
    expect(suspension?.update).toBeUndefined();
    // Goods made abroad with rare earths count from that day on; the elements themselves a month later.
    const unchanged = october.at(-1)?.lines.find(({ label }) => label === 'UNCHANGED')?.text;
    expect(unchanged).toContain('From 8 Nov: 12 of 17 rare earths');
  });

  test('tell the end of a suspension in the thread of its reminders, and each side in its own', () => {
    const day = (from: string, to: string) => sent.filter(({ at }) => at >= from && at < to);
    const threads = (some: Sent[]) => new Set(some.map(({ thread }) => thread));
    const china = day('2025-11-05T08:00', '2025-11-05T17:00');
    expect(threads(china)).toEqual(
      threads(day('2025-10-11T00:00', '2025-10-13T00:00').filter(({ status }) => status === 'scheduled')),
    );
    expect(threads(china).size).toBe(1);
    const american = day('2025-11-04T22:00', '2025-11-04T23:00');
    expect(threads(american).size).toBe(1);
    expect(threads([...american, ...china]).size).toBe(2);
  });

  test('are mails, too', () => {
    const mails = readdirSync(join(folder, 'outbox')).filter(
      (name) => name.startsWith('desk.mail') && name.endsWith('.eml'),
    );
    expect(mails.length).toBeGreaterThan(5);
  });
});

describe('the regime', () => {
  const rare = ['samarium', 'gadolinium', 'terbium', 'dysprosium', 'lutetium', 'scandium', 'yttrium'];
  const heavy = ['holmium', 'erbium', 'thulium', 'europium', 'ytterbium'];
  const states = (day: string, notice: string, elements: readonly string[]) =>
    regimeOn(day)
      .measures.filter((one) => one.notice === notice && elements.some((element) => one.subject === `item:${element}`))
      .map(({ state }) => state);

  test('has seven elements under licence before, and twelve announced with the five', () => {
    expect(states('2025-10-08', 'mofcom-2025-18', rare)).toEqual(rare.map(() => 'in-force'));
    expect(states('2025-10-09', 'mofcom-2025-57', heavy)).toEqual(heavy.map(() => 'announced'));
  });

  test('has the five suspended when they should have begun, and the seven untouched', () => {
    expect(states('2025-11-08', 'mofcom-2025-57', heavy)).toEqual(heavy.map(() => 'suspended'));
    expect(states('2025-11-08', 'mofcom-2025-18', rare)).toEqual(rare.map(() => 'in-force'));
  });

  test('has them back the day after the suspension ends', () => {
    expect(states('2026-11-10', 'mofcom-2025-57', heavy)).toEqual(heavy.map(() => 'suspended'));
    expect(states('2026-11-11', 'mofcom-2025-57', heavy)).toEqual(heavy.map(() => 'in-force'));
  });
});
