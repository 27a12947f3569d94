import { describe, expect, test } from 'vitest';
import type { Claim } from '../../../shared/domain/acts/claim.ts';
import { match } from '../../../shared/ledger/claims/match.ts';
import type { Difference } from '../../../shared/ledger/decide/difference.ts';
import type { Measure } from '../../../shared/ledger/evaluate/measure.ts';
import type { CivilDate, CivilMinute } from '../../../shared/time/civil.ts';
import { claim, holmium, listed, measure, reading, regime, threat } from './claims.ts';

const verdicts = (differences: Difference[]) => differences.map(({ status, atOdds }) => [status, atOdds]);
const duty = (ratePct: number, more: Partial<Measure> = {}): Measure =>
  measure('tariff:US>CN', {
    id: `eo-${ratePct}`,
    kind: 'tariff',
    notice: 'eo-14195',
    state: 'in-force',
    ratePct,
    goods: { all: true, label: 'all' },
    from: '2025-10-09T00:01' as CivilMinute,
    ...more,
  });

const cut = { type: 'tariff-set', imposer: 'US', partner: 'CN', ratePct: 10, fromPct: 20, basis: 'component' } as const;

describe('a claim beside the measures', () => {
  test.each<[string, Claim, Measure[], unknown[]]>([
    ['known', claim({ type: 'control-add', subjects: ['holmium'] }), [holmium], []],
    [
      'known by the day',
      claim({ type: 'control-add', subjects: ['holmium'], effectiveOn: '2025-11-08' as CivilDate }),
      [holmium],
      [],
    ],
    ['known where nothing is named', claim({ type: 'control-add', subjects: ['rare-earths'] }), [holmium], []],
    ['background', claim({ type: 'control-add', subjects: ['gallium'], news: false }), [], []],
    ['denied', claim({ type: 'control-add', subjects: ['gallium'], stance: 'denied' }), [], []],
    ['new', claim({ type: 'control-add', subjects: ['gallium'] }), [holmium], [['reported', undefined]]],
    [
      'new for one country',
      claim({ type: 'control-add', subjects: ['holmium'], destinations: ['US'] }),
      [holmium],
      [['reported', undefined]],
    ],
    [
      'another notice',
      claim({ type: 'control-add', subjects: ['rare-earths', 'holmium'], notice: 'mofcom-2025-61' }),
      [holmium],
      [['contradicted', [{ field: 'notice', said: 'mofcom-2025-61', is: 'mofcom-2025-57' }]]],
    ],
    [
      'another day',
      claim({ type: 'control-add', subjects: ['holmium'], effectiveOn: '2025-12-01' as CivilDate }),
      [holmium],
      [['contradicted', [{ field: 'effectiveOn', said: '2025-12-01', is: '2025-11-08' }]]],
    ],
    [
      'a hedged day',
      claim({
        type: 'control-add',
        subjects: ['holmium'],
        effectiveOn: '2025-12-01' as CivilDate,
        effectiveHedged: true,
      }),
      [holmium],
      [],
    ],
    [
      'a removal that is a suspension',
      claim({ type: 'control-remove', subjects: ['holmium'] }),
      [measure('item:holmium', { state: 'suspended' })],
      [['contradicted', [{ field: 'state', said: 'removed', is: 'suspended' }]]],
    ],
    [
      'a removal agreed, not made',
      claim({ type: 'control-remove', subjects: ['holmium'], stance: 'expected' }),
      [holmium],
      [['reported', undefined]],
    ],
    [
      'a suspension known',
      claim({ type: 'control-suspend', subjects: ['holmium'] }),
      [measure('item:holmium', { state: 'suspended' })],
      [],
    ],
    [
      'a suspension to another day',
      claim({ type: 'control-suspend', subjects: ['holmium'], until: '2026-11-27' as CivilDate }),
      [measure('item:holmium', { state: 'suspended', until: '2026-11-10' as CivilDate })],
      [['contradicted', [{ field: 'until', said: '2026-11-27', is: '2026-11-10' }]]],
    ],
    [
      'a suspension of another place, to another day',
      claim({ type: 'control-suspend', subjects: ['gallium'], destinations: ['US'], until: '2026-11-27' as CivilDate }),
      [measure('item:gallium', { state: 'suspended', until: '2026-11-10' as CivilDate })],
      [['reported', undefined]],
    ],
    [
      'other firms from another day',
      claim({ type: 'list-add', list: 'unreliable-entity', count: 5, effectiveOn: '2025-10-20' as CivilDate }),
      listed(3),
      [['reported', undefined]],
    ],
    ['firms counted right', claim({ type: 'list-add', list: 'unreliable-entity', count: 3 }), listed(3), []],
    [
      'firms of an old notice',
      claim({ type: 'list-add', list: 'unreliable-entity', count: 3 }),
      listed(3, { since: '2025-01-02' as CivilDate, from: '2025-01-02T00:00' as CivilMinute }),
      [['reported', undefined]],
    ],
    [
      'firms counted wrong',
      claim({ type: 'list-add', list: 'unreliable-entity', count: 5 }),
      listed(3),
      [['contradicted', [{ field: 'count', said: '5', is: '3' }]]],
    ],
    [
      'a total that is a sum',
      claim({ type: 'tariff-set', imposer: 'US', partner: 'CN', ratePct: 30 }),
      [duty(10), duty(20)],
      [],
    ],
    ['a part', claim({ type: 'tariff-set', imposer: 'US', partner: 'CN', ratePct: 20 }), [duty(10), duty(20)], []],
    [
      'points put aside',
      claim({ type: 'tariff-set', imposer: 'US', partner: 'CN', ratePct: 10 }),
      [duty(34, { suspendedPct: 24 })],
      [],
    ],
    [
      'a total that is no sum',
      claim({ type: 'tariff-set', imposer: 'US', partner: 'CN', ratePct: 55 }),
      [duty(10), duty(20)],
      [['contradicted', [{ field: 'ratePct', said: '55', is: '30' }]]],
    ],
    [
      'a total with the duties by goods, or an average',
      claim({ type: 'tariff-set', imposer: 'US', partner: 'CN', ratePct: 47, basis: 'total' }),
      [duty(10), duty(20)],
      [['reported', undefined]],
    ],
    [
      'a rate that goes on from the one that stands',
      claim({ type: 'tariff-set', imposer: 'US', partner: 'CN', ratePct: 145, fromPct: 30, basis: 'total' }),
      [duty(10), duty(20)],
      [['reported', undefined]],
    ],
    [
      'a total of less than all goods pay',
      claim({ type: 'tariff-set', imposer: 'US', partner: 'CN', ratePct: 25, basis: 'total' }),
      [duty(10), duty(20)],
      [['contradicted', [{ field: 'ratePct', said: '25', is: '30' }]]],
    ],
    [
      'a total of more than any goods pay',
      claim({ type: 'tariff-set', imposer: 'CN', partner: 'US', ratePct: 60, basis: 'total' }),
      [measure('tariff:CN>US', { kind: 'tariff', state: 'in-force', ratePct: 34 })],
      [['contradicted', [{ field: 'ratePct', said: '60', is: '34' }]]],
    ],
    [
      'a total that moves as a rate will',
      claim({ type: 'tariff-set', imposer: 'US', partner: 'CN', ratePct: 47, fromPct: 57, basis: 'total' }),
      [
        duty(10),
        duty(20, { next: { on: '2025-11-10' as CivilDate, state: 'in-force', why: 'rate changes', ratePct: 10 } }),
      ],
      [],
    ],
    [
      'a part, named, that moves to a rate at which another part stands',
      claim({ ...cut, component: 'fentanyl' }),
      [duty(20), duty(34, { notice: 'eo-14257', suspendedPct: 24 })],
      [['reported', undefined]],
    ],
    [
      'a part, named, whose move is known',
      claim({ ...cut, component: 'fentanyl' }),
      [
        duty(20, { next: { on: '2025-11-10' as CivilDate, state: 'in-force', why: 'rate changes', ratePct: 10 } }),
        duty(34, { notice: 'eo-14257', suspendedPct: 24 }),
      ],
      [],
    ],
    [
      'a part, named by its law, that has moved',
      claim({ ...cut, component: 'section122' }),
      [duty(10, { authority: 's122' }), duty(20)],
      [],
    ],
    ['a threat', threat, [duty(30)], [['reported', undefined]]],
  ])('%s', (_, one, measures, expected) => {
    expect(verdicts(match(regime(...measures), reading([one]), []))).toEqual(expected);
  });

  test('touches no state and shows its words', () => {
    const [change] = match(regime(), reading([threat]), []);
    expect(change).toMatchObject({
      kind: 'claimed',
      subject: 'tariff:US>CN',
      from: null,
      to: null,
      evidence: 'words',
      by: 'https://e.org/a',
      claim: threat,
    });
  });
});
