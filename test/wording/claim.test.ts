import { describe, expect, test } from 'vitest';
import type { Claim } from '../../shared/domain/acts/claim.ts';
import { speakerOf } from '../../shared/wording/changes/claim.ts';

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
