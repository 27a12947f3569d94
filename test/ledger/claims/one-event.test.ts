import { describe, expect, test } from 'vitest';
import { match } from '../../../shared/ledger/claims/match.ts';
import type { CivilDate } from '../../../shared/time/civil.ts';
import { reading, regime, threat, told } from './claims.ts';

describe('one event, however many tell it', () => {
  const first = told(match(regime(), reading([threat]), []));

  test('a second outlet is silent, also with fewer details', () => {
    const again = reading([threat], { key: 'https://f.org/b' });
    const { ratePct: _, ...vague } = threat;
    expect(match(regime(), again, first)).toEqual([]);
    expect(match(regime(), reading([vague]), first)).toEqual([]);
  });

  test('one that says it twice is told once', () =>
    expect(match(regime(), reading([threat, threat]), [])).toHaveLength(1));

  test('another rate, or the same weeks later, is another', () => {
    expect(match(regime(), reading([{ ...threat, ratePct: 155 }]), first)).toHaveLength(1);
    expect(match(regime(), reading([threat], { publishedOn: '2025-12-01' as CivilDate }), first)).toHaveLength(1);
  });
});
