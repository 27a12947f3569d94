import { describe, expect, test } from 'vitest';
import type { Audience, Weekly } from '../../../shared/alerts/audience/audience.ts';
import type { News } from '../../../shared/alerts/news/stream.ts';
import { weeklyStream } from '../../../shared/alerts/streams/weekly-stream.ts';
import { emptyLedger, fold } from '../../../shared/ledger/log/ledger.ts';
import type { Instant } from '../../../shared/time/civil.ts';
import type { SourceCheck } from '../../../shared/views/answers/system/checked.ts';
import { commitWith, listing } from '../../support/commits.ts';
import { MAIL } from '../../support/desk.ts';

const MONDAY: Weekly = { weekday: 'monday', hour: 8, zone: 'Europe/Berlin' };
const instant = (text: string): Instant => new Date(text).toISOString() as Instant;
const commits = [
  commitWith(1, { at: instant('2025-10-01T00:00Z'), cause: 'import', changes: [listing(1, {})] }),
  commitWith(2, { at: instant('2025-10-09T01:00Z'), changes: [listing(2, {})] }),
];
const check = (parts: Partial<SourceCheck> = {}): SourceCheck => ({
  id: 'mofcom',
  publisher: 'MOFCOM',
  jurisdiction: 'CN',
  state: 'whole',
  at: instant('2025-10-13T05:50Z'),
  ...parts,
});
const newsAt = (now: string, checked: SourceCheck[] = [check()]): News => ({
  commits,
  ledger: fold(emptyLedger(), commits),
  operations: [],
  now: instant(now),
  checked,
});
const word = (now: string, audience: Partial<Audience> = {}, checked?: SourceCheck[]) => {
  const stream = weeklyStream({ ...MAIL, weekly: MONDAY, ...audience } as Audience & { weekly: Weekly });
  const news = newsAt(now, checked);
  const week = stream.head(news);
  return stream.message(news, week - 1, week);
};

test.each([
  ['2025-10-13T05:59Z', '2025-10-13T06:00Z'],
  ['2025-10-19T22:00Z', '2025-10-20T06:00Z'],
  ['2025-10-26T23:00Z', '2025-10-27T07:00Z'],
])('goes out at its hour of its weekday, summer time or not: between %s and %s', (before, after) => {
  const { head } = weeklyStream({ ...MAIL, weekly: MONDAY });
  expect(head(newsAt(after))).toBe(head(newsAt(before)) + 1);
  expect(word(after)?.at).toBe(instant(after));
});

describe('says what silence is worth', () => {
  test('where all was read and nothing changed', () => {
    expect(word('2025-10-20T06:00Z')?.headline).toBe(
      'all channels read whole; nothing changed for you in the week to 20 Oct 2025',
    );
  });
  test('where something was told that week, and to whom', () => {
    expect(word('2025-10-13T06:00Z')?.headline).toContain('1 change told in the week to 13 Oct 2025');
    expect(word('2025-10-13T06:00Z', { filter: { tariffs: ['CN>US'] } })?.headline).toContain(
      'nothing changed for you',
    );
  });
  test.each<[string, SourceCheck[]]>([
    [
      'a channel fell silent',
      [check(), check({ id: 'mfa', publisher: 'MFA', state: 'silent', since: instant('2025-10-11T02:00Z') })],
    ],
    ['a channel was never read', [check({ id: 'mfa', publisher: 'MFA', state: 'silent', at: undefined as never })]],
    ['nothing was read', []],
  ])('where %s, it claims nothing', (_, checked) => {
    const headline = word('2025-10-20T06:00Z', {}, checked)?.headline;
    expect(headline).toMatch(/^not all could be checked: /);
    expect(headline).not.toContain('all channels');
  });
  test('what is ahead, or that no day is set', () => {
    expect(word('2025-10-20T06:00Z')?.lines).toContainEqual({
      label: 'AHEAD',
      text: 'no day is set in the next 30 days',
    });
  });
});
