import { describe, expect, test } from 'vitest';
import type { Claim } from '../../../shared/domain/acts/claim.ts';
import { match } from '../../../shared/ledger/claims/match.ts';
import type { CivilDate } from '../../../shared/time/civil.ts';
import { claim, holmium, measure, reading, regime } from './claims.ts';

describe("an official's word on how long suspensions last", () => {
  const aside = measure('item:holmium', { state: 'suspended', until: '2026-11-10' as CivilDate });
  const remark = claim({ type: 'suspension-extend', speaker: 'official-cn', until: '2027-01-10' as CivilDate });

  test('is told on each suspension that ends otherwise', () => {
    const [change] = match(regime(aside, holmium), reading([remark]), []);
    expect(change).toMatchObject({
      measure: aside.id,
      status: 'reported',
      from: { state: 'suspended' },
      to: { state: 'suspended' },
    });
  });

  test('and on one that ends up to three months later', () =>
    expect(match(regime(aside), reading([{ ...remark, until: '2026-08-13' as CivilDate }]), [])).toHaveLength(1));

  test.each<[string, Partial<Claim>]>([
    ['the same end', { until: '2026-11-10' as CivilDate }],
    ['somebody else', { speaker: 'press' }],
    ['an end three months before that of any suspension', { until: '2026-08-12' as CivilDate }],
  ])('says nothing: %s', (_, more) => expect(match(regime(aside), reading([{ ...remark, ...more }]), [])).toEqual([]));
});
