import { expect, test } from 'vitest';
import type { Claim } from '../../../shared/domain/claim.ts';
import { mergeClaims } from '../../../shared/reading/press/merge.ts';

const threat = (parts: Partial<Claim> = {}): Claim => ({
  type: 'tariff-threat',
  news: true,
  stance: 'affirmed',
  imposer: 'US',
  partner: 'CN',
  evidence: 'it',
  ...parts,
});

test('what an article says surely once is sure, in whatever order it says it', () => {
  const [sure, doubtful] = [threat({ ratePct: 100 }), threat({ ratePct: 100, doubtful: true })];
  for (const claims of [
    [sure, doubtful],
    [doubtful, sure],
  ])
    expect(mergeClaims(claims)).toEqual([sure]);
  expect(mergeClaims([doubtful, doubtful])).toEqual([doubtful]);
});

test('what names neither rate nor day says less of what is said with a rate', () => {
  const [rated, vague] = [threat({ ratePct: 100 }), threat({ stance: 'expected' })];
  expect(mergeClaims([rated, vague])).toEqual([rated]);
  expect(mergeClaims([vague])).toEqual([vague]);
  const apart = [vague, threat({ ratePct: 100, imposer: 'CN', partner: 'US' })];
  expect(mergeClaims(apart)).toEqual(apart);
  const withdrawn = [rated, threat({ stance: 'withdrawn' })];
  expect(mergeClaims(withdrawn)).toEqual(withdrawn);
});
