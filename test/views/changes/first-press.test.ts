import { describe, expect, test } from 'vitest';
import type { Claim } from '../../../shared/domain/acts/claim.ts';
import type { Commit } from '../../../shared/ledger/log/commit.ts';
import { emptyLedger, fold } from '../../../shared/ledger/log/ledger.ts';
import { type Instant, instantOf, millisOf } from '../../../shared/time/civil.ts';
import type { ChangeGroup } from '../../../shared/views/answers/law/changes.ts';
import { withPress } from '../../../shared/views/changes/first-press.ts';
import { durationInWords } from '../../../shared/wording/text/duration.ts';
import { readingWith } from '../../support/commits.ts';

const SEEN = '2025-10-09T01:11:00.000Z' as Instant;
const minutesAfter = (minutes: number): Instant => instantOf(millisOf(SEEN) + minutes * 60_000);

const group = (more: Partial<ChangeGroup> = {}): ChangeGroup =>
  ({
    id: '1.0',
    ids: ['1.0'],
    commit: 1,
    at: SEEN,
    cause: 'round',
    status: 'confirmed',
    kind: 'announced',
    by: 'mofcom-2025-57',
    names: [{ subject: 'item:holmium', name: 'Holmium' }],
    ...more,
  }) as ChangeGroup;

const told = (number: number, minutes: number, claim: Partial<Claim>, publisher = 'NPR'): Commit => ({
  number,
  at: minutesAfter(minutes),
  cause: 'round',
  readings: [
    readingWith({
      key: `https://press.example/${number}`,
      kind: 'press',
      jurisdiction: null,
      publisher,
      seenAt: minutesAfter(minutes),
      claims: [{ type: 'control-add', news: true, stance: 'affirmed', evidence: '', ...claim } as Claim],
    }),
  ],
  changes: [],
});
const text: Commit = { number: 1, at: SEEN, cause: 'round', readings: [], changes: [] };

const pressOn = (one: ChangeGroup, commits: readonly Commit[], known = minutesAfter(100_000)) =>
  withPress({ commits, ledger: fold(emptyLedger(), []) }, known, [one])[0]?.press;

describe('the first article on a text', () => {
  test('is the first that tells the same goods, list or direction', () => {
    const log = [
      text,
      told(2, 10, { subjects: ['gallium'] }),
      told(3, 595, { subjects: ['holmium', 'rare-earths'] }),
      told(4, 700, { subjects: ['holmium'] }, 'Al Jazeera'),
    ];
    expect(pressOn(group(), log)).toEqual({ by: 'NPR', at: minutesAfter(595) });
    expect(pressOn(group({ names: [{ subject: 'item:graphite', name: 'Graphite' }] }), log)).toBeUndefined();
    expect(pressOn(group({ kind: 'suspended' }), log)).toBeUndefined();
  });

  test('is none that denies, is background, came days later, or was not known yet', () => {
    const subjects = ['holmium'];
    for (const claim of [{ subjects, stance: 'denied' as const }, { subjects, news: false }, {}])
      expect(pressOn(group(), [text, told(2, 60, claim)])).toBeUndefined();
    expect(pressOn(group(), [text, told(2, 5 * 1440, { subjects })])).toBeUndefined();
    expect(pressOn(group(), [text, told(2, 60, { subjects })], minutesAfter(30))).toBeUndefined();
  });

  test('is a report that the text confirmed, where there was one', () => {
    const report = told(2, -6000, {});
    const change = { id: '2.0', by: 'https://press.example/2' } as Commit['changes'][number];
    const confirms: Commit = { ...text, number: 3, threads: [{ change: '2.0', commit: 2, now: 'confirmed' }] };
    const log = [{ ...report, changes: [change] }, confirms, told(4, 5, { subjects: ['holmium'] })];
    expect(pressOn(group({ commit: 3 }), log)).toEqual({ by: 'NPR', at: minutesAfter(-6000) });
  });

  test('is not looked for where the text is history or a date brought the change', () => {
    const log = [text, told(2, 60, { subjects: ['holmium'] })];
    expect(pressOn(group({ cause: 'import' }), log)).toBeUndefined();
    expect(pressOn(group({ status: 'by-date', cause: 'clock' }), log)).toBeUndefined();
  });
});

test('a duration is said in its two largest units', () => {
  expect([0, 59, 60, 595, 1440, 7980].map(durationInWords)).toEqual([
    '0 min',
    '59 min',
    '1 h',
    '9 h 55 min',
    '1 d',
    '5 d 13 h',
  ]);
});
