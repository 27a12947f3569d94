import { describe, expect, test } from 'vitest';
import type { Claim } from '../../shared/domain/acts/claim.ts';
import type { CivilDate } from '../../shared/time/civil.ts';
import { claimText, speakerOf } from '../../shared/wording/changes/claim.ts';

const duty = (evidence: string, parts: Partial<Claim> = {}): Claim => ({
  type: 'tariff-set',
  news: true,
  stance: 'affirmed',
  imposer: 'US',
  partner: 'CN',
  evidence,
  ...parts,
});

describe('who said it', () => {
  test.each([
    ['the President, by name or office', duty('President Trump set a levy of 20 per cent'), 'President says'],
    ['a court, whoever else its sentence names', duty("The Supreme Court struck down Trump's levies"), 'court says'],
    ['an official', duty('the levy will be 20 per cent', { speaker: 'official-us' }), 'US official says'],
    [
      'an official of the other side',
      duty('we will answer', { imposer: 'CN', speaker: 'official-cn' }),
      'Chinese official says',
    ],
    ['nobody in particular', duty('the levy is 20 per cent'), 'press says'],
  ])('%s', (_, claim, said) => expect(speakerOf(claim)).toBe(said));
});

test('how long it lasts is said by its last day, or as it was put', () => {
  const pause: Claim = { type: 'control-suspend', news: true, stance: 'affirmed', subjects: ['gallium'], evidence: '' };
  expect(claimText({ ...pause, duration: 'P1Y' })).toBe('controls on Ga suspended for 1 year');
  expect(claimText({ ...pause, duration: 'P90D' })).toBe('controls on Ga suspended for 90 days');
  expect(claimText({ ...pause, duration: 'P1Y', until: '2026-11-10' as CivilDate })).toMatch(
    /suspended to 10 Nov 2026$/,
  );
});

describe('what is said of a duty', () => {
  test.each<[Partial<Claim>, string]>([
    [{ ratePct: 100, basis: 'additional' }, '+100 % on Chinese goods'],
    [{ ratePct: 10, fromPct: 20, basis: 'component', component: 'fentanyl' }, 'fentanyl 20 → 10 % on Chinese goods'],
    [{ ratePct: 12.5, basis: 'component', component: 'section301' }, 's.301 12.5 % on Chinese goods'],
    [{ ratePct: 47, fromPct: 57, basis: 'total' }, '57 → 47 % on Chinese goods'],
  ])('%j', (parts, said) => expect(claimText(duty('words', parts))).toBe(said));
});
