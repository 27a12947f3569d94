import { describe, expect, test } from 'vitest';
import type { Audience } from '../../../shared/alerts/audience/audience.ts';
import { countsOf, inboxOf } from '../../../shared/alerts/inbox/inbox.ts';
import type { DecisionRecord } from '../../../shared/decisions/record.ts';
import type { Change } from '../../../shared/ledger/log/change.ts';
import type { Commit } from '../../../shared/ledger/log/commit.ts';
import { emptyLedger, fold } from '../../../shared/ledger/log/ledger.ts';
import type { CivilDate } from '../../../shared/time/civil.ts';
import type { InboxItem } from '../../../shared/views/answers/own/inbox.ts';
import { commitWith, listing, minute } from '../../support/commits.ts';
import { decided } from '../../support/decisions.ts';
import { EVERYONE } from '../../support/story.ts';

const DAY = 24 * 60;
const TODAY = '2025-10-20' as CivilDate;

type Told = { at: number; change?: Partial<Change>; commit?: Partial<Commit> };

const logOf = (...told: Told[]) => {
  const commits = told.map(({ at, change, commit }, place) =>
    commitWith(place + 1, { at: minute(at), changes: [listing(place + 1, change)], ...commit }),
  );
  return { commits, ledger: fold(emptyLedger(), commits) };
};

const inbox = (told: Told[], records: DecisionRecord[], audience: Audience = EVERYONE): InboxItem[] =>
  inboxOf(logOf(...told), { audience, records, today: TODAY });

const statesOf = (items: readonly InboxItem[]): Record<string, string> =>
  Object.fromEntries(items.map(({ about, state }) => [about, state]));

const FIRST = { measure: 'uel-2025-1#/entity:unreliable-entity:firm-1' };

describe('what there is to decide', () => {
  test('each event is one, however many alerts told it, and history is none', () => {
    const items = inbox([{ at: 0 }, { at: 20 }, { at: 3 * DAY }, { at: 4 * DAY, commit: { cause: 'import' } }], []);
    expect(items.map(({ about, commits }) => [about, commits])).toEqual([
      ['alert:3', [3]],
      ['alert:1', [1, 2]],
    ]);
    expect(items[1]).toMatchObject({ state: 'open', toldAt: minute(0), lastAt: minute(20), log: 2, overdue: false });
    expect(items[1]?.title).toContain('Firm 1');
  });

  test('what an audience did not ask for, or was told before they decided on anything, is not theirs', () => {
    const told = [{ at: 0 }, { at: 3 * DAY }];
    const asking = (parts: Partial<Audience>): string[] =>
      inbox(told, [], { ...EVERYONE, ...parts }).map(({ about }) => about);
    expect(asking({ filter: { lists: ['watch'] } })).toEqual([]);
    expect(asking({ decisions: { since: '2025-10-10' as CivilDate } })).toEqual(['alert:2']);
  });

  test('a change and a line have a place of their own once something was said of them', () => {
    const items = inbox(
      [{ at: 0 }],
      [
        decided(1, { about: 'change:1.0', seen: true }),
        decided(2, { about: 'line:parts:NdFeB arcs', owner: 'Li Wei' }),
      ],
    );
    expect(items.map(({ about, title, owner }) => [about, title.slice(0, 20), owner])).toEqual([
      ['line:parts:NdFeB arcs', 'parts: NdFeB arcs', 'Li Wei'],
      ['alert:1', expect.any(String), undefined],
      ['change:1.0', expect.any(String), undefined],
    ]);
  });

  test('what was decided stays where the audience asks for something else now', () => {
    const elsewhere = { ...EVERYONE, filter: { lists: ['watch' as const] } };
    const [item] = inbox([{ at: 0 }], [decided(1, { decision: 'stop' })], elsewhere);
    expect(item).toMatchObject({ about: 'alert:1', state: 'decided', changes: ['1.0'] });
  });
});

describe('a decision', () => {
  const stop = decided(1, { decision: 'stop', log: 1 });

  test('settles, and a later record corrects it or takes it back', () => {
    expect(inbox([{ at: 0 }], [stop])[0]).toMatchObject({ state: 'decided', decided: stop });
    const corrected = decided(2, { decision: 'no-impact' });
    expect(inbox([{ at: 0 }], [stop, corrected])[0]).toMatchObject({ state: 'decided', decided: corrected });
    expect(inbox([{ at: 0 }], [stop, decided(2, { reopen: true })])[0]).toMatchObject({ state: 'reopened' });
  });

  test.each([
    ['a later change of the same measure', { change: { ...FIRST, kind: 'suspended' as const } }],
    ['its correction', { change: { ...FIRST, kind: 'corrected' as const, status: 'corrected' as const } }],
    ['the end of what held it', { change: { ...FIRST, kind: 'resumed' as const, status: 'by-date' as const } }],
  ])('is reopened by %s', (_, later) => {
    const [item] = inbox([{ at: 0 }, { at: 40 * DAY, ...later }], [stop]).filter(({ about }) => about === 'alert:1');
    expect(item).toMatchObject({ state: 'reopened', reopenedBy: { change: '2.0', commit: 2 } });
  });

  test('is not reopened by the start that its text had named the day of, or by what concerns another', () => {
    const start = { change: { ...FIRST, kind: 'in-force' as const, status: 'by-date' as const } };
    expect(statesOf(inbox([{ at: 0 }, { at: 40 * DAY, ...start }], [stop]))['alert:1']).toBe('decided');
    expect(statesOf(inbox([{ at: 0 }, { at: 40 * DAY }], [stop]))).toEqual({ 'alert:1': 'decided', 'alert:2': 'open' });
  });

  test('is reopened by what its event goes on with', () => {
    expect(statesOf(inbox([{ at: 0 }, { at: 20 }], [stop]))).toEqual({ 'alert:1': 'reopened' });
    expect(statesOf(inbox([{ at: 0 }, { at: 20 }], [decided(1, { decision: 'stop', log: 2 })]))).toEqual({
      'alert:1': 'decided',
    });
  });

  test('on a later change settles the earlier one that it reopened', () => {
    const told = [{ at: 0 }, { at: 400 * DAY, change: FIRST }];
    expect(statesOf(inbox(told, [stop]))).toEqual({ 'alert:1': 'reopened', 'alert:2': 'open' });
    const later = decided(2, { about: 'alert:2', decision: 'no-impact', log: 2 });
    expect(statesOf(inbox(told, [stop, later]))).toEqual({ 'alert:1': 'decided', 'alert:2': 'decided' });
  });

  test('on a line is reopened by a later change of what it met, and by what it meets now', () => {
    const line = decided(1, { about: 'line:parts:NdFeB', decision: 'stop', log: 1, measures: [FIRST.measure] });
    const told = [{ at: 0 }, { at: 400 * DAY, change: FIRST }];
    expect(statesOf(inbox(told, [line]))['line:parts:NdFeB']).toBe('reopened');
    const meeting = (measures: string[]) =>
      inboxOf(logOf({ at: 0 }), { audience: EVERYONE, records: [line], today: TODAY, meets: () => measures })[0]?.state;
    expect(meeting([FIRST.measure])).toBe('decided');
    expect(meeting([FIRST.measure, 'another'])).toBe('reopened');
  });
});

test('a due day that is past is overdue until it is settled, also where an answer is waited for', () => {
  const due = decided(1, { owner: 'Li Wei', due: '2025-10-19' as CivilDate });
  const overdue = (...records: DecisionRecord[]) => inbox([{ at: 0 }], records)[0]?.overdue;
  expect(overdue(due)).toBe(true);
  expect(overdue(due, decided(2, { decision: 'ask' }))).toBe(true);
  expect(overdue(due, decided(2, { decision: 'stop' }))).toBe(false);
  expect(overdue(due, decided(2, { due: '2025-10-20' as CivilDate }))).toBe(false);
  expect(overdue(due, decided(2, { due: '' }))).toBe(false);
});

test('what is open, reopened, overdue and decided is counted', () => {
  const told = [{ at: 0 }, { at: 3 * DAY }, { at: 6 * DAY }, { at: 400 * DAY, change: FIRST }];
  const records = [
    decided(1, { decision: 'stop', log: 1 }),
    decided(2, { about: 'alert:2', decision: 'stop', log: 2 }),
    decided(3, { about: 'alert:3', due: '2025-10-01' as CivilDate }),
  ];
  expect(countsOf(inbox(told, records))).toEqual({ open: 2, reopened: 1, overdue: 1, decided: 1 });
});
