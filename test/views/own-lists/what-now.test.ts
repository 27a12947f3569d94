import { expect, test } from 'vitest';
import type { Measure } from '../../../shared/ledger/evaluate/measure.ts';
import type { CivilDate } from '../../../shared/time/civil.ts';
import { whatNow } from '../../../shared/views/own-lists/what-now.ts';
import type { Match } from '../../../shared/views/screening/match.ts';
import { gallium, skydio } from './law.ts';

const TODAY = '2026-08-03' as CivilDate;
const day = (text: string) => text as CivilDate;
const said = (measure: Measure, how: Match['how'] = 'code') => {
  const match = { measure, how, score: 1, met: '' } as Match;
  const standing = how === 'code' ? (measure.state as 'in-force') : 'possible';
  return whatNow({ standing, match, words: '' }, TODAY);
};
const licence: Partial<Measure> = { rule: 'licence' };
const back = { next: { on: day('2026-11-11'), state: 'in-force' as const, why: 'suspension ends' } };

test.each<[string, Measure, string, string, string?]>([
  [
    'a licence in force',
    gallium(licence),
    'apply',
    'apply before shipping: the ministry has 45 working days to decide',
  ],
  [
    'a licence that is announced',
    gallium({ ...licence, state: 'announced', from: '2026-12-01T00:00' as never }),
    'apply',
    'apply by 22 Sep 2026, 45 working days before 1 Dec 2026',
    '2026-09-22',
  ],
  [
    'one too near to be decided in time',
    gallium({ ...licence, state: 'announced', from: '2026-09-01T00:00' as never }),
    'apply',
    'apply at once: 45 working days before 1 Sep 2026 began on 30 Jun 2026',
    '2026-08-03',
  ],
  [
    'a licence that is suspended',
    gallium({ ...licence, state: 'suspended', ...back }),
    'apply',
    'last day to ship: 10 Nov 2026; apply by 3 Sep 2026, 45 working days before 11 Nov 2026',
    '2026-09-03',
  ],
  ['a denial in force', gallium(), 'stop', 'stop: a licence is denied in principle'],
  [
    'a ban that comes back',
    gallium({ rule: 'prohibited', state: 'suspended', ...back }),
    'stop',
    'last day to ship: 10 Nov 2026',
    '2026-11-10',
  ],
  [
    'a suspension without an end',
    gallium({ state: 'suspended' }),
    'watch',
    'watch: no end of the suspension is stated',
  ],
  ['a listing', skydio(), 'stop', 'stop: dealings are barred'],
  ['a warning', skydio({ kind: 'warning' }), 'watch', 'watch: nothing is barred yet'],
])('%s', (_, measure, action, words, by) => {
  expect(said(measure)).toEqual({ action, words, ...(by && { by }) });
});

test('what is met by an HS code alone is declared, and what only could be meant is said so', () => {
  expect(said(gallium(licence), 'hs')?.action).toBe('declare');
  expect(said(gallium({ ...licence, state: 'suspended', ...back }), 'item')?.words).toMatch(
    /^if it is what the text names: last day/,
  );
});

test('nothing is to be done about what nothing names', () => {
  expect(whatNow({ standing: 'none', words: '' }, TODAY)).toBeUndefined();
  expect(whatNow({ standing: 'unknown', words: '' }, TODAY)?.action).toBe('check');
});
