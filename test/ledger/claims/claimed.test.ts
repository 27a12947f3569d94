import { expect, test } from 'vitest';
import { emptyLedger } from '../../../shared/ledger/log/ledger.ts';
import { beijing, effect, measure, on, take, text } from '../readings.ts';

const HOLMIUM = 'mofcom-2025-57#/item:holmium';
const REMARK = '中美吉隆坡经贸磋商联合安排执行至2027年1月10日';

test('what an official says of an end stands beside the end in law, from its day on', () => {
  const readings = [
    text('mofcom-2025-57', '2025-10-09', [effect('control', { subjects: ['holmium'], from: '2025-11-08' })]),
    text('mofcom-2025-70', '2025-11-07', [
      effect('suspend', { until: '2026-11-10', targets: [{ notice: 'mofcom-2025-57' }] }),
    ]),
    text('answer-2026-09-28-a', '2026-09-28', [], {
      claims: [
        {
          type: 'suspension-extend',
          news: true,
          stance: 'affirmed',
          speaker: 'official-cn',
          until: '2027-01-10' as never,
          evidence: REMARK,
        },
      ],
    }),
  ];
  const ledger = readings.reduce(
    (so, reading) => take(so, [reading], { at: reading.seenAt, cause: 'round' }),
    emptyLedger(),
  );
  expect(measure(on(ledger, '2026-09-27'), HOLMIUM)).not.toHaveProperty('claimed');
  expect(measure(on(ledger, '2026-11-10'), HOLMIUM)).toMatchObject({
    state: 'suspended',
    until: '2026-11-10',
    claimed: { until: '2027-01-10', by: 'answer-2026-09-28-a', on: '2026-09-28', evidence: REMARK },
  });
  expect(measure(on(ledger, '2026-11-11', beijing('2026-09-27')), HOLMIUM)).not.toHaveProperty('claimed');
});
