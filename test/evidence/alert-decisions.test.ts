import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { alertPackFor } from '../../lambdas/evidence.ts';
import type { Audience } from '../../shared/alerts/audience/audience.ts';
import { inboxOf } from '../../shared/alerts/inbox/inbox.ts';
import type { DecisionRecord } from '../../shared/decisions/record.ts';
import { decidedOn } from '../../shared/evidence/alert-decisions.tsx';
import { alertOf, logAsOf, type ToldTo } from '../../shared/evidence/alert-pack.ts';
import { sha256 } from '../../shared/evidence/pack.ts';
import type { CivilDate } from '../../shared/time/civil.ts';
import type { InboxItem } from '../../shared/views/answers/own/inbox.ts';
import { decided } from '../support/decisions.ts';
import { beijing, EVERYONE } from '../support/story.ts';
import { storyLog } from '../views/story.ts';
import { storyBlobs } from './story-blobs.ts';
import { CAN_UNZIP, checkedBy, unpacked } from './unpacked.ts';

const COMMITS = storyLog();
const bringing = (notice: string): number =>
  COMMITS.find(({ readings }) => readings.some(({ key }) => key === notice))?.number ?? 0;
const [ANNOUNCED, SUSPENDED] = [bringing('mofcom-2025-57'), bringing('mofcom-2025-70')];

const inboxOn = (today: string, records: readonly DecisionRecord[], commit = ANNOUNCED): InboxItem[] => {
  const log = logAsOf({ commits: COMMITS }, Number.POSITIVE_INFINITY);
  return decidedOn(inboxOf(log, { audience: EVERYONE, records, today: today as CivilDate }), commit);
};
const [{ about = '' } = {}] = inboxOn('2025-10-10', []);
const RECORDS = [
  decided(1, { about, log: ANNOUNCED, seen: true, owner: '=cmd|calc', due: '2025-11-01' as CivilDate }),
  decided(2, { about, log: ANNOUNCED, decision: 'stop', reason: '<script>alert(1)</script>', note: 'a\u202eb' }),
];

const packWith = (decisions?: readonly InboxItem[]): Promise<Uint8Array> => {
  const log = logAsOf({ commits: COMMITS }, ANNOUNCED);
  const alert = alertOf(log, ANNOUNCED, []);
  if (!alert) throw new Error('told to nobody');
  return alertPackFor(storyBlobs, log, { ...alert, ...(decisions && { decisions }) }, 1_000_000);
};
const files = async (decisions: readonly InboxItem[]): Promise<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(unzipSync(await packWith(decisions))).map(([name, body]) => [
      name.replace('evidence/', ''),
      new TextDecoder('utf8', { ignoreBOM: true }).decode(body),
    ]),
  );

test('of an inbox an alert has its event, its single changes and what it reopened, and no other', () => {
  const change = `change:${COMMITS.find(({ number }) => number === ANNOUNCED)?.changes[0]?.id}`;
  const others = [decided(3, { about: change, seen: true }), decided(4, { about: `alert:${SUSPENDED}`, seen: true })];
  expect(inboxOn('2025-10-10', others).map((item) => item.about)).toEqual([about, change]);
  const measures = COMMITS.find(({ number }) => number === ANNOUNCED)?.changes.map(({ measure }) => measure) ?? [];
  const single = decided(5, { about: change, decision: 'stop', log: ANNOUNCED });
  const line = decided(6, { about: 'line:parts:a', decision: 'stop', log: ANNOUNCED, measures });
  const reopened = inboxOn('2025-10-10', [single, line], SUSPENDED).map((item) => item.about);
  expect(reopened).toContain(change);
  expect(reopened).not.toContain('line:parts:a');
});

test('where nothing is decided on a pack is what it was, byte for byte', async () => {
  expect(sha256(await packWith([]))).toBe(sha256(await packWith()));
  expect(Object.keys(await files([]))).not.toContain('decisions.csv');
});

test('the same log and records give the same bytes on whatever day; one record more gives others', async () => {
  const of = async (today: string, records = RECORDS): Promise<string> =>
    sha256(await packWith(inboxOn(today, records)));
  expect(await of('2027-01-01')).toBe(await of('2025-10-10'));
  expect(await of('2025-10-10', RECORDS.slice(0, 1))).not.toBe(await of('2025-10-10'));
});

test('who saw, who decided what, when, and on what was known stands in the pack, and what reopened it', async () => {
  const {
    'decisions.json': json = '',
    'decisions.csv': csv = '',
    ...rest
  } = await files(inboxOn('2025-10-10', RECORDS));
  const [item] = JSON.parse(json) as InboxItem[];
  expect(item).toMatchObject({ about, state: 'reopened', reopenedBy: { commit: SUSPENDED } });
  expect(item?.records.map(({ log, known }) => [log, known])).toEqual(RECORDS.map(({ log, known }) => [log, known]));
  expect(csv).toMatch(/^\uFEFFaudience,number,/);
  expect(csv.split('\r\n').filter((line) => line.includes(about))).toHaveLength(2);
  const page = rest['certificate.html'] ?? '';
  expect(page).toContain('What was decided on it');
  expect(page).toContain('<td>Anna Keller<div class="more">signed in</div></td>');
  expect(page).toContain(`entry ${ANNOUNCED} of the log, as known 9 Oct 2025, 20:00 Beijing`);
  expect(page).toContain(`Reopened by change ${SUSPENDED}.`);
  expect(rest['README.txt']).toContain('decisions.csv');
});

test('an alert that reopened a decision says so, as it did to that audience then', () => {
  const log = logAsOf({ commits: COMMITS }, SUSPENDED);
  const linesOf = (parts: Partial<ToldTo>): (string | undefined)[] | undefined =>
    alertOf(log, SUSPENDED, [], { audience: { ...EVERYONE, decisions: {} }, ...parts })?.message.lines.map(
      ({ label }) => label,
    );
  expect(linesOf({ records: RECORDS })).toContain('REOPENS');
  const later = RECORDS.map((record) => ({ ...record, at: beijing('2026-01-01') }));
  for (const parts of [{ records: later }, { records: RECORDS, audience: EVERYONE }, {}])
    expect(linesOf(parts)).toEqual(linesOf({ audience: EVERYONE }));
  const others: Audience = { ...EVERYONE, decisions: {}, filter: { tariffs: ['US>CN'] } };
  expect(linesOf({ audience: others })).toBeUndefined();
  expect(linesOf({ audience: others, records: RECORDS })).toContain('REOPENS');
});

test('what nobody has said anything of is said, too', async () => {
  const { 'certificate.html': page, 'decisions.csv': csv = '' } = await files(inboxOn('2025-10-10', []));
  expect(page).toContain('Nobody has said anything of it.');
  expect(csv.trim().split('\r\n')).toHaveLength(2);
});

test('nothing that was typed runs or steers', async () => {
  const { 'certificate.html': page, 'decisions.csv': csv, ...rest } = await files(inboxOn('2025-10-10', RECORDS));
  expect(page).not.toContain('<script>alert');
  expect(page).toContain('&lt;script>alert(1)&lt;/script>');
  expect(csv).toContain(',"\'=cmd|calc",');
  for (const text of [page, csv, rest['decisions.json']]) expect(text).not.toContain('\u202e');
});

test.skipIf(!CAN_UNZIP)('another tool finds every file as the manifest has it', async () => {
  const folder = unpacked(await packWith(inboxOn('2025-10-10', RECORDS)));
  const said = checkedBy(folder, 'MANIFEST.sha256');
  expect(said).toContain('decisions.csv: OK');
  expect(said).not.toContain('FAILED');
  expect(readFileSync(join(folder, 'decisions.json'), 'utf8')).toContain('"Anna Keller"');
});
