import { describe, expect, test } from 'vitest';
import type { Claim } from '../../../shared/domain/acts/claim.ts';
import { match, threadsOf } from '../../../shared/ledger/claims/match.ts';
import { claim, holmium, listed, reading, regime, threat, told } from './claims.ts';

describe('threads', () => {
  const withdrawn: Claim = { ...threat, stance: 'withdrawn' };
  const first = told(match(regime(), reading([threat]), []));

  test('a threat called off is told and closes its thread, once', () => {
    const off = match(regime(), reading([withdrawn]), first);
    expect(off).toHaveLength(1);
    expect(threadsOf(regime(), regime(), first, off)).toEqual([{ change: '1.0', commit: 1, now: 'closed' }]);
    expect(match(regime(), reading([withdrawn]), [...first, ...told(off)])).toEqual([]);
    expect(match(regime(), reading([withdrawn]), [])).toEqual([]);
  });

  test('an official text confirms what was reported, or contradicts it', () => {
    const early = reading([
      claim({ type: 'control-add', subjects: ['holmium'], notice: 'mofcom-2025-61' }),
      claim({ type: 'list-add', list: 'unreliable-entity', count: 14 }),
    ]);
    const reported = told(match(regime(), early, []));
    expect(reported).toHaveLength(2);
    expect(threadsOf(regime(), regime(holmium, ...listed(14)), reported, [])).toEqual([
      { change: '1.0', commit: 1, now: 'contradicted' },
      { change: '1.1', commit: 1, now: 'confirmed' },
    ]);
    expect(threadsOf(regime(holmium), regime(holmium), reported, [])).toEqual([]);
  });
});
