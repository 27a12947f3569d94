import { expect, test } from 'vitest';
import { inboxOf } from '../../../shared/alerts/inbox/inbox.ts';
import { csvOfInbox } from '../../../shared/alerts/inbox/inbox-csv.ts';
import { emptyLedger, fold } from '../../../shared/ledger/log/ledger.ts';
import type { CivilDate } from '../../../shared/time/civil.ts';
import { commitWith, listing, minute } from '../../support/commits.ts';
import { decided } from '../../support/decisions.ts';
import { EVERYONE } from '../../support/story.ts';

const commits = [1, 2].map((number) =>
  commitWith(number, { at: minute(number * 3 * 24 * 60), changes: [listing(number)] }),
);
const log = { commits, ledger: fold(emptyLedger(), commits) };
const records = [
  decided(1, { owner: '=cmd|calc', seen: true }),
  decided(2, { decision: 'stop', reason: 'two, "quoted"', note: 'a\nb', door: 'mail-link' }),
];
const csvOn = (today: string): string =>
  csvOfInbox(inboxOf(log, { audience: EVERYONE, records, today: today as CivilDate }));

test('every record is a row, and what nobody has said anything of is one too', () => {
  const [heading, ...rows] = csvOn('2025-10-20').trim().split('\r\n');
  expect(heading?.split(',').slice(1, 4)).toEqual(['number', 'about', 'title']);
  expect(rows.map((row) => row.split(',').slice(1, 3))).toEqual([
    ['1', 'alert:1'],
    ['2', 'alert:1'],
    ['', 'alert:2'],
  ]);
  expect(rows[1]).toContain('by the link in the mail; the name as typed');
  expect(rows[1]).toContain('stop,stop shipments,"two, ""quoted"""');
});

test('nothing in it can run in a spreadsheet', () => {
  expect(csvOn('2025-10-20')).toContain(',"\'=cmd|calc",');
});

test('the same log and records give the same bytes, whenever they are asked for', () => {
  expect(csvOn('2027-01-01')).toBe(csvOn('2025-10-20'));
});
